"""Telling what comes between two reaches, from the facts filed in an index."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from itertools import pairwise
from math import inf

from etoile_tui.guide.schedule.order import NOTHING, Order, Reach

from .fact_index import Index, Told
from .facts import AnswerFact, Chapter, EventFact, QuestionFact, between, unique
from .person import SOMEBODY, Person, fold_person, fold_sheets, person_on
from .question_rounds import list_askings
from .relationship import Relationship, fold_relationship, pair_facts
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
        self._person = cache(self._fold)
        self._askings = cache(lambda question: list_askings(index, question))
        self._sheets = cache(lambda head, until: fold_sheets(index, head, until))

    def _fold(self, person: str, until: Reach) -> Person | None:
        if len(self._index.members(person)) == 1:
            return fold_person(self._index, person, until)
        # Folded once for all who have turned out to be one, however many they are.
        return person_on(self._sheets(self._index.head(person), until), self._index, person)

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
            newcomers=self._newcomers(stretch, since, until),
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
        return tuple(found for found in self._between() if found.one_since is None)

    def as_two(self) -> tuple[Relationship, ...]:
        """Return what was between two who have turned out to be one, in the order it came up."""
        return tuple(found for found in self._between() if found.one_since is not None)

    def _between(self) -> Iterator[Relationship]:
        for pair in self._pairs:
            found = fold_relationship(pair, self._horizon, self._name)
            if found is not None:
                yield self._under_heads(found)

    def questions(self) -> tuple[Question, ...]:
        """Return every question at the horizon, in the order in which it came up."""
        return tuple(self._question(question) for question in self._index.questions)

    def answered(self) -> tuple[Question, ...]:
        """Return every question that is answered at the horizon, its own words known or not."""
        known = map(self._question, self._index.answers)
        return tuple(question for question in known if not question.open)

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

    def _newcomers(
        self, stretch: list[tuple[int, Chapter]], since: Reach, until: Reach
    ) -> tuple[Person, ...]:
        """The people who came in; those who turn out to be one only later are two here still."""
        told = unique(person.id for _, chapter in stretch for person in chapter.people)
        found = unique(self._person(person, until) for person in told)
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
        then = (self._then(person, until) for person in told)
        for somebody in unique(then, key=lambda person: self._person(person, until)):
            after = self._person(somebody, until)
            before = self._before(somebody, since, until)
            if before is None or after is None:
                continue
            for what in _CHANGING:
                was, now = _words(before, what), _words(after, what)
                if now is not None and was != now:
                    yield PersonChange(
                        person=somebody,
                        one=self._index.head(somebody),
                        name=self._name(somebody),
                        what=what,
                        was=was,
                        now=now,
                        likely=what in after.unsure,
                    )

    def _before(self, somebody: str, since: Reach, until: Reach) -> Person | None:
        """What was known of somebody, or of the first they have turned out to be by then."""
        after = self._person(somebody, until)
        for one in (somebody, *self._index.members(somebody)):
            before = self._person(one, since)
            if before is not None and self._person(one, until) == after:
                return before
        return None

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
                yield RelationshipChange(
                    now=self._under_heads(now),
                    was=None if before is None else before.words,
                    was_ended=before is not None and before.ended,
                )

    def _under_heads(self, relationship: Relationship) -> Relationship:
        """A relationship of who two have turned out to be; of one, under the names of the two."""
        first, second = relationship.between
        heads = (self._index.head(first), self._index.head(second))
        one = self._index.made_one(first, second) if heads[0] == heads[1] else None
        if one is None:
            return replace(relationship, between=heads)
        then = fold_sheets(self._index, heads[0], one.reach, before=one.turn)
        found = [person_on(then, self._index, person) for person in relationship.between]
        names = [SOMEBODY if person is None else person.name for person in found]
        return replace(relationship, between=heads, names=(names[0], names[1]), one_since=one.reach)

    def _reveals(self, since: Reach, until: Reach) -> Iterator[Reveal]:
        for entry in self._index.identities:
            if since < entry.reach <= until:
                sheets = fold_sheets(
                    self._index, entry.fact.people[-1], entry.reach, before=entry.turn
                )
                people = (person_on(sheets, self._index, each) for each in entry.fact.people)
                yield Reveal(
                    episode=self._order.episode(entry.reach[0]),
                    were=unique(person.name for person in people if person is not None),
                    name=self._name(entry.fact.people[-1]),
                    person=self._index.head(entry.fact.people[-1]),
                    text=entry.fact.text,
                    likely=entry.fact.likely,
                )

    def _raised(self, since: Reach, until: Reach) -> Iterator[Question]:
        """Yield what was asked in the stretch, for the first time or once more."""
        found: list[tuple[int, Question]] = []
        for question, told in self._index.questions.items():
            if any(since < entry.reach <= until for entry in told):
                for asking in self._askings(question):
                    if asking.told is not None and since < asking.told.reach <= until:
                        asked = self._asked(question, asking.told, asking.answers)
                        found.append((asking.told.turn, asked))
        in_turn = (asked for _, asked in sorted(found, key=lambda entry: entry[0]))
        # In the same words again it is the same question.
        yield from unique(in_turn, key=lambda asked: (asked.id, asked.asks, asked.answers))

    def _answered(self, since: Reach, until: Reach) -> Iterator[Question]:
        """Yield what was answered in the stretch, with the answers of the stretch alone."""
        for question, told in self._index.answers.items():
            if any(since < entry.reach <= until for entry in told):
                for asking in self._askings(question):
                    here = tuple(entry for entry in asking.here if since < entry.reach <= until)
                    if here:
                        yield self._asked(question, asking.told, here)

    def _question(self, question: str) -> Question:
        """A question as it was asked last, with how it was asked before."""
        found: list[Question] = []
        for asking in self._askings(question):
            asked = self._asked(question, asking.told, asking.answers)
            if not found or (asked.asks, asked.answers) != (found[-1].asks, found[-1].answers):
                found.append(asked)
        earlier = tuple(
            replace(was, answers=()) if was.answers == then.answers else was
            for was, then in pairwise(found)
        )
        return replace(found[-1], earlier=earlier)

    def _asked(
        self,
        question: str,
        told: Told[QuestionFact] | None,
        answers: tuple[Told[AnswerFact], ...],
    ) -> Question:
        first = answers[0] if told is None else told
        return Question(
            id=question,
            episode=self._order.episode(first.reach[0]),
            asks="" if told is None else told.fact.asks,
            answers=tuple(map(self._answer, answers)),
            likely=told is not None and told.fact.likely,
        )

    def _answer(self, told: Told[AnswerFact]) -> Answer:
        return Answer(
            episode=self._order.episode(told.reach[0]),
            text=told.fact.text,
            likely=told.fact.likely,
        )


def _words(person: Person, what: str) -> str | None:
    """Return what a key says of a person in one line."""
    if what == "also":
        return ", ".join(person.also) or None
    words: str | None = getattr(person, what)
    return words
