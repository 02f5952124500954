"""Relationships as known at a reach, folded pair by pair."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from etoile_tui.guide.schedule.order import Reach

from .fact_index import Index, Told
from .facts import Kind, RelationshipFact

PairFacts: TypeAlias = tuple[Told[RelationshipFact], ...]
"""All that was said of one pair in one kind, in the order told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierWords:
    """What two people were to each other, and until when."""

    words: str
    text: str | None = None
    ended: bool
    until: Reach


@dataclass(frozen=True, slots=True, kw_only=True)
class Relationship:
    """Who two people are to each other, as known at a reach."""

    between: tuple[str, str]
    """Ids of the two, for the program alone; never shown, never sorted by. In a guide's lists
    they are those of who the two have turned out to be."""
    names: tuple[str, str]
    """What the two are called, in the order in which the words read."""
    kind: Kind
    words: str
    """A few words, the line's label."""
    text: str | None = None
    ended: bool = False
    toward: bool = False
    """Whether it is one-sided, from the first to the second."""
    likely: bool = False
    since: Reach
    """The reach it came up at."""
    earlier: tuple[EarlierWords, ...] = ()
    one_since: Reach | None = None
    """The reach at which the two turned out to be one; None where they have not."""


def pair_facts(index: Index) -> tuple[PairFacts, ...]:
    """Return the pairs of an index under who people have turned out to be, in the order told.

    Two who are one by now stay a pair of their own, so that what was told of them is not mixed
    with what was told of others who are the same one.
    """
    pairs: dict[tuple[frozenset[str], Kind], list[Told[RelationshipFact]]] = {}
    for (first, second, kind), told in index.relationships.items():
        pair = frozenset((index.head(first), index.head(second)))
        if len(pair) == 1:
            pair = frozenset((first, second))
        pairs.setdefault((pair, kind), []).extend(told)
    in_turn = [tuple(sorted(told, key=lambda entry: entry.turn)) for told in pairs.values()]
    return tuple(sorted(in_turn, key=lambda facts: facts[0].turn))


def fold_relationship(
    pair: Sequence[Told[RelationshipFact]], until: Reach, name: Callable[[str], str]
) -> Relationship | None:
    """Return a relationship as known at a reach.

    Args:
        pair: What was said of the pair.
        until: The reach; nothing told later is taken in.
        name: Gives a person's name for their id.

    Returns:
        The relationship; None where nothing was said of it by then.
    """
    told = [entry for entry in pair if entry.reach <= until]
    if not told:
        return None
    last = told[-1].fact
    return Relationship(
        between=last.between,
        names=(name(last.between[0]), name(last.between[1])),
        kind=last.kind,
        words=last.words,
        text=last.text,
        ended=last.ended,
        toward=last.toward,
        likely=last.likely,
        since=min(entry.reach for entry in told),
        earlier=tuple(
            EarlierWords(
                words=old.fact.words, text=old.fact.text, ended=old.fact.ended, until=new.reach
            )
            for old, new in pairwise(told)
        ),
    )
