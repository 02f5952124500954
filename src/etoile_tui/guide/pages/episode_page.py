"""The page of one episode."""

from etoile_tui.guide.items.event_items import event_item, problem_item
from etoile_tui.guide.items.page import NOTHING_TOLD, Page, make_sections
from etoile_tui.guide.items.wording import told_by
from etoile_tui.guide.story.story import Story

from .story_sections import credit_of, headed_items, paragraphs_of


def _unread(story: Story) -> str:
    whole = any(not problem.partly for problem in story.problems)
    return "This episode cannot be read" if whole else "Not all of this episode can be read"


def episode_page(story: Story, *, ended: bool) -> Page:
    """Return the page of one episode.

    Args:
        story: What the episode tells, as far as it has been watched.
        ended: Whether it has been watched to its end.
    """
    return Page(
        paragraphs=tuple(paragraphs_of(story)) if not story.empty else (NOTHING_TOLD,),
        credit=credit_of(story),
        sections=make_sections(
            (_unread(story), [problem_item(item.text) for item in story.problems]),
            ("What happened" if ended else "What happened so far", map(event_item, story.events)),
            *headed_items(story),
        ),
        told_by=told_by(story.sources),
    )
