"""What each curtain says of episodes that lie ahead."""

import pytest

from etoile_tui.guide.schedule.curtain import Curtain, Row

from .menus import ONE_MORE, ONE_SEASON, TWO_SEASONS, ids, listed, menu


def test_open_says_everything_but_later_teasers() -> None:
    """The next with its teaser; those after it with number, title, date and minutes."""
    rows = list(listed(TWO_SEASONS, "S01E01", Curtain.OPEN))
    assert rows[0] == Row("reached", *TWO_SEASONS[0][:5])
    assert rows[1] == Row("next", *TWO_SEASONS[1][:5])
    for row, episode in zip(rows[2:], TWO_SEASONS[2:], strict=True):
        assert row == Row("ahead", *episode[:4], teaser=None)


def test_drawn_says_the_next_and_the_numbers_of_its_season() -> None:
    """Nothing else of the others, and nothing of later seasons."""
    rows = list(listed(TWO_SEASONS, "S01E01", Curtain.DRAWN))
    assert rows[:2] == [Row("reached", *TWO_SEASONS[0][:5]), Row("next", *TWO_SEASONS[1][:5])]
    assert rows[2:] == [Row("ahead", "S01E03")]


def test_drawn_at_the_end_of_a_season_says_the_next_and_its_season() -> None:
    """The season that counts is that of the next episode."""
    rows = list(listed(TWO_SEASONS, "S01E03", Curtain.DRAWN))
    assert rows[3:] == [Row("next", *TWO_SEASONS[3][:5]), Row("ahead", "S02E02")]


def test_drawn_at_the_last_of_a_season_says_nothing_after_it() -> None:
    """Whether there is another season lies behind the curtain."""
    one, two = (listed(show, "S01E02", Curtain.DRAWN) for show in (TWO_SEASONS[:3], TWO_SEASONS))
    assert list(one) == list(two)
    assert len(one) == 3


def test_sealed_says_that_there_is_a_next() -> None:
    """And nothing else: one row without a name."""
    rows = list(listed(TWO_SEASONS, "S01E01", Curtain.SEALED))
    assert rows == [Row("reached", *TWO_SEASONS[0][:5]), Row("next")]


def test_under_sealed_the_last_episode_looks_like_any_other() -> None:
    """Until it has been watched."""
    last = listed(ONE_SEASON, "S01E03", Curtain.SEALED)
    assert list(last) == list(listed(ONE_MORE, "S01E03", Curtain.SEALED))
    assert not last.ended


def test_an_episode_under_way_stands_in_the_place_of_the_next() -> None:
    """It is coming, not watched; the marker names it, so sealed may say its number."""
    full = Row("under_way", *TWO_SEASONS[1][:5])
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


def test_every_curtain_says_what_it_means() -> None:
    """Each in words of its own."""
    assert len({curtain.meaning for curtain in Curtain}) == len(Curtain)
