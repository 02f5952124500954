"""What lines are drawn with: a stroke for each kind, so that the map reads without colour too."""

from typing import NamedTuple

from etoile_tui.guide.story.facts import Kind
from etoile_tui.guide.story.relationship import Relationship

from .region import Cell


class Stroke(NamedTuple):
    """The signs that a line is drawn with."""

    across: str
    down: str
    corners: str
    """From east to south, west to south, east to north, and west to north."""

    @property
    def sample(self) -> str:
        """A bit of line that tells the stroke from all others, four cells wide."""
        return f"{self.corners[0]}{self.across * 2}{self.corners[3]}"


STROKES: dict[Kind, Stroke] = {
    "family": Stroke("═", "║", "╔╗╚╝"),
    "love": Stroke("━", "┃", "┏┓┗┛"),
    "friends": Stroke("─", "│", "╭╮╰╯"),
    "work": Stroke("─", "│", "┌┐└┘"),
    "rivals": Stroke("╌", "╎", "┌┐└┘"),
    "other": Stroke("┄", "┆", "╭╮╰╯"),
}
"""How each kind is drawn while it lasts."""

OVER = Stroke("┈", "┊", "╭╮╰╯")
"""How any kind is drawn once it is over."""

HEADS = {(1, 0): "▶", (-1, 0): "◀", (0, 1): "▼", (0, -1): "▲"}
"""Arrow heads, by where they point."""

_EAST, _WEST, _NORTH, _SOUTH = (1, 0), (-1, 0), (0, -1), (0, 1)
_CORNERS = tuple(
    frozenset(pair) for pair in ((_EAST, _SOUTH), (_WEST, _SOUTH), (_EAST, _NORTH), (_WEST, _NORTH))
)


def stroke_of(relationship: Relationship) -> Stroke:
    """Return what a relationship's line is drawn with."""
    return OVER if relationship.ended else STROKES[relationship.kind]


def step(start: Cell, end: Cell) -> Cell:
    """Return the way from one cell to the next."""
    return end[0] - start[0], end[1] - start[1]


def sign(stroke: Stroke, before: Cell, at: Cell, after: Cell) -> str:
    """Return the sign that a line has at a cell."""
    ways = frozenset((step(at, before), step(at, after)))
    if ways in _CORNERS:
        return stroke.corners[_CORNERS.index(ways)]
    return stroke.across if _EAST in ways or _WEST in ways else stroke.down
