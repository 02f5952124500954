"""Choosing a theme: moving in the list shows each at once."""

from typing import ClassVar

from textual.await_complete import AwaitComplete
from textual.binding import Binding, BindingType

from etoile_tui.tui.themes import ABOUT

from .choice import Choice, ChoiceDialog


class ChooseTheme(ChoiceDialog[str]):
    """Asks for a theme; answers its name, or None where the one before is to stay."""

    QUESTION = "Which light?"

    STAYS = True

    BINDINGS: ClassVar[list[BindingType]] = [Binding("t", "leave", "leave", show=False)]

    def __init__(self, yours: str) -> None:
        """Take the name of the theme that holds now."""
        choices = [
            Choice(answer=name, name=name.capitalize(), about=about)
            for name, about in ABOUT.items()
        ]
        super().__init__(choices, yours)

    def tried(self, answer: str) -> None:
        """Show the theme."""
        # A key's message may come after somebody else has closed the dialog.
        if self.is_current:
            self.app.theme = answer

    def dismiss(self, result: str | None = None) -> AwaitComplete:
        """End, whoever ends it; without an answer the theme from before is back."""
        if result is None and self.is_current:
            self.app.theme = self._yours
        return super().dismiss(result)
