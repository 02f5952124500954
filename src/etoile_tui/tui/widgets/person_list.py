"""The list of people met so far."""

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive

from etoile_tui.guide.items.signs import HERE
from etoile_tui.guide.story.person import Person

from .row_list import BAR, RowList

_SIGN = 3
"""Cells of the sign and the room around it."""


class PersonList(RowList):
    """People; one is chosen. A sign stands before those of the chosen episode."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"list--person"}

    DEFAULT_CSS = """
    PersonList { & > .list--person { color: $foreground; } }
    """

    people: reactive[Sequence[Person]] = reactive[Sequence[Person]](())
    """The rows."""
    here: reactive[frozenset[str]] = reactive(frozenset[str]())
    """Ids of the people in the chosen episode."""

    def watch_people(self) -> None:
        """Make room for the rows."""
        self.rows_changed()

    def watch_here(self) -> None:
        """Draw the signs."""
        self.refresh()

    @property
    def count(self) -> int:
        """How many rows there are."""
        return len(self.people)

    @property
    def person(self) -> Person | None:
        """Who is chosen; None where the list is empty."""
        return self.people[self.chosen] if self.chosen < len(self.people) else None

    def choose(self, person: str | None) -> None:
        """Choose somebody by their id; the first row where they are not in the list."""
        found = (index for index, row in enumerate(self.people) if row.id == person)
        self.chosen = next(found, 0)

    def get_content_width(self, container: Size, viewport: Size) -> int:
        """Return the cells that the longest name needs."""
        longest = max((cell_len(person.name) for person in self.people), default=0)
        return BAR + _SIGN + longest + self.styles.scrollbar_size_vertical

    def row(self, index: int, width: int, base: Style) -> list[Segment]:
        """Return a person's sign and name."""
        person = self.people[index]
        style = base + self.get_component_rich_style("list--person", partial=True)
        gold = base + self.get_component_rich_style("list--bar", partial=True)
        room = max(0, width - _SIGN)
        name = Content(person.name).truncate(room, ellipsis=True).plain if room else ""
        sign = HERE if person.id in self.here else " "
        return [Segment(f" {sign} ", gold), Segment(set_cell_size(name, room), style)]
