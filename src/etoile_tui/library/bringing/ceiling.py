"""How far a source may lead at most: what is asked before anything ahead is looked at.

It comes from the source's own numbers, and from the episode list as the curtain allows it.
"""

from collections.abc import Iterable
from math import inf
from typing import NamedTuple

from etoile_tui.guide.schedule.curtain import SPECIAL, Curtain
from etoile_tui.guide.schedule.listing import Listing
from etoile_tui.guide.schedule.position import Position, episode_id, spanned_ids, split_id
from etoile_tui.importing.marks import Number, ShowMarks
from etoile_tui.importing.values import LARGEST_EPISODE

WHOLE_SEASON = inf


class Ceiling(NamedTuple):
    """The furthest episode that a source may lead to, and where inside the one after it."""

    season: int
    number: float
    """The episode's number; infinite for the season's end."""
    inside: Position | None = None
    """Where the source says that the next episode was left."""

    @property
    def episode(self) -> str | None:
        """The episode's id; None for the end of a season."""
        return None if self.number == inf else episode_id(self.season, int(self.number))

    @property
    def ends(self) -> tuple[Position, ...]:
        """Positions one of which lies ahead, if the ceiling does."""
        if self.number == inf:
            return (Position(episode_id(self.season, LARGEST_EPISODE)),)
        own = (Position(self.episode),) if self.number else ()
        return own if self.inside is None else (*own, self.inside)

    def allows(self, episode: str, span: int) -> bool:
        """Tell whether an episode does not lie past it. A special does not, of itself."""
        season, number = split_id(episode)
        return season == SPECIAL or (season, number + span - 1) <= (self.season, self.number)


def ceiling(
    marks: ShowMarks, listing: Listing, curtain: Curtain, *, skip: bool = False
) -> Ceiling | None:
    """Return how far a source may lead; None where it has no beginning.

    Args:
        marks: What it says was watched.
        listing: The episode list, as the curtain allows it.
        curtain: The curtain: behind an open one nothing is hidden, so that the list is all.
        skip: Whether a special that is not marked is no gap.
    """
    if marks.by_title:
        seasons = [mark.season for mark in marks.by_title if mark.season is not None]
        return Ceiling(max(seasons), WHOLE_SEASON) if seasons else None
    watched = set(marks.watched)
    if marks.count is not None:
        watched |= {(1, number) for number in range(1, min(marks.count, 10_000) + 1)}
    last, gap = _run(listing, watched, skip=skip)
    if gap is None and curtain is not Curtain.OPEN and not listing.ended:
        last = _on(last, watched)
    inside = _inside(last, marks.inside)
    return None if last is None and inside is None else Ceiling(*(last or (0, 0)), inside)


def unmarked_special(marks: ShowMarks, listing: Listing) -> str | None:
    """Return the special in the list that ends the run, because it is not marked."""
    gap = _run(listing, set(marks.watched), skip=False)[1]
    return gap if gap is not None and split_id(gap)[0] == SPECIAL else None


def _run(listing: Listing, watched: set[Number], *, skip: bool) -> tuple[Number | None, str | None]:
    """Return the number of the last episode of the run in a list, and the episode that ends it."""
    last: Number | None = None
    for row in listing:
        if row.id is None:
            continue
        numbers = [split_id(each) for each in spanned_ids(row.id, row.span)]
        is_special = numbers[0][0] == SPECIAL
        known = row.state == "reached" or watched.issuperset(numbers)
        if not known and not (skip and is_special):
            return last, row.id
        if known and not is_special:
            last = numbers[-1]
    return last, None


def _on(last: Number | None, watched: Iterable[Number]) -> Number | None:
    """Return how far a source's own numbers go on without a gap, into later seasons too."""
    numbers = set(watched)
    if last is None:
        regular = [number for number in numbers if number[0] != SPECIAL]
        first = min(regular, default=None)
        if first is None or first[1] > 1:
            return None
        last = first
    while True:
        season, number = last
        if (season, number + 1) in numbers:
            last = season, number + 1
        elif (season + 1, 1) in numbers and not any(
            each[0] == season and each[1] > number for each in numbers
        ):
            last = season + 1, 1
        else:
            return last


def _inside(last: Number | None, inside: dict[Number, int]) -> Position | None:
    """Return where the next episode was left, by its number: of the season, or the next season."""
    following = [(1, 1)] if last is None else [(last[0], last[1] + 1), (last[0] + 1, 1)]
    for number in following:
        if number in inside:
            return Position(episode_id(*number), inside[number])
    return None
