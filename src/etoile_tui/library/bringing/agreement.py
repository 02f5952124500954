"""Whether a source means the same episodes as the list here: numbers, titles, dates and ids."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from math import inf
from typing import Literal, TypeAlias

from etoile_tui.guide.schedule.curtain import SPECIAL
from etoile_tui.guide.schedule.position import spanned_ids, split_id
from etoile_tui.guide.schedule.show import Episode
from etoile_tui.importing.folding import fold, says_something
from etoile_tui.importing.marks import Mark, Number, ShowMarks, ids_agree

Misfit: TypeAlias = Literal["episodes", "titles", "dates", "ids", "count"]
"""What a source has otherwise than the list here."""

_A_DAY = timedelta(days=1)
"""By how much air dates may differ: somewhere else it is tomorrow already."""


@dataclass
class Agreement:
    """Which episodes of the list a source says were watched, and which of its seasons misfit.

    Attributes:
        watched: The ids of episodes that were watched, every number of them.
        begun: The ids of those that were begun, and perhaps watched.
        misfits: What is wrong with a season, by its number: nothing of it counts.
    """

    watched: set[str] = field(default_factory=set)
    begun: set[str] = field(default_factory=set)
    misfits: dict[int, Misfit] = field(default_factory=dict)


def agree(
    marks: ShowMarks, menu: Sequence[Episode], seen: Sequence[Number], *, cut: bool
) -> Agreement:
    """Return what of a source's marks holds for the episodes here.

    Args:
        marks: What the source says was watched.
        menu: The episodes up to where somebody wants to go, and none behind.
        seen: The numbers of all episodes that their curtain shows them there.
        cut: Whether it hides the rest of the last season of these.
    """
    found = Agreement()
    if marks.by_title:
        _by_title(marks, menu, found)
    elif marks.count is not None:
        _by_count(marks.count, menu, seen, found)
    else:
        _by_number(marks, menu, found)
        found.misfits |= dict(_miscounted(marks, seen, cut=cut))
    bad = {season for season in found.misfits if season != SPECIAL}
    for ids in (found.watched, found.begun):
        ids -= {each for each in ids if split_id(each)[0] in bad}
    return found


def _by_number(marks: ShowMarks, menu: Sequence[Episode], found: Agreement) -> None:
    here = {
        split_id(each): episode
        for episode in menu
        for each in spanned_ids(episode.id, episode.span)
    }
    by_id = {pair: episode for episode in menu for pair in episode.ids}
    seen: dict[str, set[Number]] = defaultdict(set)
    sure: set[str] = set()
    for number, mark in marks.watched.items():
        meant = next((by_id[pair] for pair in mark.ids if pair in by_id), None)
        if meant is not None:
            if meant.span == 1:
                sure.add(meant.id)
            elif meant is here.get(number):
                seen[meant.id].add(number)
            continue
        episode = here.get(number)
        if episode is None:
            continue
        misfit = _misfit(marks, number, mark, episode)
        if misfit is not None:
            found.misfits.setdefault(number[0], misfit)
            if number[0] == SPECIAL:
                continue
        seen[episode.id].add(number)
    spans = {episode.id: episode.span for episode in menu}
    found.watched |= sure | {each for each, numbers in seen.items() if len(numbers) == spans[each]}


def _miscounted(
    marks: ShowMarks, seen: Sequence[Number], *, cut: bool
) -> Iterator[tuple[int, Misfit]]:
    """Yield the seasons that have other episodes here than there.

    A season of which the curtain shows the beginning alone is compared as far as that.
    """
    ours: dict[int, set[int]] = defaultdict(set)
    for season, number in seen:
        ours[season].add(number)
    last = max((season for season in ours if season != SPECIAL), default=0)
    for season, numbers in ours.items():
        theirs = {number for its_season, number in marks.watched if its_season == season}
        if season == SPECIAL or not theirs:
            continue  # specials are numbered by everybody in their own way
        most = max(numbers) if season == last and cut else inf
        theirs = {number for number in theirs if number <= most}
        listed = {number for number in marks.listed.get(season, ()) if number <= most}
        if (listed and listed - {0} != numbers - {0}) or max(theirs, default=0) > max(numbers):
            yield season, "episodes"


def _misfit(marks: ShowMarks, number: Number, mark: Mark, episode: Episode) -> Misfit | None:
    same = ids_agree(episode.ids, mark.ids)
    if same is not None:
        return None if same else "ids"
    title = marks.titles.get(number)
    both = title and episode.span == 1 and says_something(title) and says_something(episode.title)
    if both and fold(title or "") != fold(episode.title):
        return "titles"
    aired = marks.aired.get(number)
    if aired and episode.aired and abs(aired - episode.aired) > _A_DAY:
        return "dates"
    return None


def fits(marks: ShowMarks, number: Number, episode: Episode) -> bool:
    """Tell whether what a source says of a number may be of an episode."""
    return _misfit(marks, number, Mark(), episode) is None


def _by_count(
    count: int, menu: Sequence[Episode], seen: Sequence[Number], found: Agreement
) -> None:
    """Take a count, which means something where there is one season and no special in it."""
    seasons = {season for season, _ in seen}
    if len(seasons) != 1 or SPECIAL in seasons or count > len(seen):
        found.misfits[min(seasons - {SPECIAL}, default=1)] = "count"
        return
    for episode in menu:
        count -= episode.span
        if count >= 0:
            found.watched.add(episode.id)


def _by_title(marks: ShowMarks, menu: Sequence[Episode], found: Agreement) -> None:
    """Take titles, all of a season or none: they may be in another language."""
    titles: dict[tuple[int, str], list[str]] = defaultdict(list)
    for episode in menu:
        if says_something(episode.title):
            titles[split_id(episode.id)[0], fold(episode.title)].append(episode.id)
    for mark in marks.by_title:
        if mark.season is None:
            continue
        meant = titles.get((mark.season, fold(mark.title)), [])
        if len(meant) != 1:
            found.misfits.setdefault(mark.season, "titles")
        else:
            (found.watched if mark.through else found.begun).add(meant[0])
