"""The slots that cards stand in, and the geometry of straight lines between them."""

from collections.abc import Iterator
from itertools import count
from typing import NamedTuple

from .tuning import PERSON_ON_EDGE_DISTANCE

_NEAR, _UNIT = (number * number for number in PERSON_ON_EDGE_DISTANCE)


class Slot(NamedTuple):
    """One place for a card, counted from the middle."""

    column: int
    row: int


def slots_for(people: int) -> list[Slot]:
    """Return the slots there are for so many people, from the middle outwards.

    Five by five slots nearly fill a window of 120 by 40. From there on the grid grows by two
    columns and by two rows in turn. A smaller grid is part of every larger one.
    """
    across, down = next(
        (across, down)
        for across, down in ((2 + (step + 1) // 2, 2 + step // 2) for step in count())
        if (2 * across + 1) * (2 * down + 1) >= people
    )
    slots = (
        Slot(column, row) for column in range(-across, across + 1) for row in range(-down, down + 1)
    )
    return sorted(slots, key=lambda slot: (abs(slot.column) + abs(slot.row), slot))


def rings_around(centre: Slot) -> Iterator[Slot]:
    """Yield a slot, and then all others ring by ring around it, without end."""
    yield centre
    for ring in count(1):
        for step in range(-ring, ring + 1):
            yield Slot(centre.column + step, centre.row - ring)
            yield Slot(centre.column + step, centre.row + ring)
        for step in range(1 - ring, ring):
            yield Slot(centre.column - ring, centre.row + step)
            yield Slot(centre.column + ring, centre.row + step)


def distances(one: Slot, other: Slot) -> tuple[int, int]:
    """Return how many columns and how many rows two slots are apart."""
    return abs(one.column - other.column), abs(one.row - other.row)


def segments_cross(start: Slot, end: Slot, other_start: Slot, other_end: Slot) -> bool:
    """Tell whether two segments cross, at a point that is an end of neither."""
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = start, end, other_start, other_end
    across, down = bx - ax, by - ay
    if (across * (cy - ay) - down * (cx - ax)) * (across * (dy - ay) - down * (dx - ax)) >= 0:
        return False
    across, down = dx - cx, dy - cy
    return (across * (ay - cy) - down * (ax - cx)) * (across * (by - cy) - down * (bx - cx)) < 0


def lies_on_segment(start: Slot, end: Slot, slot: Slot) -> bool:
    """Tell whether a slot lies between two others, on the straight line or close to it."""
    (ax, ay), (bx, by), (x, y) = start, end, slot
    across, down = bx - ax, by - ay
    # The cross product and the dot product of the segment and the vector to the slot.
    aside = across * (y - ay) - down * (x - ax)
    along = across * (x - ax) + down * (y - ay)
    length_squared = across * across + down * down
    return 0 < along < length_squared and _UNIT * aside * aside < _NEAR * length_squared
