"""The plan that a map is drawn by: where the cards stand, and which lines are wanted."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from etoile_tui.guide.story.arrivals import list_arrivals
from etoile_tui.guide.story.guide import Guide

from .cards import Card, small_card
from .labels import shapes
from .pairs import Pair, in_pairs, lead
from .placement import set_places
from .placement_cost import Place
from .region import Cell, Region
from .route import Route
from .route_search import Wanted
from .routing_grid import Ground

PITCH = (24, 7)
"""Cells from the middle of one place to that of the next, across and down: never anything else,
whatever stands there, so that nobody moves."""
EDGE = (2, 4)
"""Columns and rows of ground around the places, of which lines may not run along the outermost."""
FEW = 2
"""So many columns are too narrow for some words, and have more ground to their sides."""
BELOW = 4
"""Rows from the first of a card to one below it that no card ever stands on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Where everybody stands, and what lines there are to be between them."""

    cards: Mapping[str, Card]
    boxes: Mapping[str, Region]
    pairs: tuple[Pair, ...]
    wanted: tuple[Wanted, ...]
    """A line for each pair, in the same order."""
    ground: Ground
    middle: Cell
    """The cell in the middle of the stage, which the map grows around."""


def make_plan(guide: Guide) -> Plan:
    """Make the plan of a guide's map."""
    pairs = in_pairs(guide.relationships)
    stood = set_places(list_arrivals(guide))
    people = _people(guide, pairs)
    places = {person: stood[person] for person in people}
    left = min((place.column for place in places.values()), default=0)
    top = min((place.row for place in places.values()), default=0)
    columns = max((place.column for place in places.values()), default=0) - left + 1
    rows = max((place.row for place in places.values()), default=0) - top + 1
    aside = PITCH[0] if columns <= FEW else EDGE[0]
    spots = {
        person: _spot(place, left=left, top=top, aside=aside) for person, place in places.items()
    }
    ends = Counter(person for pair in pairs for person in pair[0].between)
    cards = {person: small_card(guide.name(person), ends[person]) for person in people}
    boxes = {person: cards[person].around(*spot) for person, spot in spots.items()}
    width = columns * PITCH[0] + 2 * aside + 1
    height = (rows - 1) * PITCH[1] + BELOW - 1 + 2 * EDGE[1]
    return Plan(
        cards=cards,
        boxes=boxes,
        pairs=pairs,
        wanted=tuple(_wanted(pair, boxes, spots) for pair in pairs),
        ground=Ground(width, height, boxes.values()),
        middle=_spot(Place(0, 0), left=left, top=top, aside=aside),
    )


def _people(guide: Guide, pairs: Iterable[Pair]) -> tuple[str, ...]:
    """Return everybody, and those of whom nothing but a relationship has been told."""
    met = [person.id for person in guide.people]
    return tuple(dict.fromkeys([*met, *(one for pair in pairs for one in pair[0].between)]))


def _spot(place: Place, *, left: int, top: int, aside: int) -> Cell:
    """Return the middle of the first row of whoever stands at a place."""
    return (
        aside + (place.column - left) * PITCH[0] + PITCH[0] // 2,
        EDGE[1] + (place.row - top) * PITCH[1],
    )


def _wanted(pair: Pair, boxes: Mapping[str, Region], spots: Mapping[str, Cell]) -> Wanted:
    first, second = pair[0].between
    leading = lead(pair)
    forth = leading.between == pair[0].between
    heads = (leading.toward and not forth, leading.toward and forth)
    cells = _plain(boxes[first], boxes[second], spots[first], spots[second])
    return Wanted(
        first=boxes[first],
        second=boxes[second],
        shapes=shapes([relationship.words for relationship in pair]),
        plain=Route((tuple(cells),), heads),
    )


def _plain(one: Region, other: Region, start: Cell, end: Cell) -> list[Cell]:
    """Return a way below the cards, and between them where they stand in different rows."""
    near, far = start[1] + BELOW, end[1] + BELOW
    aside = end[0] + (PITCH[0] // 2 if start[0] >= end[0] else -(PITCH[0] // 2))
    corners = [(start[0], near), (end[0], far), (end[0], other.bottom - 1)]
    if near != far:
        corners[1:1] = [(aside, near), (aside, far)]
    cells = [(start[0], one.bottom - 1)]
    for corner in corners:
        _go_on(cells, corner)
    return cells


def _go_on(cells: list[Cell], to: Cell) -> None:
    x, y = cells[-1]
    while (x, y) != to:
        x, y = x + (to[0] > x) - (to[0] < x), y + (to[1] > y) - (to[1] < y)
        cells.append((x, y))
