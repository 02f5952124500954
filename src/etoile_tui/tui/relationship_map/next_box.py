"""Moving over the map with the arrow keys: from one box to the next in a direction."""

from collections.abc import Mapping

from textual.geometry import Region

Point = tuple[float, float]

_CELL_HEIGHT = 2.0
"""How many times as high as wide a cell is."""
_SIDEWAYS_WEIGHT = 2.0
"""How much a cell at a right angle to the direction counts, beside one along it."""
_MAX_SIDEWAYS = 3
"""How many times as far sideways as ahead a box may be, to be reached in a direction."""


def next_box(
    boxes: Mapping[str, Region],
    start: Point,
    direction: tuple[int, int] | None,
    current: str | None = None,
) -> str | None:
    """Return whose box is the next from a point.

    Args:
        boxes: The boxes, by whose they are.
        start: The point, in cells.
        direction: The direction, across and down; None for the nearest box in any direction.
        current: Whose box to leave out, as the one that is chosen.

    Returns:
        Whose it is; None where there is no box in that direction.
    """
    distances = {
        person: distance
        for person, box in boxes.items()
        if person != current and (distance := _distance(start, box.center, direction)) is not None
    }
    return min(distances, key=distances.__getitem__, default=None)


def _distance(start: Point, end: Point, direction: tuple[int, int] | None) -> float | None:
    """Return how far it is, sideways counting more; None where it is not in the direction."""
    across, down = end[0] - start[0], (end[1] - start[1]) * _CELL_HEIGHT
    if direction is None:
        return abs(across) + abs(down)
    ahead = across * direction[0] + down * direction[1]
    sideways = abs(across * direction[1]) + abs(down * direction[0])
    # A box that is far more sideways than ahead belongs to another arrow.
    if ahead <= 0 or sideways > _MAX_SIDEWAYS * ahead:
        return None
    return ahead + _SIDEWAYS_WEIGHT * sideways
