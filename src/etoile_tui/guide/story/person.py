"""A person as known at a reach, folded from the facts about them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from math import inf
from typing import TypeAlias

from etoile_tui.guide.schedule.order import Reach
from etoile_tui.guide.schedule.show import Source

from .fact_index import FactIndex, TimedFact
from .facts import IdentityFact, PersonFact, Placed, surest, unique

SOMEBODY = "somebody"
"""What a person is called of whom no reached fact tells a name or a role."""

_FIELDS = ("name", "role", "played_by", "about", "status", "looks")


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierValue:
    """Something that was believed of a person, and until when."""

    what: str
    """The key in the pack: `name`, `also` (one of the names), `role`, `about`, `status`, `looks` or
    `played_by`."""
    was: str
    since: Reach
    """The reach at which it was told."""
    until: Reach
    """The reach from which on something else is known."""
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person as known at a reach."""

    id: str
    """The canonical id; never shown, never sorted by."""
    name: str = SOMEBODY
    """What they are called: by their name, or by their role while nobody has told it."""
    named: bool = True
    """Whether that is a name."""
    also: tuple[str, ...] = ()
    role: str | None = None
    played_by: str | None = None
    about: str | None = None
    status: str | None = None
    looks: str | None = None
    """What they look like."""
    since: Reach
    """The reach at which they came in."""
    earlier: tuple[EarlierValue, ...] = ()
    placed: Placed | None = None
    """How sure it is that they came in at that reach."""
    placements: tuple[tuple[str, Placed], ...] = ()
    """How sure it is that a value was told where the pack has it, by key; without those that are
    certain."""
    sources: tuple[tuple[str, tuple[Source, ...]], ...] = ()
    """Where each present value was told, by key."""

    @property
    def unsure(self) -> frozenset[str]:
        """The keys whose present value is only probably known by now."""
        return frozenset(key for key, placed in self.placements if placed == "likely")

    def sources_of(self, *keys: str) -> tuple[Source, ...]:
        """Return where present values were told, each source once; all values without keys."""
        told = (found for key, found in self.sources if not keys or key in keys)
        return unique(source for found in told for source in found)

    def placement(self, key: str) -> Placed | None:
        """Return how sure it is that a value was told where the pack has it; None for certain."""
        return dict(self.placements).get(key)


@dataclass(slots=True)
class _Profile:
    """What is known of a person, while facts are added to it."""

    since: Reach
    placed: Placed | None
    members: list[str]
    values: dict[str, str] = field(default_factory=dict)
    told: dict[str, Reach] = field(default_factory=dict)
    """The reach at which each value was told."""
    also: dict[str, Reach] = field(default_factory=dict)
    """The other names, and the reach at which each was told."""
    earlier: list[EarlierValue] = field(default_factory=list)
    placements: dict[str, Placed | None] = field(default_factory=dict)
    """How sure each value is."""
    sources: dict[str, tuple[Source, ...]] = field(default_factory=dict)
    """Where each value was told."""
    names: dict[str, Placed | None] = field(default_factory=dict)
    """How sure each name is that they ever went by."""

    def update(self, told: Reach, fact: PersonFact) -> None:
        """Replace values by those of a fact."""
        for key in _FIELDS:
            value = getattr(fact, key)
            if value is None:
                continue
            if (was := self.values.get(key)) == value:
                self.placements[key] = surest(self.placements[key], fact.placed)
                self.sources[key] = unique((*self.sources[key], *fact.sources))
                continue
            if was is not None:
                self._retire(key, was, self.told[key], told)
            self.values[key], self.told[key] = value, told
            self.placements[key], self.sources[key] = fact.placed, fact.sources
        if fact.name is not None:
            self._name(fact.name, fact.placed)
        if fact.also is not None:
            for name, since in self.also.items():
                if name not in (*fact.also, self.values.get("name")):
                    self._retire("also", name, since, told)
            self.also = {name: self.also.get(name, told) for name in fact.also}
            self.sources["also"] = fact.sources
            for name in fact.also:
                self._name(name, fact.placed)

    def _retire(
        self,
        what: str,
        was: str,
        since: Reach,
        until: Reach,
        sources: "dict[str, tuple[Source, ...]] | None" = None,
    ) -> None:
        found = (self.sources if sources is None else sources).get(what, ())
        self.earlier.append(
            EarlierValue(what=what, was=was, since=since, until=until, sources=found)
        )

    def _name(self, name: str, placed: Placed | None) -> None:
        """Note a name: one that was certain once stays so, whatever it is told with later."""
        self.names[name] = surest(self.names.get(name, placed), placed)

    def all_placements(self) -> Iterator[tuple[str, Placed]]:
        """Yield how sure each value is that is not certain."""
        also = {self.names.get(name) for name in self.also}
        least: Placed | None = "likely" if "likely" in also else "by" if "by" in also else None
        for key, placed in (*self.placements.items(), ("also", least)):
            if placed is not None:
                yield key, placed

    def merge(self, told: Reach, other: "_Profile") -> None:
        """Add a profile of the same person: its values fill in what is unknown here.

        Where both have a value, the other one's becomes an earlier value.
        """
        if other.since == self.since:
            self.placed = surest(self.placed, other.placed)
        elif other.since < self.since:
            self.since, self.placed = other.since, other.placed
        self.earlier += other.earlier
        self.placements = other.placements | self.placements
        self.sources = other.sources | self.sources
        for called, placed in other.names.items():
            self._name(called, placed)
        for key, value in other.values.items():
            own = self.values.setdefault(key, value)
            if own != value:
                self._retire(key, value, other.told[key], told, other.sources)
            self.told.setdefault(key, other.told[key])
        names = [*self.also.items(), *other.also.items()]
        if (name := other.values.get("name")) is not None:
            names.insert(len(self.also), (name, other.told["name"]))
        self.also = {}
        for name, since in names:
            if name != self.values.get("name"):
                self.also.setdefault(name, since)


