"""Asking for one line of text: a name, a time."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.getters import query_one
from textual.widgets import Input, Label

from etoile_tui.tui.text.styles import QUIET, literal
from etoile_tui.tui.widgets.field import Field

from .dialog import Dialog

LONGEST = 80
"""Characters that the field takes: more than a name may have, so that the reason can be told."""


class TextPrompt(Dialog[str | None]):
    """Asks for one line of text; answers None where somebody thinks better of it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "leave", show=False),
    ]

    # Not DEFAULT_CSS: it has to outdo that of the widgets in it.
    CSS = """
    TextPrompt {
        & > .box { width: 60; }
        & Input { height: 1; border: none; padding: 0 1; margin: 1 0; background: $row; }
        & Label { width: 1fr; }
    }
    """

    _input = query_one(Input)

    def __init__(self, question: str, told: str, *, text: str = "") -> None:
        """Ask.

        Args:
            question: What is asked.
            told: A line below the field.
            text: What stands in the field at first.
        """
        super().__init__()
        self._question = question
        self._told = told
        self._text = text

    def compose(self) -> ComposeResult:
        """Lay out the question."""
        with Vertical(classes="box"):
            yield Label(literal(self._question))
            yield Field(self._text, max_length=LONGEST)
            yield Label(literal(self._told, QUIET))
            yield Label(literal("Enter takes it · Esc back", QUIET))

    def on_mount(self) -> None:
        """Give the keys to the field, whose cursor rests."""
        self._input.cursor_blink = False
        self._input.focus()

    @on(Input.Submitted)
    def _answer(self) -> None:
        self.dismiss(self._input.value)
