"""Who and what came into the story at which reach, in order.

The relationship map is built from this, step by step, so that what comes later moves nothing that
was there before.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from etoile_tui.guide.schedule.order import Reach

from .fact_index import TimedFact
from .facts import AnyFact, IdentityFact
from .guide import Guide


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """What came into the story at one reach.

    People go by the ids that their facts name, even where those are merged later. The ids are
    never shown.
    """

    reach: Reach
    people: tuple[str, ...] = ()
    """The newcomers in the order told; those who are only named in a relationship come last."""
    introduced: tuple[str, ...] = ()
    """Newcomers, and people who were only named in a relationship before, of whom more is told
    from here on."""
    pairs: tuple[tuple[str, str], ...] = ()
    """The two of each new relationship, in the order told."""
    identities: tuple[IdentityFact, ...] = ()
    """People who turned out to be one, or not to be, in the order told."""


@dataclass(slots=True)
class _Gathered:
    people: dict[str, None] = field(default_factory=dict)
    pairs: list[tuple[str, str]] = field(default_factory=list)
    identities: list[IdentityFact] = field(default_factory=list)


def list_arrivals(guide: Guide) -> tuple[Arrival, ...]:
    """Return what came in at each reach, the earliest first."""
    index = guide.facts
    gathered: dict[Reach, _Gathered] = {}
    for first in _firsts(index.people.values()):
        gathered.setdefault(first.reach, _Gathered()).people[first.fact.id] = None
    for relationship in _firsts(index.relationships.values()):
        gathered.setdefault(relationship.reach, _Gathered()).pairs.append(relationship.fact.between)
    for identity in index.told_identities:
        gathered.setdefault(identity.reach, _Gathered()).identities.append(identity.fact)
    met: set[str] = set()
    return tuple(_arrival(reach, gathered[reach], met) for reach in sorted(gathered))


def _firsts(facts: Iterable[list[TimedFact[AnyFact]]]) -> Iterator[TimedFact[AnyFact]]:
    """Yield the earliest fact of each list, in the order told."""
    firsts = (min(about, key=lambda timed: (timed.reach, timed.sequence)) for about in facts)
    yield from sorted(firsts, key=lambda timed: timed.sequence)


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
