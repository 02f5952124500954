"""The records that `--json` prints of the recap and of questions."""

from typing import Any

from etoile_tui.guide.schedule.curtain import Row
from etoile_tui.guide.story.person import Person
from etoile_tui.guide.story.reminders import Reminders
from etoile_tui.guide.story.story import Question, RelationshipChange, Story

from .records import (
    event_record,
    identity_record,
    known,
    relationship_change_record,
    row_record,
    story_record,
)


def episode_record(row: Row, story: Story) -> dict[str, Any]:
    """Return what the recap tells of one episode."""
    synopsis = "\n\n".join(synopsis.text for synopsis in story.synopses)
    return known(
        {
            "id": row.id,
            "title": row.title,
            "synopsis": synopsis or None,
            "events": list(map(event_record, story.events)),
            "identities": list(map(identity_record, story.reveals)),
            "problems": [problem.text for problem in story.problems],
        }
        | _rest(story)
    )


def _rest(story: Story) -> dict[str, Any]:
    """Return what else an episode told; a story has it only where it tells nothing but that."""
    whole = story_record(story)
    parts = ("people", "changes", "relationships", "questions", "answers")
    return {part: whole[part] for part in parts if whole[part]}


def reminders_record(reminders: Reminders, coming: Row | None) -> dict[str, Any]:
    """Return what to remember before watching on; no list is cut."""
    unchanged = (RelationshipChange(now=relationship) for relationship in reminders.unchanged)
    return known(
        {
            "next": None if coming is None else row_record(coming),
            "questions": list(map(question_record, (*reminders.left_open, *reminders.open))),
            "people": list(map(_standing, reminders.people)),
            "relationships": list(
                map(relationship_change_record, (*reminders.changed, *unchanged))
            ),
        }
    )


def question_record(question: Question) -> dict[str, Any]:
    """Return a question with its answers; without the key `asks` where only they are known."""
    earlier = list(map(_asked, question.earlier))
    return known(_asked(question, still_open=question.open) | {"earlier": earlier or None})


def _asked(question: Question, *, still_open: bool | None = None) -> dict[str, Any]:
    """Return one round of a question: how it was asked, and its answers."""
    return known(
        {
            "asks": question.asks or None,
            "episode": question.episode if question.asks else None,
            "open": still_open,
            "answers": [
                known(
                    {
                        "episode": answer.episode,
                        "text": answer.text,
                        "placed": answer.placed,
                    }
                )
                for answer in question.answers
            ],
            "placed": question.placed,
        }
    )


def _standing(person: Person) -> dict[str, Any]:
    keys = ("role", "status") if person.role or person.status else ("about",)
    likely = not person.unsure.isdisjoint(keys)
    return known(
        {
            "name": person.name,
            "role": person.role,
            "status": person.status,
            "about": None if person.role or person.status else person.about,
            "placed": "likely" if likely else None,
        }
    )
