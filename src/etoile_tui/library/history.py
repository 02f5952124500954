"""What happened to a viewer's marker, and when, for the front ends to show."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, TypeAlias

from etoile_tui.errors import PositionError
from etoile_tui.guide.schedule.position import Position, parse_position
from etoile_tui.progress.track import NOTHING_WATCHED, Track

ChangeStatus: TypeAlias = Literal["now", "before", "undone"]
"""Whether a marker holds now, held before the one that holds now, or was undone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A marker that was set."""

    marker: Position | None
    """How far; None where the file does not hold a position."""
    when: datetime
    pass_number: int
    """Which pass through the show it belongs to, counted from 1."""
    status: ChangeStatus
    undone: datetime | None = None
    """When it was undone, where that is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowPass:
    """One pass through a show: the first time, the second time."""

    number: int
    """Counted from 1."""
    marker: Position | None
    """How far it has come; None where the file does not hold a position."""
    begun: datetime | None
    """When its first marker was set; None where nothing was marked."""
    latest: datetime | None
    """When its last marker was set; None where nothing was marked."""
    now: bool
    """Whether it is the current pass."""


def changes(track: Track) -> tuple[Change, ...]:
    """Return every marker that was ever set, in the order they were set."""
    return tuple(
        Change(
            marker=_position(step.marker),
            when=step.when,
            pass_number=step.pass_number,
            status=_status(track, number),
            undone=None if number in track.path else step.undone,
        )
        for number, step in enumerate(track.steps, start=1)
    )


def passes(track: Track) -> tuple[ShowPass, ...]:
    """Return every pass through the show, the first one first."""
    return tuple(
        ShowPass(
            number=number,
            marker=_position(steps[-1].marker if steps else NOTHING_WATCHED),
            begun=steps[0].when if steps else None,
            latest=steps[-1].when if steps else None,
            now=number == track.pass_number,
        )
        for number, steps in track.passes.items()
    )


def marked(track: Track) -> datetime | None:
    """Return when the marker that holds was set; None where none was."""
    return track.steps[track.current - 1].when if track.current else None


def watched(track: Track, episode: str, pass_number: int) -> datetime | None:
    """Return when an episode was marked as watched in one pass; None where it was not.

    That is the first marker at the end of this very episode. An episode that a later marker
    passed over has no date.
    """
    for number in sorted(track.path):
        step = track.steps[number - 1]
        if step.pass_number == pass_number and step.marker == episode:
            return step.when
    return None


def local(when: datetime) -> datetime:
    """Return a time in the local time zone."""
    try:
        return when.astimezone() if when.tzinfo else when
    except (OverflowError, ValueError, OSError):
        return when  # the file can hold a time that is out of range here


def _status(track: Track, number: int) -> ChangeStatus:
    if number == track.current:
        return "now"
    return "before" if number in track.path else "undone"


def _position(marker: str) -> Position | None:
    try:
        return parse_position(marker)
    except PositionError:
        return None
