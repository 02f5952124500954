"""Relationships grouped by the two people they are between: each group is one line of the map."""

from collections.abc import Iterable
from typing import TypeAlias

from etoile_tui.guide.items.link import ToRelationship
from etoile_tui.guide.story.relationship import Relationship

from .drawing import Role

PairRelationships: TypeAlias = tuple[Relationship, ...]
"""Everything that two people are to each other, in the order told; at least one relationship."""


def group_by_pair(relationships: Iterable[Relationship]) -> tuple[PairRelationships, ...]:
    """Return relationships grouped by the two they are between, both in the order told."""
    groups: dict[frozenset[str], list[Relationship]] = {}
    for relationship in relationships:
        groups.setdefault(frozenset(relationship.between), []).append(relationship)
    return tuple(map(tuple, groups.values()))


def leading_relationship(relationships: PairRelationships) -> Relationship:
    """Return the relationship that a line is drawn as: the newest that is not over."""
    lasting = [relationship for relationship in relationships if not relationship.ended]
    return (lasting or relationships)[-1]


def line_role(relationship: Relationship) -> Role:
    """Return the role of a line that is drawn as this relationship."""
    return Role("line", relationship.kind, relationship.ended)


def label_role(relationship: Relationship) -> Role:
    """Return the role of a relationship's words."""
    return Role("label", relationship.kind, relationship.ended)


def link_to(relationship: Relationship) -> ToRelationship:
    """Return the link to a relationship."""
    return ToRelationship(relationship.between, relationship.kind)
