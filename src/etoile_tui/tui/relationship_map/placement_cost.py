"""What a slot costs a person, given where everybody else stands.

Two people with something to do with each other are joined by an *edge*. How many edges a person
has is their *degree*. An edge is cheap where it is short and crosses no other. People with many
edges are kept near the middle and near each other, and the slots beside them are kept free for
newcomers. The figures stand in tuning.py.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from .slots import Slot, distances, lies_on_segment, segments_cross
from .tuning import (
    BUSY_NEIGHBOURS_COST,
    DISTANCE_COST,
    EDGE_COLUMN_COST,
    EDGE_CROSSING_COST,
    EDGE_ROW_COST,
    LONG_STRAIGHT_EDGE_COST,
    NEIGHBOUR_COST,
    OUTWARD_COST,
    PERSON_ON_EDGE_COST,
    STRANGER_COST,
)


@dataclass(slots=True)
class Budget:
    """Comparisons that placement may still make."""

    left: int


class _Other(NamedTuple):
    """Somebody else, as seen from the person to be placed."""

    slot: Slot
    degree: int
    is_related: bool


class PlacementCost:
    """What slots cost one person while everybody else stays where they are."""

    def __init__(
        self,
        person: str,
        slots: Mapping[str, Slot],
        edges: Mapping[str, Collection[str]],
        budget: Budget,
    ) -> None:
        """Prepare the costs of a person.

        Args:
            person: Who is to be placed.
            slots: Where people stand.
            edges: By person, the people at the other end of their edges.
            budget: The comparisons that are left; each call of `cost` reduces them.
        """
        related = edges.get(person, ())
        self._degree = len(related)
        self._budget = budget
        self._others = [
            _Other(slot, len(edges.get(other, ())), other in related)
            for other, slot in slots.items()
            if other != person
        ]
        self._other_edges = list(_edges_without(person, slots, edges))

    def cost(self, slot: Slot) -> int:
        """Return what a slot costs, in placement points: the less, the better."""
        ends = [other for other in self._others if other.is_related and other.slot != slot]
        self._budget.left -= 1 + (1 + len(ends)) * (len(self._other_edges) + len(self._others))
        cost = OUTWARD_COST * (abs(slot.column) + abs(slot.row)) * (1 + self._degree)
        cost += sum(self._edge_cost(slot, end) for end in ends)
        cost += sum(self._distance_cost(slot, other) for other in self._others)
        cost += self._crossing_cost(slot, [end.slot for end in ends])
        return cost

    def _edge_cost(self, slot: Slot, end: _Other) -> int:
        """Return what the length and direction of one of the person's edges cost."""
        across, down = distances(slot, end.slot)
        cost = EDGE_COLUMN_COST * across + EDGE_ROW_COST * down
        if across + down == 1:
            are_busy = self._degree > 1 and end.degree > 1
            return cost + (BUSY_NEIGHBOURS_COST if are_busy else 0)
        return cost if across and down else cost + LONG_STRAIGHT_EDGE_COST

    def _distance_cost(self, slot: Slot, other: _Other) -> int:
        """Return what it costs to stand at this distance from somebody, edge or none."""
        distance = sum(distances(slot, other.slot))
        cost = DISTANCE_COST * self._degree * other.degree * distance
        if distance == 1:
            each = NEIGHBOUR_COST + STRANGER_COST * (not other.is_related)
            cost += each * (self._degree + other.degree)
        return cost

    def _crossing_cost(self, slot: Slot, ends: list[Slot]) -> int:
        """Return what crossings of edges cost, and people who stand on an edge."""
        crossings = people_on_edges = 0
        for start, end in self._other_edges:
            crossings += sum(segments_cross(slot, own_end, start, end) for own_end in ends)
            people_on_edges += lies_on_segment(start, end, slot)
        for other in self._others:
            people_on_edges += sum(lies_on_segment(slot, end, other.slot) for end in ends)
        return EDGE_CROSSING_COST * crossings + PERSON_ON_EDGE_COST * people_on_edges


def _edges_without(
    person: str, slots: Mapping[str, Slot], edges: Mapping[str, Collection[str]]
) -> Iterator[tuple[Slot, Slot]]:
    """Yield each edge between two other people who have their slots, once."""
    seen = {person}
    for one, related in edges.items():
        if one in seen or one not in slots:
            continue
        seen.add(one)
        for other in related:
            if other not in seen and other in slots:
                yield slots[one], slots[other]
