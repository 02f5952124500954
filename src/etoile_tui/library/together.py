"""What several viewers' markers come to when they watch together; one alone is the simple case.

The horizon is the lowest marker of those who are present, and the strictest curtain holds
(design, section 2). Watching together moves those who were there for what came before, and never
lowers anybody's marker.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from math import inf

from etoile_tui.guide.curtain import Curtain
from etoile_tui.guide.errors import PositionError
from etoile_tui.guide.order import NOTHING, Order, Reach
from etoile_tui.guide.position import NONE, Position, parse_position
from etoile_tui.progress.model import Progress
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
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return whose markers watching through a position together moves, and who stays behind.

    A marker moves that stood at or after the end of the episode before, and that is not past the
    position already. Who has not seen the episode before stays behind.
    """
    to = order.reach(position)
    before: Reach = (to[0] - 1, inf)
    moved, behind = [], []
    for name in names:
        marker = standing(progress, (name,), show, order).marker
        reach = order.reach(marker) if marker.episode else NOTHING
        if reach < before:
            behind.append(name)
        elif reach < to:
            moved.append(name)
    return tuple(moved), tuple(behind)


def change(
    progress: Progress, names: Sequence[str], show: str, to: Callable[[Track], Track]
) -> Progress:
    """Return the progress with some viewers' tracks through a show changed."""

    def changed(progress: Progress, name: str) -> Progress:
        viewer = progress.viewer(name)
        return progress.with_viewer(name, viewer.with_track(show, to(viewer.track(show))))

    return reduce(changed, names, progress)


def set_last(progress: Progress, names: Sequence[str], show: str) -> tuple[str, ...]:
    """Return whose markers were set last, of those who are present: what an undo takes back."""
    steps = {
        name: track.steps[track.current - 1]
        for name in names
        if (track := progress.viewer(name).track(show)).current
    }
    return _set_at(steps, max((_plain(step.when) for step in steps.values()), default=None))


def undone_last(progress: Progress, names: Sequence[str], show: str) -> tuple[str, ...]:
    """Return whose markers were taken back last, of those present: what a redo sets again."""
    steps = {name: step for name in names if (step := progress.viewer(name).track(show).forward)}
    last = max((_plain(step.undone or step.when) for step in steps.values()), default=None)
    # Of steps that were taken back in the same second, the earliest one was so last.
    taken = {name: step for name, step in steps.items() if _plain(step.undone or step.when) == last}
    return _set_at(taken, min((_plain(step.when) for step in taken.values()), default=None))


def _set_at(steps: Mapping[str, Step], when: datetime | None) -> tuple[str, ...]:
    """Return whose steps were set at a time, and with one marker, so that they are one change."""
    found = {name: step for name, step in steps.items() if _plain(step.when) == when}
    markers = [step.marker for step in found.values()]
    return tuple(name for name, step in found.items() if step.marker == markers[0])


def _plain(when: datetime) -> datetime:
    """Return a time that compares with any other, whether or not the file names its zone."""
    return when.replace(tzinfo=None)
