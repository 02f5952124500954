"""How the markers of several viewers combine when they watch together.

The horizon is the lowest of their markers, and the strictest of their curtains holds. Marking
together moves the markers of those who have seen the episode before, and lowers nobody's marker.
One viewer alone is a special case of all this.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import reduce
from math import inf
from typing import NamedTuple

from etoile_tui.errors import CallError, PositionError
from etoile_tui.guide.schedule.curtain import STRICTNESS, Curtain
from etoile_tui.guide.schedule.order import NOTHING, Order, Reach
from etoile_tui.guide.schedule.position import NONE, Position, parse_position
from etoile_tui.progress.model import ME, Progress
from etoile_tui.progress.track import Step, Track, without_zone


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How far the viewers who watch together have come in a show."""

    marker: Position
    """The horizon: the lowest marker."""
    decides: str
    """Whose marker that is; the first viewer's, where several are equal."""
    curtain: Curtain
    """The strictest of their curtains."""
    lost: tuple[str, ...] = ()
    """Whose marker names no episode of the show; it counts as `none`."""
    changed: Mapping[str, Position] = field(default_factory=dict)
    """Whose episode list has changed before their marker, and what that is. The marker counts as
    the last place up to which the list is as it was."""


class Resolved(NamedTuple):
    """What the marker of a track means in a show as it is now."""

    marker: Position
    changed: bool
    """Whether the list has changed, so that the marker is earlier than it was set."""


def read_marker(track: Track, order: Order) -> Resolved:
    """Return what the marker of a track means.

    An episode may have another id than when the marker was set, where its `key` is the same.
    Otherwise a marker that was written into the file by hand holds, but never leads further on.

    Raises:
        PositionError: It is not a position, or names no episode of the show.
    """
    marker = parse_position(track.marker)
    known = track.known
    if known is None:
        order.reach(marker)
        return Resolved(marker, changed=False)
    same = order.unchanged(known)
    watched = order.position((same - 1, inf))
    if same < known.length:
        return Resolved(watched, changed=True)
    if marker.at is not None and marker.episode and order.is_begun(known, marker.episode):
        return Resolved(marker, changed=False)
    if marker.at is None and (watched.episode == marker.episode or known.has_key(same - 1)):
        return Resolved(watched, changed=False)
    # The episode under way may be gone; of those that are watched, each is there.
    there = order.reach(marker) if marker.at is None else order.reach_or_end(marker)
    earlier = there < order.reach(watched)
    return Resolved(marker, changed=False) if earlier else Resolved(watched, changed=True)


def standing(progress: Progress, names: Sequence[str], show: str, order: Order) -> Standing:
    """Return how far viewers have come together.

    Args:
        progress: All progress.
        names: Who watches: one viewer or more.
        show: The show's id.
        order: The show's episodes.
    """
    markers: dict[str, Position] = {}
    lost: list[str] = []
    changed: dict[str, Position] = {}
    for name in names:
        track = progress.viewer(name).track(show)
        try:
            markers[name], is_changed = read_marker(track, order)
        except PositionError:
            markers[name] = NONE
            lost.append(name)
            continue
        if is_changed:
            changed[name] = parse_position(track.marker)
    decides = min(names, key=lambda name: order.reach(markers[name]))
    curtains = (progress.viewer(name).curtain for name in names)
    return Standing(
        marker=markers[decides],
        decides=decides,
        curtain=max(curtains, key=STRICTNESS.index),
        lost=tuple(lost),
        changed=changed,
    )


def who_moves(
    progress: Progress, names: Sequence[str], show: str, order: Order, position: Position
) -> "Moves":
    """Return whose markers move when viewers mark a position together, and whose do not.

    A marker moves if it is at or after the end of the previous episode and before the position.
    Viewers who have not seen the previous episode stay behind, unless all markers are equal: then
    the viewers have watched the skipped episodes together, too.
    """
    to = order.reach(position)
    before: Reach = (to[0] - 1, inf)
    reaches: dict[str, Reach] = {}
    for name in names:
        marker = standing(progress, (name,), show, order).marker
        reaches[name] = order.reach(marker) if marker.episode else NOTHING
    equal = len(set(reaches.values())) == 1
    behind = () if equal else tuple(name for name in names if reaches[name] < before)
    moved = (name for name in names if name not in behind and reaches[name] < to)
    return Moves(moved=tuple(moved), behind=behind)


