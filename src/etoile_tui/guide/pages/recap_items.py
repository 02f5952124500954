"""The makers of the recap's items, which say how things stand rather than what was told."""

from collections.abc import Iterable
from dataclasses import replace

from etoile_tui.guide.items.link import ToPerson, ToQuestion
from etoile_tui.guide.items.page import Item
from etoile_tui.guide.items.story_items import aside, between, relationship_item, to_relationship
from etoile_tui.guide.items.wording import BY_NOW
from etoile_tui.guide.story.person import Person
from etoile_tui.guide.story.relationship import Relationship
from etoile_tui.guide.story.story import Question, RelationshipChange


def standing_item(person: Person) -> Item:
    """Return where somebody stands: their status, and who they are."""
    likely = not person.unsure.isdisjoint(("status", "role"))
    return Item(
        tone="person",
        lead=person.name,
        text=person.status or person.role or "",
        note=aside(person.role if person.status else None, likely=likely, wording=BY_NOW),
        link=ToPerson(person.id),
    )


def changed_item(change: RelationshipChange) -> Item:
    """Return what changed between two people, and how that is known."""
    note = aside(change.now.text, likely=change.now.likely, wording=BY_NOW)
    return replace(relationship_item(change), note=note)


def holding_item(relationship: Relationship) -> Item:
    """Return what two people are to each other."""
    return Item(
        tone="relationship",
        lead=between(relationship),
        text=relationship.words,
        note=aside(likely=relationship.likely, wording=BY_NOW),
        link=to_relationship(relationship),
    )


def open_item(question: Question, since: str, before: Iterable[str] = ()) -> Item:
    """Return an open question, the episode since which it is open, and how it was asked before."""
    note = f"probably since {since}" if question.likely else f"since {since}"
    note = " · ".join((note, *before))
    return Item(tone="open", text=question.asks, note=note, link=ToQuestion(question.id))


def closed_item(question: Question, asked: str, answered: str, before: Iterable[str] = ()) -> Item:
    """Return a question with its answers.

    Args:
        question: The question.
        asked: What to call the episode that raised it.
        answered: What to call the episode of its last answer.
        before: How it was asked before.
    """
    likely = any(answer.likely for answer in question.answers)
    ending = f"probably answered in {answered}" if likely else f"answered in {answered}"
    if not question.asks:
        note = ending
    elif asked == answered and not likely:
        note = f"asked and answered in {asked}"
    else:
        note = f"asked in {asked}, {ending}"
    return Item(
        tone="answer",
        lead=question.asks or None,
        text=" ".join(answer.text for answer in question.answers),
        note=" · ".join((note, *before)),
        link=ToQuestion(question.id) if question.asks else None,
    )


def rest_item(more: int) -> Item:
    """Return what stands at the end of a list that was cut short."""
    return Item(text=f"and {more} more")
