"""A person as known at a reach, folded from what was said of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from math import inf
from typing import TypeAlias

from etoile_tui.guide.schedule.order import Reach

from .fact_index import Index, Told
from .facts import IdentityFact, PersonFact

SOMEBODY = "somebody"
"""What a person is called whom no reached fact has named."""

_FIELDS = ("name", "role", "played_by", "about", "status")


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """Something that was believed of a person, and until when."""

    what: str
    """The key in the pack: `name`, `also` (one of the names), `role`, `about`, `status`,
    `played_by`."""
    was: str
    since: Reach
    """The reach it was told at."""
    until: Reach
    """The reach from which on something else is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody, as known at a reach."""

    id: str
    """For the program alone; never shown, never sorted by."""
    name: str = SOMEBODY
    also: tuple[str, ...] = ()
    role: str | None = None
    played_by: str | None = None
    about: str | None = None
    status: str | None = None
    since: Reach
    """The reach they came in at."""
    earlier: tuple[Earlier, ...] = ()
    likely: bool = False
    """Whether it is likely rather than certain that they came in there."""
    unsure: frozenset[str] = frozenset()
    """The keys whose present value is likely rather than certain to be known by now."""


@dataclass(slots=True)
class _Sheet:
    """What is known of somebody while the fold goes on."""

    since: Reach
    likely: bool
    members: list[str]
    known: dict[str, str] = field(default_factory=dict)
    told: dict[str, Reach] = field(default_factory=dict)
    """When each of these was told."""
    also: dict[str, Reach] = field(default_factory=dict)
    """The other names, and when each was told."""
    earlier: list[Earlier] = field(default_factory=list)
    unsure: set[str] = field(default_factory=set)

    def restate(self, told: Reach, fact: PersonFact) -> None:
        for key in _FIELDS:
            value = getattr(fact, key)
            if value is None:
                continue
            if (was := self.known.get(key)) != value:
                if was is not None:
                    self._give_up(key, was, self.told[key], told)
                self.known[key], self.told[key] = value, told
            self._weigh(key, likely=fact.likely)
        if fact.also is not None:
            for name, since in self.also.items():
                if name not in (*fact.also, self.known.get("name")):
                    self._give_up("also", name, since, told)
            self.also = {name: self.also.get(name, told) for name in fact.also}
            self._weigh("also", likely=fact.likely)

    def _give_up(self, what: str, was: str, since: Reach, until: Reach) -> None:
        self.earlier.append(Earlier(what=what, was=was, since=since, until=until))

    def _weigh(self, key: str, *, likely: bool) -> None:
        (self.unsure.add if likely else self.unsure.discard)(key)

    def take_in(self, told: Reach, other: "_Sheet") -> None:
        """Turn out to be `other` as well: own facts hold, the other's fill what is unknown."""
        self.since, self.likely = min((self.since, self.likely), (other.since, other.likely))
        self.earlier += other.earlier
        self.unsure |= {key for key in other.unsure if key not in self.known}
        for key, value in other.known.items():
            own = self.known.setdefault(key, value)
            if own != value:
                self._give_up(key, value, other.told[key], told)
            self.told.setdefault(key, other.told[key])
        names = [*self.also.items(), *other.also.items()]
        if (name := other.known.get("name")) is not None:
            names.insert(len(self.also), (name, other.told["name"]))
        self.also = {}
        for name, since in names:
            if name != self.known.get("name"):
                self.also.setdefault(name, since)


Sheets: TypeAlias = dict[str, _Sheet]
"""What is known of people, by id; those who have turned out to be one share a sheet."""


def fold_person(index: Index, person: str, until: Reach) -> Person | None:
    """Return a person as known at a reach; None where nothing was said of them by then.

    Args:
        index: The facts.
        person: The id of anybody the person has turned out to be.
        until: The reach; nothing told later is taken in.
    """
    return person_on(fold_sheets(index, person, until), index, person)


def fold_sheets(index: Index, person: str, until: Reach, *, before: float = inf) -> Sheets:
    """Return what is known at a reach of everybody whom a person has turned out to be.

    Within an episode what is said of people is taken before who turns out to be whom.

    Args:
        index: The facts.
        person: The id of anybody the person has turned out to be.
        until: The reach; nothing told later is taken in.
        before: The turn to stop at, for what was known right before a fact.
    """
    sheets: Sheets = {}
    in_order = sorted(
        (told for told in _told(index, person, until) if told.turn < before), key=_telling_order
    )
    for told in in_order:
        if isinstance(told.fact, PersonFact):
            sheet = sheets.get(told.fact.id)
            if sheet is None:
                sheet = _Sheet(told.reach, told.fact.likely, [told.fact.id])
                sheets[told.fact.id] = sheet
            sheet.since = min(sheet.since, told.reach)
            sheet.restate(told.reach, told.fact)
        else:
            _merge(sheets, told.reach, told.fact)
    _merge_again(sheets, in_order)
    return sheets


def person_on(sheets: Sheets, index: Index, person: str) -> Person | None:
    """Return a person from what is known; None where nothing is."""
    known = sheets.get(person)
    if known is None:
        return None
    return Person(
        id=index.head(person),
        name=known.known.get("name", SOMEBODY),
        also=tuple(known.also),
        role=known.known.get("role"),
        played_by=known.known.get("played_by"),
        about=known.known.get("about"),
        status=known.known.get("status"),
        since=known.since,
        earlier=tuple(sorted(known.earlier, key=lambda entry: entry.until)),
        likely=known.likely,
        unsure=frozenset(known.unsure),
    )


def _merge_again(sheets: Sheets, in_order: Sequence[Told[PersonFact] | Told[IdentityFact]]) -> None:
    """Merge those of whom nothing had been said when they turned out to be one.

    One identity can bring to light whom another is about, so it goes on until nothing changes.
    """
    before = None
    while before != (now := (len(sheets), len(set(map(id, sheets.values()))))):
        before = now
        for told in in_order:
            if isinstance(told.fact, IdentityFact):
                _merge(sheets, told.reach, told.fact)


def _told(
    index: Index, person: str, until: Reach
) -> Iterable[Told[PersonFact] | Told[IdentityFact]]:
    members = index.members(person)
    for member in members:
        yield from (told for told in index.people.get(member, ()) if told.reach <= until)
    if len(members) > 1:
        head = index.head(person)
        for told in index.identities:
            if told.reach <= until and index.head(told.fact.people[-1]) == head:
                yield told


def _telling_order(told: Told[PersonFact] | Told[IdentityFact]) -> tuple[int, bool, int]:
    """Episodes in order; within one, people before identities, else as the file has them."""
    return (told.reach[0], isinstance(told.fact, IdentityFact), told.turn)


def _merge(sheets: Sheets, told: Reach, fact: IdentityFact) -> None:
    """Make everybody an identity names share one sheet."""
    head = sheets.get(fact.people[-1])
    for person in fact.people[:-1]:
        other = sheets.get(person)
        if other is None or other is head:
            continue
        if head is None:
            head = other
            continue
        head.take_in(told, other)
        for member in other.members:
            sheets[member] = head
        head.members += other.members
    if head is not None:
        for person in fact.people:
            if person not in sheets:
                sheets[person] = head
                head.members.append(person)
