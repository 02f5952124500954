"""The plan of a map: where the cards stand, and which lines are to be routed."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from textual.geometry import Region

from etoile_tui.guide.story.arrivals import list_arrivals
from etoile_tui.guide.story.guide import Guide

from .cards import MAX_COMPACT_HEIGHT, Card, compact_card
from .cells import Cell, extend_straight
from .connection import Connection
from .labels import label_shapes
from .pair_relationships import PairRelationships, group_by_pair, leading_relationship
from .placement import assign_slots
from .route import Route
from .routing_grid import RoutingGrid
from .slots import Slot
from .tuning import GRID_MARGIN, NARROW_COLUMNS, SLOT_PITCH

_FREE_ROW = MAX_COMPACT_HEIGHT + 1
"""Rows from the first of a card to the one that fallback routes run along, below every card."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Where everybody stands, and which lines join them."""

    cards: Mapping[str, Card]
    boxes: Mapping[str, Region]
    """Where each card stands."""
    pairs: tuple[PairRelationships, ...]
    connections: tuple[Connection, ...]
    """One for each of `pairs`, in the same order."""
    grid: RoutingGrid
    anchor: Cell
    """The cell in the middle of the slots; the map grows around it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _SlotArea:
    """The block of slots that is in use, and where it stands on the grid."""

    left: int
    top: int
    columns: int
    rows: int

    @classmethod
    def around(cls, slots: Iterable[Slot]) -> "_SlotArea":
        """Return the smallest block that holds all of some slots; for none, that in the middle."""
        columns, rows = zip(*(list(slots) or [Slot(0, 0)]), strict=True)
        left, top = min(columns), min(rows)
        return cls(left=left, top=top, columns=max(columns) - left + 1, rows=max(rows) - top + 1)

    @property
    def side_margin(self) -> int:
        """The columns of cells left and right of the slots."""
        return SLOT_PITCH[0] if self.columns <= NARROW_COLUMNS else GRID_MARGIN[0]

    @property
    def size(self) -> tuple[int, int]:
        """The width and height, in cells, with the margins."""
        return (
            self.columns * SLOT_PITCH[0] + 2 * self.side_margin + 1,
            (self.rows - 1) * SLOT_PITCH[1] + MAX_COMPACT_HEIGHT + 2 * GRID_MARGIN[1],
        )

    def cell_of(self, slot: Slot) -> Cell:
        """Return the cell in the middle of the first row of a card in a slot."""
        return (
            self.side_margin + (slot.column - self.left) * SLOT_PITCH[0] + SLOT_PITCH[0] // 2,
            GRID_MARGIN[1] + (slot.row - self.top) * SLOT_PITCH[1],
        )


def make_plan(guide: Guide, go_on: Callable[[], None] = lambda: None) -> Plan:
    """Make the plan of a guide's map.

    Args:
        guide: The guide.
        go_on: Is called again and again meanwhile; what it raises ends the planning.
    """
    pairs = group_by_pair(guide.relationships)
    slot_of = assign_slots(list_arrivals(guide), go_on)
    slots = {person: slot_of[person] for person in _people(guide, pairs)}
    area = _SlotArea.around(slots.values())
    cells = {person: area.cell_of(slot) for person, slot in slots.items()}
    line_counts = Counter(person for pair in pairs for person in pair[0].between)
    cards = {person: compact_card(guide.name(person), line_counts[person]) for person in slots}
    boxes = {person: cards[person].box_at(*cell) for person, cell in cells.items()}
    return Plan(
        cards=cards,
        boxes=boxes,
        pairs=pairs,
        connections=tuple(_connection(pair, boxes, cells) for pair in pairs),
        grid=RoutingGrid(*area.size, boxes.values()),
        anchor=area.cell_of(Slot(0, 0)),
    )


def _people(guide: Guide, pairs: Iterable[PairRelationships]) -> tuple[str, ...]:
    """Return everybody who was introduced, and everybody else who has a relationship."""
    introduced = [person.id for person in guide.people]
    related = (person for pair in pairs for person in pair[0].between)
    return tuple(dict.fromkeys([*introduced, *related]))


def _connection(
    pair: PairRelationships, boxes: Mapping[str, Region], cells: Mapping[str, Cell]
) -> Connection:
    first, second = pair[0].between
    leading = leading_relationship(pair)
    same_order = leading.between == pair[0].between
    arrow_heads = (leading.toward and not same_order, leading.toward and same_order)
    fallback = _fallback_cells(boxes[first], boxes[second], cells[first], cells[second])
    return Connection(
        first=boxes[first],
        second=boxes[second],
        shapes=label_shapes([relationship.words for relationship in pair]),
        fallback=Route((tuple(fallback),), arrow_heads),
    )


def _fallback_cells(first: Region, second: Region, start: Cell, end: Cell) -> list[Cell]:
    """Return the cells of a route that needs no search and passes no other card.

    It runs along the free row below each card. Where the two stand in different rows of slots,
    it changes rows halfway between two columns of slots.
    """
    first_row, second_row = start[1] + _FREE_ROW, end[1] + _FREE_ROW
    half = SLOT_PITCH[0] // 2
    between = end[0] + (half if start[0] >= end[0] else -half)
    corners = [(start[0], first_row), (end[0], second_row), (end[0], second.bottom - 1)]
    if first_row != second_row:
        corners[1:1] = [(between, first_row), (between, second_row)]
    cells = [(start[0], first.bottom - 1)]
    for corner in corners:
        extend_straight(cells, corner)
    return cells
