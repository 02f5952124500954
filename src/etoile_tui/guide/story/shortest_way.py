"""How two people hang together, where nothing is between the two themselves."""

from collections import deque
from collections.abc import Collection, Sequence

from .guide import Guide
from .relationship import Relationship


def shortest_way(
    guide: Guide, start: Collection[str], end: Collection[str]
) -> tuple[Relationship, ...]:
    """Return relationships that lead from one person to another, as few as will do.

    Of several ways that are as short it is the one that was told first, without what is over
    where that does as well. It leads over nobody who has not been met.

    Args:
        guide: The guide.
        start: Canonical ids of those who go by the first name.
        end: Canonical ids of those who go by the second.

    Returns:
        The relationships in the order of the way; none where there is no way.
    """
    # Sorting keeps the order told.
    ties = sorted(guide.relationships, key=lambda relationship: relationship.ended)
    beside: dict[str, list[tuple[str, Relationship]]] = {}
    for tie in ties:
        first, second = tie.between
        if guide.person(first) is not None and guide.person(second) is not None:
            beside.setdefault(first, []).append((second, tie))
            beside.setdefault(second, []).append((first, tie))
    came_by: dict[str, tuple[str, Relationship] | None] = dict.fromkeys(start)
    waiting = deque(start)
    while waiting:
        here = waiting.popleft()
        if here in end:
            return _way_to(here, came_by)
        for there, tie in beside.get(here, ()):
            if there not in came_by:
                came_by[there] = (here, tie)
                waiting.append(there)
    return ()


def _way_to(
    person: str, came_by: dict[str, tuple[str, Relationship] | None]
) -> tuple[Relationship, ...]:
    way: list[Relationship] = []
    while (step := came_by[person]) is not None:
        person, tie = step
        way.append(tie)
    return tuple(reversed(way))


def names_along(way: Sequence[Relationship], start: Collection[str]) -> tuple[str, ...]:
    """Return the names of the people that a way leads over, its two ends included.

    Args:
        way: The relationships.
        start: Canonical ids of those of whom one is at its beginning.
    """
    names: list[str] = []
    here = set(start)
    for tie in way:
        at = 0 if tie.between[0] in here else 1
        names += [tie.names[at]] if not names else []
        names.append(tie.names[1 - at])
        here = {tie.between[1 - at]}
    return tuple(names)
