"""Choosing a theme: moving in the list shows each at once."""

from typing import ClassVar

from textual.binding import Binding, BindingType

from etoile_tui.tui.themes import ABOUT

from .choose import Choice, Choose


class ChooseTheme(Choose[str]):
    """Asks for a theme; answers its name, or None where the one before is to stay."""

    QUESTION = "Which light?"

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
        self.app.theme = answer

    def action_leave(self) -> None:
        """Leave with the theme that was there before."""
        self.app.theme = self._yours
        super().action_leave()
