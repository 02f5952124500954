"""A line that is to be routed, before it has a route."""

from typing import NamedTuple

from textual.geometry import Region

from .labels import LabelShape
from .route import Route
from .tuning import BEND_ESTIMATE, VERTICAL_COST


class Connection(NamedTuple):
    """Two cards that a line is to join, and its label."""

    first: Region
    """Where the card stands that the line comes from."""
    second: Region
    """Where the card stands that the line goes to."""
    shapes: tuple[LabelShape, ...]
    """The shapes that the label can take."""
    fallback: Route
    """The route it takes where the search finds none; it has no label."""


def estimate_cost(connection: Connection) -> int:
    """Return about what a line costs, in routing points, with the whole grid to itself."""
    first, second = connection.first, connection.second
    across = abs(first.x + first.width // 2 - second.x - second.width // 2)
    down = abs(first.y - second.y)
    return across + VERTICAL_COST * down + (BEND_ESTIMATE if across and down else 0)
