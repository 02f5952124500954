"""Who is in which episode, and the orders in which people are listed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from etoile_tui.guide.text.normalize import normalize

from .facts import Chapter, unique
from .guide import Guide
from .person import Person
from .story import Event

NOBODY_MET = "Nobody has been met so far."
"""What stands in place of an empty list of people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """An episode that somebody is in, or that tells something of them."""

    episode: str
    events: tuple[Event, ...] = ()
    """The events they are in; empty where the episode only tells something of them."""


class Appearances:
    """Who is in which episode of a guide. People are given by their canonical ids.

    The episodes of a person come from a table of the whole story, which is built once, when it is
    first needed: whoever asks for many people shares one of these. The people of one episode are
    found without it.

    Attributes:
        guide: The guide.
    """

    def __init__(self, guide: Guide) -> None:
        """Take a guide. Nothing is read of it yet."""
        self.guide = guide

    def ids_in(self, episode: str) -> tuple[str, ...]:
        """Return the ids of the people in an episode, by first mention.

        Those of its events come first, then those whom it only tells something of. Whoever has
        not been introduced is left out; an episode that is not reached has nobody.
        """
        chapter = self.guide.chapters.get(episode)
        ids = () if chapter is None else map(self.guide.facts.canonical, _mentioned(chapter))
        return unique(person for person in ids if person in self._known)

    def of(self, person: str) -> tuple[Appearance, ...]:
        """Return the episodes that somebody is in, in order."""
        return tuple(
            Appearance(episode=chapter.episode, events=tuple(self._events(chapter, person)))
            for chapter in self._by_person.get(person, ())
        )

    def episodes_of(self, person: str) -> tuple[str, ...]:
        """Return the ids of the episodes that somebody is in, in order."""
        return tuple(chapter.episode for chapter in self._by_person.get(person, ()))

    def last_of(self, person: str) -> str | None:
        """Return the id of the last episode that somebody is in; None where there is none."""
        chapters = self._by_person.get(person)
        return chapters[-1].episode if chapters else None

    @cached_property
    def _known(self) -> frozenset[str]:
        return frozenset(person.id for person in self.guide.people)

    @cached_property
    def _by_person(self) -> dict[str, list[Chapter]]:
        """The table: the chapters that mention each person."""
        found: dict[str, list[Chapter]] = {}
        for episode, chapter in self.guide.chapters.items():
            for person in self.ids_in(episode):
                found.setdefault(person, []).append(chapter)
        return found

    def _events(self, chapter: Chapter, person: str) -> Iterator[Event]:
        members = set(self.guide.facts.members(person))
        for fact in chapter.events:
            if not members.isdisjoint(fact.people):
                yield self.guide.event(chapter.episode, fact)


def by_name(people: Iterable[Person]) -> tuple[Person, ...]:
    """Return people by their names, without regard to case and accents.

    People with the same name stand in the order in which they came in.
    """
    return tuple(sorted(people, key=lambda person: (normalize(person.name), person.since)))


def ids_in_episode(guide: Guide, episode: str) -> tuple[str, ...]:
    """Return the ids of the people in an episode, by first mention."""
    return Appearances(guide).ids_in(episode)


def people_in_episode(guide: Guide, episode: str) -> tuple[Person, ...]:
    """Return the people in an episode, by first mention."""
    known = {person.id: person for person in guide.people}
    return tuple(known[person] for person in ids_in_episode(guide, episode))


def people_with_episode_first(guide: Guide, episode: str | None) -> tuple[Person, ...]:
    """Return everybody met so far: those in an episode by first mention, then the others by name.

    Args:
        guide: The guide.
        episode: The episode; None, or one that is not reached, for everybody by name.
    """
    first = () if episode is None else people_in_episode(guide, episode)
    ids = {person.id for person in first}
    return first + by_name(person for person in guide.people if person.id not in ids)


def _mentioned(chapter: Chapter) -> Iterator[str]:
    for event in chapter.events:
        yield from event.people
    for person in chapter.people:
        yield person.id
    for relationship in chapter.relationships:
        yield from relationship.between
    for identity in chapter.identities:
        yield from identity.people
