"""Choosing who is watching: one viewer, or several together."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.getters import query_one
from textual.widgets import Label, OptionList

from etoile_tui.guide.signs import CHOSEN
from etoile_tui.tui.blocks import GOLD, QUIET, literal

from .choose import Choices
from .dialog import Dialog

SOMEBODY_NEW = ()
"""The answer where somebody is to be added."""

_ALONE = "Each has a place of their own in every show; nothing of one shows for another."
_KEYS = "Enter: watch as this one. Space ticks several, who watch together. a adds somebody."


class ChooseViewers(Dialog[tuple[str, ...] | None]):
    """Asks who is watching; answers their names, `SOMEBODY_NEW`, or None for no change."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,v", "dismiss(None)", "leave", show=False),
        Binding("j", "move('down')", "down", show=False),
        Binding("k", "move('up')", "up", show=False),
        Binding("space,x", "tick", "tick", show=False),
        Binding("a", "add", "add", show=False),
    ]

    DEFAULT_CSS = """
    ChooseViewers {
        & > .box { width: 62; }
        & Label { width: 1fr; }
        & .told { margin: 1 0 0 0; }
    }
    """

    _options = query_one(Choices)

    def __init__(self, names: Sequence[str], present: Sequence[str]) -> None:
        """Take who there is.

        Args:
            names: All viewers.
            present: Those who watch now.
        """
        super().__init__()
        self._names = tuple(names)
        self._present = frozenset(present)
        self._ticked = set(present) if len(present) > 1 else set[str]()
        self._chosen = next((at for at, name in enumerate(names) if name in present), 0)

    def compose(self) -> ComposeResult:
        """Lay out the choice."""
        with Vertical(classes="box"):
            yield Label(literal("Who is watching?"))
            yield Choices(*self._names, markup=False)
            yield Label(literal(_ALONE, QUIET), classes="told")
            yield Label(literal(_KEYS, QUIET), classes="told")

    def on_mount(self) -> None:
        """Start at the one who watches."""
        for index in range(len(self._names)):
            self._draw(index)
        self._options.highlighted = self._chosen
        self._options.focus()

    def _draw(self, index: int) -> None:
        name = self._names[index]
        # Signs and not the ground alone: there may be no colours.
        sign = CHOSEN if index == self._chosen else " "
        tick = "x" if name in self._ticked else " "
        here = "  (watching)" if name in self._present else ""
        line = Content.assemble(
            literal(f"{sign} [{tick}] ", GOLD), literal(name, GOLD), literal(here, QUIET)
        )
        self._options.replace_option_prompt_at_index(index, line)

    @on(OptionList.OptionHighlighted)
    def _move_to(self, event: OptionList.OptionHighlighted) -> None:
        before, self._chosen = self._chosen, event.option_index
        self._draw(before)
        self._draw(self._chosen)

    @on(OptionList.OptionSelected)
    def _choose(self, event: OptionList.OptionSelected) -> None:
        ticked = tuple(name for name in self._names if name in self._ticked)
        self.dismiss(ticked or (self._names[event.option_index],))

    def action_tick(self) -> None:
        """Tick the chosen one, or take the tick away."""
        self._ticked ^= {self._names[self._chosen]}
        self._draw(self._chosen)

    def action_add(self) -> None:
        """Ask for somebody new."""
        self.dismiss(SOMEBODY_NEW)

    def action_move(self, way: str) -> None:
        """Move the choice up or down."""
        options = self._options
        (options.action_cursor_down if way == "down" else options.action_cursor_up)()
