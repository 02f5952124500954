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
    recorded,
    relationship_change_record,
    row_record,
    story_record,
    synopsis_by,
    told_by,
)


def episode_record(row: Row, story: Story, *, sources: bool = False) -> dict[str, Any]:
    """Return what the recap tells of one episode.

    Args:
        row: The episode's row.
        story: What it tells.
        sources: Whether each fact says who told it.
    """
    synopsis = "\n\n".join(synopsis.text for synopsis in story.synopses)
    return known(
        {
            "id": row.id,
            "title": row.title,
            "synopsis": synopsis or None,
            "synopsis_by": synopsis_by(story),
            "events": recorded(event_record, story.events, sources=sources),
            "identities": recorded(identity_record, story.reveals, sources=sources),
            "problems": [problem.text for problem in story.problems],
        }
        | _rest(story, sources=sources)
    )


def _rest(story: Story, *, sources: bool) -> dict[str, Any]:
    """Return what else an episode told; a story has it only where it tells nothing but that."""
    whole = story_record(story, sources=sources)
    parts = ("people", "changes", "relationships", "questions", "answers")
    return {part: whole[part] for part in parts if whole[part]}


def reminders_record(
    reminders: Reminders, coming: Row | None, *, sources: bool = False
) -> dict[str, Any]:
    """Return what to remember before watching on; no list is cut.

    Args:
        reminders: What to remember.
        coming: The row of the episode to watch.
        sources: Whether each fact says who told it.
    """
    questions = (*reminders.left_open, *reminders.open)
    unchanged = (RelationshipChange(now=relationship) for relationship in reminders.unchanged)
    return known(
        {
            "next": None if coming is None else row_record(coming),
            "questions": recorded(question_record, questions, sources=sources),
            "people": recorded(_standing, reminders.people, sources=sources),
            "relationships": recorded(
                relationship_change_record, (*reminders.changed, *unchanged), sources=sources
            ),
        }
    )


def question_record(question: Question, *, sources: bool = False) -> dict[str, Any]:
    """Return a question with its answers; without the key `asks` where only they are known."""
    earlier = recorded(_asked, question.earlier, sources=sources)
    return known(
        _asked(question, sources=sources, still_open=question.open) | {"earlier": earlier or None}
    )


def _asked(question: Question, *, sources: bool, still_open: bool | None = None) -> dict[str, Any]:
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
                        "told_by": told_by(answer.sources, sources=sources),
                    }
                )
                for answer in question.answers
            ],
            "placed": question.placed,
            "told_by": told_by(question.sources, sources=sources),
        }
    )


def _standing(person: Person, *, sources: bool) -> dict[str, Any]:
    keys = ("role", "status") if person.role or person.status else ("about",)
    likely = not person.unsure.isdisjoint(keys)
    return known(
        {
            "name": person.name,
            "role": person.role,
            "status": person.status,
            "about": None if person.role or person.status else person.about,
            "placed": "likely" if likely else None,
            "told_by": told_by(person.sources_of(*keys), sources=sources),
        }
    )
