"""In which slot of the map everybody stands: arrival by arrival, and nobody ever moves.

Each newcomer gets a free slot near the people they have to do with, as far as that is known when
they come in. What is told later does not move them. So the map of a later horizon is the map of
an earlier one with more on it.

Slots are found greedily, one newcomer after another, and bettered by a local search (moves and
swaps) among the newcomers of the same arrival.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import count

from etoile_tui.guide.story.arrivals import Arrival
from etoile_tui.guide.story.identities import Merge, part

from .placement_cost import Budget, PlacementCost
from .slots import Slot, rings_around, slots_for
from .tuning import LOCAL_SEARCH_PASSES, PLACEMENT_BUDGET


def assign_slots(
    arrivals: Iterable[Arrival], go_on: Callable[[], None] = lambda: None
) -> dict[str, Slot]:
    """Return everybody's slot, by the ids they came in under.

    People who have turned out to be one have the slot of the one who has stood there longest.

    Args:
        arrivals: Who came in, and with whom.
        go_on: Is called before each cost is worked out; what it raises ends the placement.
    """
    placement = _Placement(go_on)
    for arrival in arrivals:
        placement.add_arrival(arrival)
    roots = {person: placement.root(person) for person in placement.known_ids()}
    return {
        person: placement.slots[root] for person, root in roots.items() if root in placement.slots
    }


class _Placement:
    """The slots while people come in.

    Ids that have turned out to be one person form a set, as in a union-find structure. Its *root*
    is the id that came in first, and everything is kept under the roots.
    """

    def __init__(self, go_on: Callable[[], None]) -> None:
        self._go_on = go_on
        self.slots: dict[str, Slot] = {}
        self._parents: dict[str, str] = {}
        """Each id, and another of its set that is nearer to the root; the root has itself."""
        self._edges: dict[str, dict[str, None]] = {}
        """By person, those they have to do with, in the order told."""
        self._arrived: dict[str, int] = {}
        """By person, the order in which they came in."""
        self._introduced: set[str] = set()
        self._named: list[str] = []
        self._pairs: list[tuple[str, str]] = []
        self._merges: list[Merge] = []
        """What has been told so far, by the ids that the facts name: of these the sets of people
        are made anew when some turn out not to be one."""
        self._placed: dict[str, int] = {}
        """By person, the order in which they got their slots."""
        self._next_placed = count()
        self._budget = Budget(PLACEMENT_BUDGET)

    def known_ids(self) -> tuple[str, ...]:
        """Return all ids, in the order in which they came up."""
        return tuple(self._parents)

    def root(self, person: str) -> str:
        """Return the id that stands for a person and everybody they have turned out to be."""
        while (parent := self._parents.setdefault(person, person)) != person:
            person = parent
        return person

    def add_arrival(self, arrival: Arrival) -> None:
        """Give slots to the newcomers of an arrival."""
        self._note(arrival)
        newcomers = self._newcomers(arrival)
        free = self._free_slots(len(newcomers))
        for person in self._most_related_first(newcomers):
            slot = self._first_slot(person, free)
            free.remove(slot)
            self.slots[person] = slot
            self._placed[person] = next(self._next_placed)
        for _ in range(LOCAL_SEARCH_PASSES):
            if not self._improve(newcomers, free):
                break

    def _note(self, arrival: Arrival) -> None:
        """Note the people, identities and edges of an arrival."""
        for person in arrival.people:
            self._arrived.setdefault(self.root(person), len(self._arrived))
            self._arrived.setdefault(person, len(self._arrived))
        self._named += arrival.introduced
        self._introduced.update(map(self.root, arrival.introduced))
        for identity in arrival.identities:
            if identity.ended:
                self._part(identity.people)
            else:
                self._merges.append(identity.people)
                self._merge(identity.people)
        for first, second in arrival.pairs:
            self._pairs.append((first, second))
            self._add_edge(self.root(first), self.root(second))
        for identity in arrival.identities:
            for person in identity.people:
                self._free_unknown(self.root(person))

    def _newcomers(self, arrival: Arrival) -> list[str]:
        """Return the people who become known by an arrival, and have no slot yet."""
        related = [person for pair in arrival.pairs for person in pair]
        # Two who are not one after all: one of them has no slot.
        related += [person for told in arrival.identities if told.ended for person in told.people]
        roots = dict.fromkeys(map(self.root, (*arrival.people, *arrival.introduced, *related)))
        return [root for root in roots if root not in self.slots and self._is_known(root)]

    def _is_known(self, root: str) -> bool:
        """Tell whether more is known of somebody than a relationship with themselves."""
        return root in self._introduced or bool(self._edges.get(root))

    def _free_unknown(self, root: str) -> None:
        """Free somebody's slot if nothing is known of them any more.

        It happens when the only thing told was a relationship, and its two are the same person.
        """
        if not self._is_known(root):
            self.slots.pop(root, None)

    def _add_edge(self, first: str, second: str) -> None:
        if first != second:
            self._edges.setdefault(first, {})[second] = None
            self._edges.setdefault(second, {})[first] = None

    def _merge(self, people: Sequence[str]) -> None:
        """Make people one, in the slot of whoever got theirs first; free their other slots."""
        last = len(self._arrived)
        root, *others = sorted(
            dict.fromkeys(map(self.root, people)), key=lambda one: self._arrived.get(one, last)
        )
        placed = [one for one in (root, *others) if one in self.slots]
        if placed:
            longest = min(placed, key=self._placed.__getitem__)
            self.slots[root], self._placed[root] = self.slots[longest], self._placed[longest]
        for other in others:
            self._parents[other] = root
            if other in self._introduced:
                self._introduced.add(root)
            self.slots.pop(other, None)
            for related in self._edges.pop(other, {}):
                del self._edges[related][other]
                self._add_edge(root, related)

    def _part(self, people: Sequence[str]) -> None:
        """Make people two again who were taken for one; whoever came in first keeps the slot."""
        left = part(self._merges, people)
        if left == self._merges:
            return
        self._merges = [merge for merge in left if len(merge) > 1]
        self._parents = {person: person for person in self._parents}
        self._introduced, self._edges = set(self._named), {}
        for first, second in self._pairs:
            self._add_edge(first, second)
        for merge in self._merges:
            self._merge(merge)

    def _free_slots(self, newcomers: int) -> list[Slot]:
        """Return the free slots, with enough of them for so many newcomers."""
        taken = set(self.slots.values())
        return [slot for slot in slots_for(len(taken) + newcomers) if slot not in taken]

    def _first_slot(self, person: str, free: Sequence[Slot]) -> Slot:
        """Return the cheapest free slot; once the budget is spent, a near one."""
        if self._budget.left > 0:
            return min(free, key=self._costs_for(person).cost)
        related = (
            self.slots[other] for other in self._edges.get(person, ()) if other in self.slots
        )
        centre = next(related, None)
        if centre is None:
            return free[0]
        free_set = set(free)
        return next(slot for slot in rings_around(centre) if slot in free_set)

    def _costs_for(self, person: str) -> PlacementCost:
        self._go_on()
        return PlacementCost(person, self.slots, self._edges, self._budget)

    def _most_related_first(self, newcomers: Sequence[str]) -> Iterator[str]:
        """Yield newcomers, each time the one with most edges to people who have their slots."""
        left = list(newcomers)
        while left:
            person = max(
                left,
                key=lambda one: (
                    sum(related in self.slots for related in self._edges.get(one, ())),
                    len(self._edges.get(one, ())),
                ),
            )
            left.remove(person)
            yield person

    def _improve(self, newcomers: Sequence[str], free: list[Slot]) -> bool:
        """Make one pass of the local search; tell whether it changed anything."""
        changed = False
        for number, person in enumerate(newcomers):
            if self._budget.left <= 0:
                return False
            changed |= self._try_move(person, free)
            for other in newcomers[number + 1 :]:
                changed |= self._try_swap(person, other)
        return changed

    def _try_move(self, person: str, free: list[Slot]) -> bool:
        """Move somebody to the cheapest free slot, if it is cheaper than theirs."""
        old = self.slots[person]
        new = min((old, *free), key=self._costs_for(person).cost)
        if new == old:
            return False
        free[free.index(new)] = old
        self.slots[person] = new
        return True

    def _try_swap(self, person: str, other: str) -> bool:
        """Let two change slots, if that is cheaper for both together."""
        before = self._cost_of(person) + self._cost_of(other)
        self._swap(person, other)
        if self._cost_of(person) + self._cost_of(other) < before:
            return True
        self._swap(person, other)
        return False

    def _cost_of(self, person: str) -> int:
        return self._costs_for(person).cost(self.slots[person])

    def _swap(self, person: str, other: str) -> None:
        self.slots[person], self.slots[other] = self.slots[other], self.slots[person]
