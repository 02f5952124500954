"""The search for the cheapest route of one line over all places for its label."""

from collections.abc import Sequence

from textual.geometry import Region

from .cells import Cell, extend_straight
from .connection import Connection
from .labels import LabelShape
from .route import Route
from .routing_grid import TRACK_PITCH, RoutingGrid
from .shortest_paths import SearchNode, ShortestPaths, cell_of
from .tuning import SPLIT_LABEL_COST, STACKED_LABELS_COST, VERTICAL_COST


class PlacedLabels:
    """The labels of the lines that are routed, and which places are right beside one."""

    def __init__(self) -> None:
        self._by_first_row: dict[int, list[Region]] = {}
        self._by_end: dict[int, list[Region]] = {}
        """By the row after their last."""

    def add(self, label: Region) -> None:
        """Add the label of a line that was routed."""
        self._by_first_row.setdefault(label.y, []).append(label)
        self._by_end.setdefault(label.bottom, []).append(label)

    def remove(self, label: Region) -> None:
        """Remove the label of a line that was ripped up."""
        self._by_first_row[label.y].remove(label)
        self._by_end[label.bottom].remove(label)

    def is_stacked(self, label: Region) -> bool:
        """Tell whether another label stands right above or below a place for a label."""
        above = self._by_end.get(label.y, ())
        below = self._by_first_row.get(label.bottom, ())
        return any(
            other.x < label.right - 1 and label.x < other.right - 1 for other in (*above, *below)
        )


class LabelSearch:
    """The search for the cheapest route of one line over all places for its label."""

    def __init__(
        self,
        grid: RoutingGrid,
        labels: PlacedLabels,
        connection: Connection,
        paths: tuple[ShortestPaths, ShortestPaths],
        limit: int,
    ) -> None:
        """Prepare a search.

        Args:
            grid: The grid.
            labels: The labels of the lines that run on it.
            connection: What the line joins.
            paths: The cheapest paths from its first card, and from its second.
            limit: What the line may cost.
        """
        self._grid = grid
        self._labels = labels
        self._connection = connection
        self._from_first, self._from_second = paths
        self._best_cost = limit
        self.route: Route | None = None
        """The cheapest route so far."""

    def try_horizontal(self) -> None:
        """Try all places for the label in a part of the line that runs across."""
        cost, cost_of_rest = self._from_first.cost, self._from_second.cost
        nodes = [node for node in self._from_first.settled if not node & 1]
        for shape in self._connection.shapes:
            gap = (shape.width + 4) // TRACK_PITCH + 1
            label_cost = TRACK_PITCH * gap + SPLIT_LABEL_COST * shape.is_split
            for node in nodes:
                if (spent := cost[node] + label_cost) >= self._best_cost:
                    break
                for end in (node + 2 * gap, node - 2 * gap):
                    # Nodes beyond the edges of the grid are never reached.
                    if spent + cost_of_rest[end] < self._best_cost:
                        self._try_horizontal_label(spent + cost_of_rest[end], shape, node, end)

    def _try_horizontal_label(
        self, cost: int, shape: LabelShape, node: SearchNode, end: SearchNode
    ) -> None:
        (left, y), (right, end_y) = (
            cell_of(self._grid, min(node, end)),
            cell_of(self._grid, max(node, end)),
        )
        width = shape.width + 2
        label = Region(
            left + (right - left - width + 1) // 2, y - (shape.height - 1) // 2, width, shape.height
        )
        if y == end_y and label.y >= 0 and label.bottom <= self._grid.height:
            cost += self._congestion(left, right, y, label)
            self._try_label(cost, label, shape, (node, end))

    def _congestion(self, left: int, right: int, y: int, label: Region) -> int:
        """Return what the cells between two nodes and the label cost, besides the steps."""
        costs, start = self._grid.horizontal_cost, self._grid.index(0, y)
        between = [
            *costs[start + left + 1 : start + label.x],
            *costs[start + label.right : start + right],
        ]
        return sum(between) - len(between)

    def try_vertical(self) -> None:
        """Try all places for the label in a part of the line that runs up or down."""
        cost, cost_of_rest = self._from_first.cost, self._from_second.cost
        nodes = [node for node in self._from_first.settled if node & 1]
        row = 2 * self._grid.tracks
        for shape in self._connection.shapes:
            gap = row * (shape.height + 1)
            label_cost = VERTICAL_COST * (shape.height + 1) + SPLIT_LABEL_COST * shape.is_split
            for node in nodes:
                if (spent := cost[node] + label_cost) >= self._best_cost:
                    break
                for end in (node + gap, node - gap):
                    if spent + cost_of_rest[end] < self._best_cost:
                        self._try_vertical_label(spent + cost_of_rest[end], shape, node, end)

    def _try_vertical_label(
        self, cost: int, shape: LabelShape, node: SearchNode, end: SearchNode
    ) -> None:
        x, top = cell_of(self._grid, min(node, end))
        width = shape.width + 2
        label = Region(x - width // 2, top + 1, width, shape.height)
        if label.x >= 0 and label.right <= self._grid.width:
            self._try_label(cost, label, shape, (node, end))

    def _try_label(
        self, cost: int, label: Region, shape: LabelShape, ends: tuple[SearchNode, SearchNode]
    ) -> None:
        """Take a place for the label if the route by it is cheaper than the best so far."""
        grid = self._grid
        for y in range(label.y, label.bottom):
            if cost >= self._best_cost:
                return
            start = grid.index(label.x, y)
            cost += sum(grid.label_cost[start : start + label.width])
        if self._labels.is_stacked(label):
            cost += STACKED_LABELS_COST
        if cost >= self._best_cost:
            return
        first = self._leg(self._connection.first, self._from_first.path_to(ends[0]), label)
        second = self._leg(self._connection.second, self._from_second.path_to(ends[1]), label)
        if _is_simple((*first[1:-1], *second[1:-1]), label):
            self._best_cost = cost
            legs = (tuple(first), tuple(reversed(second)))
            heads = self._connection.fallback.arrow_heads
            self.route = Route(legs, heads, label, shape, cost)

    def _leg(self, box: Region, path: Sequence[SearchNode], label: Region) -> list[Cell]:
        """Return the cells from inside a card, along a path, to inside the label."""
        x, y = cell_of(self._grid, path[0])
        if path[0] & 1:
            cells = [(x, box.y if y < box.y else box.bottom - 1)]
        else:
            cells = [(box.x if x < box.x else box.right - 1, y)]
        for node in path:
            extend_straight(cells, cell_of(self._grid, node))
        x, y = cells[-1]
        if path[-1] & 1:
            extend_straight(cells, (x, label.y if y < label.y else label.bottom - 1))
        else:
            extend_straight(cells, (label.x if x < label.x else label.right - 1, y))
        return cells


def _is_simple(cells: Sequence[Cell], label: Region) -> bool:
    """Tell whether a line runs neither over itself nor over its label."""
    return len(set(cells)) == len(cells) and not any(label.contains(*cell) for cell in cells)
