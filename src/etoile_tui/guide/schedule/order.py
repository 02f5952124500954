"""The pack's order: the one ruler by which positions are compared (design, section 2)."""

from collections.abc import Iterable
from math import inf
from typing import TypeAlias

from etoile_tui.errors import PositionError

from .position import Position

Reach: TypeAlias = tuple[int, float]
"""A position on the ruler: the episode's place in the order (-1 for none), and the seconds into
it, infinite at its end. Reaches compare as positions do: earlier is smaller."""

NOTHING: Reach = (-1, inf)
"""The reach of somebody who has watched nothing."""


class Order:
    """The episodes of a show in the order they are meant to be watched.

    Specials stand where the pack's author put them; numbers play no part in comparing.
    """

    def __init__(self, episodes: Iterable[str]) -> None:
        """Take the episode ids in watching order."""
        self._ids = tuple(episodes)
        self._places = {episode: place for place, episode in enumerate(self._ids)}

    def __len__(self) -> int:
        return len(self._ids)

    def __contains__(self, episode: object) -> bool:
        return episode in self._places

    def place(self, episode: str) -> int:
        """Return an episode's place in the order, from 0.

        Raises:
            PositionError: The show has no such episode.
        """
        try:
            return self._places[episode]
        except KeyError:
            raise PositionError(f"There is no {episode} in this show.") from None

    def episode(self, place: int) -> str:
        """Return the id of the episode at a place."""
        return self._ids[place]

    def reach(self, position: Position) -> Reach:
        """Return a position's reach.

        Raises:
            PositionError: The show has no such episode.
        """
        if position.episode is None:
            return NOTHING
        return fact_reach(self.place(position.episode), position.at)

    def asked(self, position: Position) -> Reach:
        """Return the reach of a position that somebody asks about, whether or not it exists.

        What the show does not have lies past its end. So it is told from nothing that lies ahead,
        and no step of the work tells the two apart either.
        """
        if position.episode is None:
            return NOTHING
        return fact_reach(self._places.get(position.episode, len(self)), position.at)

    def position(self, reach: Reach) -> Position:
        """Return the position of a reach."""
        place, seconds = reach
        if place < 0:
            return Position(None)
        return Position(self._ids[place], None if seconds == inf else int(seconds))

    def upto(self, reach: Reach) -> tuple[str, ...]:
        """Return the episodes that a reach touches, the one under way included."""
        return self._ids[: reach[0] + 1]

    def through(self, reach: Reach) -> int:
        """Return how many episodes are watched to their end at a reach."""
        place, seconds = reach
        return place + 1 if seconds == inf else place


def fact_reach(place: int, at: int | None) -> Reach:
    """Return the reach from which on a fact is known.

    Args:
        place: The place of the fact's episode in the order.
        at: The fact's minute mark in seconds. A fact without one belongs to the episode's end.
    """
    return (place, inf if at is None else at)
