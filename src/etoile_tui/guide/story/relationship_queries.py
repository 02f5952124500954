"""Whose relationships are whose."""

from collections.abc import Collection

from .guide import Guide
from .relationship import Relationship


def relationships_of(guide: Guide, *people: str) -> tuple[Relationship, ...]:
    """Return people's relationships in the order told, ended ones included."""
    ids = {canonical_id(guide, person) for person in people}
    return tuple(found for found in guide.relationships if ids.intersection(found.between))


def merged_relationships_of(guide: Guide, *people: str) -> tuple[Relationship, ...]:
    """Return the relationships within each of these people, from when they seemed to be two."""
    ids = {canonical_id(guide, person) for person in people}
    return tuple(found for found in guide.merged_relationships if ids.intersection(found.between))


def relationships_between(guide: Guide, pair: tuple[str, str]) -> tuple[Relationship, ...]:
    """Return the relationships of two people, of every kind, in the order told."""
    ids = frozenset(canonical_id(guide, person) for person in pair)
    return tuple(found for found in guide.relationships if frozenset(found.between) == ids)


def relationships_between_any(
    guide: Guide, people: Collection[str], others: Collection[str]
) -> tuple[Relationship, ...]:
    """Return the relationships of any of some people with any of others, in the order told.

    Args:
        guide: The guide.
        people: Canonical ids.
        others: Canonical ids.
    """
    return tuple(
        found
        for found in guide.relationships
        if (found.between[0] in people and found.between[1] in others)
        or (found.between[1] in people and found.between[0] in others)
    )


def canonical_id(guide: Guide, person: str) -> str:
    """Return the canonical id of somebody who has come in; any other id as it is."""
    known = guide.person(person)
    return person if known is None else known.id
