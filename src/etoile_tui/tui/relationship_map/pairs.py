"""Relationships by the two they are between: what one line of the map stands for."""

from collections.abc import Iterable, Sequence
from typing import TypeAlias

from etoile_tui.guide.items.link import ToRelationship
from etoile_tui.guide.story.relationship import Relationship

from .drawing import Role

Pair: TypeAlias = tuple[Relationship, ...]
"""All that two people are to each other, in the order told; there is at least one."""


def in_pairs(relationships: Iterable[Relationship]) -> tuple[Pair, ...]:
    """Return relationships by the two they are between, in the order told."""
    found: dict[frozenset[str], list[Relationship]] = {}
    for relationship in relationships:
        found.setdefault(frozenset(relationship.between), []).append(relationship)
    return tuple(map(tuple, found.values()))


def lead(pair: Sequence[Relationship]) -> Relationship:
    """Return the relationship that a line is drawn as: the newest that is not over."""
    living = [relationship for relationship in pair if not relationship.ended]
    return (living or pair)[-1]


def line_role(relationship: Relationship) -> Role:
    """Return the role of the line that a relationship is drawn as."""
    return Role("line", relationship.kind, relationship.ended)


def label_role(relationship: Relationship) -> Role:
    """Return the role of a relationship's words."""
    return Role("label", relationship.kind, relationship.ended)


def link_to(relationship: Relationship) -> ToRelationship:
    """Return the link to a relationship."""
    return ToRelationship(relationship.between, relationship.kind)
