"""The recap: the story so far, episode by episode."""

from collections.abc import Sequence
from itertools import groupby

from etoile_tui.guide.items.event_items import event_item, linked_event_item, problem_item
from etoile_tui.guide.items.link import ToEpisode
from etoile_tui.guide.items.page import NOTHING_TOLD, Page, Section
from etoile_tui.guide.schedule.position import NONE, Position, format_clock
from etoile_tui.guide.story.by_episode import stories_by_episode
from etoile_tui.guide.story.guide import Guide
from etoile_tui.guide.story.problems import joined_problems
from etoile_tui.guide.story.story import Story

from .story_sections import credit_of, headed_items

NOTHING_WATCHED = "Nothing has been watched yet, so there is nothing to recall."
"""What stands in place of the recap before anything is watched."""


def recap_page(
    guide: Guide, since: Position = NONE, stories: Sequence[Story] | None = None
) -> Page:
    """Return the story so far: a section for each reached episode, in order.

    Episodes one after the other whose files are missing share one.

    An episode is told by its synopsis and its twists. It is told by its events where it has no
    synopsis, or where only its end is wanted. Without events it is told by what else there is: of
    people, relationships and questions.

    Args:
        guide: The guide.
        since: The position after which to begin.
        stories: The stories of some episodes, where not all are wanted.

    Raises:
        PositionError: The position's episode is not reached.
    """
    if guide.horizon == NONE:
        return Page(paragraphs=(guide.poster.says(NOTHING_WATCHED),))
    told = stories_by_episode(guide, since) if stories is None else stories
    sections = list[Section]()
    for missing, group in groupby(told, key=_is_missing):
        if missing:
            sections.append(_missing(guide, list(group)))
        else:
            sections += [_section(guide, story, since) for story in group]
    return Page(sections=tuple(sections))


def _is_missing(story: Story) -> bool:
    return any(problem.missing for problem in story.problems)


def _missing(guide: Guide, stories: Sequence[Story]) -> Section:
    """Return the section of some episodes whose files are missing."""
    first, last = stories[0].episodes[0], stories[-1].episodes[0]
    title = guide.names.title(guide.row(first)) if first == last else f"{first} to {last}"
    problems = joined_problems(
        (problem for story in stories for problem in story.problems),
        (story.episodes[0] for story in stories),
    )
    items = tuple(problem_item(problem.text) for problem in problems)
    return Section(heading=title, link=ToEpisode(first), items=items)


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
        credit=None if by_events else credit_of(story),
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
