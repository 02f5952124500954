"""Letting go of what was shown, once a marker has gone down.

Textual, Rich and `re` keep what they have measured, drawn and looked for until its place is
needed. Nothing of it is ever shown again, but it is story text in memory, from past the marker by
now. There is no public way to have widgets let go of it (8.2), so this reaches into their workings.
"""
# ruff: noqa: SLF001

import gc
import re
from typing import TYPE_CHECKING

from rich.cells import cached_cell_len
from rich.segment import Segment
from textual._styles_cache import StylesCache
from textual.geometry import NULL_SIZE
from textual.widget import Widget, _RenderCache

from etoile_tui.guide.schedule.position import Position

from .view import View

if TYPE_CHECKING:
    from .screen import GuideScreen

_MEASURED = (cached_cell_len, Segment._split_cells, StylesCache.get_inner_outer)


class LettingGo:
    """Notices that the marker has gone down, and has all that was shown before let go of."""

    def __init__(self) -> None:
        """Begin with nothing shown."""
        self._marker: Position | None = None

    def look(self, screen: "GuideScreen") -> None:
        """Look where the marker is, while a screen is drawn anew."""
        before, self._marker = self._marker, screen.show.markers.marker
        if before is not None and screen.show.lies_ahead(before):
            for view in screen.query(View):
                view.start_over()
            # What is on the screen now is drawn over first.
            screen.call_after_refresh(_let_go, screen)


def _let_go(screen: "GuideScreen") -> None:
    """Let go of all that was drawn on a screen, and draw it anew."""
    screen.clear_selection()
    screen.app._clipboard = ""  # the terminal's own stays the user's
    for widget in screen.walk_children(Widget):
        widget._render_cache = _RenderCache(NULL_SIZE, [])
        widget.refresh()
    for measured in _MEASURED:
        measured.cache_clear()
    re.purge()
    gc.collect()
