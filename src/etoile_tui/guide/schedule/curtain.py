"""The curtain: how much is said of episodes that lie ahead."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import Literal, NamedTuple, TypeAlias

from .position import split_id, whole_id
from .show import Episode

EpisodeState: TypeAlias = Literal["reached", "under_way", "next", "ahead"]
"""Where an episode stands to the horizon: watched to its end, begun, the next one, or later."""


class Curtain(StrEnum):
    """How much a viewer wants to know of the episodes ahead."""

    OPEN = "open"
    """Titles, air dates and minutes of all, and a teaser of the next."""
    DRAWN = "drawn"
    """All of that for the next episode; only the ids of the others, to the end of its season."""
    SEALED = "sealed"
    """That there is a next episode, and nothing else."""

    @property
    def meaning(self) -> str:
        """What a viewer chooses with it, in words for the viewer."""
        return _MEANINGS[self]


_MEANINGS = {
    Curtain.OPEN: "titles and dates of everything ahead, and a teaser of the next episode",
    Curtain.DRAWN: "the next episode's title and teaser, only numbers for the rest of its season",
    Curtain.SEALED: "nothing but that there is a next episode",
}


STRICTNESS = tuple(Curtain)
"""The curtains, from the least strict to the strictest."""

SPECIAL = 0
"""The season number in the ids of specials, which belong to no season."""


class Row(NamedTuple):
    """One episode in the episode list: only what the curtain lets through."""

    state: EpisodeState
    id: str | None = None
    title: str | None = None
    aired: date | None = None
    minutes: int | None = None
    teaser: str | None = None
    span: int = 1
    """How many numbers it has."""

    @property
    def whole_id(self) -> str | None:
        """Its id with all its numbers: `S01E03`, or `S01E03–04`."""
        return None if self.id is None else whole_id(self.id, self.span)


def full_row(state: EpisodeState, episode: Episode) -> Row:
    """Return the row that shows everything the menu says of an episode."""
    return Row(state, *episode[:5], span=episode.span)


def rows_ahead(
    episodes: Sequence[Episode], watched: int, curtain: Curtain, *, begun: bool
) -> tuple[Row, ...]:
    """Return the rows after the watched episodes, thinned as the curtain says.

    Args:
        episodes: All episodes, in watching order.
        watched: How many of them are watched to their end.
        curtain: What may be said of the episodes ahead.
        begun: Whether the first of them is under way.
    """
    if watched >= len(episodes):
        return ()
    state: EpisodeState = "under_way" if begun else "next"
    first = episodes[watched]
    if curtain is Curtain.SEALED:
        # The marker itself names an episode under way; nothing names the next one.
        return (Row(state, first.id if begun else None),)
    if curtain is Curtain.OPEN:
        later = [
            full_row("ahead", episode)._replace(teaser=None) for episode in episodes[watched + 1 :]
        ]
    else:
        rest = _rest_of_season(episodes, watched)
        later = [Row("ahead", episode.id, span=episode.span) for episode in rest]
    return (full_row(state, first), *later)


def _rest_of_season(episodes: Sequence[Episode], index: int) -> list[Episode]:
    """Return the episodes after one, to the end of its season.

    A special belongs to the season it stands in. So it is listed with that season's episodes, and
    the list never shows that a later season begins with specials.
    """
    numbered = [split_id(episode.id)[0] for episode in episodes]
    seasons = seasons_of(numbered)
    season = seasons[index]
    same = [later for later in range(index + 1, len(episodes)) if numbered[later] == season]
    end = same[-1] if same else index
    return [episodes[later] for later in range(index + 1, end + 1) if seasons[later] == season]


def seasons_of(numbered: Sequence[int]) -> list[int]:
    """Return the season that each episode stands in, in watching order.

    Args:
        numbered: The season in each episode's id. A `SPECIAL` stands in the season of the episode
            before it, or after it at the very start.
    """
    found: list[int] = []
    for season in numbered:
        found.append(season if season != SPECIAL or not found else found[-1])
    first = next((season for season in found if season != SPECIAL), SPECIAL)
    return [first if season == SPECIAL else season for season in found]
