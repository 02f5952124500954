"""Who stands where on the map: a fold over the arrivals, in which nobody ever moves.

Everybody who comes in is set on a free place near those they have to do with, as far as that is
known when they come in. What is told later makes no difference to anybody's place, so the map of
a later horizon is the same map with more on it.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import count

from etoile_tui.guide.story.arrivals import Arrival

from .placement_cost import Effort, Place, Worth

EFFORT = 200_000
"""Comparisons that may be spent on good places, all arrivals together; then nearness has to do."""
SWEEPS = 4
"""How often the newcomers of one arrival are gone through, to find them better places."""


def set_places(arrivals: Iterable[Arrival]) -> dict[str, Place]:
    """Return where everybody stands, by the ids they came in under.

    People who have turned out to be one share the place of the one who has stood there longest.
    """
    stage = _Stage()
    for arrival in arrivals:
        stage.take_in(arrival)
    ones = {person: stage.one(person) for person in list(stage.ones)}
    return {person: stage.places[one] for person, one in ones.items() if one in stage.places}


def board(people: int) -> list[Place]:
    """Return the places there are for so many people, from the middle outwards.

    Five by five places nearly fill a window of 120 by 40. From there on the board grows by two
    columns and by two rows in turn; a smaller board is part of every larger one.
    """
    across, down = next(
        (across, down)
        for across, down in ((2 + (step + 1) // 2, 2 + step // 2) for step in count())
        if (2 * across + 1) * (2 * down + 1) >= people
    )
    places = (
        Place(column, row)
        for column in range(-across, across + 1)
        for row in range(-down, down + 1)
    )
    return sorted(places, key=lambda place: (abs(place.column) + abs(place.row), place))


def around(middle: Place) -> Iterator[Place]:
    """Yield all places, ring by ring around one of them, and that one first."""
    yield middle
    for ring in count(1):
        for step in range(-ring, ring + 1):
            yield Place(middle.column + step, middle.row - ring)
            yield Place(middle.column + step, middle.row + ring)
        for step in range(1 - ring, ring):
            yield Place(middle.column - ring, middle.row + step)
            yield Place(middle.column + ring, middle.row + step)


class _Stage:
    """The stage while people come in. Those who are one are kept under who came in first."""

    def __init__(self) -> None:
        self.ones: dict[str, str] = {}
        """Everybody met, in the order they came in, and somebody they have turned out to be."""
        self.places: dict[str, Place] = {}
        self._lines: dict[str, dict[str, None]] = {}
        self._came: dict[str, int] = {}
        self._introduced: set[str] = set()
        self._turns = count()
        self._since: dict[str, int] = {}
        """Who has stood on the stage before whom: the smaller, the longer."""
        self._effort = Effort(EFFORT)

    def one(self, person: str) -> str:
        """Return the one, of all whom a person has turned out to be, who came in first."""
        while (known := self.ones.setdefault(person, person)) != person:
            person = known
        return person

    def take_in(self, arrival: Arrival) -> None:
        """Set everybody whom an arrival brings."""
        for person in arrival.people:
            self._came.setdefault(self.one(person), len(self._came))
        self._introduced.update(map(self.one, arrival.introduced))
        for identity in arrival.identities:
            self._join(identity)
        for first, second in arrival.pairs:
            self._line(self.one(first), self.one(second))
        for identity in arrival.identities:
            self._let_go_of_nobody(self.one(identity[0]))
        newcomers = self._newcomers(arrival)
        free = self._free(len(newcomers))
        for person in self._most_related_first(newcomers):
            place = self._first_place(person, free)
            free.remove(place)
            self.places[person] = place
            self._since[person] = next(self._turns)
        for _ in range(SWEEPS):
            if not self._sweep(newcomers, free):
                break

    def _newcomers(self, arrival: Arrival) -> list[str]:
        """Return whom an arrival brings onto the stage, for the first time or once more."""
        related = (person for pair in arrival.pairs for person in pair)
        ones = dict.fromkeys(map(self.one, (*arrival.people, *arrival.introduced, *related)))
        return [one for one in ones if one not in self.places and self._somebody(one)]

    def _somebody(self, one: str) -> bool:
        """Tell whether more is known of somebody than a relationship with themselves."""
        return one in self._introduced or bool(self._lines.get(one))

    def _let_go_of_nobody(self, one: str) -> None:
        """Free a place where the two of a relationship were one, so that nobody stands there."""
        if not self._somebody(one):
            self.places.pop(one, None)

    def _line(self, first: str, second: str) -> None:
        if first != second:
            self._lines.setdefault(first, {})[second] = None
            self._lines.setdefault(second, {})[first] = None

    def _join(self, people: Sequence[str]) -> None:
        """Let people be one, at the place of whoever stood longest; other places are free again."""
        never = len(self._came)
        kept, *others = sorted(
            dict.fromkeys(map(self.one, people)), key=lambda one: self._came.get(one, never)
        )
        stood = [one for one in (kept, *others) if one in self.places]
        if stood:
            longest = min(stood, key=self._since.__getitem__)
            self.places[kept], self._since[kept] = self.places[longest], self._since[longest]
        for other in others:
            self.ones[other] = kept
            if other in self._introduced:
                self._introduced.add(kept)
            self.places.pop(other, None)
            for related in self._lines.pop(other, {}):
                del self._lines[related][other]
                self._line(kept, related)

    def _free(self, newcomers: int) -> list[Place]:
        taken = set(self.places.values())
        return [place for place in board(len(taken) + newcomers) if place not in taken]

    def _first_place(self, person: str, free: Sequence[Place]) -> Place:
        """Return the best free place, or, where that takes too much effort, a near one."""
        if self._effort.left > 0:
            return min(free, key=self._worth(person).cost)
        lines = (
            self.places[related]
            for related in self._lines.get(person, ())
            if related in self.places
        )
        middle = next(lines, None)
        if middle is None:
            return free[0]
        left = set(free)
        return next(place for place in around(middle) if place in left)

    def _worth(self, person: str) -> Worth:
        return Worth(person, self.places, self._lines, self._effort)

    def _most_related_first(self, newcomers: Sequence[str]) -> Iterator[str]:
        """Yield newcomers, the one with most to do with those already set first."""
        left = list(newcomers)
        while left:
            person = max(
                left,
                key=lambda who: (
                    sum(related in self.places for related in self._lines.get(who, ())),
                    len(self._lines.get(who, ())),
                ),
            )
            left.remove(person)
            yield person

    def _sweep(self, newcomers: Sequence[str], free: list[Place]) -> bool:
        """Let newcomers move, or change places, where that is better; tell whether any did."""
        changed = False
        for number, person in enumerate(newcomers):
            if self._effort.left <= 0:
                return False
            changed |= self._move(person, free)
            for other in newcomers[number + 1 :]:
                changed |= self._exchange(person, other)
        return changed

    def _move(self, person: str, free: list[Place]) -> bool:
        worth = self._worth(person)
        here = self.places[person]
        there = min((here, *free), key=worth.cost)
        if there == here:
            return False
        free[free.index(there)] = here
        self.places[person] = there
        return True

    def _exchange(self, person: str, other: str) -> bool:
        before = self._cost_of(person) + self._cost_of(other)
        self._swap(person, other)
        if self._cost_of(person) + self._cost_of(other) < before:
            return True
        self._swap(person, other)
        return False

    def _cost_of(self, person: str) -> int:
        return self._worth(person).cost(self.places[person])

    def _swap(self, person: str, other: str) -> None:
        places = self.places
        places[person], places[other] = places[other], places[person]
