"""What is said of episodes that lie ahead, by the table of design, section 5."""

from datetime import date

import pytest

from etoile_tui.guide.schedule.curtain import Curtain, Row
from etoile_tui.guide.schedule.listing import Listing, list_episodes
from etoile_tui.guide.schedule.order import Order
from etoile_tui.guide.schedule.position import parse_position
from etoile_tui.guide.schedule.show import Episode


def menu(*ids: str) -> tuple[Episode, ...]:
    """Return episodes of which everything is known."""
    return tuple(
        Episode(
            id=episode,
            title=f"Title {episode}",
            aired=date(2024, 1, number),
            minutes=40 + number,
            teaser=f"Teaser {episode}",
        )
        for number, episode in enumerate(ids, start=1)
    )


def listed(episodes: tuple[Episode, ...], horizon: str, curtain: Curtain) -> Listing:
    """Return the list at a horizon."""
    reach = Order(episode.id for episode in episodes).reach(parse_position(horizon))
    return list_episodes(episodes, reach, curtain)


def ids(listing: Listing) -> list[str | None]:
    """Return the ids of a list's rows."""
    return [row.id for row in listing]


ONE_SEASON = menu("S01E01", "S01E02", "S01E03", "S01E04")
ONE_MORE = menu("S01E01", "S01E02", "S01E03", "S01E04", "S01E05")
TWO_SEASONS = menu("S01E01", "S01E02", "S01E03", "S02E01", "S02E02")


def test_open_says_everything_but_later_teasers() -> None:
    """The next with its teaser; those after it with number, title, date and minutes."""
    rows = list(listed(TWO_SEASONS, "S01E01", Curtain.OPEN))
    assert rows[0] == Row("reached", *TWO_SEASONS[0])
    assert rows[1] == Row("next", *TWO_SEASONS[1])
    for row, episode in zip(rows[2:], TWO_SEASONS[2:], strict=True):
        assert row == Row("ahead", *episode[:4], teaser=None)


def test_drawn_says_the_next_and_the_numbers_of_its_season() -> None:
    """Nothing else of the others, and nothing of later seasons."""
    rows = list(listed(TWO_SEASONS, "S01E01", Curtain.DRAWN))
    assert rows[:2] == [Row("reached", *TWO_SEASONS[0]), Row("next", *TWO_SEASONS[1])]
    assert rows[2:] == [Row("ahead", "S01E03")]


def test_drawn_at_the_end_of_a_season_says_the_next_and_its_season() -> None:
    """The season that counts is that of the next episode."""
    rows = list(listed(TWO_SEASONS, "S01E03", Curtain.DRAWN))
    assert rows[3:] == [Row("next", *TWO_SEASONS[3]), Row("ahead", "S02E02")]


def test_drawn_at_the_last_of_a_season_says_nothing_after_it() -> None:
    """Whether there is another season lies behind the curtain."""
    one, two = (listed(show, "S01E02", Curtain.DRAWN) for show in (TWO_SEASONS[:3], TWO_SEASONS))
    assert list(one) == list(two)
    assert len(one) == 3


def test_sealed_says_that_there_is_a_next() -> None:
    """And nothing else: one row without a name."""
    rows = list(listed(TWO_SEASONS, "S01E01", Curtain.SEALED))
    assert rows == [Row("reached", *TWO_SEASONS[0]), Row("next")]


def test_under_sealed_the_last_episode_looks_like_any_other() -> None:
    """Until it has been watched."""
    last = listed(ONE_SEASON, "S01E03", Curtain.SEALED)
    assert list(last) == list(listed(ONE_MORE, "S01E03", Curtain.SEALED))
    assert not last.ended


@pytest.mark.parametrize("curtain", Curtain)
def test_everything_watched(curtain: Curtain) -> None:
    """All rows are full, and nothing is coming."""
    listing = listed(TWO_SEASONS, "S02E02", curtain)
    assert list(listing) == [Row("reached", *episode) for episode in TWO_SEASONS]
    assert (listing.ended, listing.coming, listing.watched) == (True, None, 5)


@pytest.mark.parametrize("curtain", Curtain)
def test_nothing_watched(curtain: Curtain) -> None:
    """The first episode is the next."""
    listing = listed(TWO_SEASONS, "none", curtain)
    assert (listing.ended, listing.watched) == (False, 0)
    assert listing.coming == listing[0]
    assert listing[0].state == "next"
    assert (listing[0].title is None) is (curtain is Curtain.SEALED)


@pytest.mark.parametrize("curtain", Curtain)
def test_a_show_of_one_episode(curtain: Curtain) -> None:
    """One row before, one after."""
    show = menu("S01E01")
    for horizon, state in (("none", "next"), ("S01E01@1:00", "under_way"), ("S01E01", "reached")):
        assert [row.state for row in listed(show, horizon, curtain)] == [state]


