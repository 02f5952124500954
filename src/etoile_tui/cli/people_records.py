"""The records of people and relationships, in the design's own words; people by name alone."""

from collections.abc import Iterable
from typing import Any

from etoile_tui.guide.pages.relationship_pages import as_two_of, earlier_words, relationships_of
from etoile_tui.guide.story.appearances import Appearance
from etoile_tui.guide.story.guide import Guide
from etoile_tui.guide.story.person import Person
from etoile_tui.guide.story.relationship import Relationship

from .records import event_record, known, placed, portrait


def person_record(guide: Guide, person: Person) -> dict[str, Any]:
    """Return somebody as of now."""
    told = portrait(person)
    return known(
        told
        | {
            "since": str(guide.position(person.since)),
            "placed": placed(likely=person.likely),
            "unsure": [key for key in told if key in person.unsure] or None,
        }
    )


def card_record(guide: Guide, person: Person) -> dict[str, Any]:
    """Return all that a person's card tells, every list whole."""
    appearances = guide.cast.appearances(person.id)
    return person_record(guide, person) | {
        "earlier": [
            {"what": entry.what, "was": entry.was, "until": str(guide.position(entry.until))}
            for entry in person.earlier
        ],
        "relationships": [
            relationship_record(guide, relationship)
            for relationship in relationships_of(guide, person.id)
        ],
        **as_two_record(guide, as_two_of(guide, person.id)),
        "episodes": list(map(_appearance, appearances)),
    }


def relationship_record(guide: Guide, relationship: Relationship) -> dict[str, Any]:
    """Return what two people are to each other, and what they were before.

    Two who have turned out to be one were it until then.
    """
    until = relationship.one_since
    return known(
        {
            "between": list(relationship.names),
            "kind": relationship.kind,
            "is": relationship.words,
            "text": relationship.text,
            "ended": relationship.ended,
            "toward": relationship.toward,
            "since": str(guide.position(relationship.since)),
            "placed": placed(likely=relationship.likely),
            "earlier": [
                known(
                    {
                        "is": entry.words,
                        "text": entry.text,
                        "ended": entry.ended,
                        "until": str(guide.position(entry.until)),
                    }
                )
                for entry in earlier_words(relationship, whole=True)
            ],
            "until": None if until is None else str(guide.position(until)),
        }
    )


def as_two_record(guide: Guide, found: Iterable[Relationship]) -> dict[str, Any]:
    """Return what was between two who have turned out to be one; no key where there is none."""
    records = [relationship_record(guide, relationship) for relationship in found]
    return {"as_two": records} if records else {}


def _appearance(appearance: Appearance) -> dict[str, Any]:
    return {
        "id": appearance.episode,
        "events": list(map(event_record, appearance.events)),
    }
