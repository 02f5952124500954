"""The page of what is new since an earlier position."""

from etoile_tui.guide.items.event_items import linked_event_item, problem_item
from etoile_tui.guide.items.page import NOTHING_TOLD, Page, make_sections
from etoile_tui.guide.story.problems import joined_problems
from etoile_tui.guide.story.story import Story

from .story_sections import credit_of, headed_items, paragraphs_of


def news_page(story: Story) -> Page:
    """Return the page of what is new since an earlier position.

    The synopsis is on it where one episode is new. Several new episodes have pages of their own to
    be read; here only their twists are told.
    """
    one = len(story.episodes) == 1
    problems = [
        problem_item(item.text, item.episode)
        for item in joined_problems(story.problems, story.episodes)
    ]
    return Page(
        paragraphs=_paragraphs(story, one=one),
        credit=credit_of(story) if one else None,
        sections=make_sections(
            ("Cannot be read", problems),
            ("What turned over", map(linked_event_item, story.twists)),
            *headed_items(story),
        ),
    )


def _paragraphs(story: Story, *, one: bool) -> tuple[str, ...]:
    if story.empty:
        return (NOTHING_TOLD,)
    return tuple(paragraphs_of(story)) if one else ()
