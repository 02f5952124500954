"""The documents that a search finds: one for each thing that is told up to the horizon.

A document is found by the story's own words alone. That somebody is `played by` an actor is the
guide's wording: the actor's name finds them, the word `played` does not.
"""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple, TypeAlias

from etoile_tui.guide.items.episode_items import period
from etoile_tui.guide.items.event_items import left_unnamed
from etoile_tui.guide.items.link import Link, ToEpisode, ToPerson, ToQuestion
from etoile_tui.guide.items.person_items import also_called, reveal_item, role_and_status_by_now
from etoile_tui.guide.items.question_items import asked_before
from etoile_tui.guide.items.relationship_items import (
    lead_of,
    link_of,
    said_before,
    words_with_end,
)
from etoile_tui.guide.items.wording import hedged, one_line, placed_by_now, placed_here, told_by
from etoile_tui.guide.schedule.order import Reach
from etoile_tui.guide.schedule.show import Source
from etoile_tui.guide.story.facts import Placed
from etoile_tui.guide.story.guide import Guide
from etoile_tui.guide.story.names import NAME_KEYS, names_of
from etoile_tui.guide.story.person import Person
from etoile_tui.guide.story.questions import answered_questions, open_questions
from etoile_tui.guide.story.relationship import Relationship, earlier_words
from etoile_tui.guide.story.story import Event, Question, Reveal, Synopsis

