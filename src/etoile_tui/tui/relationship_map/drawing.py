"""The map as drawn: rows of text with the role of each run, and what stands where."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

from textual.geometry import Region

from etoile_tui.guide.items.link import ToPerson, ToRelationship
from etoile_tui.guide.story.facts import Kind
from etoile_tui.guide.story.relationship import Relationship

from .cells import Cell

Element: TypeAlias = Literal["background", "box", "name", "line", "label"]
MapTarget: TypeAlias = ToPerson | ToRelationship
"""What a cell of the map can belong to, and what can be chosen on the map."""


class Role(NamedTuple):
    """What a run of text is on the map, for a theme to colour.

    A card is a `name` between two bars in the role `box`. A bar fills half a cell. Where it has
    the colour of the name's background, the three show as one box.
    """

    element: Element
    kind: Kind | None = None
    """The kind of the relationship; None for what is neither a line nor a label."""
    ended: bool = False
    """Whether that relationship is over."""


BACKGROUND = Role("background")
BOX = Role("box")
NAME = Role("name")


class TextRun(NamedTuple):
    """Text within one row that has one role and one target."""

    text: str
    role: Role
    target: MapTarget | None = None
    """What it belongs to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of the map: everything that two people are to each other."""

    relationships: tuple[Relationship, ...]
    """In the order told."""
    region: Region
    """The block of cells that it runs over."""
    label: Region | None
    """Where its label stands; None where there was no room for one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A map, drawn. Columns and rows are counted in cells from its upper left corner."""

    width: int
    height: int
    anchor: Cell
    """A cell that keeps its distance from everybody when the map grows. A view that scrolls by it
    shows everybody at the same place as before."""
    boxes: Mapping[str, Region]
    """Where everybody's card stands, by id. The ids are for the program alone."""
    lines: tuple[Line, ...]
    """In the order in which they came up."""
    rows: tuple[tuple[TextRun, ...], ...]
    """The text from the top down; each row is as wide as the map."""
    targets: Mapping[Cell, MapTarget]

    def target_at(self, x: int, y: int) -> MapTarget | None:
        """Return what a cell belongs to; None for background."""
        return self.targets.get((x, y))
