"""The story split by episode, all in one go: to ask a long show for one after the other is slow."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from etoile_tui.guide.schedule.position import NONE, Position

from .guide import Guide
from .story import Event, Problem, Reveal, Story, Synopsis

_Told = TypeVar("_Told", Synopsis, Event, Reveal, Problem)


def reached(guide: Guide) -> tuple[str, ...]:
    """Return the ids of the episodes that have been watched or begun, in order."""
    return guide.watched if guide.under_way is None else (*guide.watched, guide.under_way)


def by_episode(guide: Guide, since: Position = NONE) -> tuple[Story, ...]:
    """Return what each reached episode told after a position.

    Of each there are the synopsis, the events, who turned out to be whom, and why it cannot be
    read. An episode that tells none of these has whatever else it tells, of people, of what is
    between them and of questions; one that tells nothing has a story all the same.

    Raises:
        PositionError: The position's episode is not reached.
    """
    whole = guide.so_far if since == NONE else guide.news(since)
    synopses, events = _filed(whole.synopses), _filed(whole.events)
    reveals, problems = _filed(whole.reveals), _filed(whole.problems)
    stories = (
        Story(
            episodes=(episode,),
            synopses=tuple(synopses.get(episode, ())),
            events=tuple(events.get(episode, ())),
            reveals=tuple(reveals.get(episode, ())),
            problems=tuple(problems.get(episode, ())),
        )
        for episode in reached(guide)[_first(guide, since) :]
    )
    return tuple(_rest(guide, story, since) if story.empty else story for story in stories)


def _rest(guide: Guide, story: Story, since: Position) -> Story:
    """What else an episode told; asked for alone, for few episodes tell nothing but that."""
    told = guide.story(story.episodes[0], since)
    return story if told is None else replace(told, episodes=story.episodes, sources=())


def _first(guide: Guide, since: Position) -> int:
    """The place of the first episode of which something comes after a position."""
    if since.episode is None:
        return 0
    return guide.place(since.episode) + (1 if since.at is None else 0)


def _filed(told: Iterable[_Told]) -> dict[str, list[_Told]]:
    filed: dict[str, list[_Told]] = {}
    for entry in told:
        filed.setdefault(entry.episode, []).append(entry)
    return filed
