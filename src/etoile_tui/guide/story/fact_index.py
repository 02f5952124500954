"""An index of the reached facts: by person, by pair, by question.

Building it takes one step for each fact. What is known of somebody is worked out from their own
few facts when it is asked for, so a guide to a long show opens as fast as one to a short show.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Generic, NamedTuple, TypeAlias, TypeVar

from etoile_tui.guide.schedule.order import Reach, fact_reach

from .facts import (
    AnswerFact,
    AnyFact,
    Chapter,
    IdentityFact,
    Kind,
    PersonFact,
    QuestionFact,
    RelationshipFact,
)
from .identities import TAKEN_FOR_ONE, part

PairKey: TypeAlias = tuple[str, str, Kind]
"""Two people's ids, sorted, and the kind of their relationship."""


MOST_MERGED = 200
"""How many people can turn out to be one. The work for them grows with the cube of their number."""


class TimedFact(NamedTuple, Generic[AnyFact]):
    """A fact, the reach from which on it is known, and its place among all facts."""

    reach: Reach
    sequence: int
    """Numbers the facts in the order in which the pack tells them; within an episode and a kind
    that is the order of the file."""
    fact: AnyFact


class FactIndex:
    """The reached facts, by what they are about.

    Several people can turn out to be one. From then on their ids are merged: each stands for the
    same person, and one of them is the canonical id.

    Attributes:
        people: The facts about each person, by id.
        relationships: The facts about each pair.
        identities: The facts that merge people, those alone that hold.
        told_identities: All facts about identities as they were told.
        parted: By the sequence number of an identity that does not hold any more, the reach at
            which the viewer lost that belief.
        questions: The facts that ask each question, by the question's id.
        answers: The facts that answer each question, by the question's id.
        count: How many facts there are; at least as many where it was made from a longer index.
    """

    def __init__(
        self,
        chapters: Iterable[tuple[int, Chapter]] = (),
        *,
        near: "FactIndex | None" = None,
        until: Reach = (0, 0),
    ) -> None:
        """Index chapters.

        Args:
            chapters: The chapters, with their episodes' indexes in the order, earliest first.
            near: The index of another horizon. Its facts up to `until` come before the chapters.
                This takes time for the ids in it, not for its facts. Nothing else of it is kept.
            until: The end of an episode that `near` reaches.
        """
        self.people: dict[str, list[TimedFact[PersonFact]]] = {}
        self.relationships: dict[PairKey, list[TimedFact[RelationshipFact]]] = {}
        self.identities: list[TimedFact[IdentityFact]] = []
        self.told_identities: list[TimedFact[IdentityFact]] = []
        self.parted: dict[int, Reach] = {}
        self.questions: dict[str, list[TimedFact[QuestionFact]]] = {}
        self.answers: dict[str, list[TimedFact[AnswerFact]]] = {}
        self.count = 0
        self._canonical: dict[str, str] = {}
        self._members: dict[str, list[str]] = {}
        if near is not None:
            self._begin_with(near, until)
        for index, chapter in chapters:
            self._add(index, chapter)
        self._identify_people((-1, 0) if near is None else until)

    def _begin_with(self, near: "FactIndex", until: Reach) -> None:
        self.people = _lists_until(near.people, until)
        self.relationships = _lists_until(near.relationships, until)
        self.questions = _lists_until(near.questions, until)
        self.answers = _lists_until(near.answers, until)
        self.count = near.count
        self.told_identities = [timed for timed in near.told_identities if timed.reach <= until]

    def _add(self, index: int, chapter: Chapter) -> None:
        for person in chapter.people:
            _append(self.people, person.id, self._timed(index, person))
        for identity in chapter.identities:
            self.told_identities.append(self._timed(index, identity))
        for relationship in chapter.relationships:
            _append(self.relationships, pair_key(relationship), self._timed(index, relationship))
        for question in chapter.questions:
            _append(self.questions, question.id, self._timed(index, question))
        for answer in chapter.answers:
            _append(self.answers, answer.question, self._timed(index, answer))

    def _timed(self, index: int, fact: AnyFact) -> TimedFact[AnyFact]:
        self.count += 1
        return TimedFact(fact_reach(index, fact.at), self.count, fact)

    def _identify_people(self, known: Reach) -> None:
        """Merge and part people, in the order in which that becomes known.

        Args:
            known: The reach up to which what those are to each other who are not one is among the
                relationships already.
        """
        self.told_identities.sort(key=lambda timed: (timed.reach, timed.sequence))
        for told in self.told_identities:
            for relationship in self._identify(told):
                if told.reach > known:
                    facts = self.relationships.setdefault(pair_key(relationship), [])
                    facts.append(TimedFact(told.reach, told.sequence, relationship))
                    facts.sort(key=lambda timed: (timed.reach[0], timed.sequence))

    def _identify(self, told: TimedFact[IdentityFact]) -> list[RelationshipFact]:
        """Take a fact about an identity; return what those are to each other who are not one."""
        if not told.fact.ended:
            self.identities.append(told)
            self._merge(told.fact.people)
            return []
        *others, last = dict.fromkeys(told.fact.people)
        taken = [one for one in others if self.canonical(one) == self.canonical(last)]
        if len(set(map(self.canonical, told.fact.people))) <= len(others):
            self._part(told)
        return [_taken_for_one(told.fact, one, last) for one in taken]

    def _part(self, told: TimedFact[IdentityFact]) -> None:
        """Make people two again, and merge anew those who are still one."""
        left = part([timed.fact.people for timed in self.identities], told.fact.people)
        held, self.identities = self.identities, []
        self._canonical.clear()
        self._members.clear()
        for timed, people in zip(held, left, strict=True):
            if people != timed.fact.people:
                self.parted[timed.sequence] = told.reach
            if len(set(people)) > 1:
                self.identities.append(timed._replace(fact=replace(timed.fact, people=people)))
                self._merge(people)

    def _merge(self, people: tuple[str, ...]) -> None:
        canonical = self.canonical(people[-1])
        for person in people[:-1]:
            other = self.canonical(person)
            if other == canonical:
                continue
            if len(self.members(other)) + len(self.members(canonical)) > MOST_MERGED:
                continue
            moved = self._members.pop(other, [other])
            self._members.setdefault(canonical, [canonical]).extend(moved)
            for member in moved:
                self._canonical[member] = canonical

    def canonical(self, person: str) -> str:
        """Return the canonical id of a person: their own id, unless it was merged."""
        return self._canonical.get(person, person)

    def members(self, person: str) -> tuple[str, ...]:
        """Return all ids that stand for the same person as an id, that id included."""
        canonical = self.canonical(person)
        return tuple(self._members.get(canonical, (canonical,)))

    def is_parted(self, identity: IdentityFact) -> bool:
        """Tell whether an identity was believed and is known not to hold."""
        return any(
            timed.fact is identity
            for timed in self.told_identities
            if timed.sequence in self.parted
        )

    def merged_by(self, first: str, second: str) -> TimedFact[IdentityFact] | None:
        """Return the fact that made one person of two; None where they are two."""
        known: list[set[str]] = []
        for timed in self.identities:
            same = set(timed.fact.people).union(
                *(one for one in known if not one.isdisjoint(timed.fact.people))
            )
            if {first, second} <= same:
                return timed
            known = [one for one in known if one.isdisjoint(same)] + [same]
        return None

    def canonical_ids(self) -> Iterator[str]:
        """Yield each person's canonical id once, in the order in which they came in."""
        seen: set[str] = set()
        for person in self.people:
            canonical = self.canonical(person)
            if canonical not in seen:
                seen.add(canonical)
                yield canonical


def pair_key(fact: RelationshipFact) -> PairKey:
    """Return the key of the pair that a fact is about."""
    first, second = sorted(fact.between)
    return first, second, fact.kind


def _taken_for_one(told: IdentityFact, first: str, second: str) -> RelationshipFact:
    return RelationshipFact(
        at=told.at,
        sources=told.sources,
        placed=told.placed,
        between=(first, second),
        kind="other",
        words=TAKEN_FOR_ONE,
        text=told.text,
        ended=True,
    )


Key = TypeVar("Key")


def _append(
    listed: dict[Key, list[TimedFact[AnyFact]]], key: Key, timed: TimedFact[AnyFact]
) -> None:
    listed.setdefault(key, []).append(timed)


def _lists_until(
    listed: dict[Key, list[TimedFact[AnyFact]]], until: Reach
) -> dict[Key, list[TimedFact[AnyFact]]]:
    """Return copies of lists without the facts after the end of an episode."""
    place, _ = until
    # Facts stand in the order of their episodes.
    return {
        key: facts[:] if facts[-1].reach[0] <= place else [t for t in facts if t.reach[0] <= place]
        for key, facts in listed.items()
        if facts[0].reach[0] <= place
    }
