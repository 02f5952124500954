"""Who and what came into the story when: the story's cast in the order it was told.

A map that is to stay put is built from this, step by step: what came later moves nothing of
what was there before.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from etoile_tui.guide.schedule.order import Reach

from .fact_index import Index, Told
from .facts import AnyFact


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """Everything that one reach brought: it was told at once, and counts together.

    People go by the ids they came in under, whoever they turned out to be later. All ids are
    for the program alone.
    """

    reach: Reach
    people: tuple[str, ...] = ()
    """The newcomers, in the order told; those of whom only a relationship tells come last."""
    introduced: tuple[str, ...] = ()
    """Those of whom more than a relationship tells from here on, newcomers or not."""
    pairs: tuple[tuple[str, str], ...] = ()
    """The two of each relationship that came up, in the order told."""
    identities: tuple[tuple[str, ...], ...] = ()
    """People who turned out to be one, the one they are last."""


@dataclass(slots=True)
class _Gathered:
    people: dict[str, None] = field(default_factory=dict)
    pairs: list[tuple[str, str]] = field(default_factory=list)
    identities: list[tuple[str, ...]] = field(default_factory=list)


def list_arrivals(index: Index) -> tuple[Arrival, ...]:
    """Return what each reach of an index brought, the earliest first."""
    gathered: dict[Reach, _Gathered] = {}
    for first in _firsts(index.people.values()):
        gathered.setdefault(first.reach, _Gathered()).people[first.fact.id] = None
    for relationship in _firsts(index.relationships.values()):
        gathered.setdefault(relationship.reach, _Gathered()).pairs.append(relationship.fact.between)
    for entry in index.identities:
        gathered.setdefault(entry.reach, _Gathered()).identities.append(entry.fact.people)
    met: set[str] = set()
    return tuple(_arrival(reach, gathered[reach], met) for reach in sorted(gathered))


def _firsts(filed: Iterable[list[Told[AnyFact]]]) -> Iterator[Told[AnyFact]]:
    """Yield what was known first of each, in the order told."""
    firsts = (min(told, key=lambda entry: (entry.reach, entry.turn)) for told in filed)
    yield from sorted(firsts, key=lambda entry: entry.turn)


def _arrival(reach: Reach, gathered: _Gathered, met: set[str]) -> Arrival:
    introduced = tuple(gathered.people)
    for pair in gathered.pairs:
        gathered.people.update(dict.fromkeys(pair))
    newcomers = tuple(person for person in gathered.people if person not in met)
    met.update(newcomers)
    return Arrival(
        reach=reach,
        people=newcomers,
        introduced=introduced,
        pairs=tuple(gathered.pairs),
        identities=tuple(gathered.identities),
    )
