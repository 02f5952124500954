"""The curtain: what may be said of episodes that lie ahead (design, section 5)."""

from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum
from functools import cached_property
from math import inf
from typing import Literal, NamedTuple, TypeAlias

from .order import Reach
from .position import split_id
from .show import Episode

State: TypeAlias = Literal["reached", "under_way", "next", "ahead"]
"""How an episode stands to the horizon: watched to its end, begun, the one after, or later."""


class Curtain(StrEnum):
    """How much a viewer wants to know of the episodes ahead."""

    OPEN = "open"
    """Titles, air dates and minutes of all, a teaser of the next."""
    DRAWN = "drawn"
    """The next episode as above; of the others only the numbers, to the end of its season."""
    SEALED = "sealed"
    """That there is a next episode, and nothing else."""

    @property
    def means(self) -> str:
        """A sentence for people who choose between them."""
        return _MEANINGS[self]


_MEANINGS = {
    Curtain.OPEN: "titles and dates of everything ahead, and a teaser of the next episode",
    Curtain.DRAWN: "the next episode's title and teaser, only numbers for the rest of its season",
    Curtain.SEALED: "nothing but that there is a next episode",
}


SPECIAL = 0
"""The season in the ids of episodes that belong to none."""


class Row(NamedTuple):
    """One line of the episode list: just as much as the curtain lets through."""

    state: State
    id: str | None = None
    title: str | None = None
    aired: date | None = None
    minutes: int | None = None
    teaser: str | None = None


class Listing:
    """The episode list at a horizon, cut and thinned as the curtain says.

    It holds nothing that may not be shown: what the curtain withholds is not in it.
    """

    def __init__(self, reached: Sequence[Episode], ahead: Sequence[Row]) -> None:
        """Take the episodes watched to their end, and the rows to show after them."""
        self._reached = reached
        self._ahead = tuple(ahead)

    def __len__(self) -> int:
        return len(self._reached) + len(self._ahead)

    def __getitem__(self, index: int) -> Row:
        if not 0 <= index < len(self):
            raise IndexError(index)
        watched = len(self._reached)
        return (
            _row("reached", self._reached[index])
            if index < watched
            else self._ahead[index - watched]
        )

    def __iter__(self) -> Iterator[Row]:
        return (self[index] for index in range(len(self)))

    @property
    def watched(self) -> int:
        """How many episodes are watched to their end; also the index of the row after them."""
        return len(self._reached)

    @property
    def ended(self) -> bool:
        """Whether everything is watched, so that nothing lies behind a curtain."""
        return not self._ahead

    @property
    def coming(self) -> Row | None:
        """The row of the episode to watch now: the one under way, or the next."""
        return self._ahead[0] if self._ahead else None

    @cached_property
    def seasons(self) -> tuple[int, ...]:
        """The seasons that the list mentions, in its order; specials (season 0) are none."""
        found: dict[int, None] = {}
        for row in self:
            if row.id is not None and (season := split_id(row.id)[0]) != SPECIAL:
                found[season] = None
        return tuple(found)

    @property
    def one_season(self) -> bool:
        """Whether episodes can go by their numbers alone."""
        return len(self.seasons) <= 1

    @cached_property
    def season(self) -> tuple[Row, ...]:
        """The rows of the season that the viewer is in: that of the episode to watch now."""
        if not len(self):
            return ()
        numbered = [SPECIAL if row.id is None else split_id(row.id)[0] for row in self]
        standing = standing_seasons(numbered)
        here = standing[min(self.watched, len(self) - 1)]
        return tuple(row for row, season in zip(self, standing, strict=True) if season == here)

    def index(self, episode: str) -> int | None:
        """Return the index of an episode's row; None where the list does not name it."""
        for index, row in enumerate(self):
            if row.id == episode:
                return index
        return None


def list_episodes(episodes: Sequence[Episode], horizon: Reach, curtain: Curtain) -> Listing:
    """Return the episode list at a horizon.

    Args:
        episodes: All episodes, in watching order.
        horizon: The reach that the list is made for.
        curtain: What may be said of the episodes ahead.
    """
    place, seconds = horizon
    begun = seconds != inf
    watched = place if begun else place + 1
    if watched >= len(episodes):
        return Listing(episodes[:watched], ())
    state: State = "under_way" if begun else "next"
    coming = episodes[watched]
    if curtain is Curtain.SEALED:
        # The marker itself names an episode under way; nothing names the next one.
        first = Row(state, coming.id if begun else None)
        return Listing(episodes[:watched], (first,))
    first = _row(state, coming)
    if curtain is Curtain.OPEN:
        later = [
            _row("ahead", episode)._replace(teaser=None) for episode in episodes[watched + 1 :]
        ]
    else:
        later = [Row("ahead", episode.id) for episode in _rest_of_season(episodes, watched)]
    return Listing(episodes[:watched], (first, *later))


def _row(state: State, episode: Episode) -> Row:
    return Row(state, *episode)


def _rest_of_season(episodes: Sequence[Episode], place: int) -> list[Episode]:
    """The episodes after a place, to the end of its season.

    A special belongs to the season it stands in, so it is named with that season's episodes and
    never gives away that specials follow a later one.
    """
    numbered = [split_id(episode.id)[0] for episode in episodes]
    standing = standing_seasons(numbered)
    season = standing[place]
    same = [later for later in range(place + 1, len(episodes)) if numbered[later] == season]
    end = same[-1] if same else place
    return [episodes[later] for later in range(place + 1, end + 1) if standing[later] == season]


def standing_seasons(numbered: Sequence[int]) -> list[int]:
    """Return the season that each episode stands in, in watching order.

    Args:
        numbered: The season in each episode's id; `SPECIAL` for one that is of none. It stands
            in the season of the episode before it, or after it at the very start.
    """
    found: list[int] = []
    for season in numbered:
        found.append(season if season != SPECIAL or not found else found[-1])
    first = next((season for season in found if season != SPECIAL), SPECIAL)
    return [first if season == SPECIAL else season for season in found]
