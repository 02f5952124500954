"""The reading pane: one sheet of text, folded to the room it has, that scrolls.

Some of its blocks lead somewhere. As in a text browser, the arrows go from one such block to the
next while there is one in sight, and scroll where there is none.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.geometry import Region
from textual.getters import query_one
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Static

from etoile_tui.guide.items.link import Link
from etoile_tui.guide.items.signs import CHOSEN
from etoile_tui.tui.text.layout import Block, Sheet, fold

WIDEST = 78
"""Cells that a line of text may have, however wide the pane: longer ones are hard to read."""

_MARK = Content.styled(f" {CHOSEN} ", "bold $accent")
"""What stands for an item's sign while the item is chosen: seen with colours and without."""


class ReadingPane(VerticalScroll, can_focus=True):
    """A page to be read."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "move(1)", "down", show=False),
        Binding("up,k", "move(-1)", "up", show=False),
        Binding("space", "page_down", "page down", show=False),
        Binding("enter", "follow", "follow", show=False),
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
    chosen: reactive[int | None] = reactive(None)
    """The index of the chosen one of the blocks that lead somewhere; None for none."""

    @dataclass
    class Followed(Message):
        """The viewer wants to go where a block leads."""

        link: Link
        """Where that is."""

    _static = query_one(Static)
    _sheet = Sheet()
    _folded: tuple[Sequence[Block] | None, int] = (None, 0)
    """What was folded last, and to which width."""

    def compose(self) -> ComposeResult:
        """Make the sheet."""
        yield Static(markup=False)

    def watch_blocks(self) -> None:
        """Show another page from its top."""
        self.scroll_home(animate=False)
        self.set_reactive(ReadingPane.chosen, None)
        self._fold()

    def watch_chosen(self) -> None:
        """Show which block is chosen."""
        self._draw()

    def on_resize(self) -> None:
        """Fold the text anew."""
        self._fold()

    def on_blur(self) -> None:
        """Choose nothing while the keys act elsewhere."""
        self.chosen = None

    def _fold(self) -> None:
        width = min(WIDEST, self.scrollable_content_region.width - 1)
        # The very same blocks: texts are equal in Textual whatever their colours are.
        blocks, at = self._folded
        if not self.is_mounted or (blocks is self.blocks and at == width):
            return
        if width > 0 and self.blocks:
            self._folded, self._sheet = (self.blocks, width), fold(self.blocks, width)
        elif blocks is not self.blocks and self._sheet.lines:
            # Also where nobody sees it: nothing is to be kept of a page that is gone.
            self._folded, self._sheet = (None, 0), Sheet()
        else:
            return
        self._draw()

    def _draw(self) -> None:
        lines = list(self._sheet.lines)
        if self.chosen is not None and self.chosen < len(self._sheet.leads):
            _, start, end = self._sheet.leads[self.chosen]
            lines[start] = _marked(lines[start])
            lines[start:end] = [line.stylize("on $row") for line in lines[start:end]]
        self._static.update(Content("\n").join(lines))

    @property
    def text(self) -> str:
        """What the page says, line by line."""
        return self._sheet.text.plain

    def keep(self) -> Callable[[], None]:
        """Return what brings back the choice and the keys, for a page that is shown again."""
        chosen, focused = self.chosen, self.has_focus

        def choose() -> None:
            if chosen is not None and chosen < len(self._sheet.leads):
                self._choose(chosen)

        def restore() -> None:
            if focused:
                self.focus()
                # A page that was hidden has no room to be laid out in until it is drawn.
                choose() if self._sheet.leads else self.call_after_refresh(choose)

        return restore

    def open(self, link: Link) -> None:
        """Choose the block that leads somewhere, and bring it into view."""
        for index, lead in enumerate(self._sheet.leads):
            if lead.link == link:
                self._choose(index)
                return

    def action_move(self, way: int) -> None:
        """Choose the next block that leads somewhere, or scroll by a line towards it."""
        index = self._next(way)
        if index is None:
            self.scroll_relative(y=way, animate=False)
        else:
            self._choose(index)

    def _next(self, way: int) -> int | None:
        """Return the index of the nearest such block in sight, None where there is none."""
        top, height = self.scroll_offset.y, self.scrollable_content_region.height
        leads = self._sheet.leads
        seen = range(top - 1, top + height + 1)
        if self.chosen is not None and self._in_sight(self.chosen):
            index = self.chosen + way
            near = 0 <= index < len(leads) and leads[index].start in seen
            return index if near else None
        order = range(len(leads)) if way > 0 else range(len(leads) - 1, -1, -1)
        return next((index for index in order if self._in_sight(index)), None)

    def _in_sight(self, index: int) -> bool:
        top, height = self.scroll_offset.y, self.scrollable_content_region.height
        return top <= self._sheet.leads[index].start < top + height

    def _choose(self, index: int) -> None:
        self.chosen = index
        _, start, end = self._sheet.leads[index]
        # A line more on either side, so that the next one comes in sight as well.
        region = Region(0, max(0, start - 1), 1, end - start + 2)
        self.scroll_to_region(region, animate=False, x_axis=False, force=True)

    def action_follow(self) -> None:
        """Go where the chosen block leads; where none is chosen, choose the first in sight."""
        leads = self._sheet.leads
        chosen = 0 if self.chosen is None and len(leads) == 1 else self.chosen
        if chosen is not None and chosen < len(leads):
            self.post_message(self.Followed(leads[chosen].link))
        elif (index := self._next(1)) is not None:
            self._choose(index)

    def on_click(self, event: events.Click) -> None:
        """Go where the block under the pointer leads; not at the end of a selection."""
        line = event.get_content_offset(self._static)
        if line is None or self.screen.get_selected_text():
            return
        for lead in self._sheet.leads:
            if lead.start <= line.y < lead.end:
                event.stop()
                self.post_message(self.Followed(lead.link))
                return


def _marked(line: Content) -> Content:
    """Return a line with the mark of the chosen instead of its sign."""
    width = _MARK.cell_length
    return Content("").join([_MARK, line[width:]]) if line.cell_length >= width else line
