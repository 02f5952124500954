"""Choosing a pass through the show: a new one, or an earlier one to go on with."""

from collections.abc import Sequence
from typing import ClassVar, Final

from textual.binding import Binding, BindingType

from etoile_tui.guide.items.wording import day, ordinal
from etoile_tui.guide.schedule.episode_names import EpisodeNames
from etoile_tui.guide.story.guide import Guide
from etoile_tui.library import ShowPass, local

from .choice import Choice, ChoiceDialog

ANEW: Final = 0
"""The answer where the show is to be begun again."""

GO_ON: Final = -1
"""The answer where several, whose times are their own, go on as they are."""


_GOING_ON = Choice(answer=GO_ON, name="Go on together", about="As far as the last of you has come.")


class ChoosePass(ChoiceDialog[int]):
    """Asks which pass to go on with; answers its number, `ANEW`, or None for no change."""

    QUESTION = "Watch it again?"

    BINDINGS: ClassVar[list[BindingType]] = [Binding("a", "leave", "leave", show=False)]

    def __init__(self, passes: Sequence[ShowPass], guide: Guide) -> None:
        """Take the passes there are.

        Args:
            passes: The passes, the first one first; none where several watch together.
            guide: The guide on the screen.
        """
        choices = [
            *(_choice(each, guide.names) for each in passes),
            *(() if passes else (_GOING_ON,)),
            Choice(
                answer=ANEW,
                name="From the beginning",
                about="Everything is hidden again; how far you were is kept, to go back to.",
            ),
        ]
        super().__init__(
            choices, next((each.number for each in passes if each.now), GO_ON), guide.poster.says
        )


def _choice(show_pass: ShowPass, names: EpisodeNames) -> Choice[int]:
    where = "lost" if show_pass.marker is None else names.short(show_pass.marker)
    times = (show_pass.begun, show_pass.latest)
    begun, latest = (None if when is None else day(local(when).date()) for when in times)
    when = begun if begun == latest else f"{begun} to {latest}"
    about = where if when is None else f"{where}, {when}"
    name = f"The {ordinal(show_pass.number)} time"
    return Choice(answer=show_pass.number, name=name, about=about)
