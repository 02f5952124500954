"""Choosing one of a few: each has a name and a line about it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar, Generic, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.getters import query_one
from textual.widgets import Label, OptionList

from etoile_tui.guide.items.signs import CHOSEN
from etoile_tui.tui.text.layout import Block, lay_out
from etoile_tui.tui.text.styles import GOLD, QUIET, literal

from .dialog import KEYS, Dialog

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice(Generic[Answer]):
    """One of what there is to choose."""

    answer: Answer
    """What the dialog answers."""
    name: str
    about: str
    """A line about it."""


class ChoiceList(OptionList):
    """The list of them, without a frame of its own."""

    DEFAULT_CSS = """
    ChoiceList {
        height: auto;
        max-height: 60vh;
        margin: 1 0 0 0;
        padding: 0;
        &, &:focus {
            border: none;
            background: $panel;
            background-tint: transparent;
            & > .option-list--option { padding: 0; }
            & > .option-list--option-highlighted {
                background: $chosen;
                color: $foreground;
                text-style: none;
            }
        }
    }
    """


class ChoiceDialog(Dialog[Answer | None]):
    """Asks for one of a few; answers None where nothing is to change."""

    QUESTION: ClassVar[str]
    """What is asked."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "leave", "leave", show=False),
        Binding("j", "move('down')", "down", show=False),
        Binding("k", "move('up')", "up", show=False),
    ]

    VERTICAL_BREAKPOINTS = [(0, "-short"), (20, "-normal")]  # noqa: RUF012 (declared so by Textual)

    DEFAULT_CSS = """
    ChoiceDialog {
        & > .box { width: 60; }
        & .keys { margin: 1 0 0 0; }
        &.-short .keys { display: none; }
    }
    """

    _options = query_one(ChoiceList)

    def __init__(
        self,
        choices: Sequence[Choice[Answer]],
        yours: Answer,
        says: Callable[[str], str] = str,
    ) -> None:
        """Take what there is to choose.

        Args:
            choices: All there are, in the order of the list.
            yours: The answer that holds now.
            says: Puts the question in the words of the show's medium.
        """
        super().__init__()
        self._choices = choices
        self._yours = yours
        self._says = says
        self._chosen = next(
            (index for index, choice in enumerate(choices) if choice.answer == yours), 0
        )

    def compose(self) -> ComposeResult:
        """Lay out the choice."""
        with Vertical(classes="box"):
            yield Label(literal(self._says(self.QUESTION)))
            yield ChoiceList(*(choice.name for choice in self._choices), markup=False)
            yield Label(literal(KEYS, QUIET), classes="keys")

    def on_mount(self) -> None:
        """Start at the one that holds."""
        self._options.highlighted = self._chosen
        self._options.focus()

    def on_resize(self) -> None:
        """Fold the lines anew."""
        for index in range(len(self._choices)):
            self._draw(index)

    def _draw(self, index: int) -> None:
        choice = self._choices[index]
        # A sign and not the ground alone: there may be no colours.
        sign = CHOSEN if index == self._chosen else " "
        yours = "  (yours)" if choice.answer == self._yours else ""
        blocks = (
            Block(text=literal(f"{choice.name}{yours}", GOLD), first=literal(f"{sign} ", GOLD)),
            Block(text=literal(choice.about, QUIET), first=literal("  ")),
        )
        text = lay_out(blocks, max(1, self._options.scrollable_content_region.width)).text
        self._options.replace_option_prompt_at_index(index, text)

    @on(OptionList.OptionHighlighted)
    def _move_to(self, event: OptionList.OptionHighlighted) -> None:
        before, self._chosen = self._chosen, event.option_index
        self._draw(before)
        self._draw(self._chosen)
        self.tried(self._choices[self._chosen].answer)

    def tried(self, answer: Answer) -> None:
        """Show what an answer would mean, while it is only moved to."""

    @on(OptionList.OptionSelected)
    def _choose(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self._choices[event.option_index].answer)

    def action_move(self, way: str) -> None:
        """Move the choice up or down."""
        options = self._options
        (options.action_cursor_down if way == "down" else options.action_cursor_up)()

    def action_leave(self) -> None:
        """Leave with what held before."""
        self.dismiss(None)
