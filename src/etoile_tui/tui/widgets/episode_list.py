"""The list of episodes, as the curtain allows."""

from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.strip import Strip

from etoile_tui.guide.items.signs import STARS
from etoile_tui.guide.schedule.curtain import Row
from etoile_tui.guide.schedule.listing import Listing

from .row_list import BAR, RowList

_CURTAINS = ("┄ the curtain ┄", "┄┄┄")
"""What stands below the list while anything lies ahead, for as much room as there is."""

_STAR = 4
"""Cells of the star and the room around it."""


class EpisodeList(RowList):
    """The episodes; one is chosen."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "list--reached",
        "list--coming",
        "list--ahead",
        "list--curtain",
    }

    DEFAULT_CSS = """
    EpisodeList {
        & > .list--reached { color: $foreground; }
        & > .list--coming { color: $accent; text-style: bold; }
        & > .list--ahead { color: $faint; }
        & > .list--curtain { color: $faint; text-style: italic; }
    }
    """

    listing: reactive[Listing] = reactive(Listing((), ()), layout=True)
    """The rows."""

    def watch_listing(self) -> None:
        """Make room for the rows."""
        self.rows_changed()

    @property
    def count(self) -> int:
        """How many rows there are."""
        return len(self.listing)

    @property
    def extent(self) -> int:
        """The rows, and two lines for the curtain while anything lies ahead."""
        return self.count + (0 if self.listing.ended else 2)

    def get_content_width(self, container: Size, viewport: Size) -> int:
        """Return the cells that the longest label needs, where there is no room for titles."""
        longest = max((cell_len(self._label(row)) for row in self.listing), default=0)
        return BAR + _STAR + longest + self.styles.scrollbar_size_vertical

    def line(self, y: int, width: int) -> Strip:
        """Return a line below the last row: empty, or the curtain."""
        hangs = y == self.count + 1 and not self.listing.ended
        sign = next((sign for sign in _CURTAINS if len(sign) <= width), "")
        text = sign.center(width) if hangs else ""
        style = self._ground + self.get_component_rich_style("list--curtain", partial=True)
        return Strip([Segment(set_cell_size(text, width), style)], width)

    def row(self, index: int, width: int, base: Style) -> list[Segment]:
        """Return an episode's star, number and title."""
        row = self.listing[index]
        part = {"reached": "reached", "ahead": "ahead"}.get(row.state, "coming")
        style = base + self.get_component_rich_style(f"list--{part}", partial=True)
        gold = base + self.get_component_rich_style("list--bar", partial=True)
        room = max(0, width - _STAR)
        text = set_cell_size(self._words(row, room), room)
        star = style if row.state == "ahead" else gold
        return [Segment(f" {STARS[row.state]}  ", star), Segment(text, style)]

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
        label, width = self.listing.names.label(row.id), self.listing.label_width
        return label.rjust(width) if label[:1].isdigit() else label.ljust(width)
