"""What the screen shows at one moment, and everything beside it that could tell something."""

import re
from collections.abc import Iterator
from difflib import unified_diff
from typing import NamedTuple, TypeAlias

from textual.app import App
from textual.widget import Widget

from tests.harness.stage import Stage

Picture: TypeAlias = list[list[tuple[str, str, object]]]

_CHANCE = re.compile(r"(?<=^--textual-toast-).*")
"""What Textual takes from chance for the id of a notification."""


class Snapshot(NamedTuple):
    """One moment of the app.

    Attributes:
        picture: The lines, with styles and with what a click on them would do.
        widgets: Every widget there is, on every screen of the stack: kind, id, classes, size,
            the size of what it could scroll to, where it stands, its tooltip.
        keys: Every key that means something now, with its words.
        besides: Titles, notifications, the clipboard, what is selected, what has the focus, and
            whether the app would have ended.
    """

    picture: Picture
    widgets: list[str]
    keys: list[str]
    besides: dict[str, object]

    @property
    def size(self) -> int:
        """How many characters are compared."""
        text = sum(len(part[0]) for line in self.picture for part in line)
        return text + len("".join((*self.widgets, *self.keys))) + len(str(self.besides))

    def difference(self, other: "Snapshot") -> str:
        """Return where two moments differ, for whoever has to find out why."""
        for field, mine, theirs in zip(self._fields, self, other, strict=True):
            if mine != theirs:
                lines = unified_diff(_lines(mine), _lines(theirs), "one", "two", n=1, lineterm="")
                return "\n".join((f"{field}:", *lines))
        return ""


def take_snapshot(stage: Stage) -> Snapshot:
    """Return what there is to see, at rest."""
    app = stage.app
    strips = app.screen._compositor.render_strips()
    return Snapshot(
        picture=[
            [(part.text, str(part.style), part.style and part.style.meta) for part in strip]
            for strip in strips
        ],
        widgets=list(_widgets(app)),
        keys=[
            f"{key} {active.binding.action} {active.binding.description!r} "
            f"{active.tooltip!r} {active.enabled}"
            for key, active in app.screen.active_bindings.items()
        ],
        besides={
            "title": (app.title, app.sub_title, app.screen.title, app.screen.sub_title),
            "window": app.window_title,
            "said": [
                (note.title, note.message, note.severity, note.timeout)
                for note in app._notifications
            ],
            "clipboard": app.clipboard,
            "selected": app.screen.get_selected_text(),
            "focused": _named(app.focused),
            "theme": app.theme,
            "commands": [
                (command.title, command.help) for command in app.get_system_commands(app.screen)
            ],
        },
    )


def _widgets(app: App[None]) -> Iterator[str]:
    for screen in app.screen_stack:
        for widget in screen.walk_children(Widget, with_self=True):
            at = widget.region if widget.is_attached else None
            yield (
                f"{_named(widget)} {at} {widget.virtual_size} {widget.scroll_offset} "
                f"{widget.max_scroll_x} {widget.max_scroll_y} {widget.tooltip!r} "
                f"{widget.border_title!r} {widget.border_subtitle!r} {widget.name!r}"
            )


def _named(widget: Widget | None) -> str:
    if widget is None:
        return "nothing"
    name = _CHANCE.sub("", widget.id or "")
    return f"{type(widget).__name__}#{name}.{'.'.join(sorted(widget.classes))}"


def _lines(part: object) -> list[str]:
    """Return a part of a snapshot line by line."""
    if isinstance(part, dict):
        return [f"{key}: {value}" for key, value in part.items()]
    if not isinstance(part, list):
        return [str(part)]
    return [_joined(line) if isinstance(line, list) else str(line) for line in part]


def _joined(line: list[tuple[str, str, object]]) -> str:
    """Return a line of the picture: its text, and then whatever else there is of it."""
    return f"{''.join(text for text, *_ in line)}  {[more for _, *more in line]}"
