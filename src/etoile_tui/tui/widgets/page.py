"""The reading pane: one sheet of text, folded to the room it has, that scrolls."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.getters import query_one
from textual.reactive import reactive
from textual.widgets import Static

from etoile_tui.tui.sheet import Block, fold

WIDEST = 78
"""Cells that a line of text may have, however wide the pane: longer ones are hard to read."""


class ReadingPane(VerticalScroll, can_focus=True):
    """A page to be read."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "scroll_down", "down", show=False),
        Binding("k", "scroll_up", "up", show=False),
        Binding("space", "page_down", "page down", show=False),
    ]

    DEFAULT_CSS = """
    ReadingPane {
        width: 1fr;
        padding: 0 1 0 3;
        scrollbar-size-vertical: 1;
        scrollbar-gutter: stable;
        & > Static { width: 1fr; height: auto; padding: 0 1 1 0; }
    }
    """

    blocks: reactive[Sequence[Block]] = reactive((), always_update=True)
    """What the page says."""

    _sheet = query_one(Static)

    def compose(self) -> ComposeResult:
        """Make the sheet."""
        yield Static(markup=False)

    _folded: tuple[Sequence[Block], int] | None = None
    """What was folded last, and to which width."""

    def watch_blocks(self) -> None:
        """Show another page from its top."""
        self.scroll_home(animate=False)
        self._fold()

    def on_resize(self) -> None:
        """Fold the text anew."""
        self._fold()

    def _fold(self) -> None:
        width = min(WIDEST, self.scrollable_content_region.width - 1)
        if width > 0 and self.is_mounted and self._folded != (self.blocks, width):
            self._folded = (self.blocks, width)
            self._sheet.update(fold(self.blocks, width))
