"""The records that `--json` prints of episodes and stories.

They have the keys of the pack's own format. People are in them by name, never by id.
"""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from etoile_tui.guide.items.wording import source_names
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
    record["span"] = row.span if row.span > 1 else None
    return known(record)


def story_record(story: "Story", *, sources: bool = False) -> dict[str, Any]:
    """Return everything that a story tells.

    Args:
        story: The story.
        sources: Whether each fact says who told it.
    """
    synopsis = "\n\n".join(synopsis.text for synopsis in story.synopses)
    return known(
        {
            "synopsis": synopsis or None,
            "synopsis_by": synopsis_by(story),
            "events": recorded(event_record, story.events, sources=sources),
            "people": recorded(_newcomer, story.newcomers, sources=sources),
            "changes": recorded(_change, story.changes, sources=sources),
            "identities": recorded(identity_record, story.reveals, sources=sources),
            "relationships": recorded(
                relationship_change_record, story.relationships, sources=sources
            ),
            "questions": recorded(_question, story.raised, sources=sources),
            "answers": [
                answer
                for question in story.answered
                for answer in _answers(question, sources=sources)
            ],
            "sources": list(map(_source, story.sources)),
            "problems": [problem.text for problem in story.problems],
        }
    )


def recorded(
    record: Callable[..., dict[str, Any]], things: Iterable[Any], *, sources: bool
) -> list[dict[str, Any]]:
    """Return the records of some things of a kind, by the function that makes one."""
    return [record(thing, sources=sources) for thing in things]


def told_by(told: Iterable[Source], *, sources: bool) -> list[str] | None:
    """Return the names of those who told something; None where nobody wants or has any."""
    return (list(source_names(told)) or None) if sources else None


def synopsis_by(story: "Story") -> list[str] | None:
    """Return the names of those whose words a synopsis is made from; None where nobody is named."""
    told = (source for synopsis in story.synopses for source in synopsis.sources)
    return list(source_names(told)) or None


def event_record(event: "Event", *, sources: bool = False) -> dict[str, Any]:
    """Return an event."""
    return known(
        {
            "text": event.text,
            "people": list(event.people),
            "at": None if event.at is None else format_clock(event.at),
            "place": event.place,
            "twist": event.twist,
            "placed": event.placed,
            "told_by": told_by(event.sources, sources=sources),
        }
    )


def _newcomer(person: "Person", *, sources: bool) -> dict[str, Any]:
    told = told_by(person.sources_of(), sources=sources)
    return known(portrait(person) | {"placed": person.placed, "told_by": told})


def portrait(person: "Person") -> dict[str, Any]:
    """Return who somebody is: the part that all records of a person share."""
    return {
        "name": person.name,
        "also": list(person.also),
        "role": person.role,
        "played_by": person.played_by,
        "about": person.about,
        "status": person.status,
        "looks": person.looks,
    }


def _change(change: "PersonChange", *, sources: bool) -> dict[str, Any]:
    return known(
        {
            "name": change.name,
            "what": change.what,
            "was": change.was,
            "now": change.now,
            "placed": change.placed,
            "told_by": told_by(change.sources, sources=sources),
        }
    )


def identity_record(reveal: "Reveal", *, sources: bool = False) -> dict[str, Any]:
    """Return people who turn out to be one, or not to be."""
    return known(
        {
            "people": list(reveal.were),
            "name": None if reveal.ended else reveal.name,
            "text": reveal.text,
            "ended": reveal.ended or None,
            "believed": (reveal.until is not None) or None,
            "placed": reveal.placed,
            "told_by": told_by(reveal.sources, sources=sources),
        }
    )


def relationship_change_record(
    change: "RelationshipChange", *, sources: bool = False
) -> dict[str, Any]:
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
            "told_by": told_by(change.now.sources, sources=sources),
        }
    )


def _question(question: "Question", *, sources: bool) -> dict[str, Any]:
    return known(
        {
            "asks": question.asks,
            "open": question.open,
            "placed": question.placed,
            "told_by": told_by(question.sources, sources=sources),
        }
    )


def _answers(question: "Question", *, sources: bool) -> list[dict[str, Any]]:
    return [
        known(
            {
                "asks": question.asks or None,
                "text": answer.text,
                "placed": answer.placed,
                "told_by": told_by(answer.sources, sources=sources),
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
