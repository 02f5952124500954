"""What a viewer should remember before they watch on, chosen from a guide by fixed rules."""

from collections import Counter
from dataclasses import dataclass

from etoile_tui.guide.schedule.position import NONE, Position

from .appearances import Appearances
from .guide import Guide
from .person import Person
from .questions import left_open, open_questions
from .relationship import Relationship
from .story import Question, RelationshipChange, Story

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
    """Everybody who has a role or a status, as `by_importance` orders them."""
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
    people = by_importance(guide)
    changed = _changed(guide)
    asked = {question.id for question in Reminders(last=last, now=now).left_open}
    return Reminders(
        last=last,
        now=now,
        open=tuple(question for question in open_questions(guide) if question.id not in asked),
        people=tuple(person for person in people if person.status or person.role),
        changed=changed,
        unchanged=_unchanged(guide, people, changed),
    )


def by_importance(guide: Guide) -> tuple[Person, ...]:
    """Return everybody met so far, the most important first.

    Those who are in one of the last three episodes come before the others. Within each group
    whoever is in more events comes first, and of those in as many whoever came in earlier.
    """
    appearances = Appearances(guide)
    recent = {
        person for episode in guide.reached[-RECENT:] for person in appearances.ids_in(episode)
    }

    canonical = guide.facts.canonical
    events = Counter(
        person
        for chapter in guide.chapters.values()
        for fact in chapter.events
        for person in set(map(canonical, fact.people))
    )

    def key(person: Person) -> tuple[bool, int]:
        return (person.id not in recent, -events[person.id])

    return tuple(sorted(guide.people, key=key))


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
