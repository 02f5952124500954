"""What is wrong with episodes' files; of missing ones all at once: there may be hundreds."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from .facts import Chapter
from .story import Problem

_MOST = 4
"""Runs of episodes that are named."""


def problems_of(chapter: Chapter) -> Iterator[Problem]:
    """Yield what is wrong with an episode's file."""
    if chapter.problem is not None:
        yield Problem(episode=chapter.episode, text=chapter.problem, missing=chapter.missing)
    for remark in chapter.remarks:
        yield Problem(episode=chapter.episode, text=remark, partly=True)


def joined_problems(problems: Iterable[Problem], episodes: Iterable[str]) -> tuple[Problem, ...]:
    """Return the problems, with one in place of all missing files.

    Args:
        problems: The problems, in the order of their episodes.
        episodes: The episodes that these may be of, in their order.
    """
    found = tuple(problems)
    missing = [problem for problem in found if problem.missing]
    if len(missing) < 2:
        return found
    first = missing[0]
    indexes = {episode: index for index, episode in enumerate(episodes)}
    words = _missing([problem.episode for problem in missing], indexes)
    one = Problem(episode=first.episode, text=words, missing=True)
    return tuple(
        one if problem is first else problem
        for problem in found
        if problem is first or not problem.missing
    )


def _missing(episodes: Sequence[str], indexes: Mapping[str, int]) -> str:
    """Return the words for several episodes whose files are missing."""
    runs = list(_runs(episodes, indexes))
    named, others = runs[:_MOST], runs[_MOST:]
    words = [run[0] if len(run) == 1 else f"{run[0]} to {run[-1]}" for run in named]
    if others:
        words.append(f"{sum(map(len, others))} more")
    told = " and ".join(filter(None, (", ".join(words[:-1]), words[-1])))
    return f"{told}: their files are missing."


def _runs(episodes: Iterable[str], indexes: Mapping[str, int]) -> Iterator[list[str]]:
    """Yield the episodes that follow each other, run by run."""
    numbered = enumerate(episodes)
    for _, run in groupby(numbered, key=lambda each: indexes[each[1]] - each[0]):
        yield [episode for _, episode in run]
