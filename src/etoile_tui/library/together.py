"""What several viewers' markers come to when they watch together; one alone is the simple case.

The horizon is the lowest marker of those who are present, and the strictest curtain holds
(design, section 2). Watching together moves those who were there for what came before, and never
lowers anybody's marker.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from math import inf
from typing import NamedTuple

from etoile_tui.errors import CallError, PositionError
from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.order import NOTHING, Order, Reach
from etoile_tui.guide.schedule.position import NONE, Position, parse_position
from etoile_tui.progress.model import ME, Progress
from etoile_tui.progress.track import Step, Track

_STRICTNESS = tuple(Curtain)
"""The curtains, the strictest last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where those who are present stand in a show."""

    marker: Position
    """The horizon: the lowest marker."""
    decides: str
    """Whose marker that is; of several with the same one, the first."""
    curtain: Curtain
    """The strictest."""
    lost: tuple[str, ...] = ()
    """Whose marker names no episode of the show, so that it counts as `none`."""


def read_marker(written: str, order: Order) -> Position:
    """Return a marker as it is kept on disk.

    Raises:
        PositionError: It is no position, or names no episode of the show.
    """
    marker = parse_position(written)
    order.reach(marker)
    return marker


def standing(progress: Progress, names: Sequence[str], show: str, order: Order) -> Standing:
    """Return where viewers stand together.

    Args:
        progress: All that is kept.
        names: Who is present, one viewer or more.
        show: The show's id.
        order: The show's episodes.
    """
    markers: dict[str, Position] = {}
    lost: list[str] = []
    for name in names:
        try:
            markers[name] = read_marker(progress.viewer(name).track(show).marker, order)
        except PositionError:
            markers[name] = NONE
            lost.append(name)
    decides = min(names, key=lambda name: order.reach(markers[name]))
    curtains = (progress.viewer(name).curtain for name in names)
    return Standing(
        marker=markers[decides],
        decides=decides,
        curtain=max(curtains, key=_STRICTNESS.index),
        lost=tuple(lost),
    )


def who_moves(
    progress: Progress, names: Sequence[str], show: str, order: Order, position: Position
) -> "Moves":
    """Return whose markers watching through a position together moves, and who stays behind.

    A marker moves that stood at or after the end of the episode before, and that is not past the
    position already. Who has not seen the episode before stays behind; but where all stand in
    the same place, they have come all the way together.
    """
    to = order.reach(position)
    before: Reach = (to[0] - 1, inf)
    reaches: dict[str, Reach] = {}
    for name in names:
        marker = standing(progress, (name,), show, order).marker
        reaches[name] = order.reach(marker) if marker.episode else NOTHING
    level = len(set(reaches.values())) == 1
    behind = () if level else tuple(name for name in names if reaches[name] < before)
    moved = (name for name in names if name not in behind and reaches[name] < to)
    return Moves(moved=tuple(moved), behind=behind)


class Moves(NamedTuple):
    """What marking does to those who watch together."""

    moved: tuple[str, ...]
    """Whose markers it moves."""
    behind: tuple[str, ...]
    """Who stays behind, because they have not seen the episode before."""


def change(
    progress: Progress, names: Sequence[str], show: str, to: Callable[[Track], Track]
) -> Progress:
    """Return the progress with some viewers' tracks through a show changed."""

    def changed(progress: Progress, name: str) -> Progress:
        viewer = progress.viewer(name)
        return progress.with_viewer(name, viewer.with_track(show, to(viewer.track(show))))

    return reduce(changed, names, progress)


def done_last(progress: Progress, names: Sequence[str], show: str) -> tuple[str, ...]:
    """Return whose markers the last change moved: what an undo takes back.

    Of several viewers only what they did together is taken back together, so that nobody's own
    steps are.

    Raises:
        CallError: One of them has gone on alone since.
    """
    tracks = {name: progress.viewer(name).track(show) for name in names}
    found = {
        name: track.steps[track.current - 1] for name, track in tracks.items() if track.current
    }
    made = [step for step in found.values() if step.together or len(names) == 1]
    last = max(made, key=lambda step: _plain(step.when), default=None)
    if last is None:
        return ()
    done = tuple(name for name, step in found.items() if _same(step, last))
    for name in names:
        steps = (tracks[name].steps[number - 1] for number in tracks[name].line)
        if name not in done and any(_same(step, last) for step in steps):
            who = "you have" if name == ME else f"{name} has"
            raise CallError(
                f"Since you watched together, {who} gone on alone. That is for one alone to undo."
            )
    return done


def undone_last(progress: Progress, names: Sequence[str], show: str) -> tuple[str, ...]:
    """Return whose markers were taken back last, by one undo: what a redo sets again."""
    found = {
        name: step
        for name in names
        if (step := progress.viewer(name).track(show).forward)
        and (step.together or len(names) == 1)
    }
    last = max((_plain(step.undone or step.when) for step in found.values()), default=None)
    # Of what was taken back at one time the earliest was so last.
    again = [step for step in found.values() if _plain(step.undone or step.when) == last]
    first = min(again, key=lambda step: _plain(step.when), default=None)
    return tuple(name for name, step in found.items() if first and _same(step, first))


def _same(step: Step, other: Step) -> bool:
    """Tell whether two viewers' steps are one change."""
    return step is other or (
        step.together
        and other.together
        and (step.marker, _plain(step.when)) == (other.marker, _plain(other.when))
    )


def _plain(when: datetime) -> datetime:
    """Return a time that compares with any other, whether or not the file names its zone."""
    return when.replace(tzinfo=None)
