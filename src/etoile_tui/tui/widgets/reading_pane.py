"""The reading pane: a page of text, laid out in lines for the room it has, that scrolls.

Some of its blocks lead somewhere. As in a text browser, the arrows go from one such block to the
next while there is one in sight, and scroll where there is none.

The pane draws its lines itself (`render_line`), so a page costs what is visible of it, and it is
whole as soon as the pane knows how wide it is, whether or not anybody sees it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.style import Style as RichStyle
from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Offset, Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip
from textual.style import Style

from etoile_tui.guide.items.link import Link, same_link
from etoile_tui.guide.items.signs import CHOSEN
from etoile_tui.tui.text.layout import Block, Layout, lay_out, number_of_words, spans_of_words
from etoile_tui.tui.text.spot import Lit, Spot, find_spot, in_gold
from etoile_tui.tui.text.styles import GOLD

WIDEST = 76
"""Cells that a line of text may have, however wide the pane: longer ones are hard to read."""

_MARGIN = 1
"""Cells that stay empty between the text and the scrollbar."""
_BELOW = 1
"""Empty lines below the last one."""

_MARK = Content.styled(f" {CHOSEN} ", "bold $accent")
"""What stands for an item's sign while the item is chosen: seen with colours and without."""


class ReadingPane(ScrollView, can_focus=True):
    """A page to be read."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "move(1)", "down", show=False),
        Binding("up,k", "move(-1)", "up", show=False),
        Binding("left", "along(-1)", "words before", show=False),
        Binding("right", "along(1)", "next words", show=False),
        Binding("space", "page_down", "page down", show=False),
        Binding("enter", "follow", "follow", show=False),
    ]

    DEFAULT_CSS = """
    ReadingPane {
        width: 1fr;
        padding: 0 1 0 3;
        overflow-x: hidden;
        scrollbar-size-vertical: 1;
        scrollbar-gutter: stable;
        max-width: 82;
    }
    """

    blocks: reactive[Sequence[Block]] = reactive((), always_update=True, repaint=False)
    """What the page says."""
    chosen: reactive[int | None] = reactive(None, repaint=False)
    """The index of the chosen one of the blocks that lead somewhere; None for none."""

    @dataclass
    class Followed(Message):
        """The viewer wants to go where a block leads."""

        link: Link
        """Where that is."""

    _ground = RichStyle()
    """The style of what is drawn at present."""
    _page = Layout()
    _laid_out: tuple[Sequence[Block] | None, int] = (None, 0)
    """Which blocks the lines were made of, and for which width in cells."""
    _spot: Spot | None = None
    """What is looked for on the page; None for nothing, or no more."""
    _lit: Lit | None = None
    """The lines that stand in the light."""
    _room = _BELOW
    """Empty lines below the last one, so that a lit line near the end can stand as high as any."""

    def watch_blocks(self) -> None:
        """Show another page from its top."""
        self.set_reactive(ReadingPane.chosen, None)
        self._lit, self._room = None, _BELOW
        self._lay_out()
        self.scroll_home(animate=False)
        if self._spot is not None:
            self.light(self._spot)

    def watch_chosen(self) -> None:
        """Show which block is chosen."""
        self.refresh()

    def on_unmount(self) -> None:
        """Let go of the page: Textual may hold a widget for a while after it was thrown away."""
        self._page, self._laid_out = Layout(), (None, 0)
        self._spot, self._lit = None, None
        self.set_reactive(ReadingPane.blocks, ())

    def on_resize(self) -> None:
        """Lay the page out for another width."""
        self._lay_out()

    def on_show(self) -> None:
        """Lay the page out for margins that changed while nobody saw it."""
        self._lay_out()

    def on_focus(self) -> None:
        """Choose at once what Enter would open: the first that is in sight."""
        if self.chosen is None and self._lit is None:
            self.chosen = self._next(1)

    def on_blur(self) -> None:
        """Choose nothing while the keys act elsewhere."""
        self.chosen = None

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return how many lines the page takes: some panes are as high as their page."""
        if self._fold(width - self.scrollbar_size_vertical - _MARGIN):
            self.set_reactive(ReadingPane.virtual_size, self._extent)
        return self._extent.height

    def _get_scrollable_region(self, region: Region) -> Region:
        """Lay the page out as soon as the pane is given its place, before anything is drawn.

        Textual tells the size only after a frame (`on_resize`), and arranges all widgets once more
        where a scrollbar comes up then. So this reaches into its workings (8.2).

        Args:
            region: Where the pane is, without its padding.
        """
        room = region.width - self.styles.scrollbar_size_vertical - _MARGIN
        if self._fold(room):
            self.set_reactive(ReadingPane.virtual_size, self._extent)
            shows = self.styles.overflow_y == "auto" and self._extent.height > region.height
            self.set_reactive(ReadingPane.show_vertical_scrollbar, shows)
        return super()._get_scrollable_region(region)

    def _lay_out(self) -> None:
        # The size that the pane had when it was seen last: while it is hidden it has no region.
        beside = self.styles.gutter.width + self.styles.scrollbar_size_vertical
        self._lay_out_at(self.outer_size.width - beside - _MARGIN)

    def _lay_out_at(self, room: int) -> None:
        if not self._fold(room):
            return
        if self.styles.auto_dimensions:
            self.virtual_size = self._extent
        else:
            # Nothing moves but the scrollbar, so no widget has to be arranged anew (8.2).
            self.set_reactive(ReadingPane.virtual_size, self._extent)
            self._scroll_update(self._extent)
        self.refresh()

    def _fold(self, room: int) -> bool:
        """Make lines of the blocks, unless that is done; tell whether it was not."""
        width = max(0, min(WIDEST, room))
        # The very same blocks: texts are equal in Textual whatever their colours are.
        blocks, at = self._laid_out
        if blocks is self.blocks and at == width:
            return False
        self._laid_out = (self.blocks, width)
        self._page = lay_out(self.blocks, width) if width and self.blocks else Layout()
        self._lit, self._room = None, _BELOW
        if self._spot is not None:
            self.call_after_refresh(self._bring_up)
        return True

    @property
    def _extent(self) -> Size:
        lines = len(self._page.lines)
        return Size(0, lines + self._room if lines else 0)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw the lines in view; Textual would work out their ground anew for each."""
        self._ground = self.rich_style
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """Draw one of the lines in view."""
        width, number = self.scrollable_content_region.width, y + self.scroll_offset.y
        if number >= len(self._page.lines):
            return Strip.blank(width, self._ground)
        line = self._line(number)
        segments = line.render_segments(self.visual_style)
        strip = Strip(segments, line.cell_length).crop_extend(0, width, self._ground)
        return strip.apply_offsets(0, number)

    def _line(self, number: int) -> Content:
        """Return a line as it is now: chosen or not, selected with the mouse or not."""
        line = self._page.lines[number]
        if self.chosen is not None and self.chosen < len(self._page.links):
            _, start, end, words = self._page.links[self.chosen]
            line = _marked(line) if number == start else line
            line = line.stylize(self._ground_of_chosen) if start <= number < end else line
            if start <= number < end:
                for part in spans_of_words(line, words):
                    line = line.stylize(GOLD, *part)
        if self._lit is not None and self._lit.start <= number < self._lit.end:
            line = _marked(line) if self._lit.signed and number == self._lit.start else line
            line = in_gold(line.stylize("on $row"), number, self._lit)
        span = None if self.text_selection is None else self.text_selection.get_span(number)
        if span is not None:
            start, end = span
            line = line.stylize(self._selected_style, start, len(line) if end < 0 else end)
        return line

    @property
    def _ground_of_chosen(self) -> str:
        return "reverse" if self.app.no_color else "on $row"

    @property
    def _selected_style(self) -> Style:
        return Style.from_styles(self.screen.get_component_styles("screen--selection"))

    def get_selection(self, selection: Selection) -> tuple[str, str]:
        """Return the text that is selected with the mouse, and what ends it."""
        return selection.extract(self.text), "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        """Draw what is selected."""
        self.refresh()

    @property
    def text(self) -> str:
        """What the page says, line by line."""
        return self._page.text.plain

    @property
    def leads(self) -> bool:
        """Whether anything on the page leads somewhere."""
        return bool(self._page.links)

    def bookmark(self) -> Callable[[], None]:
        """Return what brings back the choice and the keys, for a page that is shown again."""
        chosen, focused = self.chosen, self.has_focus

        def choose() -> None:
            if chosen is not None and chosen < len(self._page.links):
                self.choose(chosen)

        def restore() -> None:
            if focused:
                self.focus()
                choose()

        return restore

    def open(self, link: Link) -> None:
        """Choose the block that leads somewhere, and bring it into view."""
        for index, lead in enumerate(self._page.links):
            if same_link(lead.link, link):
                self.choose(index)
                return

    def light(self, spot: Spot) -> None:
        """Bring something up and into the light, where it is on the page.

        Args:
            spot: What to look for.
        """
        self._spot = spot
        if self._page.lines:
            self._bring_up()
        else:
            self.call_after_refresh(self._bring_up)

    def put_out(self) -> None:
        """Take the light off; the page stays where it is."""
        if self._spot is not None:
            self._spot, self._lit = None, None
            self.refresh()

    def _bring_up(self) -> None:
        """Bring what is looked for into the upper third of what is seen."""
        if self._spot is None or not self._page.lines:
            return
        self._lit = find_spot(self._spot, self.blocks, self._page)
        if self._lit is None:
            return
        lines, height = len(self._page.lines), self.scrollable_content_region.height
        top = max(0, self._lit.line - height // 4)
        if lines + _BELOW > height:
            self._room = max(_BELOW, top + height - lines)
            self.set_reactive(ReadingPane.virtual_size, self._extent)
            self._scroll_update(self._extent)
            self.scroll_to(y=top, animate=False, force=True)
        self.refresh()

    def cursor_at(self) -> Offset:
        """Return where the chosen line stands in view, or the first line where none is."""
        links = self._page.links
        chosen = self.chosen if self.chosen is not None and self.chosen < len(links) else None
        line = self.scroll_offset.y if chosen is None else links[chosen].start
        return Offset(0, line - self.scroll_offset.y)

    def choose_first(self) -> None:
        """Choose the first block that leads somewhere."""
        self.choose(0)

    def action_move(self, way: int) -> None:
        """Choose the next block that leads somewhere, or scroll by a line towards it."""
        index = self._next(way)
        if index is None:
            self.scroll_relative(y=way, animate=False)
        else:
            self.choose(index)

    def action_along(self, way: int) -> None:
        """Choose the next words that lead somewhere in the chosen block, or those before."""
        links = self._page.links
        if self.chosen is None or not self.chosen < len(links):
            return
        index = self.chosen + way
        if 0 <= index < len(links) and links[index].start == links[self.chosen].start:
            self.chosen = index

    def _next(self, way: int) -> int | None:
        """Return the index of the nearest such block in sight, None where there is none."""
        top, height = self.scroll_offset.y, self.scrollable_content_region.height
        links = self._page.links
        seen = range(top - 1, top + height + 1)
        if self.chosen is not None and self._in_sight(self.chosen):
            here = links[self.chosen].start
            order = range(self.chosen + way, len(links) if way > 0 else -1, way)
            index = next((at for at in order if links[at].start != here), None)
            near = index is not None and links[index].start in seen
            return self._first_of_block(index) if near else None
        order = range(len(links)) if way > 0 else range(len(links) - 1, -1, -1)
        found = next((index for index in order if self._in_sight(index)), None)
        return self._first_of_block(found)

    def _first_of_block(self, index: int | None) -> int | None:
        return None if index is None else index - self._page.links[index].words

    def _in_sight(self, index: int) -> bool:
        top, height = self.scroll_offset.y, self.scrollable_content_region.height
        return top <= self._page.links[index].start < top + height

    def choose(self, index: int) -> None:
        """Choose one of the blocks that lead somewhere, and bring it into view.

        Args:
            index: Which of them; the last where there are fewer.
        """
        if not self._page.links:
            return
        self.chosen = index = min(index, len(self._page.links) - 1)
        _, start, end, _ = self._page.links[index]
        # A line more on either side, so that the next one comes in sight as well.
        region = Region(0, max(0, start - 1), 1, end - start + 2)
        self.scroll_to_region(region, animate=False, x_axis=False, force=True)

    def action_follow(self) -> None:
        """Go where the chosen block leads; where none in sight is, choose the first that is."""
        links = self._page.links
        chosen = 0 if self.chosen is None and len(links) == 1 else self.chosen
        if chosen is not None and chosen < len(links) and self._leads(chosen):
            self.post_message(self.Followed(links[chosen].link))
        elif (index := self._next(1)) is not None:
            self.choose(index)

    def _leads(self, chosen: int) -> bool:
        """Tell whether a link is in sight, or there is no other to choose instead."""
        return self._in_sight(chosen) or self._next(1) is None

    def on_click(self, event: events.Click) -> None:
        """Go where the block under the pointer leads; not at the end of a selection."""
        at = event.get_content_offset(self)
        if at is None or self.screen.get_selected_text():
            return
        line = at.y + self.scroll_offset.y
        words = number_of_words(event.style.meta) or 0
        for lead in self._page.links:
            if lead.start <= line < lead.end and lead.words == words:
                event.stop()
                self.post_message(self.Followed(lead.link))
                return


def _marked(line: Content) -> Content:
    """Return a line with the mark of the chosen instead of its sign."""
    width = _MARK.cell_length
    return Content("").join([_MARK, line[width:]]) if line.cell_length >= width else line
