"""A tour of the app: every key that means something is pressed wherever it does.

Where there is what to press is asked of the app itself, so that a new screen, dialog or key is on
the tour without anybody's doing; and what the tour has not come by is known.
"""

import pkgutil
from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib import import_module
from typing import TypeAlias

from textual.binding import ActiveBinding, Binding
from textual.dom import DOMNode
from textual.screen import Screen
from textual.widgets import Input

import etoile_tui.tui
from etoile_tui.tui.command import Command
from etoile_tui.tui.guide_screen.screen import GuideScreen
from tests.harness.stage import Stage

from .walks import RESIZE, Guide, Walk, WalkedStage

LONGEST = 900
"""Steps after which a tour ends, wherever it is."""
_DEEPEST = 6
"""Dialogs and pages that are open above each other at most."""
_TYPED = ("m", "a", "space")
"""What is typed where text is asked for."""


Place: TypeAlias = tuple[str, str]
"""A screen, with the view that is shown first, and the kind of what has the focus."""
Todo: TypeAlias = tuple[str, ...]
"""An action, and where it is to be called."""


@dataclass
class Tour:
    """A tour, and what it has come by.

    Attributes:
        seen: The names of the screens that were there.
        done: The actions that were called, each with the class that its key belongs to.
        called: The names of the commands that were.
    """

    seen: set[str] = field(default_factory=set)
    done: set[tuple[str, str]] = field(default_factory=set)
    called: set[str] = field(default_factory=set)
    _pressed: set[Todo] = field(default_factory=set)
    _open: dict[Place, set[Todo]] = field(default_factory=dict)
    _ways: dict[Place, dict[str, Place]] = field(default_factory=dict)
    _tried: Counter[Place] = field(default_factory=Counter)

    @property
    def guide(self) -> Guide:
        """The guide of the tour."""

        async def taken(stage: WalkedStage, walked: Walk) -> None:
            self._arrive(stage)
            while (key := self._next(stage)) and len(walked.steps) < LONGEST:
                await self._press(stage, walked, key)
            for _ in range(_DEEPEST):
                await self._press(stage, walked, "escape")
            width, height = stage.app.size
            await self._press(stage, walked, f"{RESIZE}39x11")
            while (key := self._unpressed(stage)) is not None:
                await self._press(stage, walked, key)
            await self._press(stage, walked, f"{RESIZE}{width}x{height}")

        return taken

    async def _press(self, stage: WalkedStage, walked: Walk, key: str) -> None:
        before, active = _place(stage), stage.app.screen.active_bindings.get(key)
        if active is not None:
            self._pressed.add(_todo(stage, active))
            self.done.update(_belongs(active.node, active.binding))
            self.called.add(active.binding.id or "")
        walked.steps.append(key)
        walked.snapshots.append(await stage.step(key))
        if (after := _place(stage)) != before:
            self._ways.setdefault(before, {})[key] = after
        else:  # it leads there no more, and would be tried for ever
            self._ways.get(before, {}).pop(key, None)
        self._arrive(stage)

    def _arrive(self, stage: Stage) -> None:
        """Note what there is to do where the tour has come to."""
        self.seen.add(type(stage.app.screen).__name__)
        todo = {_todo(stage, active) for active in stage.app.screen.active_bindings.values()}
        self._open.setdefault(_place(stage), set()).update(todo)

    def _next(self, stage: Stage) -> str | None:
        """Return the key of something to do, or of a way to where there is; None at the end."""
        return self._typing(stage) or self._unpressed(stage) or self._way(_place(stage))

    def _typing(self, stage: Stage) -> str | None:
        """Return what to type next where text is asked for."""
        if isinstance(stage.app.focused, Input):
            length = len(stage.app.focused.value)
            typing = ("typing", str(length), *_place(stage))
            if length < len(_TYPED) and typing not in self._pressed:
                self._pressed.add(typing)
                return _TYPED[length]
        return None

    def _unpressed(self, stage: Stage) -> str | None:
        for key, active in sorted(stage.app.screen.active_bindings.items(), key=_leaving_last):
            if _todo(stage, active) not in self._pressed:
                return key
        return None

    def _way(self, here: Place) -> str | None:
        """Return the first key on the shortest known way to something to do."""
        queue: deque[tuple[Place, str]] = deque([(here, "")])
        known = {here}
        while queue:
            place, first = queue.popleft()
            if first and self._open.get(place, set()) - self._pressed and self._tried[place] < 3:
                # It may not be there any more, so that it is not tried for ever.
                self._tried[place] += self._ways[here][first] == place
                return first
            for key, after in self._ways.get(place, {}).items():
                if after not in known:
                    known.add(after)
                    queue.append((after, first or key))
        return None


def _leaving_last(item: tuple[str, ActiveBinding]) -> tuple[bool, bool, str]:
    """Sort keys: what has the focus first, and last those that leave a dialog."""
    key, active = item
    action = active.binding.action
    leaves = any(word in action for word in ("dismiss", "leave", "answer", "back"))
    return leaves, isinstance(active.node, Screen), key


def _place(stage: Stage) -> Place:
    screen = stage.app.screen
    view = screen.view.NAME if isinstance(screen, GuideScreen) else ""
    return f"{type(screen).__name__} {view}", type(stage.app.focused).__name__


def _todo(stage: Stage, active: ActiveBinding) -> Todo:
    """Return what counts as one thing to do: a command is done once in a view."""
    screen, _ = _place(stage)
    action = active.binding.action
    if isinstance(active.node, Input) and action in _actions(Input):
        return ("anywhere", "Input", action)  # how a line is edited is Textual's own
    kind = "" if isinstance(active.node, Screen) else type(active.node).__name__
    return (screen, kind, action)


def _belongs(node: DOMNode, binding: Binding) -> set[tuple[str, str]]:
    """Return an action, with each class that has a key for it."""
    return {
        (kind.__name__, binding.action)
        for kind in type(node).__mro__
        if binding.action in _actions(kind)
    }


def _actions(kind: type) -> list[str]:
    """Return the actions that a class itself has keys for."""
    found = kind.__dict__.get("BINDINGS", ())
    return [each.action if isinstance(each, Binding) else each[1] for each in found]


def _classes() -> Iterator[type]:
    for module in pkgutil.walk_packages(etoile_tui.tui.__path__, "etoile_tui.tui."):
        for thing in vars(import_module(module.name)).values():
            if isinstance(thing, type) and thing.__module__ == module.name:
                yield thing


def screens() -> set[str]:
    """Return the names of all screens there are to be seen, but for what others are made of."""
    kinds = {kind for kind in _classes() if issubclass(kind, Screen)}
    bases = {base for kind in kinds for base in kind.__mro__[1:]}
    return {kind.__name__ for kind in kinds - bases}


def actions() -> set[tuple[str, str]]:
    """Return every action that has a key, with the class that the key belongs to."""
    return {(kind.__name__, action) for kind in _classes() for action in _actions(kind)}


def commands() -> set[str]:
    """Return the names of all commands of the guide, but for what others are made of."""
    kinds = {kind for kind in _classes() if issubclass(kind, Command)}
    bases = {base for kind in kinds for base in kind.__mro__[1:]}
    return {kind.id() for kind in kinds - bases}
