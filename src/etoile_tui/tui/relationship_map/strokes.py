"""What lines are drawn with: one stroke for each kind, so that kinds differ without colour too."""

from typing import NamedTuple

from etoile_tui.guide.story.facts import Kind
from etoile_tui.guide.story.relationship import Relationship

from .cells import Cell


class Stroke(NamedTuple):
    """The characters that a line is drawn with."""

    horizontal: str
    vertical: str
    corners: str
    """From east to south, west to south, east to north, and west to north."""

    @property
    def sample(self) -> str:
        """A piece of line, four cells wide, that differs from the sample of every other stroke."""
        return f"{self.corners[0]}{self.horizontal * 2}{self.corners[3]}"


STROKES: dict[Kind, Stroke] = {
    "family": Stroke("═", "║", "╔╗╚╝"),
    "love": Stroke("━", "┃", "┏┓┗┛"),
    "friends": Stroke("─", "│", "╭╮╰╯"),
    "work": Stroke("─", "│", "┌┐└┘"),
    "rivals": Stroke("╌", "╎", "┌┐└┘"),
    "other": Stroke("┄", "┆", "╭╮╰╯"),
}
"""The stroke of each kind while a relationship lasts."""

ENDED_STROKE = Stroke("┈", "┊", "╭╮╰╯")
"""The stroke of every relationship that is over."""

ARROW_HEADS = {(1, 0): "▶", (-1, 0): "◀", (0, 1): "▼", (0, -1): "▲"}
"""Arrow heads, by the direction in which they point."""

_EAST, _WEST, _NORTH, _SOUTH = (1, 0), (-1, 0), (0, -1), (0, 1)
_CORNERS = tuple(
    frozenset(pair) for pair in ((_EAST, _SOUTH), (_WEST, _SOUTH), (_EAST, _NORTH), (_WEST, _NORTH))
)


def stroke_of(relationship: Relationship) -> Stroke:
    """Return the stroke of a line that is drawn as this relationship."""
    return ENDED_STROKE if relationship.ended else STROKES[relationship.kind]


def direction(start: Cell, end: Cell) -> Cell:
    """Return the step, across and down, from a cell to another."""
    return end[0] - start[0], end[1] - start[1]


def line_character(stroke: Stroke, before: Cell, cell: Cell, after: Cell) -> str:
    """Return the character of a line at a cell, between the cells before and after it."""
    directions = frozenset((direction(cell, before), direction(cell, after)))
    if directions in _CORNERS:
        return stroke.corners[_CORNERS.index(directions)]
    return stroke.horizontal if _EAST in directions or _WEST in directions else stroke.vertical
