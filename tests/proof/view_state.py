"""All that the guide's screen holds, attribute by attribute, for comparing two of them."""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import fields, is_dataclass
from datetime import date
from functools import partial
from typing import Any

from textual.content import Content
from textual.dom import DOMNode
from textual.geometry import Offset, Region, Size, Spacing
from textual.widget import Widget
from textual.widgets._toast import ToastRack

from etoile_tui.guide.story.guide import Guide
from etoile_tui.tui.guide_screen.screen import GuideScreen
from etoile_tui.tui.guide_screen.view import View

ALLOWED = {
    # Chosen with a key of its own, and nothing of any story: it goes with whoever has chosen it.
    "people_order",
    "relationships_as_list",
    "sources",
    # What is on disk: markers, and what was undone. Tests of progress are about that.
    "show",
    "_show",
    # Views that are not shown. Each is looked at when it is.
    "_nodes",
    "_views",
    # The marker when the guide was made last: it has moved, or it has not.
    "_marker",
    # What `--at` asked for, at the start; and when a key came last.
    "_wanted",
    "_last_key",
}
"""Attributes of this program's that may differ from a screen that was just opened."""

_TEXTUAL = {
    # Counters, times and caches of what is drawn, by which Textual knows what to draw anew.
    "_arrangement_cache",
    "_arrangement_cache_updates",
    "_cached_Region",
    "_compositor",
    "_content_height_cache",
    "_content_width_cache",
    "_css_update_count",
    "_layout_cache",
    "_layout_updates",
    "_render_cache",
    "_rich_style_cache",
    "_styles_cache",
    "_visual_style",
    "_visual_style_cache",
    "_css_styles",
    "_inline_styles",
    "styles",
    "_pseudo_class_state",
    "_query_cache",
    "_last_idle",
    "_last_scroll_time",
    "_task",
    "_thread_id",
    "_visual_style_cache_key",
    "sort_order",
    "_reactive_stack_updates",
    "_dirty_regions",
    "_dirty_widgets",
}
"""Attributes of Textual's own that say when and how often something was drawn."""

_DEEP = 6
"""How far to go into what attributes hold."""


def state_of(screen: GuideScreen) -> dict[str, object]:
    """Return what the screen and the view that is shown hold: by widget and attribute."""
    found: dict[str, object] = {}
    for name, widget in _widgets(screen):
        found[f"{name} stands"] = (widget.region, widget.scroll_offset, widget.virtual_size)
        found[f"{name} scrolls to"] = (widget.max_scroll_x, widget.max_scroll_y)
        for attribute, value in vars(widget).items():
            if attribute not in ALLOWED | _TEXTUAL:
                found[f"{name}.{attribute}"] = told(value, _DEEP)
    focused = screen.focused
    found["focus"] = None if focused is None else _called(focused)
    return found


def _widgets(screen: GuideScreen) -> Iterator[tuple[str, Widget]]:
    """Yield every widget with a name, but for notifications and the views that are not shown."""
    yield "screen", screen
    for widget in screen.walk_children(Widget):
        views = [each for each in widget.ancestors_with_self if isinstance(each, View)]
        said = any(isinstance(each, ToastRack) for each in widget.ancestors_with_self)
        if said or any(each is not screen.view for each in views):
            continue
        yield _called(widget), widget


def _called(node: DOMNode) -> str:
    return " ".join(
        f"{type(each).__name__}#{each.id}" for each in reversed(node.ancestors_with_self)
    )


def told(value: object, deep: int) -> object:  # noqa: PLR0911 (one for each kind)
    """Return something that two of a kind can be compared by."""
    if value is None or isinstance(value, str | bytes | int | float | date):
        return value
    if isinstance(value, Guide):
        return "guide", str(value.horizon), value.curtain
    if isinstance(value, Size | Offset | Region | Spacing | Content):
        return repr(value), getattr(value, "spans", None)
    if isinstance(value, DOMNode) or callable(value) or isinstance(value, partial):
        return type(value).__name__
    if not deep:
        return type(value).__name__
    if isinstance(value, Mapping):
        return {repr(told(key, deep - 1)): told(value[key], deep - 1) for key in value}
    if isinstance(value, AbstractSet):
        return sorted(repr(told(each, deep - 1)) for each in value)
    if isinstance(value, Sequence):
        return [told(each, deep - 1) for each in value]
    return type(value).__name__, _parts(value, deep - 1)


def _parts(value: object, deep: int) -> dict[str, Any]:
    """Return what an object of this program's holds; nothing of one that is not."""
    if not type(value).__module__.startswith("etoile_tui"):
        return {}
    if is_dataclass(value):
        return {each.name: told(getattr(value, each.name), deep) for each in fields(value)}
    held = vars(value) if hasattr(value, "__dict__") else {}
    return {name: told(part, deep) for name, part in held.items() if name not in ALLOWED | _TEXTUAL}


def differences(one: Mapping[str, object], two: Mapping[str, object]) -> dict[str, object]:
    """Return the attributes that differ, with what they hold."""
    names = sorted({*one, *two})
    return {
        name: (one.get(name, "-"), two.get(name, "-"))
        for name in names
        if one.get(name, "-") != two.get(name, "-")
    }
