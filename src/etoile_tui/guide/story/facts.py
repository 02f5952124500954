"""The facts that a pack states, as plain records, with one chapter for each episode."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import inf
from typing import Literal, TypeAlias, TypeVar, get_args

from etoile_tui.guide.schedule.order import NOTHING, Reach, fact_reach
from etoile_tui.guide.schedule.show import Source

Kind: TypeAlias = Literal["family", "love", "friends", "work", "rivals", "other"]
"""What kind of relationship it is."""

KINDS: tuple[Kind, ...] = get_args(Kind)

Placed: TypeAlias = Literal["likely", "by"]
"""How sure it is that a fact belongs to its episode: `likely` is probably in this one, `by` is in
this one or in an earlier one. There is no word for what is certain."""

PLACEMENTS: tuple[Placed, ...] = get_args(Placed)


def surest(one: Placed | None, other: Placed | None) -> Placed | None:
    """Return the surer of two placements of the same thing."""
    placements: tuple[Placed | None, ...] = (None, "by", "likely")
    return min(one, other, key=placements.index)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What all facts have in common."""

    at: int | None = None
    """The minute mark in seconds; None for the episode's end."""
    sources: tuple[Source, ...] = ()
    placed: Placed | None = None
    """How sure it is that the fact belongs to this episode; None where it is certain."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventFact(Fact):
    """Something that happens."""

    text: str
    people: tuple[str, ...] = ()
    """Ids of the people who take part."""
    place: str | None = None
    twist: bool = False
    """Whether it changes what the viewer believed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonFact(Fact):
    """Introduces a person, or updates one: each value given replaces the earlier one."""

    id: str
    name: str | None = None
    also: tuple[str, ...] | None = None
    """All other names from now on; None where the fact does not change them."""
    role: str | None = None
    played_by: str | None = None
    about: str | None = None
    status: str | None = None
    looks: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationshipFact(Fact):
    """What two people are to each other. A later fact of the same pair and kind replaces it."""

    between: tuple[str, str]
    """Ids of the two, in the order in which `words` is read."""
    kind: Kind
    words: str
    """A few words, shown on the line between the two; the key `is` in the pack."""
    text: str | None = None
    ended: bool = False
    toward: bool = False
    """Whether it is one-sided, from the first to the second."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityFact(Fact):
    """Several people turn out to be one person; or not to be, who were taken for one."""

    people: tuple[str, ...]
    """Their ids; the last is who they are from now on."""
    text: str | None = None
    ended: bool = False
    """Whether they are not one: until now the viewer believed that they were."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionFact(Fact):
    """Something the story leaves open."""

    id: str
    asks: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerFact(Fact):
    """Answers a question that the story has left open."""

    question: str
    """The question's id."""
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """The facts of one episode, as far as its file has been read."""

    episode: str
    synopsis: str | None = None
    """Belongs to the episode's end."""
    synopsis_sources: tuple[Source, ...] = ()
    """Whose words the synopsis is made from."""
    events: tuple[EventFact, ...] = ()
    people: tuple[PersonFact, ...] = ()
    relationships: tuple[RelationshipFact, ...] = ()
    identities: tuple[IdentityFact, ...] = ()
    questions: tuple[QuestionFact, ...] = ()
    answers: tuple[AnswerFact, ...] = ()
    problem: str | None = None
    """Why the episode's file could not be used, in words for the viewer. It has no facts then."""
    missing: bool = False
    """Whether that is because there is no such file."""
    remarks: tuple[str, ...] = ()
    """What is not as it should be in the file; everything else of it stands."""
    sources: tuple[Source, ...] = field(default=())
    """The sources of the facts above, each once."""


AnyFact = TypeVar("AnyFact", bound=Fact)


def chapters_until(
    chapters: Mapping[str, Chapter], episodes: Sequence[str], until: Reach
) -> dict[str, Chapter]:
    """Return the chapters up to a reach, by episode, without the facts past it.

    Args:
        chapters: The chapters by episode, perhaps with later ones.
        episodes: The episodes that the reach touches, in order.
        until: The last reach to keep.
    """
    found = {episode: chapters[episode] for episode in episodes if episode in chapters}
    # All but the last episode are watched to their end.
    if episodes and (last := found.get(episodes[-1])) is not None:
        found[episodes[-1]] = chapter_between(last, len(episodes) - 1, NOTHING, until)
    return found


def chapter_between(chapter: Chapter, index: int, since: Reach, until: Reach) -> Chapter:
    """Return a chapter with the facts of an interval alone.

    Args:
        chapter: The chapter.
        index: Its episode's index in the order.
        since: The reach after which the interval begins.
        until: The reach that it ends with.
    """
    ended = until >= (index, inf)
    if ended and since < (index, 0):
        return chapter

    def kept(facts: tuple[AnyFact, ...]) -> tuple[AnyFact, ...]:
        return tuple(fact for fact in facts if since < fact_reach(index, fact.at) <= until)

    cut = replace(
        chapter,
        synopsis=chapter.synopsis if ended else None,
        synopsis_sources=chapter.synopsis_sources if ended else (),
        events=kept(chapter.events),
        people=kept(chapter.people),
        relationships=kept(chapter.relationships),
        identities=kept(chapter.identities),
        questions=kept(chapter.questions),
        answers=kept(chapter.answers),
    )
    return replace(cut, sources=sources_of(cut))


def sources_of(chapter: Chapter) -> tuple[Source, ...]:
    """Return the sources of a chapter's synopsis and facts, each once, in that order."""
    told = (source for fact in facts_of(chapter) for source in fact.sources)
    return unique((*chapter.synopsis_sources, *told))


def facts_of(chapter: Chapter) -> Iterable[Fact]:
    """Yield the facts of a chapter, one kind after the other."""
    yield from chapter.events
    yield from chapter.people
    yield from chapter.relationships
    yield from chapter.identities
    yield from chapter.questions
    yield from chapter.answers


T = TypeVar("T")


def unique(items: Iterable[T], key: Callable[[T], object] | None = None) -> tuple[T, ...]:
    """Return items in their order, without repetitions."""
    if key is None:
        return tuple(dict.fromkeys(items))
    seen: dict[object, T] = {}
    for item in items:
        seen.setdefault(key(item), item)
    return tuple(seen.values())
