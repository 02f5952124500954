"""A page: a stretch of the story laid out in sections, the same for every front end."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from .person import Person
from .position import clock
from .relationship import Relationship
from .show import Source
from .story import Event, PersonChange, Question, RelationshipChange, Reveal, Story
from .wording import day

Tone: TypeAlias = Literal[
    "plain", "twist", "person", "relationship", "ended", "open", "answer", "problem"
]
"""What an item is, for its sign and colour."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One line of a section, as long as it may be."""

    tone: Tone = "plain"
    lead: str | None = None
    """Who or what it is about."""
    text: str = ""
    note: str | None = None
    """An aside."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading with its items."""

    heading: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Paragraphs, sections, and where it was told."""

    paragraphs: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()
    told_by: str | None = None


_Part: TypeAlias = tuple[str, Iterable[Item]]

NOTHING_TOLD = "Nothing has been told of this yet."
"""What a page says of a stretch for which the pack has nothing."""


def episode_page(story: Story, *, ended: bool) -> Page:
    """Return the page of one episode.

    Args:
        story: What the episode tells, as far as it has been watched.
        ended: Whether it has been watched to its end.
    """
    return Page(
        paragraphs=tuple(_paragraphs(story)) if not story.empty else (NOTHING_TOLD,),
        sections=_sections(
            ("This episode cannot be read", [_problem(item.text) for item in story.problems]),
            ("What happened" if ended else "What happened so far", map(_event, story.events)),
            *_shared(story),
        ),
        told_by=told_by(story.sources),
    )


def news_page(story: Story) -> Page:
    """Return the page of what is new since an earlier position.

    With one new episode its synopsis is on the page; with more of them each has its own page to
    be read on, and this one keeps to what turned over.
    """
    one = len(story.episodes) == 1
    problems = [_problem(item.text, item.episode) for item in story.problems]
    return Page(
        paragraphs=_news_paragraphs(story, one=one),
        sections=_sections(
            ("Cannot be read", problems),
            ("What turned over", map(_event, story.twists)),
            *_shared(story),
        ),
    )


def _news_paragraphs(story: Story, *, one: bool) -> tuple[str, ...]:
    if story.empty:
        return (NOTHING_TOLD,)
    return tuple(_paragraphs(story)) if one else ()


def told_by(sources: tuple[Source, ...]) -> str | None:
    """Return where facts were told, by publication: `Fangirlish (24 Apr 2025), Vulture`."""
    named: dict[str, None] = {}
    for source in sources:
        name = source.publisher or source.title
        if name is not None:
            named[f"{name} ({day(source.date)})" if source.date else name] = None
    return ", ".join(named) or None


def _shared(story: Story) -> Iterator[_Part]:
    yield "Who came in", map(_newcomer, story.newcomers)
    yield "Who turned out to be whom", map(_reveal, story.reveals)
    yield "What changed", _changes(story.changes)
    yield "Between people", map(_relationship, story.relationships)
    yield "Left open", map(_raised, story.raised)
    yield "Answered", map(_answered, story.answered)


def _sections(*parts: _Part) -> tuple[Section, ...]:
    made = (Section(heading=heading, items=tuple(items)) for heading, items in parts)
    return tuple(section for section in made if section.items)


def _paragraphs(story: Story) -> Iterator[str]:
    for synopsis in story.synopses:
        yield from synopsis.text.split("\n\n")


def _problem(text: str, episode: str | None = None) -> Item:
    return Item(tone="problem", lead=episode, text=text)


def _event(event: Event) -> Item:
    at = None if event.at is None else clock(event.at)
    note = _aside(event.place, at, likely=event.likely)
    return Item(tone="twist" if event.twist else "plain", text=event.text, note=note)


def _newcomer(person: Person) -> Item:
    # A short name that is part of the whole one goes without saying.
    names = [name for name in person.also if name not in person.name]
    also = f"also {', '.join(names)}" if names else None
    played = f"played by {person.played_by}" if person.played_by else None
    text = ", ".join(filter(None, (also, person.role, person.status, played)))
    note = _aside(person.about, likely=person.likely)
    return Item(tone="person", lead=person.name, text=text, note=note)


def _reveal(reveal: Reveal) -> Item:
    were = " and ".join(reveal.were)
    if len(reveal.were) > 1:
        lead = f"{were}: one and the same"
    else:
        # Not all of them had been met.
        lead = f"{were} is {reveal.name}" if were not in ("", reveal.name) else reveal.name
    note = _aside(likely=reveal.likely)
    return Item(tone="twist", lead=lead, text=reveal.text or reveal.name, note=note)


def _changes(changes: Iterable[PersonChange]) -> Iterator[Item]:
    """One item a person: what else they are called, are, and do; what is known of them now."""
    by_person: dict[str, list[PersonChange]] = {}
    for change in changes:
        by_person.setdefault(change.person, []).append(change)
    for its in by_person.values():
        about = next((change.now for change in its if change.what == "about"), None)
        said = "; ".join(_change(change) for change in its if change.what != "about")
        likely = any(change.likely for change in its)
        note = _aside(about if said else None, likely=likely)
        yield Item(tone="person", lead=its[0].name, text=said or about or "", note=note)


def _change(change: PersonChange) -> str:
    if change.what == "name":
        # The lead is the name at the horizon, which may be a later one still.
        return f"{change.was} is called {change.now}"
    if change.what == "also":
        return f"also {change.now}"
    if change.what == "played_by":
        return f"played by {change.now}"
    return change.now if change.was is None else f"{change.was} → {change.now}"


def between(relationship: Relationship) -> str:
    """Return the two of a relationship in one line, in the order in which its words read."""
    first, second = relationship.names
    return f"{first} {'→' if relationship.toward else '–'} {second}"


def _relationship(change: RelationshipChange) -> Item:
    now = change.now
    was = None if change.was is None else _ended(change.was, ended=change.was_ended)
    words = _ended(now.words, ended=now.ended)
    return Item(
        tone="ended" if now.ended else "relationship",
        lead=between(now),
        text=words if was in (None, words) else f"{was} → {words}",
        note=_aside(now.text, likely=now.likely),
    )


def _ended(words: str, *, ended: bool) -> str:
    return f"{words} (over)" if ended else words


def _raised(question: Question) -> Item:
    later = [answer.episode for answer in question.answers if answer.episode != question.episode]
    answered = f"answered in {later[0]}" if later else None
    return Item(tone="open", text=question.asks, note=_aside(answered, likely=question.likely))


def _answered(question: Question) -> Item:
    return Item(
        tone="answer",
        lead=question.asks or None,
        text=" ".join(answer.text for answer in question.answers),
        note=_aside(likely=any(answer.likely for answer in question.answers)),
    )


def _aside(*parts: str | None, likely: bool) -> str | None:
    """Return an aside's parts, and that the placement is likely rather than certain."""
    said = (*parts, "probably here" if likely else None)
    return " · ".join(filter(None, said)) or None
