"""Which identities hold: people turn out to be one, and later perhaps not to be.

Until it is told, a false belief looks like any other identity. When the viewer loses it, its
people are two again.
"""

from collections.abc import Sequence
from typing import TypeAlias

Merge: TypeAlias = tuple[str, ...]
"""The ids of people who are one, the id that stands for them last."""

TAKEN_FOR_ONE = "once taken for one person"
"""What two people are to each other once it has turned out that they are not one."""


def part(merges: Sequence[Merge], people: Sequence[str]) -> list[Merge]:
    """Return merges as they are once some of their people have turned out not to be one.

    A merge of more people than those still holds for the others. Where two of the people are one
    by a chain of merges, the latest one that names one of them gives way.

    Args:
        merges: What has been told so far, in the order told.
        people: The ids of those who are not one.

    Returns:
        As many merges; one that does not hold any more has less than two people.
    """
    apart = set(people)
    left = [_without(merge, apart) for merge in merges]
    while (joining := _latest_joining(left, apart)) is not None:
        left[joining] = tuple(person for person in left[joining] if person not in apart)
    return left


def _without(merge: Merge, apart: set[str]) -> Merge:
    """Return a merge without the people who are not one; the one they were taken for stays."""
    if len(apart.intersection(merge)) < 2:
        return merge
    return tuple(person for person in merge if person not in apart or person == merge[-1])


def _latest_joining(merges: Sequence[Merge], apart: set[str]) -> int | None:
    """Return the index of the latest merge by which two of some people are one."""
    for joined in _connected(merges):
        if len(apart.intersection(joined)) > 1:
            return max(
                index
                for index, merge in enumerate(merges)
                if len(merge) > 1 and joined.issuperset(merge) and not apart.isdisjoint(merge)
            )
    return None


def _connected(merges: Sequence[Merge]) -> list[set[str]]:
    """Return the sets of people who are one."""
    found: dict[str, set[str]] = {}
    for merge in merges:
        joined = set(merge).union(*(found.get(person, ()) for person in merge))
        found.update(dict.fromkeys(joined, joined))
    return list({id(joined): joined for joined in found.values()}.values())
