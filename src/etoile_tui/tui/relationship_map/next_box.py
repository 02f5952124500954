"""Moving over the map by the arrows: from one box to the next in a direction."""

from collections.abc import Mapping

from textual.geometry import Region

Point = tuple[float, float]

_LINE = 2.0
"""How many cells a line of text is high, as the eye sees it."""
_ASIDE = 2.0
"""How much further away something counts for each cell that it stands aside of the way."""


def next_box(
    boxes: Mapping[str, Region],
    start: Point,
    way: tuple[int, int] | None,
    held: str | None = None,
) -> str | None:
    """Return whose box is the next from a point.

    Args:
        boxes: The boxes, by whose they are.
        start: The point, in cells.
        way: The direction, across and down; None for the nearest whichever way.
        held: Whose box one stands on, which is not to be returned.

    Returns:
        Whose it is; None where there is no box that way.
    """
    distances = {
        person: distance
        for person, box in boxes.items()
        if person != held and (distance := _distance(start, box.center, way)) is not None
    }
    return min(distances, key=distances.__getitem__, default=None)


def _distance(start: Point, end: Point, way: tuple[int, int] | None) -> float | None:
    """How far it is, counting what is aside of the way more; None where it is not that way."""
    across, down = end[0] - start[0], (end[1] - start[1]) * _LINE
    if way is None:
        return abs(across) + abs(down)
    along = across * way[0] + down * way[1]
    aside = abs(across * way[1]) + abs(down * way[0])
    # What lies more aside than ahead is another arrow's.
    if along <= 0 or aside > 3 * along:
        return None
    return along + _ASIDE * aside
