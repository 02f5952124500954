"""What a viewer should remember before they watch on, chosen from a guide by fixed rules."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from etoile_tui.guide.schedule.position import NONE, Position

from .appearances import Appearances
from .guide import Guide
from .person import Person
from .questions import left_open, open_questions
from .relationship import Relationship
from .story import Event, Question, RelationshipChange, Story

RECENT = 3
"""How many of the last episodes are recent: whoever is in them is listed first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminders:
    """What to remember at a horizon. The lists are complete, the most important items first."""

    last: Story | None = None
    """The last episode that was watched to its end; None for none."""
    now: Story | None = None
    """The episode under way, so far; None where there is none."""
    open: tuple[Question, ...] = ()
    """Open questions from before those two, the latest episode's first."""
    people: tuple[Person, ...] = ()
    """Everybody who matters, as `by_importance` orders them: who is in one of the last three
    episodes, or is told of in more than one."""
    lately: Mapping[str, Event] = field(default_factory=dict)
    """The last event that each of them is in, by their ids."""
    changed: tuple[RelationshipChange, ...] = ()
    """What came up, changed or ended between people in those two, in the order told."""
    unchanged: tuple[Relationship, ...] = ()
    """The other relationships that hold, those between important people first."""

    @property
    def left_open(self) -> tuple[Question, ...]:
        """The open questions of the last episode and of the one under way."""
        stories = (story for story in (self.last, self.now) if story is not None)
        asked = (question for story in stories for question in left_open(story))
        return tuple({question.id: question for question in asked}.values())


def list_reminders(guide: Guide) -> Reminders:
    """Return what to remember at a guide's horizon."""
    last = guide.story(guide.watched[-1]) if guide.watched else None
    now = None if guide.under_way is None else guide.story(guide.under_way)
    appearances = Appearances(guide)
    people = by_importance(guide, appearances)
    mattering = tuple(person for person in people if _matters(guide, appearances, person))
    changed = _changed(guide)
    asked = {question.id for question in Reminders(last=last, now=now).left_open}
    return Reminders(
        last=last,
        now=now,
        open=tuple(question for question in open_questions(guide) if question.id not in asked),
        people=mattering,
        lately=_lately(guide, mattering),
        changed=changed,
        unchanged=_unchanged(guide, people, changed),
    )


def by_importance(guide: Guide, appearances: Appearances) -> tuple[Person, ...]:
    """Return everybody met so far, the most important first.

    Those who are in one of the last three episodes come before the others. Within each group
    whoever more is told of comes first: in events, of what they are to others, and of themselves.
    Of those of whom as much is told, whoever came in earlier does.

    Args:
        guide: The guide.
        appearances: Who is in which of its episodes.
    """
    recent = _recent(guide, appearances)
    told = told_of(guide)

    def key(person: Person) -> tuple[bool, int]:
        return (person.id not in recent, -told[person.id])

    return tuple(sorted(guide.people, key=key))


def _recent(guide: Guide, appearances: Appearances) -> frozenset[str]:
    """Return the ids of those who are in one of the last episodes."""
    return frozenset(
        person for episode in guide.reached[-RECENT:] for person in appearances.ids_in(episode)
    )


def told_of(guide: Guide) -> Counter[str]:
    """Return how many reached facts are about each person, by their canonical ids."""
    return Counter(_told_of(guide))


def _told_of(guide: Guide) -> Iterator[str]:
    """Yield the ids of the people that each reached fact is about."""
    canonical = guide.facts.canonical
    for chapter in guide.chapters.values():
        for fact in chapter.events:
            yield from set(map(canonical, fact.people))
        for relationship in chapter.relationships:
            yield from set(map(canonical, relationship.between))
        for person in chapter.people:
            yield canonical(person.id)


def _matters(guide: Guide, appearances: Appearances, person: Person) -> bool:
    """Tell whether somebody is in one of the last episodes, or told of in more than one."""
    episodes = appearances.episodes_of(person.id)
    return len(episodes) > 1 or not set(episodes).isdisjoint(guide.reached[-RECENT:])


def _lately(guide: Guide, people: Iterable[Person]) -> dict[str, Event]:
    """Return the last event that each of some people is in."""
    wanted = {person.id for person in people}
    found: dict[str, Event] = {}
    for episode in reversed(guide.reached):
        chapter = guide.chapters.get(episode)
        for fact in () if chapter is None else reversed(chapter.events):
            for person in map(guide.facts.canonical, fact.people):
                if person in wanted and person not in found:
                    found[person] = guide.event(episode, fact)
        if len(found) == len(wanted):
            break
    return found


def _changed(guide: Guide) -> tuple[RelationshipChange, ...]:
    """Return the changes of the last episode and the one under way, between two people."""
    since = Position(guide.watched[-2]) if len(guide.watched) > 1 else NONE
    changes = guide.news(since).relationships
    return tuple(change for change in changes if change.now.between[0] != change.now.between[1])


def _unchanged(
    guide: Guide, people: tuple[Person, ...], changed: tuple[RelationshipChange, ...]
) -> tuple[Relationship, ...]:
    """Return what holds and did not change lately, ordered by the less important of the two."""
    told = {_pair(change.now) for change in changed}
    rank = {person.id: rank for rank, person in enumerate(people)}

    def key(relationship: Relationship) -> list[int]:
        # Somebody who is only named in a relationship is not among the people.
        return sorted(
            (rank.get(person, len(rank)) for person in relationship.between), reverse=True
        )

    kept = (found for found in guide.relationships if not found.ended and _pair(found) not in told)
    return tuple(sorted(kept, key=key))


def _pair(relationship: Relationship) -> tuple[frozenset[str], str]:
    return frozenset(relationship.between), relationship.kind
