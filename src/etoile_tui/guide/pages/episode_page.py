"""The pages of one stretch of the story: an episode, or what is new since a position."""

from collections.abc import Iterator

from etoile_tui.guide.items.page import NOTHING_TOLD, Page, Part, sections
from etoile_tui.guide.items.story_items import (
    answered_item,
    change_items,
    event_item,
    newcomer_item,
    problem_item,
    raised_item,
    relationship_item,
    reveal_item,
    twist_item,
)
from etoile_tui.guide.items.wording import day
from etoile_tui.guide.schedule.show import Source
from etoile_tui.guide.story.story import Story


def episode_page(story: Story, *, ended: bool) -> Page:
    """Return the page of one episode.

    Args:
        story: What the episode tells, as far as it has been watched.
        ended: Whether it has been watched to its end.
    """
    return Page(
        paragraphs=tuple(_paragraphs(story)) if not story.empty else (NOTHING_TOLD,),
        sections=sections(
            ("This episode cannot be read", [problem_item(item.text) for item in story.problems]),
            ("What happened" if ended else "What happened so far", map(event_item, story.events)),
            *shared(story),
        ),
        told_by=told_by(story.sources),
    )


def news_page(story: Story) -> Page:
    """Return the page of what is new since an earlier position.

    With one new episode its synopsis is on the page; with more of them each has its own page to
    be read on, and this one keeps to what turned over.
    """
    one = len(story.episodes) == 1
    problems = [problem_item(item.text, item.episode) for item in story.problems]
    return Page(
        paragraphs=_news_paragraphs(story, one=one),
        sections=sections(
            ("Cannot be read", problems),
            ("What turned over", map(twist_item, story.twists)),
            *shared(story),
        ),
    )


def _news_paragraphs(story: Story, *, one: bool) -> tuple[str, ...]:
    if story.empty:
        return (NOTHING_TOLD,)
    return tuple(_paragraphs(story)) if one else ()


def told_by(sources: tuple[Source, ...]) -> str | None:
    """Return where facts were told, by publication: `Fangirlish (24 Apr 2025), Vulture`."""
    named: dict[str, None] = {}
    for source in sources:
        name = source.publisher or source.title
        if name is not None:
            named[f"{name} ({day(source.date)})" if source.date else name] = None
    return ", ".join(named) or None


def shared(story: Story) -> Iterator[Part]:
    """Yield what every page of a stretch tells besides its events, each part with its heading."""
    yield "Who came in", map(newcomer_item, story.newcomers)
    yield "Who turned out to be whom", map(reveal_item, story.reveals)
    yield "What changed", change_items(story.changes)
    yield "Between people", map(relationship_item, story.relationships)
    yield "Left open", map(raised_item, story.raised)
    yield "Answered", map(answered_item, story.answered)


def _paragraphs(story: Story) -> Iterator[str]:
    for synopsis in story.synopses:
        yield from synopsis.text.split("\n\n")
