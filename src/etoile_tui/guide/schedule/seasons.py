"""Where seasons end, for steps that go by season."""

from math import inf

from .curtain import seasons_of
from .order import Order, Reach
from .position import Position, split_id


def season_end(order: Order, episode: str) -> Position:
    """Return the end of the season in which an episode stands.

    Args:
        order: All episodes.
        episode: The episode's id.
    """
    return Position(order.episode(_last_of(order, order.index(episode))))


def season_step(order: Order, at: Position, way: int, most: Reach) -> Position:
    """Return the end of the season before that of a position, or the end of its own.

    Args:
        order: All episodes.
        at: The position.
        way: -1 for back, as far as `none`; 1 for forward.
        most: The reach that a step forward does not pass.
    """
    place, seconds = order.reach(at)
    if way < 0:
        return order.position((_first_of(order, place) - 1 if place >= 0 else -1, inf))
    # At the end of a season it is the next one that ends there.
    begun = place if seconds != inf else place + 1
    last = _last_of(order, min(begun, len(order) - 1))
    return order.position(min((last, inf), most))


def _last_of(order: Order, place: int) -> int:
    seasons = _seasons(order)
    while place + 1 < len(seasons) and seasons[place + 1] == seasons[place]:
        place += 1
    return place


def _first_of(order: Order, place: int) -> int:
    seasons = _seasons(order)
    while place > 0 and seasons[place - 1] == seasons[place]:
        place -= 1
    return place


def _seasons(order: Order) -> list[int]:
    return seasons_of([split_id(episode)[0] for episode in order.ids])
