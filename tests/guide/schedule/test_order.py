"""The pack's order, by which positions are compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etoile_tui.errors import PositionError
from etoile_tui.guide.schedule.order import NOTHING, Order, fact_reach
from etoile_tui.guide.schedule.position import NONE, Position

# A special before the first episode, one inside a season, and seasons out of their numbers.
ORDER = Order(("S00E02", "S01E01", "S02E01", "S00E01", "S01E02"))


def test_positions_compare_by_the_order_alone() -> None:
    """Never by their numbers; a special stands where the author put it."""
    written = ("none", "S00E02", "S01E01", "S02E01", "S00E01", "S01E02")
    positions = [Position(None if text == "none" else text) for text in written]
    reaches = [ORDER.reach(position) for position in positions]
    assert reaches == sorted(reaches)
    assert len(set(reaches)) == len(reaches)


def test_a_minute_mark_lies_inside_its_episode() -> None:
    """After the end of the episode before, and before the end of its own, however late."""
    ends = [ORDER.reach(Position("S01E01")), ORDER.reach(Position("S02E01"))]
    marks = [ORDER.reach(Position("S02E01", at)) for at in (0, 1, 3599, 999_999)]
    assert [ends[0], *marks, ends[1]] == sorted({*ends, *marks})


def test_what_a_reach_touches_and_what_it_ends() -> None:
    """The episode under way is touched, and not watched."""
    inside = ORDER.reach(Position("S02E01", 60))
    end = ORDER.reach(Position("S02E01"))
    assert ORDER.up_to(inside) == ORDER.up_to(end) == ("S00E02", "S01E01", "S02E01")
    assert (ORDER.watched_count(inside), ORDER.watched_count(end)) == (2, 3)
    assert (ORDER.up_to(NOTHING), ORDER.watched_count(NOTHING)) == ((), 0)


def test_nothing_watched_is_before_the_first_second_of_the_first_episode() -> None:
    """The smallest of all reaches."""
    assert ORDER.reach(NONE) == NOTHING
    assert ORDER.reach(Position("S00E02", 0)) > NOTHING


@given(st.integers(-1, 4), st.none() | st.integers(0, 100_000))
def test_a_reach_is_its_position(place: int, at: int | None) -> None:
    """Going from a position to its reach and back loses nothing."""
    position = NONE if place < 0 else Position(ORDER.episode(place), at)
    assert ORDER.position(ORDER.reach(position)) == position


def test_an_episode_that_the_show_does_not_have_is_refused() -> None:
    """It has no reach, and it is not in the order."""
    assert "S09E09" not in ORDER
    assert "S01E02" in ORDER
    for position in (Position("S09E09"), Position("S09E09", 10)):
        with pytest.raises(PositionError, match="S09E09"):
            ORDER.reach(position)


def test_a_position_that_does_not_exist_lies_past_the_end() -> None:
    """Past the end of the last episode; every other position keeps its reach."""
    nowhere = (Position("S09E09"), Position("S09E09", 0))
    for position in nowhere:
        assert ORDER.reach_or_end(position) > ORDER.reach(Position("S01E02"))
    for position in (NONE, Position("S00E02"), Position("S01E02", 60), Position("S01E02")):
        assert ORDER.reach_or_end(position) == ORDER.reach(position)


def test_a_fact_without_a_mark_belongs_to_the_end_of_its_episode() -> None:
    """A fact with a minute mark belongs to that minute."""
    assert fact_reach(2, None) == ORDER.reach(Position("S02E01"))
    assert fact_reach(2, 750) == ORDER.reach(Position("S02E01", 750))