def test_an_episode_under_way_stands_in_the_place_of_the_next() -> None:
    """It is coming, not watched; the marker names it, so sealed may say its number."""
    full = Row("under_way", *TWO_SEASONS[1])
    wanted: dict[Curtain, list[Row]] = {
        Curtain.OPEN: [full, *(Row("ahead", *episode[:4]) for episode in TWO_SEASONS[2:])],
        Curtain.DRAWN: [full, Row("ahead", "S01E03")],
        Curtain.SEALED: [Row("under_way", "S01E02")],
    }
    for curtain, rows in wanted.items():
        listing = listed(TWO_SEASONS, "S01E02@10:00", curtain)
        assert list(listing)[1:] == rows
        assert (listing.watched, listing.coming) == (1, rows[0])


@pytest.mark.parametrize(
    ("order", "horizon", "ahead"),
    [
        # Inside a season a special is named with its numbers.
        ("S01E01 S01E02 S00E01 S01E03", "S01E01", ["S01E02", "S00E01", "S01E03"]),
        # Between seasons, and at the end of the last, it is not.
        ("S01E01 S01E02 S00E01 S02E01", "none", ["S01E01", "S01E02"]),
        ("S01E01 S01E02 S00E01", "none", ["S01E01", "S01E02"]),
        # When it is the next itself, it is; what follows in its own season with it.
        ("S01E01 S01E02 S00E01 S02E01", "S01E02", ["S00E01"]),
        ("S01E01 S00E01 S01E02 S02E01", "S01E01", ["S00E01", "S01E02"]),
        ("S01E01 S00E01 S00E02", "S01E01", ["S00E01"]),
        # Before the first season it goes with that.
        ("S00E01 S01E01 S01E02 S02E01", "none", ["S00E01", "S01E01", "S01E02"]),
        # Seasons told in turns keep to themselves.
        ("S01E01 S02E01 S01E02 S02E02", "none", ["S01E01", "S01E02"]),
        ("S01E01 S01E02 S02E01 S00E01 S01E03", "S01E01", ["S01E02", "S01E03"]),
        # Nothing but specials: one season of them.
        ("S00E01 S00E02", "none", ["S00E01", "S00E02"]),
    ],
)
def test_specials_under_drawn(order: str, horizon: str, ahead: list[str]) -> None:
    """A special belongs to the season it stands in, and never tells of one after it."""
    listing = listed(menu(*order.split()), horizon, Curtain.DRAWN)
    assert ids(listing)[listing.watched :] == ahead


def test_the_seasons_that_a_list_mentions() -> None:
    """Those and no others; specials are none."""
    show = menu("S00E01", "S01E01", "S01E02", "S02E01")
    assert listed(show, "none", Curtain.OPEN).seasons == (1, 2)
    assert listed(show, "none", Curtain.DRAWN).seasons == (1,)
    assert listed(show, "none", Curtain.SEALED).seasons == ()
    assert listed(show, "S01E02", Curtain.DRAWN).seasons == (1, 2)
    assert listed(show, "S01E02", Curtain.SEALED).seasons == (1,)


def test_finding_a_row() -> None:
    """By an id that the list names; what it does not name has no row."""
    listing = listed(TWO_SEASONS, "S01E01", Curtain.DRAWN)
    found = {episode.id: listing.index(episode.id) for episode in TWO_SEASONS}
    assert found == {"S01E01": 0, "S01E02": 1, "S01E03": 2, "S02E01": None, "S02E02": None}
    assert listed(TWO_SEASONS, "S01E01", Curtain.SEALED).index("S01E02") is None


@pytest.mark.parametrize("index", [-1, 3])
def test_a_row_that_is_not_there(index: int) -> None:
    """Is none: a list does not count from its end."""
    with pytest.raises(IndexError):
        listed(TWO_SEASONS, "S01E01", Curtain.DRAWN)[index]


def test_every_curtain_says_what_it_means() -> None:
    """Each in words of its own."""
    assert len({curtain.meaning for curtain in Curtain}) == len(Curtain)


@pytest.mark.parametrize(
    ("horizon", "curtain", "one"),
    [
        ("S01E02", Curtain.OPEN, False),
        ("S01E02", Curtain.DRAWN, True),
        ("S01E03", Curtain.DRAWN, False),
        ("S01E03", Curtain.SEALED, True),
        ("S02E01", Curtain.SEALED, False),
    ],
)
def test_one_season_until_a_second_is_named(horizon: str, curtain: Curtain, one: bool) -> None:
    """Numbers alone do as long as nothing in the list needs more."""
    names = listed(TWO_SEASONS, horizon, curtain).names
    assert names.label("S01E03") == ("3" if one else "S01E03")
