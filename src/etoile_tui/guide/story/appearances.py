"""Who is in which episode, and the orders in which people are listed."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from etoile_tui.guide.text.normalize import plain

from .fact_index import Index
from .facts import Chapter, EventFact, unique
from .person import Person
from .story import Event

if TYPE_CHECKING:
    from .guide import Guide

NOBODY_MET = "Nobody has been met so far."
"""What a list of people says without any."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """An episode in which somebody is, or in which something is told of them."""

    episode: str
    events: tuple[Event, ...] = ()
    """The events they are in; none where they are only told of."""


class Cast:
    """Who is in which episode, as far as it has been watched.

    An episode is asked for its people alone; whose episodes are whose is found in one pass over
    the story, when it is first asked for. Everybody goes by the id of who they have turned out
    to be.
    """

    def __init__(
        self,
        chapters: Mapping[str, Chapter],
        index: Index,
        tell: Callable[[str, EventFact], Event],
        people: Iterable[Person],
    ) -> None:
        """Take the reached chapters in order, their facts filed, and everybody met so far.

        Args:
            chapters: The chapters, by episode.
            index: Their facts.
            tell: Makes an event of an episode's fact.
            people: Who may be listed at all.
        """
        self._chapters = chapters
        self._index = index
        self._tell = tell
        self._known = frozenset(person.id for person in people)

    def of(self, episode: str) -> tuple[str, ...]:
        """Return the ids of the people in an episode, in the order in which it mentions them.

        Those of its events come first; behind them stand those it only tells something of.
        Nobody is among them who has not been introduced.
        """
        chapter = self._chapters.get(episode)
        heads = () if chapter is None else map(self._index.head, _mentioned(chapter))
        return unique(person for person in heads if person in self._known)

    def appearances(self, person: str) -> tuple[Appearance, ...]:
        """Return the episodes somebody is in, in order.

        Args:
            person: Their id under who they have turned out to be.
        """
        return tuple(
            Appearance(episode=chapter.episode, events=tuple(self._events(chapter, person)))
            for chapter in self._mentioning.get(person, ())
        )

    @cached_property
    def _mentioning(self) -> dict[str, list[Chapter]]:
        """The chapters that mention each person."""
        found: dict[str, list[Chapter]] = {}
        for episode, chapter in self._chapters.items():
            for person in self.of(episode):
                found.setdefault(person, []).append(chapter)
        return found

    def _events(self, chapter: Chapter, person: str) -> Iterator[Event]:
        members = set(self._index.members(person))
        for fact in chapter.events:
            if not members.isdisjoint(fact.people):
                yield self._tell(chapter.episode, fact)


def by_name(people: Iterable[Person]) -> tuple[Person, ...]:
    """Return people in the order of their names, whatever their case and accents.

    Those of one name stand in the order in which they came in, then as they were given.
    """
    return tuple(sorted(people, key=lambda person: (plain(person.name), person.since)))


def of_episode(guide: "Guide", episode: str) -> tuple[str, ...]:
    """Return the ids of the people in an episode, as far as it is watched, by first mention."""
    return guide.cast.of(episode)


def in_episode(guide: "Guide", episode: str) -> tuple[Person, ...]:
    """Return the people in an episode, as far as it is watched, by first mention."""
    known = {person.id: person for person in guide.people}
    return tuple(known[person] for person in guide.cast.of(episode))


def in_episode_first(guide: "Guide", episode: str | None) -> tuple[Person, ...]:
    """Return everybody met so far: those in an episode by first mention, the others by name.

    Args:
        guide: The guide.
        episode: The episode; None, or one that is not reached, for everybody by name.
    """
    first = () if episode is None else in_episode(guide, episode)
    here = {person.id for person in first}
    return first + by_name(person for person in guide.people if person.id not in here)


def _mentioned(chapter: Chapter) -> Iterator[str]:
    for event in chapter.events:
        yield from event.people
    for person in chapter.people:
        yield person.id
    for relationship in chapter.relationships:
        yield from relationship.between
    for identity in chapter.identities:
        yield from identity.people
