"""Telling what comes between two reaches, from the facts filed in an index."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from math import inf

from .facts import AnswerFact, Chapter, EventFact, between, unique
from .index import Index, Told
from .order import NOTHING, Order, Reach
from .person import SOMEBODY, Person, fold_person
from .relationship import PairFacts, Relationship, fold_relationship, pair_facts
from .story import (
    Answer,
    Event,
    PersonChange,
    Problem,
    Question,
    RelationshipChange,
    Reveal,
    Story,
    Synopsis,
)

_CHANGING = ("name", "also", "role", "status", "about", "played_by")


class Teller:
    """Tells stretches of the story, people named as they are at the horizon."""

    def __init__(
        self,
        order: Order,
        chapters: Mapping[str, Chapter],
        index: Index,
        horizon: Reach,
    ) -> None:
        """Take a guide's reached episodes, chapters, facts and horizon."""
        self._order = order
        self._chapters = chapters
        self._index = index
        self._pairs = pair_facts(index)
        self._horizon = horizon
        self._person = cache(lambda person, until: fold_person(index, person, until))

    def tell(self, since: Reach, until: Reach) -> Story:
        """Return what is told after one reach, up to another."""
        stretch = list(self._stretch(since, until))
        return Story(
            episodes=tuple(chapter.episode for _, chapter in stretch),
            synopses=tuple(
                Synopsis(episode=chapter.episode, text=chapter.synopsis)
                for _, chapter in stretch
                if chapter.synopsis is not None
            ),
            events=tuple(self._events(stretch)),
            newcomers=self._newcomers(since, until),
            changes=tuple(self._changes(stretch, since, until)),
            relationships=tuple(self._relationship_changes(since, until)),
            reveals=tuple(self._reveals(since, until)),
            raised=tuple(self._raised(since, until)),
            answered=tuple(self._answered(since, until)),
            problems=tuple(
                Problem(episode=chapter.episode, text=chapter.problem)
                for _, chapter in stretch
                if chapter.problem is not None
            ),
            sources=unique(source for _, chapter in stretch for source in chapter.sources),
        )

    def relationships(self) -> tuple[Relationship, ...]:
        """Return every relationship at the horizon, in the order in which it came up."""
        folded = (fold_relationship(pair, self._horizon, self._name) for pair in self._pairs)
        known = (self._under_heads(found) for found in folded if found is not None)
        return tuple(found for found in known if not _selfsame(found))

    def questions(self) -> tuple[Question, ...]:
        """Return every question at the horizon, in the order in which it came up."""
        return tuple(self._question(question) for question in self._index.questions)

    def answered(self) -> tuple[Question, ...]:
        """Return every question that has an answer at the horizon, its own words known or not."""
        return tuple(self._answered(NOTHING, self._horizon))

    def latest_first(self) -> Iterator[Story]:
        """Yield each episode's synopsis, events and reveals at the horizon, the latest first."""
        reveals: dict[str, list[Reveal]] = {}
        for reveal in self._reveals(NOTHING, self._horizon):
            reveals.setdefault(reveal.episode, []).append(reveal)
        for told in reversed(list(self._stretch(NOTHING, self._horizon))):
            episode, synopsis = told[1].episode, told[1].synopsis
            yield Story(
                episodes=(episode,),
                synopses=() if synopsis is None else (Synopsis(episode=episode, text=synopsis),),
                events=tuple(self._events([told])),
                reveals=tuple(reveals.get(episode, ())),
            )

    def _stretch(self, since: Reach, until: Reach) -> Iterator[tuple[int, Chapter]]:
        """Yield each chapter of the stretch with its place, without what lies outside of it."""
        for episode in self._order.upto(until):
            place = self._order.place(episode)
            chapter = self._chapters.get(episode)
            if chapter is not None and since < (place, inf):
                yield place, between(chapter, place, since, until)

    def _name(self, person: str) -> str:
        found = self._person(person, self._horizon)
        return SOMEBODY if found is None else found.name

    def event(self, episode: str, fact: EventFact) -> Event:
        """Return a beat of an episode, its people by name."""
        known = (self._person(person, self._horizon) for person in fact.people)
        return Event(
            episode=episode,
            text=fact.text,
            people=unique(person.name for person in known if person is not None),
            cast=unique(map(self._index.head, fact.people)),
            place=fact.place,
            at=fact.at,
            twist=fact.twist,
            likely=fact.likely,
        )

    def _events(self, stretch: list[tuple[int, Chapter]]) -> Iterator[Event]:
        for _, chapter in stretch:
            for fact in chapter.events:
                yield self.event(chapter.episode, fact)

    def _newcomers(self, since: Reach, until: Reach) -> tuple[Person, ...]:
        """The people who came in; those who turn out to be one only later are two here still."""
        found = unique(self._person(person, until) for person in self._index.people)
        return tuple(
            replace(person, name=self._name(person.id))
            for person in found
            if person is not None and person.since > since
        )

    def _changes(
        self, stretch: list[tuple[int, Chapter]], since: Reach, until: Reach
    ) -> Iterator[PersonChange]:
        """Yield what else is known of those who were known before."""
        told = (person.id for _, chapter in stretch for person in chapter.people)
        for somebody in unique(self._then(person, until) for person in told):
            before, after = self._person(somebody, since), self._person(somebody, until)
            if before is None or after is None:
                continue
            for what in _CHANGING:
                was, now = _words(before, what), _words(after, what)
                if now is not None and was != now:
                    yield PersonChange(
                        person=somebody,
                        name=self._name(somebody),
                        what=what,
                        was=was,
                        now=now,
                        likely=what in after.unsure,
                    )

    def _then(self, person: str, until: Reach) -> str:
        """The id of who a person has turned out to be by a reach before the horizon."""
        head = self._index.head(person)
        return head if self._person(head, until) == self._person(person, until) else person

    def _relationship_changes(self, since: Reach, until: Reach) -> Iterator[RelationshipChange]:
        for pair in self._pairs:
            if not any(since < entry.reach <= until for entry in pair):
                continue
            before, now = (fold_relationship(pair, reach, self._name) for reach in (since, until))
            if now is not None:
                now = self._under_heads(now)
                if _selfsame(now):
                    now = replace(now, names=self._names_then(pair, until))
                yield RelationshipChange(
                    now=now,
                    was=None if before is None else before.words,
                    was_ended=before is not None and before.ended,
                )

    def _under_heads(self, relationship: Relationship) -> Relationship:
        first, second = relationship.between
        return replace(relationship, between=(self._index.head(first), self._index.head(second)))

    def _names_then(self, pair: PairFacts, until: Reach) -> tuple[str, str]:
        """The names of two who were not yet one, as they were when it was told."""
        last = [entry for entry in pair if entry.reach <= until][-1]
        found = [self._person(person, last.reach) for person in last.fact.between]
        first, second = (SOMEBODY if person is None else person.name for person in found)
        return first, second

    def _reveals(self, since: Reach, until: Reach) -> Iterator[Reveal]:
        for entry in self._index.identities:
            if since < entry.reach <= until:
                people = (
                    fold_person(self._index, person, entry.reach, before=entry.turn)
                    for person in entry.fact.people
                )
                yield Reveal(
                    episode=self._order.episode(entry.reach[0]),
                    were=unique(person.name for person in people if person is not None),
                    name=self._name(entry.fact.people[-1]),
                    person=self._index.head(entry.fact.people[-1]),
                    text=entry.fact.text,
                    likely=entry.fact.likely,
                )

    def _raised(self, since: Reach, until: Reach) -> Iterator[Question]:
        for question, told in self._index.questions.items():
            if since < told[0].reach <= until:
                yield self._question(question)

    def _answered(self, since: Reach, until: Reach) -> Iterator[Question]:
        """Yield what was answered in the stretch, with the answers of the stretch alone."""
        for question, told in self._index.answers.items():
            answers = tuple(self._answer(entry) for entry in told if since < entry.reach <= until)
            if not answers:
                continue
            if question in self._index.questions:
                yield replace(self._question(question), answers=answers)
            else:
                yield Question(id=question, episode=answers[0].episode, asks="", answers=answers)

    def _question(self, question: str) -> Question:
        told = self._index.questions[question]
        return Question(
            id=question,
            episode=self._order.episode(told[0].reach[0]),
            asks=told[-1].fact.asks,
            answers=tuple(map(self._answer, self._index.answers.get(question, ()))),
            likely=told[0].fact.likely,
        )

    def _answer(self, told: Told[AnswerFact]) -> Answer:
        return Answer(
            episode=self._order.episode(told.reach[0]),
            text=told.fact.text,
            likely=told.fact.likely,
        )


def _selfsame(relationship: Relationship) -> bool:
    """Tell whether the two have turned out to be one."""
    return relationship.between[0] == relationship.between[1]


def _words(person: Person, what: str) -> str | None:
    """Return what a key says of a person in one line."""
    if what == "also":
        return ", ".join(person.also) or None
    words: str | None = getattr(person, what)
    return words
