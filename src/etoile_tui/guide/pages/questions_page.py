"""The page of questions: what the story has left open, and what it has answered."""

from etoile_tui.guide.items.page import Page, make_sections
from etoile_tui.guide.items.question_items import closed_item, open_item
from etoile_tui.guide.story.guide import Guide
from etoile_tui.guide.story.questions import answered_questions, open_questions

NOTHING_ASKED = "The story has left nothing open so far."
"""What stands in place of an empty page of questions."""


def questions_page(guide: Guide) -> Page:
    """Return the open questions and the answered ones, the latest first."""
    made = make_sections(
        ("Open", (open_item(guide, question) for question in open_questions(guide))),
        ("Answered", (closed_item(guide, question) for question in answered_questions(guide))),
    )
    return Page(paragraphs=() if made else (NOTHING_ASKED,), sections=made)
