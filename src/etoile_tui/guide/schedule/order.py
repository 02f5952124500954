"""The order of a show's episodes, by which positions are compared."""

from collections.abc import Iterable, Sequence
from math import inf
from typing import TypeAlias

from etoile_tui.errors import PositionError

from .list_record import ListRecord, checksum, record, unchanged
from .position import Position
from .show import Episode

Reach: TypeAlias = tuple[int, float]
"""A position as a pair that compares: the episode's index in the order (-1 for none), and the
seconds into it, infinite at its end. The earlier position has the smaller reach."""

NOTHING: Reach = (-1, inf)
"""The reach of somebody who has watched nothing."""


class Order:
    """The episodes of a show in the order they are meant to be watched.

    Specials stand where the pack's author put them. Positions are compared by this order alone,
    never by season and episode numbers.

    Attributes:
        ids: The episodes' ids, in that order.
    """

    def __init__(self, episodes: Iterable[str], menu: Sequence[Episode] = ()) -> None:
        """Take the episodes in watching order.

        Args:
            episodes: Their ids.
            menu: What is said of each; left out, there is nothing but the ids.
        """
        self.ids = tuple(episodes)
        self._menu = menu
        self._indexes = {episode: index for index, episode in enumerate(self.ids)}

    @classmethod
    def of(cls, menu: Sequence[Episode]) -> "Order":
        """Return the order of a show's menu."""
        return cls((episode.id for episode in menu), menu)

    @property
    def menu(self) -> Sequence[Episode]:
        """What is said of each episode."""
        return self._menu or tuple(Episode(each, "") for each in self.ids)

    def __len__(self) -> int:
        return len(self.ids)

    def __contains__(self, episode: object) -> bool:
        return episode in self._indexes

    def index(self, episode: str) -> int:
        """Return an episode's index in the order.

        Raises:
            PositionError: The show has no such episode.
        """
        try:
            return self._indexes[episode]
        except KeyError:
            raise PositionError(f"There is no {episode} in this show.") from None

    def episode(self, index: int) -> str:
        """Return the id of the episode at an index."""
        return self.ids[index]

    def reach(self, position: Position) -> Reach:
        """Return a position's reach.

        Raises:
            PositionError: The show has no such episode.
        """
        if position.episode is None:
            return NOTHING
        return fact_reach(self.index(position.episode), position.at)

    def reach_or_end(self, position: Position) -> Reach:
        """Return a position's reach; a reach past the end where the show has no such episode.

        So a position that does not exist is treated like one that lies ahead: the answer is the
        same, and so are the steps that lead to it.
        """
        if position.episode is None:
            return NOTHING
        return fact_reach(self._indexes.get(position.episode, len(self)), position.at)

    def position(self, reach: Reach) -> Position:
        """Return the position of a reach."""
        index, seconds = reach
        if index < 0:
            return Position(None)
        return Position(self.ids[index], None if seconds == inf else int(seconds))

    def record(self, reach: Reach, *, sealed: bool = False) -> ListRecord:
        """Return the record of the episodes that are watched at a reach, and of one under way.

        Args:
            reach: The reach.
            sealed: Whether the title of an episode under way is a secret.
        """
        watched = record(self.menu, self.watched_count(reach))
        if reach[1] == inf or sealed:
            return watched
        return watched._replace(begun=checksum(self.menu[reach[0]]))

    def is_begun(self, known: ListRecord, episode: str) -> bool:
        """Tell whether an episode is the one that was under way, behind those of a record."""
        if self.ids[known.length : known.length + 1] != (episode,):
            return False
        return known.begun in ("", checksum(self.menu[known.length]))

    def unchanged(self, known: ListRecord) -> int:
        """Return how many episodes at the beginning are the same as in a record."""
        return unchanged(known, self.menu)

    def up_to(self, reach: Reach) -> tuple[str, ...]:
        """Return the episodes that a reach touches, the one under way included."""
        return self.ids[: reach[0] + 1]

    def watched_count(self, reach: Reach) -> int:
        """Return how many episodes are watched to their end at a reach."""
        index, seconds = reach
        return index + 1 if seconds == inf else index


def fact_reach(index: int, at: int | None) -> Reach:
    """Return the reach from which on a fact is known.

    Args:
        index: The index of the fact's episode in the order.
        at: The fact's minute mark in seconds. A fact without one belongs to the episode's end.
    """
    return (index, inf if at is None else at)
