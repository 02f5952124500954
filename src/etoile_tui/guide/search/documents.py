"""Everything that has been told up to a horizon, one thing at a time, for a search to find.

Each thing comes with the words that find it, which are the story's own: that somebody is `played
by` an actor is said by the guide, and finds nothing.
"""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple, TypeAlias

from etoile_tui.guide.items.link import Link, ToEpisode, ToPerson, ToQuestion
from etoile_tui.guide.items.story_items import reveal_item, with_ended
from etoile_tui.guide.pages.relationship_pages import (
    earlier_words,
    lead_of,
    said_before,
    span,
    way_of,
)
from etoile_tui.guide.schedule.order import Reach
from etoile_tui.guide.story.by_episode import reached
from etoile_tui.guide.story.guide import Guide
from etoile_tui.guide.story.person import Person
from etoile_tui.guide.story.questions import answered_questions, asked_before, open_questions
from etoile_tui.guide.story.relationship import Relationship
from etoile_tui.guide.story.story import Event, Question, Reveal

from .find_person import NAMES, names_of

FoundKind: TypeAlias = Literal[
    "person",
    "episode",
    "twist",
    "identity",
    "event",
    "relationship",
    "question",
    "answer",
    "synopsis",
]
"""What can be found; an episode is found by its title."""


class Entry(NamedTuple):
    """Something to be found, in the words in which it is shown."""

    kind: FoundKind
    where: str
    """The id of the episode it is from: for a person the one they came in."""
    lead: str
    """Who or what it is about; empty where it speaks for itself."""
    text: str
    note: str
    """What else finds it, and is shown only where it did."""
    link: Link


class Told(NamedTuple):
    """An entry with the words that find it."""

    entry: Entry
    said: tuple[str, ...]
    """What it says, part by part."""
    beside: tuple[str, ...] = ()
    """What is said in its note."""
    names: tuple[str, ...] = ()
    """What somebody is and has been called."""


def entries(guide: Guide) -> Iterator[Told]:
    """Yield everything told up to a guide's horizon, kind by kind as it comes.

    People come in the order in which they came in; everything else the latest first, and what
    one episode tells in the order it tells it.
    """
    for person in guide.people:
        yield _person(guide, person)
    yield from _titles(guide)
    for story in guide.latest_first():
        yield from map(_event, story.events)
        yield from map(_identity, story.reveals)
        for synopsis in story.synopses:
            yield from _paragraphs(synopsis.episode, synopsis.text)
    yield from _relationships(guide)
    yield from _questions(guide)


def _person(guide: Guide, person: Person) -> Told:
    names = names_of(person)
    before = tuple(_before(guide, person))
    played = f"played by {person.played_by}" if person.played_by else None
    who = (*_other_names(person, before), person.role, person.status, played)
    shown = " · ".join(filter(None, who))
    about = _one_line(person.about or "")
    past = {f"{held}: {was}": was for what, held, was in before if what not in NAMES}
    entry = Entry(
        kind="person",
        where=_episode(guide, person.since),
        lead=person.name,
        text=shown or about,
        note=" · ".join(filter(None, (about if shown else "", *past))),
        link=ToPerson(person.id),
    )
    said = (*names, person.role or "", person.status or "", person.played_by or "")
    return Told(entry, said, (about, *past.values()), names)


def _before(guide: Guide, person: Person) -> Iterator[tuple[str, str, str]]:
    """Yield what was believed of somebody: the key, until when, and the words."""
    for entry in person.earlier:
        held = span(guide, entry.since, entry.until, person.since)
        yield entry.what, held, _one_line(entry.was)


def _other_names(person: Person, before: Iterable[tuple[str, str, str]]) -> Iterator[str]:
    # A short name that is part of the whole one goes without saying.
    also = [name for name in person.also if name not in person.name]
    if also:
        yield f"also {', '.join(also)}"
    told = {person.name, *person.also}
    for what, held, was in before:
        if what in NAMES and was not in told:
            told.add(was)
            yield f"{held} called {was}"


def _titles(guide: Guide) -> Iterator[Told]:
    for episode in reversed(reached(guide)):
        title = guide.listing[guide.place(episode)].title
        if title is not None:
            entry = Entry("episode", episode, title, "", "", ToEpisode(episode))
            yield Told(entry, (title,))


def _event(event: Event) -> Told:
    entry = Entry(
        kind="twist" if event.twist else "event",
        where=event.episode,
        lead="",
        text=_one_line(event.text),
        note=" · ".join(filter(None, (", ".join(event.people), event.place))),
        link=ToEpisode(event.episode),
    )
    return Told(entry, (event.text,), (*event.people, event.place or ""))


def _identity(reveal: Reveal) -> Told:
    item = reveal_item(reveal)
    entry = Entry(
        kind="identity",
        where=reveal.episode,
        lead=item.lead or "",
        text=_one_line(item.text),
        note="",
        link=item.link or ToEpisode(reveal.episode),
    )
    return Told(entry, (*reveal.were, reveal.name, reveal.text or ""))


def _paragraphs(episode: str, synopsis: str) -> Iterator[Told]:
    for paragraph in synopsis.split("\n\n"):
        entry = Entry("synopsis", episode, "", _one_line(paragraph), "", ToEpisode(episode))
        yield Told(entry, (paragraph,))


def _relationships(guide: Guide) -> Iterator[Told]:
    """Yield the relationships, those first of which something was told last."""

    def last(relationship: Relationship) -> Reach:
        return relationship.earlier[-1].until if relationship.earlier else relationship.since

    found = (*guide.relationships, *guide.as_two)
    for relationship in sorted(found, key=last, reverse=True):
        words = with_ended(relationship.words, ended=relationship.ended)
        entry = Entry(
            kind="relationship",
            where=_episode(guide, last(relationship)),
            lead=lead_of(guide, relationship),
            text=_one_line(" · ".join(filter(None, (words, relationship.text)))),
            note=_one_line(" · ".join(said_before(guide, relationship, whole=True))),
            link=way_of(guide, relationship) or ToEpisode(_episode(guide, relationship.since)),
        )
        said = (*relationship.names, relationship.words, relationship.text or "")
        before = earlier_words(relationship, whole=True)
        beside = (text for was in before for text in (was.words, was.text or ""))
        yield Told(entry, said, tuple(beside))


def _questions(guide: Guide) -> Iterator[Told]:
    """Yield each question once: with what answers it, where something does."""
    for question in open_questions(guide):
        link = ToQuestion(question.id)
        asks = _one_line(question.asks)
        note, beside = _asked_before(guide, question)
        yield Told(Entry("question", question.episode, "", asks, note, link), (asks,), beside)
    for question in answered_questions(guide):
        note, beside = _asked_before(guide, question)
        for answer in question.answers:
            entry = Entry(
                kind="answer",
                where=answer.episode,
                lead=_one_line(question.asks),
                text=_one_line(answer.text),
                note=note,
                link=ToQuestion(question.id) if question.asks else ToEpisode(answer.episode),
            )
            yield Told(entry, (question.asks, answer.text), beside)


def _asked_before(guide: Guide, question: Question) -> tuple[str, tuple[str, ...]]:
    """Return how a question was asked before and what answered it then, and the words of it."""
    texts = (
        text for was in question.earlier for text in (was.asks, *(its.text for its in was.answers))
    )
    return _one_line(" · ".join(asked_before(guide, question))), tuple(texts)


def _episode(guide: Guide, reach: Reach) -> str:
    return guide.position(reach).episode or ""  # what is told is told in an episode


def _one_line(text: str) -> str:
    return text.replace("\n\n", " ")
