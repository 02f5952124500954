"""The records that `--json` prints of people and relationships."""

from collections.abc import Iterable
from typing import Any

from etoile_tui.guide.story.appearances import Appearance, Appearances
from etoile_tui.guide.story.guide import Guide
from etoile_tui.guide.story.person import Person
from etoile_tui.guide.story.relationship import Relationship, earlier_words
from etoile_tui.guide.story.relationship_queries import merged_relationships_of, relationships_of

from .records import event_record, known, portrait, recorded, told_by


def person_record(guide: Guide, person: Person, *, sources: bool = False) -> dict[str, Any]:
    """Return somebody as known at the horizon."""
    told = portrait(person)
    return known(
        told
        | {
            "since": str(guide.position(person.since)),
            "placed": person.placed,
            "unsure": [key for key in told if key in person.unsure] or None,
            "told_by": told_by(person.sources_of(), sources=sources),
        }
    )


def card_record(
    guide: Guide, person: Person, appearances: Appearances, *, sources: bool = False
) -> dict[str, Any]:
    """Return everything that a person's card tells; no list is cut.

    Args:
        guide: The guide.
        person: The person.
        appearances: Who is in which episode of the guide; shared between many records.
        sources: Whether each fact says who told it.
    """
    return person_record(guide, person, sources=sources) | {
        "earlier": [
            known(
                {
                    "what": entry.what,
                    "was": entry.was,
                    "until": str(guide.position(entry.until)),
                    "told_by": told_by(entry.sources, sources=sources),
                }
            )
            for entry in person.earlier
        ],
        "relationships": [
            relationship_record(guide, relationship, sources=sources)
            for relationship in relationships_of(guide, person.id)
        ],
        **merged_record(guide, merged_relationships_of(guide, person.id), sources=sources),
        "episodes": recorded(_appearance, appearances.of(person.id), sources=sources),
    }


def relationship_record(
    guide: Guide, relationship: Relationship, *, sources: bool = False
) -> dict[str, Any]:
    """Return what two people are to each other, and what they were before.

    The key `until` is there where the two have turned out to be one.
    """
    until = relationship.merged_at
    return known(
        {
            "between": list(relationship.names),
            "kind": relationship.kind,
            "is": relationship.words,
            "text": relationship.text,
            "ended": relationship.ended,
            "toward": relationship.toward,
            "since": str(guide.position(relationship.since)),
            "placed": relationship.placed,
            "told_by": told_by(relationship.sources, sources=sources),
            "earlier": [
                known(
                    {
                        "is": entry.words,
                        "text": entry.text,
                        "ended": entry.ended,
                        "until": str(guide.position(entry.until)),
                        "told_by": told_by(entry.sources, sources=sources),
                    }
                )
                for entry in earlier_words(relationship, whole=True)
            ],
            "until": None if until is None else str(guide.position(until)),
        }
    )


def merged_record(
    guide: Guide, found: Iterable[Relationship], *, sources: bool = False
) -> dict[str, Any]:
    """Return the key for relationships of two who are one person by now; none without any."""
    records = [relationship_record(guide, relationship, sources=sources) for relationship in found]
    return {"as_two": records} if records else {}


def _appearance(appearance: Appearance, *, sources: bool) -> dict[str, Any]:
    return {
        "id": appearance.episode,
        "events": recorded(event_record, appearance.events, sources=sources),
    }
