"""The story split by episode, in one pass: a pass for each episode would be slow in a long show."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from etoile_tui.guide.schedule.position import NONE, Position

from .guide import Guide
from .story import Event, Problem, Reveal, Story, Synopsis

_Part = TypeVar("_Part", Synopsis, Event, Reveal, Problem)


def stories_by_episode(guide: Guide, since: Position = NONE) -> tuple[Story, ...]:
    """Return the story of each reached episode, as far as it comes after a position.

    A story has the synopsis, the events, who turned out to be whom, and why the file cannot be
    read. Only where there is none of these it has everything else that the episode tells: of
    people, relationships and questions. An episode that tells nothing has an empty story.

    Raises:
        PositionError: The position's episode is not reached.
    """
    whole = guide.so_far if since == NONE else guide.news(since)
    synopses, events = _by_episode(whole.synopses), _by_episode(whole.events)
    reveals, problems = _by_episode(whole.reveals), _by_episode(whole.problems)
    stories = (
        Story(
            episodes=(episode,),
            synopses=tuple(synopses.get(episode, ())),
            events=tuple(events.get(episode, ())),
            reveals=tuple(reveals.get(episode, ())),
            problems=tuple(problems.get(episode, ())),
        )
        for episode in guide.reached[first_after(guide, since) :]
    )
    return tuple(_completed(guide, story, since) if story.empty else story for story in stories)


def _completed(guide: Guide, story: Story, since: Position) -> Story:
    """Return an empty story with what else its episode tells."""
    # Folded for this episode alone: few episodes need it.
    told = guide.story(story.episodes[0], since)
    return story if told is None else replace(told, episodes=story.episodes, sources=())


def first_after(guide: Guide, since: Position) -> int:
    """Return the index of the first episode that tells something after a position."""
    if since.episode is None:
        return 0
    return guide.index(since.episode) + (1 if since.at is None else 0)


def _by_episode(parts: Iterable[_Part]) -> dict[str, list[_Part]]:
    found: dict[str, list[_Part]] = {}
    for part in parts:
        found.setdefault(part.episode, []).append(part)
    return found
