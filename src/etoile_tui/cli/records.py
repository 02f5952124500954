"""The records that `--json` prints of episodes and stories.

They have the keys of the pack's own format. People are in them by name, never by id.
"""

from typing import TYPE_CHECKING, Any

from etoile_tui.guide.schedule.curtain import Row
from etoile_tui.guide.schedule.position import format_clock
from etoile_tui.guide.schedule.show import Source

if TYPE_CHECKING:
    from etoile_tui.guide.story.person import Person
    from etoile_tui.guide.story.story import (
        Event,
        PersonChange,
        Question,
        RelationshipChange,
        Reveal,
        Story,
    )


def row_record(row: Row) -> dict[str, Any]:
    """Return a row of the episode list, without keys for what the curtain withholds."""
    record: dict[str, Any] = {"id": row.id, "state": row.state}
    record |= {"title": row.title, "aired": None if row.aired is None else row.aired.isoformat()}
    record |= {"minutes": row.minutes, "teaser": row.teaser}
    return known(record)


def story_record(story: "Story") -> dict[str, Any]:
    """Return everything that a story tells."""
    synopsis = "\n\n".join(synopsis.text for synopsis in story.synopses)
    return known(
        {
            "synopsis": synopsis or None,
            "events": list(map(event_record, story.events)),
            "people": list(map(_newcomer, story.newcomers)),
            "changes": list(map(_change, story.changes)),
            "identities": list(map(identity_record, story.reveals)),
            "relationships": list(map(relationship_change_record, story.relationships)),
            "questions": list(map(_question, story.raised)),
            "answers": [answer for question in story.answered for answer in _answers(question)],
            "sources": list(map(_source, story.sources)),
            "problems": [problem.text for problem in story.problems],
        }
    )


def event_record(event: "Event") -> dict[str, Any]:
    """Return an event."""
    return known(
        {
            "text": event.text,
            "people": list(event.people),
            "at": None if event.at is None else format_clock(event.at),
            "place": event.place,
            "twist": event.twist,
            "placed": event.placed,
        }
    )


def _newcomer(person: "Person") -> dict[str, Any]:
    return known(portrait(person) | {"placed": person.placed})


def portrait(person: "Person") -> dict[str, Any]:
    """Return who somebody is: the part that all records of a person share."""
    return {
        "name": person.name,
        "also": list(person.also),
        "role": person.role,
        "played_by": person.played_by,
        "about": person.about,
        "status": person.status,
    }


def _change(change: "PersonChange") -> dict[str, Any]:
    return known(
        {
            "name": change.name,
            "what": change.what,
            "was": change.was,
            "now": change.now,
            "placed": change.placed,
        }
    )


def identity_record(reveal: "Reveal") -> dict[str, Any]:
    """Return people who turn out to be one."""
    return known(
        {
            "people": list(reveal.were),
            "name": reveal.name,
            "text": reveal.text,
            "placed": reveal.placed,
        }
    )


def relationship_change_record(change: "RelationshipChange") -> dict[str, Any]:
    """Return what two people are to each other, and what they were before."""
    return known(
        {
            "between": list(change.now.names),
            "kind": change.now.kind,
            "is": change.now.words,
            "was": change.was,
            "was_ended": change.was_ended if change.was is not None else None,
            "text": change.now.text,
            "ended": change.now.ended,
            "toward": change.now.toward,
            "placed": change.now.placed,
        }
    )


def _question(question: "Question") -> dict[str, Any]:
    return known(
        {
            "asks": question.asks,
            "open": question.open,
            "placed": question.placed,
        }
    )


def _answers(question: "Question") -> list[dict[str, Any]]:
    return [
        known(
            {
                "asks": question.asks or None,
                "text": answer.text,
                "placed": answer.placed,
            }
        )
        for answer in question.answers
    ]


def _source(source: Source) -> dict[str, Any]:
    return known(
        {
            "publisher": source.publisher,
            "title": source.title,
            "url": source.url,
            "date": None if source.date is None else source.date.isoformat(),
        }
    )


def known(record: dict[str, Any]) -> dict[str, Any]:
    """Return a record without the keys that have no value."""
    return {key: value for key, value in record.items() if value is not None}
