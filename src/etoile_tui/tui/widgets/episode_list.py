"""The list of episodes. It draws its own lines, so a long show costs no more than a short one."""

from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from etoile_tui.guide.curtain import Listing, Row
from etoile_tui.guide.signs import STARS
from etoile_tui.guide.wording import label

_CURTAINS = ("┄ the curtain ┄", "┄┄┄")
"""What stands below the list while anything lies ahead, for as much room as there is."""


_STAR = 5
"""Cells of the bar, the star and the room around it."""


class EpisodeList(ScrollView, can_focus=True):
    """The episodes, as the curtain allows; one is chosen."""

    ALLOW_SELECT = False

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "move(-1)", "up", show=False),
        Binding("down,j", "move(1)", "down", show=False),
        Binding("pageup", "page(-1)", "page up", show=False),
        Binding("pagedown", "page(1)", "page down", show=False),
        Binding("home,g", "move(-1000000)", "first", show=False),
        Binding("end,G", "move(1000000)", "last", show=False),
    ]

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "list--star",
        "list--reached",
        "list--coming",
        "list--ahead",
        "list--chosen",
        "list--curtain",
    }

    DEFAULT_CSS = """
    EpisodeList {
        width: 28;
        padding: 0 0 0 1;
        border-right: solid $rule;
        scrollbar-size-vertical: 1;
        & > .list--star { color: $accent; }
        & > .list--reached { color: $foreground; }
        & > .list--coming { color: $accent; text-style: bold; }
        & > .list--ahead { color: $faint; }
        & > .list--chosen { background: $row; text-style: bold; }
        & > .list--curtain { color: $faint; text-style: italic; }
    }
    """

    listing: reactive[Listing] = reactive(Listing((), ()), layout=True)
    """The rows."""
    chosen: reactive[int] = reactive(0)
    """The index of the chosen row."""

    @dataclass
    class Chosen(Message):
        """Another row is chosen."""

        index: int
        """The row's index in the listing."""

    @dataclass
    class Opened(Message):
        """The chosen row was clicked once more: it is to be read."""

        index: int
        """The row's index in the listing."""

    def validate_chosen(self, chosen: int) -> int:
        """Keep the choice inside the list."""
        return max(0, min(chosen, len(self.listing) - 1))

    def watch_listing(self) -> None:
        """Make room for the rows."""
        lines = len(self.listing) + (0 if self.listing.ended else 2)
        self.virtual_size = Size(0, lines)
        self._keep_in_view()
        self.refresh()

    def watch_chosen(self, before: int, now: int) -> None:
        """Show the choice and tell of it."""
        self.refresh_lines(before)
        self.refresh_lines(now)
        self._keep_in_view()
        self.post_message(self.Chosen(now))

    def on_resize(self) -> None:
        """Keep the choice in view."""
        self._keep_in_view()

    def _keep_in_view(self) -> None:
        if self.size:
            self.scroll_to_region(Region(0, self.chosen, 1, 1), animate=False, x_axis=False)

    def get_content_width(self, container: Size, viewport: Size) -> int:
        """Return the cells that the longest label needs, where there is no room for titles."""
        longest = max((cell_len(self._label(row)) for row in self.listing), default=0)
        return _STAR + longest + self.styles.scrollbar_size_vertical

    def render_line(self, y: int) -> Strip:
        """Draw one line of what is in view."""
        width = self.scrollable_content_region.width
        index = y + self.scroll_offset.y
        base = self.rich_style
        if index >= len(self.listing):
            ended = index != len(self.listing) + 1 or self.listing.ended
            sign = next((sign for sign in _CURTAINS if len(sign) <= width), "")
            text = "" if ended else sign.center(width)
            style = base + self.get_component_rich_style("list--curtain", partial=True)
            return Strip([Segment(set_cell_size(text, width), style)], width)
        row = self.listing[index]
        chosen = index == self.chosen
        if chosen:
            base += self.get_component_rich_style("list--chosen", partial=True)
        return Strip(self._segments(row, width, base, chosen=chosen), width)

    def _segments(self, row: Row, width: int, base: Style, *, chosen: bool) -> list[Segment]:
        part = {"reached": "reached", "ahead": "ahead"}.get(row.state, "coming")
        style = base + self.get_component_rich_style(f"list--{part}", partial=True)
        gold = base + self.get_component_rich_style("list--star", partial=True)
        star = style if row.state == "ahead" else gold
        # The bar's form tells where the keys act, colour or not.
        bar = ("▌" if self.has_focus else "▏") if chosen else " "
        text = set_cell_size(self._words(row, width - _STAR), max(0, width - _STAR))
        return [Segment(bar, gold), Segment(f" {STARS[row.state]}  ", star), Segment(text, style)]

    def _words(self, row: Row, room: int) -> str:
        """A row's label and title, fitted into the room there is."""
        name = self._label(row)
        space = room - cell_len(name) - 2
        if row.title is None or space < 6:
            return name
        return f"{name}  {Content(row.title).truncate(space, ellipsis=True).plain}"

    def _label(self, row: Row) -> str:
        if row.id is None:
            return "next"
        one_season = len(self.listing.seasons) <= 1
        return label(row.id, one_season=one_season).rjust(len(str(len(self.listing))))

    def action_move(self, rows: int) -> None:
        """Choose a row so many further down."""
        self.chosen += rows

    def action_page(self, pages: int) -> None:
        """Choose a row so many screens further down."""
        self.chosen += pages * max(1, self.scrollable_content_region.height - 1)

    def on_focus(self) -> None:
        """Show by the bar that the keys act here."""
        self.refresh_lines(self.chosen)

    def on_blur(self) -> None:
        """Show by the bar that the keys act elsewhere."""
        self.refresh_lines(self.chosen)

    def on_click(self, event: events.Click) -> None:
        """Choose the row under the pointer; once more opens it."""
        index = event.y + self.scroll_offset.y
        if event.style.meta or index >= len(self.listing):
            return
        event.stop()
        if index == self.chosen:
            self.post_message(self.Opened(index))
        self.chosen = index