DocumentKind: TypeAlias = Literal[
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
"""What a document is about; `episode` is an episode's title."""


class Document(NamedTuple):
    """One thing that can be found, in the words in which it is shown."""

    kind: DocumentKind
    episode: str
    """The id of the episode that tells it; a person's is the one they came in with."""
    lead: str
    """Who or what it is about; may be empty."""
    text: str
    note: str
    """More about it, shown only where a word was found there."""
    link: Link
    placed: Placed | None = None
    """How sure it is that the episode tells it."""
    hedge: str | None = None
    """The same in words, which find nothing."""
    sources: tuple[Source, ...] = ()
    """Who told it."""
    credit: str | None = None
    """Of a synopsis: whose words it is made from."""


class IndexedDocument(NamedTuple):
    """A document and the words that find it."""

    document: Document
    text_fields: tuple[str, ...]
    """The words of its lead and text, field by field."""
    note_fields: tuple[str, ...] = ()
    """The words of its note."""
    names: tuple[str, ...] = ()
    """A person's present and earlier names."""


def list_documents(guide: Guide) -> Iterator[IndexedDocument]:
    """Yield the documents of a guide, kind by kind as they come.

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
            yield from _paragraphs(synopsis)
    yield from _relationships(guide)
    yield from _questions(guide)


def _person(guide: Guide, person: Person) -> IndexedDocument:
    names = names_of(person)
    earlier = tuple(_earlier(guide, person))
    played = f"played by {person.played_by}" if person.played_by else None
    who = (*_other_names(person, earlier), *role_and_status_by_now(person), played)
    shown = " · ".join(filter(None, who))
    about, looks = one_line(person.about or ""), one_line(person.looks or "")
    seen = looks and hedged(looks, placed_by_now(person.placement("looks")))
    past = {f"{held}: {was}": was for what, held, was in earlier if what not in NAME_KEYS}
    document = Document(
        kind="person",
        episode=_episode(guide, person.since),
        lead=person.name,
        text=shown or hedged(about, placed_by_now(person.placement("about"))),
        note=" · ".join(filter(None, (about if shown else "", seen, *past))),
        link=ToPerson(person.id),
        sources=person.sources_of(),
    )
    text_fields = (*names, person.role or "", person.status or "", person.played_by or "")
    return IndexedDocument(document, text_fields, (about, looks, *past.values()), names)


def _earlier(guide: Guide, person: Person) -> Iterator[tuple[str, str, str]]:
    """Yield what was believed of somebody: the key, the period, and the words."""
    for entry in person.earlier:
        held = period(guide, entry.since, entry.until, person.since)
        yield entry.what, held, one_line(entry.was)


def _other_names(person: Person, earlier: Iterable[tuple[str, str, str]]) -> Iterator[str]:
    if (also := also_called(person)) is not None:
        yield also
    told = {person.name, *person.also}
    for what, held, was in earlier:
        if what in NAME_KEYS and was not in told:
            told.add(was)
            yield f"{held} called {was}"


def _titles(guide: Guide) -> Iterator[IndexedDocument]:
    for episode in reversed(guide.reached):
        title = guide.row(episode).title
        if title is not None:
            document = Document("episode", episode, title, "", "", ToEpisode(episode))
            yield IndexedDocument(document, (title,))


def _event(event: Event) -> IndexedDocument:
    about = left_unnamed(event) or ""
    document = Document(
        kind="twist" if event.twist else "event",
        episode=event.episode,
        lead=about,
        text=one_line(event.text),
        note=" · ".join(filter(None, (", ".join(event.people), event.place))),
        link=ToEpisode(event.episode),
        placed=event.placed,
        sources=event.sources,
        hedge=placed_here(event.placed),
    )
    return IndexedDocument(document, (event.text, about), (*event.people, event.place or ""))


def _identity(reveal: Reveal) -> IndexedDocument:
    item = reveal_item(reveal)
    document = Document(
        kind="identity",
        episode=reveal.episode,
        lead=item.lead or "",
        text=one_line(item.text),
        note="",
        link=item.link or ToEpisode(reveal.episode),
        placed=reveal.placed,
        sources=reveal.sources,
        hedge=item.note,
    )
    return IndexedDocument(document, (*reveal.were, reveal.name, reveal.text or ""))


def _paragraphs(synopsis: Synopsis) -> Iterator[IndexedDocument]:
    for paragraph in synopsis.text.split("\n\n"):
        document = Document(
            kind="synopsis",
            episode=synopsis.episode,
            lead="",
            text=one_line(paragraph),
            note="",
            link=ToEpisode(synopsis.episode),
            sources=synopsis.sources,
            credit=told_by(synopsis.sources),
        )
        yield IndexedDocument(document, (paragraph,))


def _relationships(guide: Guide) -> Iterator[IndexedDocument]:
    """Yield the relationships, those that changed last first."""

    def last(relationship: Relationship) -> Reach:
        return relationship.earlier[-1].until if relationship.earlier else relationship.since

    found = (*guide.relationships, *guide.merged_relationships)
    for relationship in sorted(found, key=last, reverse=True):
        words = words_with_end(relationship.words, ended=relationship.ended)
        document = Document(
            kind="relationship",
            episode=_episode(guide, last(relationship)),
            lead=lead_of(guide, relationship),
            text=one_line(" · ".join(filter(None, (words, relationship.text)))),
            note=one_line(" · ".join(said_before(guide, relationship, whole=True))),
            link=link_of(guide, relationship) or ToEpisode(_episode(guide, relationship.since)),
            placed=relationship.placed,
            sources=relationship.sources,
            hedge=placed_by_now(relationship.placed),
        )
        text_fields = (*relationship.names, relationship.words, relationship.text or "")
        earlier = earlier_words(relationship, whole=True)
        note_fields = tuple(field for was in earlier for field in (was.words, was.text or ""))
        yield IndexedDocument(document, text_fields, note_fields)


def _questions(guide: Guide) -> Iterator[IndexedDocument]:
    """Yield the open questions, then the answers with their questions."""
    for question in open_questions(guide):
        asks = one_line(question.asks)
        note, note_fields = _asked_before(guide, question)
        document = Document(
            kind="question",
            episode=question.episode,
            lead="",
            text=asks,
            note=note,
            link=ToQuestion(question.id),
            placed=question.placed,
            sources=question.sources,
            hedge=placed_here(question.placed),
        )
        yield IndexedDocument(document, (asks,), note_fields)
    for question in answered_questions(guide):
        note, note_fields = _asked_before(guide, question)
        for answer in question.answers:
            document = Document(
                kind="answer",
                episode=answer.episode,
                lead=one_line(question.asks),
                text=one_line(answer.text),
                note=note,
                link=ToQuestion(question.id) if question.asks else ToEpisode(answer.episode),
                placed=answer.placed,
                sources=answer.sources,
                hedge=placed_here(answer.placed),
            )
            yield IndexedDocument(document, (question.asks, answer.text), note_fields)


def _asked_before(guide: Guide, question: Question) -> tuple[str, tuple[str, ...]]:
    """Return the note on how a question was asked and answered before, and the words of it."""
    texts = (
        text for was in question.earlier for text in (was.asks, *(its.text for its in was.answers))
    )
    return one_line(" · ".join(asked_before(guide, question))), tuple(texts)


def _episode(guide: Guide, reach: Reach) -> str:
    return guide.position(reach).episode or ""  # never empty: every fact is in an episode
