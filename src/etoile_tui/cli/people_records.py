"""The records of people and relationships, in the design's own words; people by name alone."""

from typing import Any

from etoile_tui.guide.cast import Appearance
from etoile_tui.guide.guide import Guide
from etoile_tui.guide.person import Person
from etoile_tui.guide.relationship import Relationship
from etoile_tui.guide.ties import earlier_words, relationships_of

from .records import event_record, known, placed

_KEYS = ("name", "also", "role", "played_by", "about", "status")


def person_record(guide: Guide, person: Person) -> dict[str, Any]:
    """Return somebody as of now."""
    return known(
        {
            "name": person.name,
            "also": list(person.also),
            "role": person.role,
            "played_by": person.played_by,
            "about": person.about,
            "status": person.status,
            "since": str(guide.position(person.since)),
            "placed": placed(likely=person.likely),
            "unsure": [key for key in _KEYS if key in person.unsure] or None,
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
        "relationships": [tie_record(guide, tie) for tie in relationships_of(guide, person.id)],
        "episodes": list(map(_appearance, appearances)),
    }


def tie_record(guide: Guide, tie: Relationship) -> dict[str, Any]:
    """Return what two people are to each other, and what they were before."""
    return known(
        {
            "between": list(tie.names),
            "kind": tie.kind,
            "is": tie.words,
            "text": tie.text,
            "ended": tie.ended,
            "toward": tie.toward,
            "since": str(guide.position(tie.since)),
            "placed": placed(likely=tie.likely),
            "earlier": [
                {
                    "is": entry.words,
                    "ended": entry.ended,
                    "until": str(guide.position(entry.until)),
                }
                for entry in earlier_words(tie)
            ],
        }
    )


def _appearance(appearance: Appearance) -> dict[str, Any]:
    return {
        "id": appearance.episode,
        "events": list(map(event_record, appearance.events)),
    }
