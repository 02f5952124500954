"""The map as drawn: lines of text in parts, each with its role, and what stands where."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

from etoile_tui.guide.items.link import ToPerson, ToRelationship
from etoile_tui.guide.story.facts import Kind
from etoile_tui.guide.story.relationship import Relationship

from .region import Cell, Region

What: TypeAlias = Literal["ground", "box", "name", "line", "label"]
Target: TypeAlias = ToPerson | ToRelationship
"""What a cell of the map can belong to."""


class Role(NamedTuple):
    """What a part of the map is, for a theme to colour.

    A card is its `name` between two bars, half a cell wide, in the role `box`: they show as one
    where the bars have the colour that the name has behind it.
    """

    what: What
    kind: Kind | None = None
    """Of which kind the relationship is, where it is a line or its words."""
    ended: bool = False
    """Whether it is over."""


GROUND = Role("ground")
BOX = Role("box")
NAME = Role("name")


class Part(NamedTuple):
    """A stretch of a line of text."""

    text: str
    role: Role
    of: Target | None = None
    """What it belongs to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of the map: everything that two people are to each other."""

    relationships: tuple[Relationship, ...]
    """In the order told."""
    region: Region
    """The block of cells that it runs over."""
    label: Region | None
    """Where its words stand; None where there was no room for them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A map, drawn. Columns and rows are counted in cells from its upper left corner."""

    width: int
    height: int
    anchor: Cell
    """A cell that keeps its distance from everybody when the map grows: to scroll by."""
    boxes: Mapping[str, Region]
    """Where everybody's card stands, by id; the ids are for the program alone."""
    lines: tuple[Line, ...]
    """In the order in which they came up."""
    rows: tuple[tuple[Part, ...], ...]
    targets: Mapping[Cell, Target]

    def line(self, y: int) -> tuple[Part, ...]:
        """Return one line of text, as wide as the map."""
        return self.rows[y]

    def at(self, x: int, y: int) -> Target | None:
        """Return what stands at a cell; None for bare ground."""
        return self.targets.get((x, y))
