"""What happened to a viewer's marker, and when: for people to read."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, TypeAlias

from etoile_tui.errors import PositionError
from etoile_tui.guide.schedule.position import Position, parse_position
from etoile_tui.progress.track import Track

Holds: TypeAlias = Literal["now", "before", "undone"]
"""Whether a marker holds, held before the one that does, or was taken back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A marker that was set."""

    marker: Position | None
    """How far; None where the file names no position."""
    when: datetime
    time: int
    """Which pass through the show it belongs to: 1 for the first time."""
    holds: Holds
    undone: datetime | None = None
    """When it was taken back, where that is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """One pass through a show: the first time, the second time."""

    number: int
    """1 for the first."""
    marker: Position | None
    """How far it has come; None where the file names no position."""
    begun: datetime | None
    """When its first marker was set; None where nothing was marked."""
    latest: datetime | None
    """When its last marker was set."""
    now: bool
    """Whether it is the one that goes on."""


def changes(track: Track) -> tuple[Change, ...]:
    """Return every marker that was ever set, in the order they were set."""
    return tuple(
        Change(
            marker=_position(step.marker),
            when=step.when,
            time=step.time,
            holds=_holds(track, number),
            undone=None if number in track.line else step.undone,
        )
        for number, step in enumerate(track.steps, start=1)
    )


def times(track: Track) -> tuple[Time, ...]:
    """Return every pass through the show, the first one first."""
    return tuple(
        Time(
            number=each.number,
            marker=_position(each.marker),
            begun=each.begun,
            latest=each.latest,
            now=each.number == track.time,
        )
        for each in track.passes
    )


def watched(track: Track, episode: str, time: int) -> datetime | None:
    """Return when a viewer marked an episode as watched, in one pass; None where they did not.

    It is the first marker at the end of that very episode: one that was passed over has no date.
    """
    for number in sorted(track.line):
        step = track.steps[number - 1]
        if step.time == time and step.marker == episode:
            return step.when
    return None


def local(when: datetime) -> datetime:
    """Return a time as the clock showed it where the viewer is."""
    try:
        return when.astimezone() if when.tzinfo else when
    except (OverflowError, ValueError, OSError):
        return when  # the file can hold a time that no calendar here reaches


def _holds(track: Track, number: int) -> Holds:
    if number == track.current:
        return "now"
    return "before" if number in track.line else "undone"


def _position(marker: str) -> Position | None:
    try:
        return parse_position(marker)
    except PositionError:
        return None
