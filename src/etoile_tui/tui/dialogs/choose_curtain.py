"""Choosing a curtain: one press too many must not open it, so the choice is made in words."""

from typing import ClassVar

from textual.binding import Binding, BindingType

from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.show import Poster

from .choice import Choice, ChoiceDialog


class ChooseCurtain(ChoiceDialog[Curtain]):
    """Asks how much may be said of the episodes ahead; answers None where nothing is to change."""

    QUESTION = "How much do you want to know of the episodes ahead?"

    BINDINGS: ClassVar[list[BindingType]] = [Binding("c", "leave", "leave", show=False)]

    def __init__(self, chosen: Curtain, poster: Poster) -> None:
        """Take the curtain that is chosen now, and the show's poster."""
        choices = [
            Choice(answer=kind, name=kind.value.capitalize(), about=poster.says(kind.meaning))
            for kind in Curtain
        ]
        super().__init__(choices, chosen, poster.says)
