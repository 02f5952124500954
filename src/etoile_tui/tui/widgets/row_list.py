"""A list of rows of which one is chosen. It draws only the lines in view: length costs nothing."""

from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Offset, Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

BAR = 1
"""Cells of the bar at the left, by which the chosen row is known."""

_AROUND = 3
"""Lines that stay in view above and below the chosen row, where there are any."""


class RowList(ScrollView, can_focus=True):
    """Rows, one of them chosen; what stands in a row its subclasses say."""

    ALLOW_SELECT = False

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "move(-1)", "up", show=False),
        Binding("down,j", "move(1)", "down", show=False),
        Binding("pageup", "page(-1)", "page up", show=False),
        Binding("pagedown", "page(1)", "page down", show=False),
        Binding("home,g", "move(-1000000)", "first", show=False),
        Binding("end,G", "move(1000000)", "last", show=False),
    ]

    COMPONENT_CLASSES: ClassVar[set[str]] = {"list--bar", "list--chosen"}

    DEFAULT_CSS = """
    RowList {
        width: 28;
        padding: 0 0 0 1;
        border-right: solid $rule;
        scrollbar-size-vertical: 1;
        & > .list--bar { color: $accent; }
        & > .list--chosen { background: $row; text-style: bold; }
    }
    """

    chosen: reactive[int] = reactive(0, repaint=False)
    """The index of the chosen row."""

    class Chosen(Message):
        """Another row is chosen.

        Attributes:
            index: The row's index.
        """

        def __init__(self, index: int) -> None:
            """Take the row."""
            super().__init__()
            self.index = index

    class Opened(Message):
        """The chosen row was clicked once more: it is to be read.

        Attributes:
            index: The row's index.
        """

        def __init__(self, index: int) -> None:
            """Take the row."""
            super().__init__()
            self.index = index

    _ground = Style()
    """The style of what is drawn at present."""

    @property
    def count(self) -> int:
        """How many rows there are."""
        raise NotImplementedError

    @property
    def extent(self) -> int:
        """How many lines the list takes."""
        return self.count

    def line_of(self, index: int) -> int:
        """Return the line on which a row stands, or would."""
        return index

    def index_at(self, line: int) -> int | None:
        """Return the index of the row on a line; None where no row stands there."""
        return line if line < self.count else None

    def row(self, index: int, width: int, base: Style) -> list[Segment]:
        """Return what stands in a row, exactly as wide as is said.

        Args:
            index: The row's index.
            width: Its cells, without the bar.
            base: The style of its ground.
        """
        raise NotImplementedError

    def line(self, y: int, width: int) -> Strip:
        """Return a line that is no row's: below the last, say."""
        return Strip([Segment(" " * width, self._ground)], width)

    def validate_chosen(self, chosen: int) -> int:
        """Keep the choice inside the list."""
        return max(0, min(chosen, self.count - 1))

    def rows_changed(self) -> None:
        """Make room for other rows, and draw them."""
        self.virtual_size = Size(0, self.extent)
        self.chosen = self.validate_chosen(self.chosen)
        self._keep_in_view()
        self.refresh()

    def watch_chosen(self, before: int, now: int) -> None:
        """Show the choice and tell of it."""
        self.refresh_lines(self.line_of(before))
        self.refresh_lines(self.line_of(now))
        self._keep_in_view()
        self.post_message(self.Chosen(now))

    def on_resize(self) -> None:
        """Keep the choice in view."""
        self._keep_in_view()

    def _keep_in_view(self) -> None:
        if self.size:
            around = min(_AROUND, (self.scrollable_content_region.height - 1) // 2)
            first = max(0, self.line_of(self.chosen) - around)
            last = min(self.extent - 1, self.line_of(self.chosen) + around)
            region = Region(0, first, 1, last - first + 1)
            self.scroll_to_region(region, animate=False, x_axis=False)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw the lines in view; Textual would work out their ground anew for each."""
        self._ground = self.rich_style
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """Draw one line of what is in view."""
        width = self.scrollable_content_region.width
        line = y + self.scroll_offset.y
        if (index := self.index_at(line)) is None:
            return self.line(line, width)
        base = self._ground
        chosen = index == self.chosen
        if chosen:
            base += self.get_component_rich_style("list--chosen", partial=True)
        gold = base + self.get_component_rich_style("list--bar", partial=True)
        # The bar's form tells where the keys act, colour or not.
        bar = ("▌" if self.has_focus else "▏") if chosen else " "
        return Strip([Segment(bar, gold), *self.row(index, max(0, width - BAR), base)], width)

    def clicked(self, line: int) -> int | None:
        """Return the index of the row that a click on a line chooses; None for none."""
        return self.index_at(line)

    def cursor_at(self) -> Offset:
        """Return where the chosen row stands in view."""
        return Offset(0, self.line_of(self.chosen) - self.scroll_offset.y)

    def action_move(self, rows: int) -> None:
        """Choose a row so many further down."""
        self.chosen += rows

    def action_page(self, pages: int) -> None:
        """Choose a row so many screens further down."""
        self.chosen += pages * max(1, self.scrollable_content_region.height - 1)

    def on_focus(self) -> None:
        """Show by the bar that the keys act here."""
        self.refresh_lines(self.line_of(self.chosen))

    def on_blur(self) -> None:
        """Show by the bar that the keys act elsewhere."""
        self.refresh_lines(self.line_of(self.chosen))

    def on_click(self, event: events.Click) -> None:
        """Choose the row under the pointer; once more opens it."""
        index = self.clicked(event.y + self.scroll_offset.y)
        if event.style.meta or index is None:
            return
        event.stop()
        if index == self.chosen:
            self.post_message(self.Opened(index))
        self.chosen = index
