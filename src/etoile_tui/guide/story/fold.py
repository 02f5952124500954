"""Folding the reached facts into stories: what is told in any interval up to the horizon."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, cached_property
from itertools import pairwise
from math import inf

from etoile_tui.guide.schedule.order import NOTHING, Order, Reach

from .fact_index import FactIndex, TimedFact, pair_key
from .facts import (
    AnswerFact,
    Chapter,
    EventFact,
    IdentityFact,
    QuestionFact,
    chapter_between,
    unique,
)
from .names import names_of
from .person import SOMEBODY, Person, Profiles, fold_person, fold_profiles, person_of
from .problems import problems_of
from .question_rounds import list_rounds
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

_CHANGING = ("name", "also", "role", "status", "about", "looks", "played_by")


class StoryFold:
    """Folds the facts of an interval into a story. People have their names at the horizon.

    It keeps what it has worked out of people and questions, so that one fold serves many intervals.
    """

    def __init__(
        self,
        order: Order,
        chapters: Mapping[str, Chapter],
        index: FactIndex,
        horizon: Reach,
    ) -> None:
        """Take the reached episodes, their chapters and facts, and the horizon."""
        self._order = order
        self._chapters = chapters
        self._index = index
        self._horizon = horizon
        self._person = cache(self._fold_person)
        self._rounds = cache(lambda question: list_rounds(index, question))
        self._profiles = cache(lambda canonical, until: fold_profiles(index, canonical, until))

    def _fold_person(self, person: str, until: Reach) -> Person | None:
        if len(self._index.members(person)) == 1:
            return fold_person(self._index, person, until)
        # Folded once for all ids that stand for the same person, however many they are.
        profiles = self._profiles(self._index.canonical(person), until)
        return person_of(profiles, self._index, person)

    def story(self, since: Reach, until: Reach) -> Story:
        """Return what is told after one reach, up to another."""
        interval = list(self._interval(since, until))
        return Story(
            episodes=tuple(chapter.episode for chapter in interval),
            synopses=tuple(found for chapter in interval for found in synopses_of(chapter)),
            events=tuple(self._events(interval)),
            newcomers=self._newcomers(interval, since, until),
            changes=tuple(self._changes(interval, since, until)),
            relationships=tuple(self._relationship_changes(interval, since, until)),
            reveals=tuple(self._reveals(since, until)),
            raised=tuple(self._raised(interval, since, until)),
            answered=tuple(self._answered(interval, since, until)),
            problems=tuple(problem for chapter in interval for problem in problems_of(chapter)),
            sources=unique(source for chapter in interval for source in chapter.sources),
        )

    def outline(self, since: Reach, until: Reach) -> Story:
        """Return the events of a story, who comes in and what is asked: the rest folds slowly."""
        interval = list(self._interval(since, until))
        return Story(
            episodes=tuple(chapter.episode for chapter in interval),
            events=tuple(self._events(interval)),
            newcomers=self._newcomers(interval, since, until),
            raised=tuple(self._raised(interval, since, until)),
        )

    def problems(self) -> tuple[Problem, ...]:
        """Return why files could not be used, in the order of their episodes."""
        reached = self._interval(NOTHING, self._horizon)
        return tuple(problem for chapter in reached for problem in problems_of(chapter))

    def relationships(self) -> tuple[Relationship, ...]:
        """Return the relationships at the horizon, in the order in which they came up."""
        return tuple(found for found in self._all_relationships if found.merged_at is None)

    def merged_relationships(self) -> tuple[Relationship, ...]:
        """Return the relationships of two who are one person by now, in the same order."""
        return tuple(found for found in self._all_relationships if found.merged_at is not None)

    @cached_property
    def _all_relationships(self) -> tuple[Relationship, ...]:
        folded = (
            fold_relationship(pair, self._horizon, self._name) for pair in pair_facts(self._index)
        )
        return tuple(self._with_canonical_ids(found) for found in folded if found is not None)

    def questions(self) -> tuple[Question, ...]:
        """Return the questions at the horizon, in the order in which they came up."""
        return tuple(self._question(question) for question in self._index.questions)

    def answered(self) -> tuple[Question, ...]:
        """Return the answered questions at the horizon, also those whose words are not known."""
        known = map(self._question, self._index.answers)
        return tuple(question for question in known if not question.open)

    def latest_first(self) -> Iterator[Story]:
        """Yield each episode's synopsis, events and reveals at the horizon, the latest first."""
        reveals: dict[str, list[Reveal]] = {}
        for reveal in self._reveals(NOTHING, self._horizon):
            reveals.setdefault(reveal.episode, []).append(reveal)
        for chapter in reversed(list(self._interval(NOTHING, self._horizon))):
            episode = chapter.episode
            yield Story(
                episodes=(episode,),
                synopses=synopses_of(chapter),
                events=tuple(self._events([chapter])),
                reveals=tuple(reveals.get(episode, ())),
            )

    def _interval(self, since: Reach, until: Reach) -> Iterator[Chapter]:
        """Yield the chapters of an interval, without the facts outside of it."""
        first = max(0, since[0])
        for index, episode in enumerate(self._order.up_to(until)[first:], first):
            chapter = self._chapters.get(episode)
            if chapter is not None and since < (index, inf):
                yield chapter_between(chapter, index, since, until)

    def _name(self, person: str) -> str:
        found = self._person(person, self._horizon)
        return SOMEBODY if found is None else found.name

    def event(self, episode: str, fact: EventFact) -> Event:
        """Return a fact of an episode as an event."""
        known = [self._person(person, self._horizon) for person in fact.people]
        first = known[0] if known else None
        return Event(
            episode=episode,
            text=fact.text,
            people=unique(person.name for person in known if person is not None),
            person_ids=unique(map(self._index.canonical, fact.people)),
            first_names=() if first is None else names_of(first),
            place=fact.place,
            at=fact.at,
            twist=fact.twist,
            placed=fact.placed,
            sources=fact.sources,
        )

    def _events(self, interval: Sequence[Chapter]) -> Iterator[Event]:
        for chapter in interval:
            for fact in chapter.events:
                yield self.event(chapter.episode, fact)

    def _newcomers(
        self, interval: Sequence[Chapter], since: Reach, until: Reach
    ) -> tuple[Person, ...]:
        """Return the people who came in. Two who are merged only later are still two here."""
        told = unique(person.id for chapter in interval for person in chapter.people)
        found = unique(self._person(person, until) for person in told)
        return tuple(
            replace(person, name=self._name(person.id))
            for person in found
            if person is not None and person.since > since
        )

    def _changes(
        self, interval: Sequence[Chapter], since: Reach, until: Reach
    ) -> Iterator[PersonChange]:
        """Yield the changed values of people who were known before."""
        told = (person.id for chapter in interval for person in chapter.people)
        ids = (self._id_at(person, until) for person in told)
        for somebody in unique(ids, key=lambda person: self._person(person, until)):
            after = self._person(somebody, until)
            before = self._known_before(somebody, since, until)
            if before is None or after is None:
                continue
            for what in _CHANGING:
                was, now = _words(before, what), _words(after, what)
                if what == "name" and not after.named:
                    continue  # the role that they are called by has changed
                if now is not None and was != now:
                    yield PersonChange(
                        person=somebody,
                        canonical=self._index.canonical(somebody),
                        name=self._name(somebody),
                        what=what,
                        was=was,
                        now=now,
                        added=_added_names(before, after) if what == "also" else (),
                        placed=after.placement(what),
                        sources=after.sources_of(what),
                    )

    def _known_before(self, somebody: str, since: Reach, until: Reach) -> Person | None:
        """Return what was known of somebody at the start of an interval; None for nothing.

        It can have been known under any id that stands for them by the end of the interval.
        """
        after = self._person(somebody, until)
        for one in (somebody, *self._index.members(somebody)):
            before = self._person(one, since)
            if before is not None and self._person(one, until) == after:
                return before
        return None

    def _id_at(self, person: str, until: Reach) -> str:
        """Return a person's canonical id if it stands for them at a reach already, else their own.

        Canonical ids are those of the horizon, which can lie after the reach.
        """
        canonical = self._index.canonical(person)
        same = self._person(canonical, until) == self._person(person, until)
        return canonical if same else person

    def _relationship_changes(
        self, interval: Sequence[Chapter], since: Reach, until: Reach
    ) -> Iterator[RelationshipChange]:
        told = {pair_key(fact) for chapter in interval for fact in chapter.relationships}
        for pair in pair_facts(self._index, told):
            if not any(since < timed.reach <= until for timed in pair):
                continue
            before, now = (fold_relationship(pair, reach, self._name) for reach in (since, until))
            if now is not None and (before is None or not _same(before, now)):
                yield RelationshipChange(
                    now=self._with_canonical_ids(now),
                    was=None if before is None else before.words,
                    was_ended=before is not None and before.ended,
                )

    def _with_canonical_ids(self, relationship: Relationship) -> Relationship:
        """Return a relationship with canonical ids.

        Two who are one person by now keep the names that they had until then.
        """
        first, second = relationship.between
        ids = (self._index.canonical(first), self._index.canonical(second))
        merged = self._index.merged_by(first, second) if ids[0] == ids[1] else None
        if merged is None:
            return replace(relationship, between=ids)
        then = fold_profiles(self._index, ids[0], merged.reach, before=merged.sequence)
        found = [person_of(then, self._index, person) for person in relationship.between]
        names = [SOMEBODY if person is None else person.name for person in found]
        return replace(
            relationship, between=ids, names=(names[0], names[1]), merged_at=merged.reach
        )

    def _reveals(self, since: Reach, until: Reach) -> Iterator[Reveal]:
        for timed in self._index.told_identities:
            if since < timed.reach <= until:
                last = timed.fact.people[-1]
                yield Reveal(
                    episode=self._order.episode(timed.reach[0]),
                    were=unique(self._names_before(timed)),
                    name=self._name(last),
                    person=self._index.canonical(last),
                    text=timed.fact.text,
                    ended=timed.fact.ended,
                    until=self._index.parted.get(timed.sequence),
                    placed=timed.fact.placed,
                    sources=timed.fact.sources,
                )

    def _names_before(self, told: TimedFact[IdentityFact]) -> Iterator[str]:
        """Yield the names of people just before they turned out to be one, or not to be."""
        folded: dict[str, Profiles] = {}
        for each in told.fact.people:
            canonical = self._index.canonical(each)
            if canonical not in folded:
                folded[canonical] = fold_profiles(
                    self._index, each, told.reach, before=told.sequence
                )
            person = person_of(folded[canonical], self._index, each)
            if person is not None:
                yield person.name

    def _raised(
        self, interval: Sequence[Chapter], since: Reach, until: Reach
    ) -> Iterator[Question]:
        """Yield the questions that were asked in an interval, for the first time or again."""
        found: list[tuple[int, Question]] = []
        for question in {fact.id for chapter in interval for fact in chapter.questions}:
            for asked, _, answers in self._rounds(question):
                if asked is not None and since < asked.reach <= until:
                    found.append((asked.sequence, self._asked(question, asked, answers)))
        in_order = (question for _, question in sorted(found, key=lambda pair: pair[0]))
        # Asked again in the same words it is the same question.
        yield from unique(in_order, key=lambda asked: (asked.id, asked.asks, asked.answers))

    def _answered(
        self, interval: Sequence[Chapter], since: Reach, until: Reach
    ) -> Iterator[Question]:
        """Yield the questions that were answered in an interval, with its answers alone.

        The question that was answered first of all comes first.
        """
        told = {fact.question for chapter in interval for fact in chapter.answers}
        for question in sorted(told, key=lambda each: self._index.answers[each][0].sequence):
            for asked, answered, _ in self._rounds(question):
                here = tuple(timed for timed in answered if since < timed.reach <= until)
                if here:
                    yield self._asked(question, asked, here)

    def _question(self, question: str) -> Question:
        """Return a question as it was asked last, with the rounds before."""
        found: list[Question] = []
        for asked, _, answers in self._rounds(question):
            this = self._asked(question, asked, answers)
            if not found or (this.asks, this.answers) != (found[-1].asks, found[-1].answers):
                found.append(this)
        earlier = tuple(
            replace(was, answers=()) if was.answers == then.answers else was
            for was, then in pairwise(found)
        )
        return replace(found[-1], earlier=earlier)

    def _asked(
        self,
        question: str,
        asked: TimedFact[QuestionFact] | None,
        answers: tuple[TimedFact[AnswerFact], ...],
    ) -> Question:
        first = answers[0] if asked is None else asked
        return Question(
            id=question,
            episode=self._order.episode(first.reach[0]),
            asks="" if asked is None else asked.fact.asks,
            answers=tuple(map(self._answer, answers)),
            placed=None if asked is None else asked.fact.placed,
            sources=() if asked is None else asked.fact.sources,
        )

    def _answer(self, timed: TimedFact[AnswerFact]) -> Answer:
        return Answer(
            episode=self._order.episode(timed.reach[0]),
            text=timed.fact.text,
            placed=timed.fact.placed,
            sources=timed.fact.sources,
        )


def synopses_of(chapter: Chapter) -> tuple[Synopsis, ...]:
    """Return a chapter's synopsis, where it has one."""
    if chapter.synopsis is None:
        return ()
    told = Synopsis(
        episode=chapter.episode, text=chapter.synopsis, sources=chapter.synopsis_sources
    )
    return (told,)


def _same(before: Relationship, now: Relationship) -> bool:
    """Tell whether a relationship was only told again."""

    def told(relationship: Relationship) -> tuple[object, ...]:
        return (
            *(relationship.words, relationship.text),
            *(relationship.ended, relationship.toward, relationship.placed),
        )

    return told(before) == told(now)


def _added_names(before: Person, after: Person) -> tuple[str, ...]:
    """Return the other names that somebody has got, without parts of the name itself."""
    known = names_of(before)
    return tuple(name for name in after.also if name not in known and name not in after.name)


def _words(person: Person, what: str) -> str | None:
    """Return the value of a person's key in one line."""
    if what == "also":
        return ", ".join(person.also) or None
    words: str | None = getattr(person, what)
    return words
