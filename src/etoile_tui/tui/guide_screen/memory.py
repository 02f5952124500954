"""Letting go of what was drawn, once a marker has fallen.

Textual, Rich and `re` keep what they have measured, drawn and looked for until they need its place.
None of it is ever shown again, but it is story text in memory, from past the marker by now. Widgets
have no public way to let go of it (Textual 8.2), so this module reaches into their workings.
"""
# ruff: noqa: SLF001

import gc
import re

from rich.cells import cached_cell_len
from rich.segment import Segment
from textual._styles_cache import StylesCache
from textual.geometry import NULL_SIZE
from textual.screen import Screen
from textual.widget import Widget, _RenderCache

_CACHES = (cached_cell_len, Segment._split_cells, StylesCache.get_inner_outer)


def forget_copied(screen: Screen[None]) -> None:
    """Forget what was selected and copied: fields paste it. The terminal's own stays the user's."""
    screen.clear_selection()
    screen.app._clipboard = ""


def release_drawn(screen: Screen[None]) -> None:
    """Let go of all that was drawn on a screen, and draw it anew."""
    from etoile_tui.tui.relationship_map.labels import split_rows  # loaded by then, or cheap

    forget_copied(screen)
    for widget in screen.walk_children(Widget):
        widget._render_cache = _RenderCache(NULL_SIZE, [])
        widget.refresh()
    for cache in (*_CACHES, split_rows):
        cache.cache_clear()
    re.purge()
    gc.unfreeze()  # what was read of a long show
    gc.collect()
