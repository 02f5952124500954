"""Help: what the keys do where the viewer is, and what the signs and the curtain mean."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from etoile_tui.guide.items.signs import HERE, SIGNS, STARS
from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.tui.command import Command
from etoile_tui.tui.text.layout import EMPTY_LINE, Block, join_line, lay_out
from etoile_tui.tui.text.styles import GOLD, QUIET, literal

from .dialog import Dialog

_APART = 4
"""Cells between two columns."""
_ROOMY = 90
"""Cells from which on there is room for two columns."""
_LEFT = 10
"""Cells of the tables' left column."""

_READING = (
    ("Enter", "Give the keys to the page: they move in it. So does Tab."),
    ("↑ ↓", "To the next line that leads somewhere, or scroll. Enter goes there, Esc comes back."),
    ("← →", "From name to name in a line, where several lead to people."),
)

_SIGNS = (
    (STARS["reached"], "watched to its end"),
    (STARS["next"], "next, or under way"),
    (STARS["ahead"], "ahead, behind the curtain"),
    (SIGNS["twist"], "a twist"),
    (HERE, "in the chosen episode, in the list of people"),
)


class HelpTopic(NamedTuple):
    """A screen that help is asked for on."""

    name: str
    about: str
    """What it is for, in a sentence."""
    moving: Sequence[tuple[str, str]]
    """Keys that move in it, and what they do."""


class HelpDialog(Dialog[None]):
    """The keys of the guide, those of the view that is shown first."""

    STAYS = True

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1,enter", "dismiss", "close", show=False),
        Binding("j", "scroll(1)", "down", show=False),
        Binding("k", "scroll(-1)", "up", show=False),
    ]

    HORIZONTAL_BREAKPOINTS = [(0, "-normal"), (110, "-wide")]  # noqa: RUF012 (declared so by Textual)

    DEFAULT_CSS = """
    HelpDialog {
        & > .box { width: 76; max-height: 94%; scrollbar-size-vertical: 1; }
        &.-wide > .box { width: 132; }
        & Static { height: auto; }
    }
    """

    def __init__(
        self,
        here: HelpTopic,
        commands: Sequence[type[Command]],
        curtain: Curtain,
        keymap: Mapping[str, str],
        says: Callable[[str], str] = str,
    ) -> None:
        """Take what is shown.

        Args:
            here: The screen that help is asked for on.
            commands: All commands, in the order of the help.
            curtain: The curtain that is chosen.
            keymap: Keys other than the commands' own, by the commands' ids.
            says: Puts a sentence in the words of the show's medium.
        """
        super().__init__()
        self._topic = here
        self._commands = commands
        self._curtain = curtain
        self._keymap = keymap
        self._says = says

    def compose(self) -> ComposeResult:
        """Lay out the help."""
        with VerticalScroll(classes="box"):
            yield Static(markup=False)

    def on_mount(self) -> None:
        """Give the keys to what scrolls."""
        self.query_one(VerticalScroll).focus()

    def on_resize(self) -> None:
        """Fold the text anew, once it is known how much room it has."""
        self.call_after_refresh(self._fold)

    def _fold(self) -> None:
        width = self.query_one(VerticalScroll).scrollable_content_region.width - 1
        self.query_one(Static).update(self._text(width))

    def _text(self, width: int) -> Content:
        """Return the help in one column, or in two where there is room for them."""
        here, everywhere, signs = self._here(), self._everywhere(), self._signs()
        if width < _ROOMY:
            return lay_out((*here, *everywhere, *signs), width).text
        half = (width - _APART) // 2
        columns = (lay_out(blocks, half).lines for blocks in ((*here, *signs), everywhere))
        return Content("\n").join(
            join_line(one.pad_right(half + _APART - one.cell_length), other)
            for one, other in zip_longest(*columns, fillvalue=EMPTY_LINE)
        )

    def _here(self) -> list[Block]:
        topic = self._topic
        return [
            Block(text=literal(self._says(topic.name.capitalize()), GOLD)),
            Block(text=literal(self._says(topic.about))),
            *self._table("Here", (*self._keys(topic.name), *topic.moving)),
            *self._table("Reading", _READING),
        ]

    def _everywhere(self) -> list[Block]:
        return self._table("Everywhere", (*self._keys(None), _PALETTE))

    def _signs(self) -> list[Block]:
        curtains = [
            (kind.value, f"{kind.meaning}{' (yours)' if kind is self._curtain else ''}")
            for kind in Curtain
        ]
        return [
            *self._table("Signs", _SIGNS),
            *self._table("The curtain", curtains),
            Block(text=literal("Esc closes this.", QUIET), gap=1),
        ]

    def _keys(self, view: str | None) -> Iterator[tuple[str, str]]:
        for command in self._commands:
            if command.view == view:
                yield command.key(self._keymap), command.help()

    def _table(self, heading: str, rows: Iterable[tuple[str, str]]) -> list[Block]:
        return [
            Block(text=literal(heading, GOLD), gap=1),
            *(
                Block(text=Content(self._says(right)), first=literal(left.ljust(_LEFT), "bold"))
                for left, right in rows
            ),
        ]

    def action_scroll(self, lines: int) -> None:
        """Scroll by lines."""
        self.query_one(VerticalScroll).scroll_relative(y=lines, animate=False)


_PALETTE = ("Ctrl+P", "Every command by its name.")
