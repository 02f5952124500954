"""The fold's ledger: every reached fact, filed under the person, pair or question it is about.

Filing costs one step a fact. What is known of somebody at some point is worked out from their
own few facts when it is asked for, so a guide to a long show is no slower to look at.
"""

from collections.abc import Iterable, Iterator
from typing import Generic, NamedTuple, TypeAlias

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

Pair: TypeAlias = tuple[str, str, Kind]
"""Two people's ids, the one that sorts first before the other, and the relationship's kind."""


MOST_IN_ONE = 200
"""People who can turn out to be one; to fold them takes the cube of how many they are."""


class Told(NamedTuple, Generic[AnyFact]):
    """A fact, and when it was told."""

    reach: Reach
    """From which reach on it is known."""
    turn: int
    """Counts the facts in the order told; within one kind that is the order of the files."""
    fact: AnyFact


class Index:
    """Facts filed under what they are about, each with the reach it is known from.

    Attributes:
        people: What was said of each person, by id.
        relationships: What was said of each pair, by pair and kind.
        identities: Who turned out to be whom.
        questions: What was left open, by the question's id.
        answers: What was answered to each question, by the question's id.
    """

    def __init__(self, chapters: Iterable[tuple[int, Chapter]]) -> None:
        """File the facts of chapters, given with their places in the order, earliest first."""
        self.people: dict[str, list[Told[PersonFact]]] = {}
        self.relationships: dict[Pair, list[Told[RelationshipFact]]] = {}
        self.identities: list[Told[IdentityFact]] = []
        self.questions: dict[str, list[Told[QuestionFact]]] = {}
        self.answers: dict[str, list[Told[AnswerFact]]] = {}
        self._turn = 0
        self._heads: dict[str, str] = {}
        self._members: dict[str, list[str]] = {}
        for place, chapter in chapters:
            self._file(place, chapter)

    def _file(self, place: int, chapter: Chapter) -> None:
        for person in chapter.people:
            self.people.setdefault(person.id, []).append(self._told(place, person))
        for identity in chapter.identities:
            self.identities.append(self._told(place, identity))
            self._merge(identity.people)
        for relationship in chapter.relationships:
            first, second = sorted(relationship.between)
            pair = (first, second, relationship.kind)
            self.relationships.setdefault(pair, []).append(self._told(place, relationship))
        for question in chapter.questions:
            self.questions.setdefault(question.id, []).append(self._told(place, question))
        for answer in chapter.answers:
            self.answers.setdefault(answer.question, []).append(self._told(place, answer))

    def _told(self, place: int, fact: AnyFact) -> Told[AnyFact]:
        self._turn += 1
        return Told(fact_reach(place, fact.at), self._turn, fact)

    def _merge(self, people: tuple[str, ...]) -> None:
        head = self.head(people[-1])
        for person in people[:-1]:
            other = self.head(person)
            if other == head:
                continue
            if len(self.members(other)) + len(self.members(head)) > MOST_IN_ONE:
                continue
            moved = self._members.pop(other, [other])
            self._members.setdefault(head, [head]).extend(moved)
            for member in moved:
                self._heads[member] = head

    def head(self, person: str) -> str:
        """Return the id of who a person has turned out to be: their own, where nothing has."""
        return self._heads.get(person, person)

    def members(self, person: str) -> tuple[str, ...]:
        """Return the ids of everybody a person has turned out to be, that person included."""
        head = self.head(person)
        return tuple(self._members.get(head, (head,)))

    def made_one(self, first: str, second: str) -> Told[IdentityFact] | None:
        """Return the identity from which on two are one; None where they are two."""
        known: list[set[str]] = []
        for told in self.identities:
            same = set(told.fact.people).union(
                *(one for one in known if not one.isdisjoint(told.fact.people))
            )
            if {first, second} <= same:
                return told
            known = [one for one in known if one.isdisjoint(same)] + [same]
        return None

    def heads(self) -> Iterator[str]:
        """Yield each person once, in the order in which they came into the story."""
        seen: set[str] = set()
        for person in self.people:
            head = self.head(person)
            if head not in seen:
                seen.add(head)
                yield head
