"""What a place is worth to somebody, by what is known of everybody's lines.

A line is cheap where it is short and crosses no other. Those with many lines keep the places
beside them free, for whoever is still to come; they stay near the middle, and near each other.
The figures were found by trial, on one real show and a handful of invented ones.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

ACROSS, DOWN = 34, 2
"""What a line costs, by columns and by rows: words take more room across than down."""
AROUND = 5
"""What it costs that a line along a row or column is longer than to the next place."""
CROSSING = 24
"""What it costs that two lines cross."""
BETWEEN = 29
"""What it costs that somebody stands on the way of a line."""
BESIDE = 7
"""What it costs that two stand side by side who have other lines as well."""
OUTWARD = 34
"""What a step away from the middle costs, by one more than the lines of who takes it."""
CROWD, STRANGERS = 16, 1
"""What it costs to stand beside somebody, by the lines of the two, and more for strangers."""
APART = 1
"""What a step between any two costs, by the lines of one times those of the other."""


class Place(NamedTuple):
    """A place on the stage, counted from its middle."""

    column: int
    row: int


@dataclass(slots=True)
class Effort:
    """Comparisons that may still be spent on good places."""

    left: int


class _Other(NamedTuple):
    place: Place
    lines: int
    related: bool


class Worth:
    """What places cost a person while everybody else stands still."""

    def __init__(
        self,
        person: str,
        places: Mapping[str, Place],
        lines: Mapping[str, Collection[str]],
        effort: Effort,
    ) -> None:
        """Take a person, everybody's places and lines, and the effort that may be spent."""
        own = lines.get(person, ())
        self._weight = len(own)
        self._effort = effort
        self._others = [
            _Other(place, len(lines.get(who, ())), who in own)
            for who, place in places.items()
            if who != person
        ]
        self._lines = list(_lines_without(person, places, lines))

    def cost(self, place: Place) -> int:
        """Return what a place costs: the less, the better."""
        ends = [other for other in self._others if other.related and other.place != place]
        self._effort.left -= 1 + (1 + len(ends)) * (len(self._lines) + len(self._others))
        cost = OUTWARD * (abs(place.column) + abs(place.row)) * (1 + self._weight)
        cost += sum(self._line(place, end) for end in ends)
        cost += sum(self._company(place, other) for other in self._others)
        cost += self._tangle(place, [end.place for end in ends])
        return cost

    def _line(self, place: Place, end: _Other) -> int:
        across, down = _apart(place, end.place)
        cost = ACROSS * across + DOWN * down
        if across + down == 1:
            return cost + (BESIDE if self._weight > 1 and end.lines > 1 else 0)
        return cost if across and down else cost + AROUND

    def _company(self, place: Place, other: _Other) -> int:
        """What it costs to be as near to somebody, or as far."""
        steps = sum(_apart(place, other.place))
        cost = APART * self._weight * other.lines * steps
        if steps == 1:
            cost += (CROWD + STRANGERS * (not other.related)) * (self._weight + other.lines)
        return cost

    def _tangle(self, place: Place, ends: list[Place]) -> int:
        """What it costs that lines cross, and that somebody stands on the way of one."""
        crossings = between = 0
        for one, other in self._lines:
            crossings += sum(cross(place, end, one, other) for end in ends)
            between += stands_between(one, other, place)
        for somebody in self._others:
            between += sum(stands_between(place, end, somebody.place) for end in ends)
        return CROSSING * crossings + BETWEEN * between


def _lines_without(
    person: str, places: Mapping[str, Place], lines: Mapping[str, Collection[str]]
) -> Iterator[tuple[Place, Place]]:
    """Yield the lines that are not a person's, between two who have their places, each once."""
    seen = {person}
    for one, others in lines.items():
        if one in seen or one not in places:
            continue
        seen.add(one)
        for other in others:
            if other not in seen and other in places:
                yield places[one], places[other]


def _apart(one: Place, other: Place) -> tuple[int, int]:
    return abs(one.column - other.column), abs(one.row - other.row)


def cross(one: Place, end: Place, two: Place, far: Place) -> bool:
    """Tell whether the straight lines between two pairs of places cross, their ends left out."""
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = one, end, two, far
    across, down = bx - ax, by - ay
    if (across * (cy - ay) - down * (cx - ax)) * (across * (dy - ay) - down * (dx - ax)) >= 0:
        return False
    across, down = dx - cx, dy - cy
    return (across * (ay - cy) - down * (ax - cx)) * (across * (by - cy) - down * (bx - cx)) < 0


def stands_between(one: Place, end: Place, place: Place) -> bool:
    """Tell whether a place lies on the straight way between two others, or nearly on it."""
    (ax, ay), (bx, by), (x, y) = one, end, place
    across, down = bx - ax, by - ay
    aside = across * (y - ay) - down * (x - ax)
    along = across * (x - ax) + down * (y - ay)
    length = across * across + down * down
    return 0 < along < length and 25 * aside * aside < 4 * length
