"""Choosing a curtain: one press too many must not open it, so the choice is made in words."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Label, OptionList

from etoile_tui.guide.curtain import Curtain
from etoile_tui.tui.pages import GOLD, QUIET, literal

from .dialog import Dialog


class ChooseCurtain(Dialog[Curtain | None]):
    """Asks how much may be said of the episodes ahead; answers None where nothing is to change."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,c", "dismiss", "leave", show=False),
        Binding("j", "move('down')", "down", show=False),
        Binding("k", "move('up')", "up", show=False),
    ]

    # Not DEFAULT_CSS: it has to outdo that of the widgets in it.
    CSS = """
    ChooseCurtain {
        & > .box { width: 60; }
        & OptionList {
            height: auto;
            max-height: 60vh;
            margin: 1 0 0 0;
            border: none;
            padding: 0;
            background: $panel;
            background-tint: transparent;
            & > .option-list--option-highlighted { background: $accent 22%; text-style: none; }
        }
    }
    """

    def __init__(self, chosen: Curtain) -> None:
        """Take the curtain that is chosen now."""
        super().__init__()
        self._chosen = chosen

    def compose(self) -> ComposeResult:
        """Lay out the choice."""
        with Vertical(classes="box"):
            yield Label(literal("How much do you want to know of the episodes ahead?"))
            yield OptionList(*(self._option(kind) for kind in Curtain), markup=False)

    def on_mount(self) -> None:
        """Start at the curtain that is chosen."""
        options = self.query_one(OptionList)
        options.highlighted = list(Curtain).index(self._chosen)
        options.focus()

    def _option(self, kind: Curtain) -> Content:
        mark = "  (yours)" if kind is self._chosen else ""
        name = literal(f"{kind.value.capitalize()}{mark}", GOLD)
        return Content("\n").join([name, literal(kind.means, QUIET)])

    @on(OptionList.OptionSelected)
    def _choose(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(list(Curtain)[event.option_index])

    def action_move(self, way: str) -> None:
        """Move the choice up or down."""
        options = self.query_one(OptionList)
        (options.action_cursor_down if way == "down" else options.action_cursor_up)()
