"""Help: what the keys do where the viewer is, and what the signs and the curtain mean."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from etoile_tui.guide.items.signs import SIGNS, STARS
from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.tui.command import Command
from etoile_tui.tui.text.layout import Block, lay_out
from etoile_tui.tui.text.styles import GOLD, QUIET, literal

from .dialog import Dialog

_LEFT = 10
"""Cells of the tables' left column."""

_READING = (
    ("Enter", "Give the keys to the page: they move in it. So does Tab."),
    ("↑ ↓", "To the next line that leads somewhere, or scroll. Enter goes there, Esc comes back."),
)

_SIGNS = (
    (STARS["reached"], "watched to its end"),
    (STARS["next"], "next, or under way"),
    (STARS["ahead"], "ahead, behind the curtain"),
    (SIGNS["twist"], "a twist"),
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

    DEFAULT_CSS = """
    HelpDialog {
        & > .box { width: 76; max-height: 94%; scrollbar-size-vertical: 1; }
        & Static { height: auto; }
    }
    """

    def __init__(
        self,
        here: HelpTopic,
        commands: Sequence[type[Command]],
        curtain: Curtain,
        keymap: Mapping[str, str],
    ) -> None:
        """Take what is shown.

        Args:
            here: The screen that help is asked for on.
            commands: All commands, in the order of the help.
            curtain: The curtain that is chosen.
            keymap: Keys other than the commands' own, by the commands' ids.
        """
        super().__init__()
        self._here = here
        self._commands = commands
        self._curtain = curtain
        self._keymap = keymap

    def compose(self) -> ComposeResult:
        """Lay out the help."""
        with VerticalScroll(classes="box"):
            yield Static(markup=False)

    def on_mount(self) -> None:
        """Give the keys to what scrolls."""
        self.query_one(VerticalScroll).focus()

    def on_resize(self) -> None:
        """Fold the text anew."""
        width = self.query_one(VerticalScroll).scrollable_content_region.width - 1
        self.query_one(Static).update(lay_out(self._blocks(), width).text)

    def _blocks(self) -> list[Block]:
        here = self._here
        curtains = [
            (kind.value, f"{kind.meaning}{' (yours)' if kind is self._curtain else ''}")
            for kind in Curtain
        ]
        return [
            Block(text=literal(here.name.capitalize(), GOLD)),
            Block(text=literal(here.about)),
            *_table("Here", (*self._keys(here.name), *here.moving)),
            *_table("Reading", _READING),
            *_table("Everywhere", (*self._keys(None), _PALETTE)),
            *_table("Signs", _SIGNS),
            *_table("The curtain", curtains),
            Block(text=literal("Esc closes this.", QUIET), gap=1),
        ]

    def _keys(self, view: str | None) -> Iterator[tuple[str, str]]:
        for command in self._commands:
            if command.view == view:
                yield command.key(self._keymap), command.help()

    def action_scroll(self, lines: int) -> None:
        """Scroll by lines."""
        self.query_one(VerticalScroll).scroll_relative(y=lines, animate=False)


_PALETTE = ("Ctrl+P", "Every command by its name.")


def _table(heading: str, rows: Iterable[tuple[str, str]]) -> list[Block]:
    return [
        Block(text=literal(heading, GOLD), gap=1),
        *(
            Block(text=Content(right), first=literal(left.ljust(_LEFT), "bold"))
            for left, right in rows
        ),
    ]
