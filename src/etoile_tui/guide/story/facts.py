"""The facts a pack states, as plain records; one chapter an episode (design, section 3)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from math import inf
from typing import Literal, TypeAlias, TypeVar, get_args

from etoile_tui.guide.schedule.order import NOTHING, Reach, fact_reach
from etoile_tui.guide.schedule.show import Source

Kind: TypeAlias = Literal["family", "love", "friends", "work", "rivals", "other"]
"""What sort of relationship it is."""

KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What every fact carries besides what it says."""

    at: int | None = None
    """The minute mark it is told at, in seconds; None for the episode's end."""
    sources: tuple[Source, ...] = ()
    likely: bool = False
    """Whether its placement in this episode is likely rather than certain."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventFact(Fact):
    """A beat of the story."""

    text: str
    people: tuple[str, ...] = ()
    """Ids of the people in it."""
    place: str | None = None
    twist: bool = False
    """Whether it turns something over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonFact(Fact):
    """Introduces a person, or restates one: what it names replaces what was known."""

    id: str
    name: str | None = None
    also: tuple[str, ...] | None = None
    """Other names, as of now; None where the fact says nothing of them."""
    role: str | None = None
    played_by: str | None = None
    about: str | None = None
    status: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationshipFact(Fact):
    """Who two people are to each other; the same pair and kind again replaces it."""

    between: tuple[str, str]
    """Ids of the two, in the order in which the words read."""
    kind: Kind
    words: str
    """A few words, the line's label: `is` in the pack."""
    text: str | None = None
    ended: bool = False
    toward: bool = False
    """Whether it is one-sided, from the first to the second."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityFact(Fact):
    """Several people turn out to be one; the last named is who they are."""

    people: tuple[str, ...]
    text: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionFact(Fact):
    """Something the story leaves open."""

    id: str
    asks: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerFact(Fact):
    """What the story answers to a question it has left open."""

    question: str
    """The question's id."""
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """What one episode reveals, as far as it has been read."""

    episode: str
    synopsis: str | None = None
    """Belongs to the episode's end."""
    events: tuple[EventFact, ...] = ()
    people: tuple[PersonFact, ...] = ()
    relationships: tuple[RelationshipFact, ...] = ()
    identities: tuple[IdentityFact, ...] = ()
    questions: tuple[QuestionFact, ...] = ()
    answers: tuple[AnswerFact, ...] = ()
    problem: str | None = None
    """Why the episode's file could not be used, in words for people; its facts are lost then."""
    sources: tuple[Source, ...] = field(default=())
    """Where the facts above were told, each once."""


AnyFact = TypeVar("AnyFact", bound=Fact)


def cut(chapter: Chapter, place: int, until: Reach) -> Chapter:
    """Return what a chapter has revealed at a reach.

    Args:
        chapter: The chapter.
        place: Its episode's place in the order.
        until: The reach; facts of this chapter past it are left out.
    """
    return between(chapter, place, NOTHING, until)


def between(chapter: Chapter, place: int, since: Reach, until: Reach) -> Chapter:
    """Return what a chapter tells after one reach and up to another.

    Args:
        chapter: The chapter.
        place: Its episode's place in the order.
        since: The reach after which to begin.
        until: The reach to stop at.
    """
    ended = until >= (place, inf)
    if ended and since < (place, 0):
        return chapter

    def told(facts: tuple[AnyFact, ...]) -> tuple[AnyFact, ...]:
        return tuple(fact for fact in facts if since < fact_reach(place, fact.at) <= until)

    kept = replace(
        chapter,
        synopsis=chapter.synopsis if ended else None,
        events=told(chapter.events),
        people=told(chapter.people),
        relationships=told(chapter.relationships),
        identities=told(chapter.identities),
        questions=told(chapter.questions),
        answers=told(chapter.answers),
    )
    return replace(kept, sources=cited(kept))


def cited(chapter: Chapter) -> tuple[Source, ...]:
    """Return the sources of a chapter's facts, each once, in the order they come up."""
    return unique(source for fact in facts_of(chapter) for source in fact.sources)


def facts_of(chapter: Chapter) -> Iterable[Fact]:
    """Yield every fact of a chapter, kind by kind."""
    yield from chapter.events
    yield from chapter.people
    yield from chapter.relationships
    yield from chapter.identities
    yield from chapter.questions
    yield from chapter.answers


Item = TypeVar("Item")


def unique(items: Iterable[Item], key: Callable[[Item], object] | None = None) -> tuple[Item, ...]:
    """Return items in their order, each once."""
    seen: dict[object, Item] = {}
    for item in items:
        seen.setdefault(item if key is None else key(item), item)
    return tuple(seen.values())
