"""The episode list."""

from math import inf

import pytest

from etoile_tui.guide.schedule.curtain import Curtain, Row
from etoile_tui.guide.schedule.listing import list_episodes
from etoile_tui.guide.schedule.position import NONE, parse_position
from etoile_tui.guide.schedule.show import Episode

from .menus import TWO_SEASONS, listed, menu


@pytest.mark.parametrize("curtain", Curtain)
def test_everything_watched(curtain: Curtain) -> None:
    """All rows are full, and nothing is coming."""
    listing = listed(TWO_SEASONS, "S02E02", curtain)
    assert list(listing) == [Row("reached", *episode[:5]) for episode in TWO_SEASONS]
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


def test_the_seasons_that_a_list_mentions() -> None:
    """Only these; specials do not count as a season."""
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
    """A list does not count from its end."""
    with pytest.raises(IndexError):
        listed(TWO_SEASONS, "S01E01", Curtain.DRAWN)[index]


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
    """Until then numbers alone name the episodes."""
    names = listed(TWO_SEASONS, horizon, curtain).names
    assert names.label("S01E03") == ("3" if one else "S01E03")


def test_labels_line_up() -> None:
    """By the longest number that is no special's, in whichever season."""

    def width(*ids: str) -> int:
        episodes = [Episode(id_, "x") for id_ in ids]
        return list_episodes(episodes, (len(ids) - 1, inf), Curtain.OPEN).number_width

    assert width("S01E01", "S01E02") == 1
    assert width("S01E01", "S00E05", "S01E12") == 2
    assert width("S01E99", "S01E1000") == 4
    assert width("S01E01", "S02E100", "S03E07") == 3


DOUBLE = (menu("S01E01")[0], menu("S01E02")[0]._replace(span=2), *menu("S01E04", "S01E05"))
"""A season whose second and third episode are one."""


@pytest.mark.parametrize(
    ("horizon", "curtain", "index"),
    [
        ("S01E02", Curtain.SEALED, 1),
        ("S01E01", Curtain.DRAWN, 1),
        ("none", Curtain.DRAWN, 1),
        ("none", Curtain.OPEN, 1),
        ("S01E01", Curtain.SEALED, None),
        ("S01E02@12:30", Curtain.SEALED, None),
    ],
)
def test_an_episode_is_found_by_each_of_its_numbers(
    horizon: str, curtain: Curtain, index: int | None
) -> None:
    """Where the curtain names them; else it answers as if there were no such episode."""
    listing = listed(DOUBLE, horizon, curtain)
    named = "S01E03" if index is None else "S01E02"
    assert listing.index("S01E03") == index
    assert str(listing.named(parse_position("S01E03"))) == named
    assert str(listing.named(parse_position("S01E03@00:10"))) == f"{named}@00:10"
    assert str(listing.named(parse_position("S01E06"))) == "S01E06"
    assert listing.named(NONE) == NONE


def test_the_labels_of_a_double_episode() -> None:
    """Its row has both numbers, also ahead, and leaves room for them."""
    listing = listed(DOUBLE, "none", Curtain.DRAWN)
    assert [listing.names.label(row.id) for row in listing if row.id] == ["1", "2–3", "4", "5"]
    assert listing.number_width == 3


@pytest.mark.parametrize(
    ("horizon", "curtain", "runs"),
    [
        ("S02E01", Curtain.DRAWN, [(1, 0, 3, 3), (2, 3, 5, 1)]),
        ("S02E01", Curtain.SEALED, [(1, 0, 3, 3), (2, 3, 5, 1)]),
        ("S01E02", Curtain.OPEN, [(1, 0, 3, 2), (2, 3, 5, 0)]),
        ("S01E03", Curtain.SEALED, []),
        ("S01E02", Curtain.DRAWN, []),
    ],
)
def test_the_seasons_of_a_list(
    horizon: str, curtain: Curtain, runs: list[tuple[int, int, int, int]]
) -> None:
    """As runs of its rows, once it mentions more than one."""
    assert list(listed(TWO_SEASONS, horizon, curtain).runs) == runs
