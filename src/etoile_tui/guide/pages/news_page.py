"""The page of what is new since an earlier position."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from etoile_tui.guide.items.event_items import linked_event_item, problem_item
from etoile_tui.guide.items.page import NOTHING_TOLD, HeadedItems, Item, Page, make_sections
from etoile_tui.guide.items.person_items import change_items, newcomer_item, reveal_item
from etoile_tui.guide.items.question_items import answered_item, raised_item
from etoile_tui.guide.items.relationship_items import relationship_change_item
from etoile_tui.guide.items.telling_items import first_sentence
from etoile_tui.guide.items.wording import placed_here
from etoile_tui.guide.story.person import Person
from etoile_tui.guide.story.problems import joined_problems
from etoile_tui.guide.story.story import RelationshipChange, Story

_COUNTED: Final = {
    "What turned over": ("turn", "turns"),
    "Who came in": ("came in", "came in"),
    "What changed": ("changed", "changed"),
    "Between people": ("tie", "ties"),
    "Left open": ("question", "questions"),
    "Answered": ("answered", "answered"),
}
"""The parts of the page by their headings, and what one and several of each are called."""


def news_page(story: Story) -> Page:
    """Return the page of what is new since an earlier position.

    It has a line for each thing that is new, and no synopsis: the viewer has just watched it.
    """
    problems = [
        problem_item(item.text, item.episode)
        for item in joined_problems(story.problems, story.episodes)
    ]
    return Page(
        paragraphs=(NOTHING_TOLD,) if story.empty else (),
        sections=make_sections(("Cannot be read", problems), *_parts(story)),
    )


def tally(page: Page) -> str:
    """Return how much of each is new: `2 turns · 4 changed · 2 ties · 3 questions`."""
    found = {section.heading: len(section.items) for section in page.sections}
    return " · ".join(
        f"{found[heading]} {one if found[heading] == 1 else several}"
        for heading, (one, several) in _COUNTED.items()
        if heading in found
    )


def _parts(story: Story) -> Iterator[HeadedItems]:
    turns = (*map(linked_event_item, story.twists), *map(reveal_item, story.reveals))
    yield "What turned over", turns
    yield "Who came in", map(_newcomer, story.newcomers)
    changes = change_items(story.changes, brief=True)
    yield "What changed", (item._replace(tone="change") for item in changes)
    yield "Between people", map(_tie, story.relationships)
    yield "Left open", map(raised_item, story.raised)
    yield "Answered", map(answered_item, story.answered)


def _newcomer(person: Person) -> Item:
    """Return somebody who came in: who they are, or who plays them, or a sentence about them."""
    item = newcomer_item(person)
    text = newcomer_item(replace(person, played_by=None)).text or item.text
    about = first_sentence(person.about) if person.about else ""
    unsure = person.placed or (None if text else person.placement("about"))
    return item._replace(text=text or about, note=placed_here(unsure))


def _tie(change: RelationshipChange) -> Item:
    """Return what changed between two people, in the few words for it."""
    item = relationship_change_item(change)
    return item._replace(tone="tie", note=placed_here(change.now.placed))
