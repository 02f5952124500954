"""Drawing a map beside the screen, and letting go of it at once when it is not wanted any more."""

from asyncio import to_thread
from collections.abc import Callable
from typing import NamedTuple

from etoile_tui.guide.schedule.position import Position
from etoile_tui.guide.story.guide import Guide
from etoile_tui.tui.relationship_map.draw import draw_map
from etoile_tui.tui.relationship_map.drawing import Drawing, MapTarget


class Request(NamedTuple):
    """What a map is drawn for."""

    horizon: Position
    corner: str | None
    """The id of the person whose own corner it is; None for the whole map."""
    room: int
    """The cells there are across."""


class _UnwantedError(Exception):
    """The map that is being drawn is not wanted any more."""


class MapSketch:
    """A map that is being drawn, in a thread: that of a long show takes its time.

    Nothing can end a thread from outside, so the drawing asks again and again whether it is still
    wanted. Once it is not, nothing here holds the guide, and the thread ends with its next step.

    Attributes:
        request: What it is drawn for.
        target: What is to be chosen on it, where it is there.
    """

    def __init__(self, guide: Guide, request: Request, target: MapTarget | None) -> None:
        """Take what is to be drawn.

        Args:
            guide: Of which guide.
            request: What for.
            target: What is to be chosen on it.
        """
        self.request = request
        self.target = target
        self._guide: Guide | None = guide

    @property
    def wanted(self) -> bool:
        """Whether it is still wanted."""
        return self._guide is not None

    def drop(self) -> None:
        """Let go of it, drawn or not."""
        self._guide = self.target = None

    async def drawn(self) -> Drawing | None:
        """Return the drawing; None where it is not wanted any more."""
        drawing = await to_thread(_draw, self._take, self.request, self._go_on)
        return drawing if self.wanted else None

    def _take(self) -> Guide | None:
        return self._guide

    def _go_on(self) -> None:
        if not self.wanted:
            raise _UnwantedError


def _draw(
    take: Callable[[], Guide | None], request: Request, go_on: Callable[[], None]
) -> Drawing | None:
    guide = take()
    if guide is None:
        return None
    try:
        return draw_map(guide, corner_of=request.corner, available_width=request.room, go_on=go_on)
    except _UnwantedError:
        return None  # the error would hold all that was at work
