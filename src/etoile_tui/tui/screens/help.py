"""Help: the keys, and what the stars and the curtain mean."""

from collections.abc import Iterable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from etoile_tui.guide.curtain import Curtain
from etoile_tui.guide.signs import SIGNS, STARS
from etoile_tui.tui.keys import GUIDE_KEYS, MOVING
from etoile_tui.tui.pages import GOLD, QUIET, literal
from etoile_tui.tui.sheet import Block, fold

from .dialog import Dialog

_LEFT = 8
"""Cells of the tables' left column."""

_SIGNS = (
    (STARS["reached"], "watched to its end"),
    (STARS["next"], "next, or under way"),
    (STARS["ahead"], "ahead, behind the curtain"),
    (SIGNS["twist"], "a twist"),
)


class HelpScreen(Dialog[None]):
    """The keys of the guide."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1,enter", "dismiss", "close", show=False),
        Binding("j", "scroll(1)", "down", show=False),
        Binding("k", "scroll(-1)", "up", show=False),
    ]

    DEFAULT_CSS = """
    HelpScreen {
        & > .box { width: 72; max-height: 94%; scrollbar-size-vertical: 1; }
        & Static { height: auto; }
    }
    """

    def __init__(self, curtain: Curtain) -> None:
        """Take the curtain that is chosen."""
        super().__init__()
        self._curtain = curtain

    def compose(self) -> ComposeResult:
        """Lay out the help."""
        with VerticalScroll(classes="box"):
            yield Static(markup=False)

    def on_mount(self) -> None:
        """Give the keys to what scrolls."""
        self.query_one(VerticalScroll).focus()

    def on_resize(self) -> None:
        """Fold the help to the room it has."""
        width = min(72, int(self.size.width * 0.94)) - 10
        self.query_one(Static).update(fold(self._blocks(), width))

    def _blocks(self) -> list[Block]:
        keys = [(key.shown, key.help) for key in GUIDE_KEYS]
        curtains = [
            (kind.value, f"{kind.means}{' (yours)' if kind is self._curtain else ''}")
            for kind in Curtain
        ]
        return [
            *_table("Keys", keys),
            *_table("Moving", MOVING),
            *_table("Signs", _SIGNS),
            *_table("The curtain", curtains),
            Block(text=literal("Esc closes this.", QUIET), gap=1),
        ]

    def action_scroll(self, lines: int) -> None:
        """Scroll by lines."""
        self.query_one(VerticalScroll).scroll_relative(y=lines, animate=False)


def _table(heading: str, rows: Iterable[tuple[str, str]]) -> list[Block]:
    return [
        Block(text=literal(heading, GOLD), gap=1),
        *(
            Block(text=Content(right), first=literal(left.ljust(_LEFT), "bold"))
            for left, right in rows
        ),
    ]