Profiles: TypeAlias = dict[str, _Profile]
"""What is known of people, by id. Ids of the same person have the same profile."""


def fold_person(index: FactIndex, person: str, until: Reach) -> Person | None:
    """Return a person as known at a reach; None where no fact about them is reached by then.

    Args:
        index: The reached facts.
        person: Any of the person's ids.
        until: The reach; later facts are left out.
    """
    return person_of(fold_profiles(index, person, until), index, person)


def fold_profiles(index: FactIndex, person: str, until: Reach, *, before: float = inf) -> Profiles:
    """Return what is known at a reach, for each id that a person has by the guide's horizon.

    Within an episode the facts about people are applied before those that merge them.

    Args:
        index: The reached facts.
        person: Any of the person's ids.
        until: The reach; later facts are left out.
        before: The sequence number to stop before, to see what was known just before a fact.
    """
    profiles: Profiles = {}
    in_order = sorted(
        (timed for timed in _facts_about(index, person, until) if timed.sequence < before),
        key=_folding_order,
    )
    for timed in in_order:
        if isinstance(timed.fact, PersonFact):
            profile = profiles.get(timed.fact.id)
            if profile is None:
                profile = _Profile(timed.reach, timed.fact.placed, [timed.fact.id])
                profiles[timed.fact.id] = profile
            elif timed.reach[0] == profile.since[0] and profile.placed == "likely":
                profile.placed = timed.fact.placed
            profile.since = min(profile.since, timed.reach)
            profile.update(timed.reach, timed.fact)
        else:
            _merge(profiles, timed.reach, timed.fact)
    _merge_again(profiles, in_order)
    return profiles


def person_of(profiles: Profiles, index: FactIndex, person: str) -> Person | None:
    """Return the person with an id; None where there is no profile for it."""
    profile = profiles.get(person)
    if profile is None:
        return None
    return Person(
        id=index.canonical(person),
        name=profile.values.get("name") or profile.values.get("role") or SOMEBODY,
        named="name" in profile.values,
        also=tuple(profile.also),
        role=profile.values.get("role"),
        played_by=profile.values.get("played_by"),
        about=profile.values.get("about"),
        status=profile.values.get("status"),
        looks=profile.values.get("looks"),
        since=profile.since,
        earlier=tuple(sorted(profile.earlier, key=lambda entry: entry.until)),
        placed=profile.placed,
        placements=tuple(profile.all_placements()),
        sources=tuple((key, told) for key, told in profile.sources.items() if told),
    )


def _merge_again(
    profiles: Profiles, in_order: Sequence[TimedFact[PersonFact] | TimedFact[IdentityFact]]
) -> None:
    """Merge profiles that did not exist yet when their identity fact was applied.

    Each merge can give an id its profile and so make another merge possible. So it goes on until
    nothing changes.
    """
    before = None
    while before != (now := (len(profiles), len(set(map(id, profiles.values()))))):
        before = now
        for timed in in_order:
            if isinstance(timed.fact, IdentityFact):
                _merge(profiles, timed.reach, timed.fact)


def _facts_about(
    index: FactIndex, person: str, until: Reach
) -> Iterable[TimedFact[PersonFact] | TimedFact[IdentityFact]]:
    members = index.members(person)
    for member in members:
        yield from (timed for timed in index.people.get(member, ()) if timed.reach <= until)
    if len(members) > 1:
        canonical = index.canonical(person)
        for timed in index.identities:
            if timed.reach <= until and index.canonical(timed.fact.people[-1]) == canonical:
                yield timed


def _folding_order(
    timed: TimedFact[PersonFact] | TimedFact[IdentityFact],
) -> tuple[int, bool, int]:
    """Sort by episode; within one, people before identities, then as the file has them."""
    return (timed.reach[0], isinstance(timed.fact, IdentityFact), timed.sequence)


def _merge(profiles: Profiles, told: Reach, fact: IdentityFact) -> None:
    """Give all ids that an identity fact names the same profile."""
    kept = profiles.get(fact.people[-1])
    for person in fact.people[:-1]:
        other = profiles.get(person)
        if other is None or other is kept:
            continue
        if kept is None:
            kept = other
            continue
        kept.merge(told, other)
        for member in other.members:
            profiles[member] = kept
        kept.members += other.members
    if kept is not None:
        for person in fact.people:
            if person not in profiles:
                profiles[person] = kept
                kept.members.append(person)
