"""The page of one episode."""

from collections.abc import Iterator

from etoile_tui.guide.items.event_items import event_item, problem_item
from etoile_tui.guide.items.page import NOTHING_TOLD, Page, Section, make_sections
from etoile_tui.guide.items.wording import told_by
from etoile_tui.guide.story.story import Story

from .story_sections import credit_of, headed_items, paragraphs_of


def _unread(story: Story) -> str:
    whole = any(not problem.partly for problem in story.problems)
    return "This cannot be read" if whole else "Not all of this can be read"


def episode_page(story: Story, *, ended: bool, brief: bool = False) -> Page:
    """Return the page of one episode.

    Args:
        story: What the episode tells, as far as it has been watched.
        ended: Whether it has been watched to its end.
        brief: Whether to tell nothing twice: beside a synopsis, only what turned over is told
            at once, and everything that happened in a folded section at the end.
    """
    brief = brief and bool(story.synopses)
    happened = "What happened" if ended else "What happened so far"
    told = ("What turned over", story.twists) if brief else (happened, story.events)
    return Page(
        paragraphs=tuple(paragraphs_of(story)) if not story.empty else (NOTHING_TOLD,),
        credit=credit_of(story),
        sections=(
            *make_sections(
                (_unread(story), [problem_item(item.text) for item in story.problems]),
                (told[0], map(event_item, told[1])),
                *headed_items(story),
            ),
            *(_beats(story) if brief else ()),
        ),
        told_by=told_by(story.sources),
    )


def _beats(story: Story) -> Iterator[Section]:
    """Yield everything that happened, where that is more than what turned over."""
    count = len(story.events)
    if count > len(story.twists):
        few = {1: "The one beat", 2: "Both beats"}
        heading = few.get(count, f"All {count} beats")
        yield Section(heading=heading, items=tuple(map(event_item, story.events)), folded=True)
