"""The grid that lines are routed on: who occupies each cell, and what each cell costs.

Lines run across on every row, and up or down on tracks. Tracks are `TRACK_PITCH` cells apart, so
that there is some space between lines, and few points to search.

The capacity of a cell is one line, or two that cross at a right angle. The grid does not enforce
it. A cell beyond its capacity costs more, and router.py raises that cost until lines avoid it.
Only cards and the outermost cells are closed to lines.

A cell costs a line the sum of
    its base cost, for the step and for what stands beside the cell,
    its history cost, for earlier rounds in which lines contended for it,
    the present congestion cost, once for each other line that occupies it,
    and the cost of each line that is crossed.
"""

from collections.abc import Iterable
from enum import IntEnum

from textual.geometry import Region

from .tuning import BESIDE_CARD_COST, CROSSING_COST, TURN_COST, VERTICAL_COST

TRACK_PITCH = 2
"""Cells from one track to the next. The search in shortest_paths.py relies on it."""
INFINITE_COST = 1 << 30
"""More than any line may cost."""


class Occupancy(IntEnum):
    """How a line occupies a cell."""

    HORIZONTAL = 0
    VERTICAL = 1
    EXCLUSIVE = 2
    """By a turn, an arrow head or a label: nothing may cross it."""


class RoutingGrid:
    """The cells of a map, numbered row by row."""

    def __init__(self, width: int, height: int, boxes: Iterable[Region]) -> None:
        """Make an empty grid.

        Args:
            width: In cells; rounded up to whole tracks.
            height: In cells.
            boxes: Where the cards stand.
        """
        self.tracks = -(-width // TRACK_PITCH)
        self.width = self.tracks * TRACK_PITCH
        self.height = height
        self.settled_count = 0
        """Search nodes that all searches on this grid have settled together."""
        size = self.width * height
        self._congestion_cost = 0
        self._occupancy = [[0] * size for _ in Occupancy]
        self._base_cost = [0] * size
        """The base cost of each cell, without the step, and its history cost."""
        self._changed: set[int] = set()
        """The cells whose cost has ever depended on lines."""
        for box in boxes:
            self._close_box(box)
        self._close_edges()
        self.horizontal_cost = [1 + base for base in self._base_cost]
        """What each cell costs a line that runs across it. Likewise the next ones."""
        self.vertical_cost = [VERTICAL_COST + base for base in self._base_cost]
        self.turn_cost = [TURN_COST + base for base in self._base_cost]
        self.label_cost = list(self._base_cost)

    def _close_box(self, box: Region) -> None:
        for x in range(box.x, box.right):
            for y in (box.y - 1, box.bottom):
                self._base_cost[self.index(x, y)] = BESIDE_CARD_COST
            for y in range(box.y, box.bottom):
                self._base_cost[self.index(x, y)] = INFINITE_COST

    def _close_edges(self) -> None:
        sides = (0, 1, self.width - 2, self.width - 1)
        for y in range(self.height):
            for x in range(self.width) if y in (0, self.height - 1) else sides:
                self._base_cost[self.index(x, y)] = INFINITE_COST

    def index(self, x: int, y: int) -> int:
        """Return the number of a cell, its index in the lists of costs."""
        return y * self.width + x

    def set_congestion_cost(self, cost: int) -> None:
        """Set the present congestion cost of a cell that another line occupies."""
        self._congestion_cost = cost
        for index in self._changed:
            self._update_cost(index)

    def add_history_cost(self, x: int, y: int, cost: int) -> None:
        """Make a cell dearer for all rounds to come."""
        self._base_cost[self.index(x, y)] += cost
        self._change(x, y)

    def occupy(self, x: int, y: int, occupancy: Occupancy) -> None:
        """Add a line to those that occupy a cell."""
        self._occupancy[occupancy][self.index(x, y)] += 1
        self._change(x, y)

    def vacate(self, x: int, y: int, occupancy: Occupancy) -> None:
        """Remove a line from those that occupy a cell."""
        self._occupancy[occupancy][self.index(x, y)] -= 1
        self._change(x, y)

    def _change(self, x: int, y: int) -> None:
        self._changed.add(self.index(x, y))
        self._update_cost(self.index(x, y))

    def _update_cost(self, index: int) -> None:
        horizontal, vertical, exclusive = (counts[index] for counts in self._occupancy)
        base, congestion = self._base_cost[index], self._congestion_cost
        self.horizontal_cost[index] = (
            1 + base + congestion * (horizontal + exclusive) + CROSSING_COST * vertical
        )
        self.vertical_cost[index] = (
            VERTICAL_COST + base + congestion * (vertical + exclusive) + CROSSING_COST * horizontal
        )
        shared = base + congestion * (horizontal + vertical + exclusive)
        self.turn_cost[index] = TURN_COST + shared
        self.label_cost[index] = shared
