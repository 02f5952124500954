"""The records that `--json` prints, in the design's own words; people by name, never by id."""

from typing import TYPE_CHECKING, Any

from etoile_tui.guide.curtain import Row
from etoile_tui.guide.position import clock
from etoile_tui.guide.show import Source

if TYPE_CHECKING:
    from etoile_tui.guide.story import Question, Story


def row_record(row: Row) -> dict[str, Any]:
    """Return a row of the episode list; what the curtain withholds has no key."""
    record: dict[str, Any] = {"id": row.id, "state": row.state}
    record |= {"title": row.title, "aired": None if row.aired is None else row.aired.isoformat()}
    record |= {"minutes": row.minutes, "teaser": row.teaser}
    return _known(record)


def story_record(story: "Story") -> dict[str, Any]:
    """Return what a stretch of the story tells."""
    return {
        "synopsis": "\n\n".join(synopsis.text for synopsis in story.synopses) or None,
        "events": [
            _known(
                {
                    "text": event.text,
                    "people": list(event.people),
                    "at": None if event.at is None else clock(event.at),
                    "place": event.place,
                    "twist": event.twist,
                    "placed": "likely" if event.likely else None,
                }
            )
            for event in story.events
        ],
        "people": [
            _known(
                {
                    "name": person.name,
                    "also": list(person.also),
                    "role": person.role,
                    "played_by": person.played_by,
                    "about": person.about,
                    "status": person.status,
                }
            )
            for person in story.newcomers
        ],
        "changes": [
            _known({"name": change.name, "what": change.what, "was": change.was, "now": change.now})
            for change in story.changes
        ],
        "identities": [
            _known({"people": list(reveal.were), "name": reveal.name, "text": reveal.text})
            for reveal in story.reveals
        ],
        "relationships": [
            _known(
                {
                    "between": list(change.now.names),
                    "kind": change.now.kind,
                    "is": change.now.words,
                    "was": change.was,
                    "text": change.now.text,
                    "ended": change.now.ended,
                    "toward": change.now.toward,
                }
            )
            for change in story.relationships
        ],
        "questions": [{"asks": question.asks, "open": question.open} for question in story.raised],
        "answers": [answer for question in story.answered for answer in _answers(question)],
        "sources": [_source(source) for source in story.sources],
        "problems": [problem.text for problem in story.problems],
    }


def _answers(question: "Question") -> list[dict[str, Any]]:
    return [{"asks": question.asks, "text": answer.text} for answer in question.answers]


def _source(source: Source) -> dict[str, Any]:
    return _known(
        {
            "publisher": source.publisher,
            "title": source.title,
            "url": source.url,
            "date": None if source.date is None else source.date.isoformat(),
        }
    )


def _known(record: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in record.items() if value is not None}
