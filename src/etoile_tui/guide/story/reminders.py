"""What to have in mind before watching on, picked from a guide by rule."""

from collections import Counter
from dataclasses import dataclass

from etoile_tui.guide.schedule.position import NONE, Position

from .by_episode import reached
from .guide import Guide
from .person import Person
from .questions import left_open, open_questions
from .relationship import Relationship
from .story import Question, RelationshipChange, Story

LATELY = 3
"""How many of the last episodes count as lately: who is in them comes first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """What to have in mind at a horizon; every list is whole, the most pressing first."""

    last: Story | None = None
    """What the last episode told that was watched to its end; None for none."""
    now: Story | None = None
    """What the episode under way has told so far; None where none is."""
    open: tuple[Question, ...] = ()
    """What was open before those two and still is, the latest episode's first."""
    people: tuple[Person, ...] = ()
    """Everybody who has a role or a status, as `by_weight` orders them."""
    changed: tuple[RelationshipChange, ...] = ()
    """What came up, changed or ended between people in those two, in the order told."""
    unchanged: tuple[Relationship, ...] = ()
    """What holds between the others, that between main people first."""

    @property
    def left_open(self) -> tuple[Question, ...]:
        """What the last episode and the one under way have left open."""
        stories = (story for story in (self.last, self.now) if story is not None)
        asked = (question for story in stories for question in left_open(story))
        return tuple({question.id: question for question in asked}.values())


def before(guide: Guide) -> Before:
    """Return what to have in mind at a guide's horizon."""
    last = guide.story(guide.watched[-1]) if guide.watched else None
    now = None if guide.under_way is None else guide.story(guide.under_way)
    people = by_weight(guide)
    changed = _changed(guide)
    known = Before(last=last, now=now)
    asked = {question.id for question in known.left_open}
    return Before(
        last=last,
        now=now,
        open=tuple(question for question in open_questions(guide) if question.id not in asked),
        people=tuple(person for person in people if person.status or person.role),
        changed=changed,
        unchanged=_unchanged(guide, people, changed),
    )


def by_weight(guide: Guide) -> tuple[Person, ...]:
    """Return everybody met so far, main people first.

    Those whom one of the last three episodes shows or tells of come before the others; among
    each, who is in more events of the whole story comes first, and of those in as many who came
    in earlier.
    """
    lately = {person for episode in reached(guide)[-LATELY:] for person in guide.cast.of(episode)}

    events = Counter(person for event in guide.so_far.events for person in event.cast)

    def key(person: Person) -> tuple[bool, int]:
        return (person.id not in lately, -events[person.id])

    return tuple(sorted(guide.people, key=key))


def _changed(guide: Guide) -> tuple[RelationshipChange, ...]:
    """What the last episode and the one under way told between people who are still two."""
    since = Position(guide.watched[-2]) if len(guide.watched) > 1 else NONE
    changes = guide.news(since).relationships
    return tuple(change for change in changes if change.now.between[0] != change.now.between[1])


def _unchanged(
    guide: Guide, people: tuple[Person, ...], changed: tuple[RelationshipChange, ...]
) -> tuple[Relationship, ...]:
    """What holds between people and did not change lately, by the weight of the lesser of two."""
    told = {_pair(change.now) for change in changed}
    place = {person.id: place for place, person in enumerate(people)}

    def key(relationship: Relationship) -> list[int]:
        # Not everybody has been introduced.
        return sorted((place.get(who, len(place)) for who in relationship.between), reverse=True)

    kept = (found for found in guide.relationships if not found.ended and _pair(found) not in told)
    return tuple(sorted(kept, key=key))


def _pair(relationship: Relationship) -> tuple[frozenset[str], str]:
    return frozenset(relationship.between), relationship.kind
