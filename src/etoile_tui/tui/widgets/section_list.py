"""A list of the parts of a screen, by their titles."""

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive

from .row_list import BAR, RowList


class SectionList(RowList):
    """Titles; one is chosen."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"list--title"}

    DEFAULT_CSS = """
    SectionList { & > .list--title { color: $foreground; } }
    """

    titles: reactive[Sequence[str]] = reactive[Sequence[str]](())
    """The rows."""

    def watch_titles(self) -> None:
        """Make room for the rows."""
        self.rows_changed()

    @property
    def count(self) -> int:
        """How many rows there are."""
        return len(self.titles)

    def get_content_width(self, container: Size, viewport: Size) -> int:
        """Return the cells that the longest title needs."""
        longest = max(map(cell_len, self.titles), default=0)
        return BAR + 1 + longest + self.styles.scrollbar_size_vertical

    def row(self, index: int, width: int, base: Style) -> list[Segment]:
        """Return a title."""
        style = base + self.get_component_rich_style("list--title", partial=True)
        room = max(0, width - 1)
        title = Content(self.titles[index]).truncate(room, ellipsis=True).plain if room else ""
        return [Segment(" " + set_cell_size(title, room), style)]
