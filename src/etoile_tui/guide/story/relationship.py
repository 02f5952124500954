"""A relationship as known at a reach, folded from the facts about its pair."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise, product
from typing import TypeAlias

from etoile_tui.guide.schedule.order import Reach
from etoile_tui.guide.schedule.show import Source

from .fact_index import FactIndex, PairKey, TimedFact
from .facts import Kind, Placed, RelationshipFact

PairFacts: TypeAlias = tuple[TimedFact[RelationshipFact], ...]
"""The facts about one pair and one kind, in the order told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierWords:
    """What two people were to each other before, and until when."""

    words: str
    text: str | None = None
    ended: bool
    until: Reach
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Relationship:
    """What two people are to each other, as known at a reach."""

    between: tuple[str, str]
    """Ids of the two; never shown, never sorted by. In a guide's lists they are canonical ids."""
    names: tuple[str, str]
    """The names of the two, in the order in which `words` is read."""
    kind: Kind
    words: str
    """A few words, shown on the line between the two."""
    text: str | None = None
    ended: bool = False
    toward: bool = False
    """Whether it is one-sided, from the first to the second."""
    placed: Placed | None = None
    sources: tuple[Source, ...] = ()
    since: Reach
    """The reach at which it was first told."""
    first_placed: Placed | None = None
    """How sure it is that it was first told there."""
    earlier: tuple[EarlierWords, ...] = ()
    merged_at: Reach | None = None
    """The reach at which the two turned out to be one person; None where they are two."""


def pair_facts(index: FactIndex, keys: Iterable[PairKey] | None = None) -> tuple[PairFacts, ...]:
    """Return the facts about each pair of people, the pair that came up first first.

    Facts about ids that stand for the same people are put together. The exception are two who are
    one person by now: they stay a pair of their own. Otherwise all who were merged into that
    person would be one pair.

    Args:
        index: The reached facts.
        keys: The keys of the pairs that are wanted; all where left out.
    """
    pairs: dict[tuple[frozenset[str], Kind], list[TimedFact[RelationshipFact]]] = {}
    for first, second, kind in index.relationships if keys is None else _all_keys(index, keys):
        pair = frozenset((index.canonical(first), index.canonical(second)))
        if len(pair) == 1:
            pair = frozenset((first, second))
        pairs.setdefault((pair, kind), []).extend(index.relationships[first, second, kind])
    in_order = [tuple(sorted(facts, key=lambda timed: timed.sequence)) for facts in pairs.values()]
    return tuple(sorted(in_order, key=lambda facts: facts[0].sequence))


def _all_keys(index: FactIndex, keys: Iterable[PairKey]) -> Iterable[PairKey]:
    """Return the keys of all facts about some pairs: under each of the two people's ids."""
    found: dict[PairKey, None] = {}
    for first, second, kind in keys:
        for one, other in product(index.members(first), index.members(second)):
            key = (min(one, other), max(one, other), kind)
            if key in index.relationships:
                found[key] = None
    return found


def fold_relationship(
    pair: Sequence[TimedFact[RelationshipFact]], until: Reach, name: Callable[[str], str]
) -> Relationship | None:
    """Return a relationship as known at a reach.

    Args:
        pair: The facts about the pair.
        until: The reach; later facts are left out.
        name: Gives a person's name for their id.

    Returns:
        The relationship; None where no fact is reached by then.
    """
    told = [timed for timed in pair if timed.reach <= until]
    if not told:
        return None
    last = told[-1].fact
    first = min(told, key=lambda timed: timed.reach)
    return Relationship(
        between=last.between,
        names=(name(last.between[0]), name(last.between[1])),
        kind=last.kind,
        words=last.words,
        text=last.text,
        ended=last.ended,
        toward=last.toward,
        placed=last.placed,
        sources=last.sources,
        since=first.reach,
        first_placed=first.fact.placed,
        earlier=tuple(
            EarlierWords(
                words=old.fact.words,
                text=old.fact.text,
                ended=old.fact.ended,
                until=new.reach,
                sources=old.fact.sources,
            )
            for old, new in pairwise(told)
        ),
    )


def earlier_words(relationship: Relationship, *, whole: bool = False) -> tuple[EarlierWords, ...]:
    """Return what two people were to each other before, without mere repetitions.

    Args:
        relationship: The relationship.
        whole: Whether a change of the text alone counts as well.
    """
    now = EarlierWords(
        words=relationship.words,
        text=relationship.text,
        ended=relationship.ended,
        until=relationship.since,
    )
    return tuple(
        entry
        for entry, then in pairwise((*relationship.earlier, now))
        if (entry.words, entry.ended) != (then.words, then.ended)
        or (whole and entry.text not in (None, then.text))
    )
