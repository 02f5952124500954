"""The clock itself."""

import pytest

from etoile_tui.guide.schedule.position import Position, parse_position
from etoile_tui.tui.guide_screen.clock import Clock


class Hand:
    """A time that moves when it is told to."""

    def __init__(self) -> None:
        """Begin somewhere."""
        self.at = 1000.25

    def __call__(self) -> float:
        """Tell the time."""
        return self.at


def test_it_runs_with_the_time() -> None:
    """From where it was started, in whole seconds."""
    hand = Hand()
    clock = Clock("S01E01", 90, ends=None, now=hand)
    assert clock.seconds == 90
    hand.at += 0.9
    assert clock.seconds == 90
    hand.at += 30.2
    assert clock.seconds == 121
    assert not clock.ended


@pytest.mark.parametrize(
    ("passed", "seconds", "ended"), [(9, 99, False), (10, 100, True), (50, 100, True)]
)
def test_it_stops_at_the_end(passed: int, seconds: int, ended: bool) -> None:
    """The step before, the step itself, and after."""
    hand = Hand()
    clock = Clock("S01E01", 90, ends=100, now=hand)
    hand.at += passed
    assert (clock.seconds, clock.ended) == (seconds, ended)


def test_what_is_past_the_end_stays_where_it_is() -> None:
    """An episode can run longer than its menu says."""
    clock = Clock("S01E01", 120, ends=100, now=Hand())
    assert (clock.seconds, clock.ended) == (120, True)


@pytest.mark.parametrize(("passed", "due"), [(9, False), (10, True), (11, True)])
def test_it_tells_when_something_comes_up(passed: int, due: bool) -> None:
    """The step before, the step itself, and after; without anything to come it never does."""
    hand = Hand()
    clock = Clock("S01E01", 90, ends=None, now=hand)
    hand.at += passed
    assert not clock.due
    clock.wakes = 100
    assert clock.due is due


def test_it_never_runs_past_what_can_be_written() -> None:
    """Where nobody knows how long the episode is."""
    hand = Hand()
    clock = Clock("S01E01", 0, ends=None, now=hand)
    hand.at += 10_000_000
    position = Position("S01E01", clock.seconds)
    assert parse_position(str(position)) == position
    assert not clock.ended
