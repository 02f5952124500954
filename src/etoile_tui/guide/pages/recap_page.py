"""The recap: the story so far, episode by episode."""

from etoile_tui.guide.items.event_items import event_item, linked_event_item, problem_item
from etoile_tui.guide.items.link import ToEpisode
from etoile_tui.guide.items.page import NOTHING_TOLD, Page, Section
from etoile_tui.guide.schedule.position import NONE, Position, format_clock
from etoile_tui.guide.story.by_episode import stories_by_episode
from etoile_tui.guide.story.guide import Guide
from etoile_tui.guide.story.story import Story

from .story_sections import headed_items

NOTHING_WATCHED = "Nothing has been watched yet, so there is nothing to recall."
"""What stands in place of the recap before anything is watched."""


def recap_page(guide: Guide, since: Position = NONE) -> Page:
    """Return the story so far: a section for each reached episode, in order.

    An episode is told by its synopsis and its twists. It is told by its events where it has no
    synopsis, or where only its end is wanted. Without events it is told by what else there is: of
    people, relationships and questions.

    Args:
        guide: The guide.
        since: The position after which to begin.

    Raises:
        PositionError: The position's episode is not reached.
    """
    if guide.horizon == NONE:
        return Page(paragraphs=(NOTHING_WATCHED,))
    stories = stories_by_episode(guide, since)
    return Page(sections=tuple(_section(guide, story, since) for story in stories))


def _section(guide: Guide, story: Story, since: Position) -> Section:
    (episode,) = story.episodes
    events, twists = (
        tuple(map(event_item, story.events)),
        tuple(map(linked_event_item, story.twists)),
    )
    # A synopsis tells the whole episode, also what came before the position.
    by_events = not story.synopses or (episode == since.episode and story.events)
    paragraphs = () if by_events else story.synopses[0].text.split("\n\n")
    items = (
        *(problem_item(problem.text) for problem in story.problems),
        *(events if by_events else twists),
        *(item for _, items in headed_items(story) for item in items),
    )
    return Section(
        heading=_heading(guide, episode, since),
        link=ToEpisode(episode),
        paragraphs=tuple(paragraphs) if paragraphs or items else (NOTHING_TOLD,),
        items=items,
    )


def _heading(guide: Guide, episode: str, since: Position) -> str:
    """Return an episode's title, and which part of it is told where that is not the whole."""
    title = guide.names.title(guide.row(episode))
    start = since.at if episode == since.episode else None
    end = guide.horizon.at if episode == guide.horizon.episode else None
    if start is None:
        return title if end is None else f"{title}, up to {format_clock(end)}"
    return f"{title}, from {format_clock(start)} " + (
        "on" if end is None else f"to {format_clock(end)}"
    )
