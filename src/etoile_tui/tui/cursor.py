"""Where the terminal's own cursor stands: on what is chosen, so that readers of screens follow."""

import os
from collections.abc import Mapping
from typing import Any

from textual.geometry import Offset
from textual.screen import Screen
from textual.widget import Widget

VARIABLE = "ETOILE_ACCESSIBLE"
"""The variable that asks for a cursor that is seen."""


def cursor_of(screen: Screen[Any]) -> Offset | None:
    """Return the cell of a screen on which the chosen stands; None where nothing is chosen.

    A widget in which something is chosen says by `cursor_at` where that stands in it.

    Args:
        screen: The screen.
    """
    widget = screen.focused
    if widget is None:
        return None
    # Textual's fields and menus are known by what they have: they are imported late.
    field: Offset | None = getattr(widget, "cursor_screen_offset", None)
    if field is not None:
        return field
    inside = _inside(widget)
    if inside is None:
        return None
    within = widget.content_region
    at = within.offset + inside
    return at if within.contains_point(at) else None


def _inside(widget: Widget) -> Offset | None:
    cursor_at = getattr(widget, "cursor_at", None)
    if cursor_at is not None:
        found: Offset | None = cursor_at()
        return found
    # Textual tells the line of a menu's option nowhere else (8.2).
    lines: Mapping[int | None, int] | None = getattr(widget, "_index_to_line", None)
    if lines is None:
        return Offset(0, 0)  # a button
    line = lines.get(getattr(widget, "highlighted", None))
    return None if line is None else Offset(0, line - widget.scroll_offset.y)


def is_wanted(environment: Mapping[str, str] = os.environ) -> bool:
    """Tell whether the environment asks for a cursor that is seen."""
    return environment.get(VARIABLE, "") not in ("", "0")
