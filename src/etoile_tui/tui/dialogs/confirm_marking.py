"""The one question before a marker goes forward."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Button, Label

from .dialog import Dialog

LONGEST = 90
"""Cells of the question that are shown: a title can be longer than the screen."""


class ConfirmMarking(Dialog[bool]):
    """Asks whether the viewer has watched that far; answers True or False."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "answer(True)", "yes", show=False),
        Binding("n,escape,q", "answer(False)", "no", show=False),
        Binding("left,right,h,l", "app.focus_next", "other", show=False),
    ]

    # Not DEFAULT_CSS: it has to outdo that of the widgets in it.
    CSS = """
    ConfirmMarking {
        & > .box { width: 54; padding: 1 2; }
        & Label { width: 1fr; max-height: 3; text-align: center; }
        & .quiet { color: $quiet; margin: 1 0; }
        & Horizontal { height: 1; align-horizontal: center; }
        & Button {
            min-width: 8;
            height: 1;
            border: none;
            padding: 0 1;
            margin: 0 1;
            background: $row;
            color: $foreground;
            text-style: none;
            &:focus {
                background: $accent;
                background-tint: transparent;
                color: $on-accent;
                text-style: bold;
            }
        }
    }
    """

    def __init__(self, question: str, *, undo: str = "u") -> None:
        """Ask about an episode.

        Args:
            question: What is asked; it calls the episode no more than the curtain names.
            undo: The key that takes it back.
        """
        super().__init__()
        self._undo = undo
        self._question = question

    def compose(self) -> ComposeResult:
        """Lay out the question."""
        with Vertical(classes="box"):
            question = Content(self._question)
            yield Label(question.truncate(LONGEST, ellipsis=True))
            told = Content(f"What it told joins the guide. {self._undo} takes it back.")
            yield Label(told, classes="quiet")
            with Horizontal():
                yield Button("Yes (y)", id="yes", compact=True)
                yield Button("Not yet (n)", id="no", compact=True)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Answer by a button."""
        self.dismiss(event.button.id == "yes")

    def action_answer(self, answer: bool) -> None:
        """Answer by a key."""
        self.dismiss(answer)