class Moves(NamedTuple):
    """What marking a position does to the markers of those who watch."""

    moved: tuple[str, ...]
    """Whose markers move."""
    behind: tuple[str, ...]
    """Who stays behind, because they have not seen the previous episode."""


def change(
    progress: Progress, names: Sequence[str], show: str, step: Callable[[Track], Track]
) -> Progress:
    """Return the progress with the tracks of some viewers changed, for one show."""

    def changed(progress: Progress, name: str) -> Progress:
        viewer = progress.viewer(name)
        return progress.with_viewer(name, viewer.with_track(show, step(viewer.track(show))))

    return reduce(changed, names, progress)


def viewers_to_undo(progress: Progress, names: Sequence[str], show: str) -> tuple[str, ...]:
    """Return whose markers an undo moves: those that the last change has moved.

    Several viewers undo together only what they did together, never one viewer's own steps.

    Raises:
        CallError: One of them has marked something alone since then.
    """
    tracks = {name: progress.viewer(name).track(show) for name in names}
    steps = {
        name: track.steps[track.current - 1] for name, track in tracks.items() if track.current
    }
    candidates = [step for step in steps.values() if step.together or len(names) == 1]
    last = max(candidates, key=lambda step: without_zone(step.when), default=None)
    if last is None:
        return ()
    movers = tuple(name for name, step in steps.items() if _same_change(step, last))
    for name in names:
        earlier = (tracks[name].steps[number - 1] for number in tracks[name].path)
        if name not in movers and any(_same_change(step, last) for step in earlier):
            who = "you have" if name == ME else f"{name} has"
            raise CallError(
                f"Since you watched together, {who} gone on alone. That is for one alone to undo."
            )
    return movers


def viewers_to_redo(progress: Progress, names: Sequence[str], show: str) -> tuple[str, ...]:
    """Return whose markers a redo moves: those that the last undo has moved."""
    steps = {
        name: step
        for name in names
        if (step := progress.viewer(name).track(show).redo_step)
        and (step.together or len(names) == 1)
    }
    last = max((_undone_at(step) for step in steps.values()), default=None)
    # Undoing goes backwards: of the steps undone at one time, the earliest was undone last.
    undone_last = [step for step in steps.values() if _undone_at(step) == last]
    first = min(undone_last, key=lambda step: without_zone(step.when), default=None)
    return tuple(name for name, step in steps.items() if first and _same_change(step, first))


def _undone_at(step: Step) -> datetime:
    return without_zone(step.undone or step.when)


def _same_change(step: Step, other: Step) -> bool:
    """Tell whether two viewers' steps come from one change."""
    return step is other or (
        step.together
        and other.together
        and (step.marker, without_zone(step.when)) == (other.marker, without_zone(other.when))
    )


class Walk(NamedTuple):
    """A step through the history: an undo or a redo."""

    whose: Callable[[Progress, Sequence[str], str], tuple[str, ...]]
    """Tells whose markers it moves, of those who watch a show."""
    step: Callable[[Track], Track]
    """Moves one marker."""


def undo(when: datetime) -> Walk:
    """Return the step back, at a time."""
    return Walk(viewers_to_undo, lambda track: track.undo(when))


REDO = Walk(viewers_to_redo, Track.redo)
"""The step forward again."""


class Foretold(NamedTuple):
    """What a step through the history would do.

    It goes by the markers as they were set. What has become of the list since lies ahead, and is
    told only once somebody has agreed to go there.
    """

    marker: Position
    """The lowest marker after it, as it was set; `none` where the file holds no position."""
    forward: bool
    """Whether a marker would be past the horizon, or in no episode that there is."""


def foretell(
    walk: Walk, progress: Progress, names: Sequence[str], show: str, order: Order
) -> Foretold | None:
    """Return what a step would do; None where there is no step to take.

    Raises:
        CallError: One of the viewers has gone on alone, so that there is no undoing.
    """
    moved = walk.whose(progress, names, show)
    if not moved:
        return None
    after = change(progress, moved, show, walk.step)
    horizon = order.reach(standing(progress, names, show, order).marker)
    markers = [_as_set(after.viewer(name).track(show)) for name in moved]
    return Foretold(
        marker=min(markers, key=order.reach_or_end),
        forward=any(order.reach_or_end(marker) > horizon for marker in markers),
    )


def _as_set(track: Track) -> Position:
    try:
        return parse_position(track.marker)
    except PositionError:
        return NONE
