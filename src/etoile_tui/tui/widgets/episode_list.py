"""The list of episodes. It draws its own lines, so a long show costs no more than a short one."""

from dataclasses import dataclass
from typing import ClassVar

from rich.cells import set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from etoile_tui.guide.curtain import Listing, Row
from etoile_tui.guide.wording import label
from etoile_tui.tui.glyphs import STARS

_CURTAINS = ("┄ the curtain ┄", "┄┄┄")
"""What stands below the list while anything lies ahead, for as much room as there is."""


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
        long = any(row.id and len(self._label(row.id)) > 2 for row in self.listing)
        self.set_class(long, "-long-labels")
        lines = len(self.listing) + (0 if self.listing.ended else 2)
        self.virtual_size = Size(0, lines)
        self.refresh()

    def watch_chosen(self, before: int, now: int) -> None:
        """Show the choice and tell of it."""
        self.refresh_lines(before)
        self.refresh_lines(now)
        self.scroll_to_region(Region(0, now, 1, 1), animate=False, x_axis=False)
        self.post_message(self.Chosen(now))

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
        star = base + self.get_component_rich_style(
            "list--ahead" if row.state == "ahead" else "list--star", partial=True
        )
        bar = "▌" if chosen else " "
        number, title = self._words(row, width - 5)
        text = set_cell_size(f"{number}  {title}" if title else number, max(0, width - 5))
        gold = base + self.get_component_rich_style("list--star", partial=True)
        return [
            Segment(bar, gold if self.has_focus else star),
            Segment(f" {STARS[row.state]} ", star),
            Segment(f" {text}", style),
        ]

    def _words(self, row: Row, room: int) -> tuple[str, str]:
        """A row's number and title, fitted into the room there is."""
        if row.id is None:
            return "next", ""
        number = self._label(row.id).rjust(len(str(len(self.listing))))
        title = row.title or ""
        space = room - len(number) - 2
        if space < 6:
            return number, ""
        return number, title if len(title) <= space else title[: space - 1] + "…"

    def _label(self, episode: str) -> str:
        return label(episode, one_season=len(self.listing.seasons) <= 1)

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
