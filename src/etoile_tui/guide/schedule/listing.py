"""The episode list at a horizon."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import groupby
from math import inf
from typing import NamedTuple

from .curtain import SPECIAL, Curtain, Row, full_row, rows_ahead, seasons_of
from .episode_names import EpisodeNames
from .order import Reach
from .position import Position, spanned_ids, split_id
from .show import Episode, Medium


class SeasonRun(NamedTuple):
    """The rows of a season, one after the other, specials among them included."""

    season: int
    start: int
    """The index of its first row."""
    end: int
    """The index after its last row."""
    watched: int
    """How many of its episodes are watched to their end."""


class Listing:
    """The episode list at a horizon, cut and thinned as the curtain says.

    It holds nothing that may not be shown: what the curtain withholds is not in it.
    """

    def __init__(
        self, reached: Sequence[Episode], ahead: Sequence[Row], medium: Medium = "series"
    ) -> None:
        """Take the episodes watched to their end, the rows to show after them, and the medium."""
        self.medium: Medium = medium
        self._reached = reached
        self._ahead = tuple(ahead)

    def __len__(self) -> int:
        return len(self._reached) + len(self._ahead)

    def __getitem__(self, index: int) -> Row:
        if not 0 <= index < len(self):
            raise IndexError(index)
        watched = len(self._reached)
        return (
            full_row("reached", self._reached[index])
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
    def _ids(self) -> tuple[str | None, ...]:
        """The id in each row: quicker to come by than the rows."""
        reached = (episode.id for episode in self._reached)
        return (*reached, *(row.id for row in self._ahead))

    @cached_property
    def _numbered(self) -> list[int]:
        """The season in each row's id, `SPECIAL` where there is none."""
        return [SPECIAL if id_ is None else split_id(id_)[0] for id_ in self._ids]

    @cached_property
    def seasons(self) -> tuple[int, ...]:
        """The seasons that the list mentions, in its order, without specials."""
        return tuple(season for season in dict.fromkeys(self._numbered) if season != SPECIAL)

    @cached_property
    def runs(self) -> tuple[SeasonRun, ...]:
        """The rows by seasons, in order; empty while the list mentions one season at most."""
        if len(self.seasons) <= 1:
            return ()
        found, start = [], 0
        for season, rows in groupby(seasons_of(self._numbered)):
            end = start + sum(1 for _ in rows)
            found.append(SeasonRun(season, start, end, max(0, min(end, self.watched) - start)))
            start = end
        return tuple(found)

    @cached_property
    def names(self) -> EpisodeNames:
        """What the episodes are called: by their numbers alone while there is one season."""
        return EpisodeNames(
            one_season=len(self.seasons) <= 1, spans=self._spans, medium=self.medium
        )

    @cached_property
    def numbers(self) -> EpisodeNames:
        """What the episodes are called below the heading of their season: by their numbers."""
        return EpisodeNames(one_season=True, spans=self._spans, medium=self.medium)

    @cached_property
    def number_width(self) -> int:
        """How many characters the longest number has that is no special's: `12`, or `3–4`."""
        ids = {id_ for id_, season in zip(self._ids, self._numbered, strict=True) if season}
        spanned = max(
            (len(self.numbers.label(id_)) for id_ in self._spans if id_ in ids), default=0
        )
        largest = max((split_id(id_)[1] for id_ in ids if id_ is not None), default=0)
        return max(spanned, len(str(largest)))

    @cached_property
    def season(self) -> tuple[Row, ...]:
        """The rows of the season that the viewer is in: that of the episode to watch now."""
        if not len(self):
            return ()
        seasons = seasons_of(self._numbered)
        here = seasons[min(self.watched, len(self) - 1)]
        return tuple(self[index] for index, season in enumerate(seasons) if season == here)

    @cached_property
    def _indexes(self) -> dict[str | None, int]:
        found: dict[str | None, int] = {}
        found |= {id_: index for index, id_ in enumerate(self._ids) if id_ is not None}
        for first, span in self._spans.items():
            found.update(dict.fromkeys(spanned_ids(first, span), found[first]))
        return found

    @cached_property
    def _spans(self) -> dict[str, int]:
        """How many numbers an episode has that has several, by its id."""
        reached = {episode.id: episode.span for episode in self._reached if episode.span > 1}
        return reached | {row.id: row.span for row in self._ahead if row.id and row.span > 1}

    def index(self, episode: str) -> int | None:
        """Return the index of an episode's row; None where the list does not name it.

        One with several numbers is found by each of them.
        """
        return self._indexes.get(episode)

    def named(self, position: Position) -> Position:
        """Return a position by the id that its episode has in the list.

        An episode of `S01E01` and `S01E02` has the first: who has watched the second has watched
        them. What the list does not name stays as it is, as it would in a list without it.
        """
        index = None if position.episode is None else self.index(position.episode)
        episode = None if index is None else self._ids[index]
        return position if episode is None else replace(position, episode=episode)


def list_episodes(
    episodes: Sequence[Episode], horizon: Reach, curtain: Curtain, medium: Medium = "series"
) -> Listing:
    """Return the episode list at a horizon.

    Args:
        episodes: All episodes, in watching order.
        horizon: The reach that the list is made for.
        curtain: What may be said of the episodes ahead.
        medium: What the show is.
    """
    index, seconds = horizon
    begun = seconds != inf
    watched = index if begun else index + 1
    ahead = rows_ahead(episodes, watched, curtain, begun=begun)
    return Listing(episodes[:watched], ahead, medium)
