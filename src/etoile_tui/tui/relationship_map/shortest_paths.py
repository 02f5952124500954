"""The cheapest paths from a card over the grid: Dijkstra's search, cut off by a lower bound.

A *grid point* is where a track meets a row. A *search node* is a grid point together with the
direction, across or up and down, in which a line goes on from it; so a turn is an edge between
the two nodes of a point, with a cost of its own.

The lower bound is that of an A* search: the cost from a node to the target on a free grid. It only
drops nodes that no line within the limit can pass. It does not change the order of the search: the
paths to all nodes are wanted, not only those to the target.
"""

from collections.abc import Iterator
from heapq import heapify, heappop, heappush
from typing import NamedTuple, TypeAlias

from textual.geometry import Region

from .cells import Cell
from .routing_grid import INFINITE_COST, TRACK_PITCH, RoutingGrid
from .tuning import VERTICAL_COST

SearchNode: TypeAlias = int
"""Twice the number of a grid point, counted row by row; and one more for the direction up or down
(so `node & 1` tells the direction, and `node ^ 1` is the node after a turn)."""

_NODE_BITS = 20
_NO_NODE = (1 << _NODE_BITS) - 1
"""The node before the first; also the mask of a node's bits."""
_ROWS_BEYOND = 64
"""Rows above and below the grid that have nodes too. They are never reached, so a label that would
reach beyond the grid is dropped without a test of its bounds."""


def cell_of(grid: RoutingGrid, node: SearchNode) -> Cell:
    """Return the cell of a node's grid point."""
    y, track = divmod(node >> 1, grid.tracks)
    return track * TRACK_PITCH, y


class ShortestPaths(NamedTuple):
    """The cheapest paths from a card."""

    cost: list[int]
    """By search node; `INFINITE_COST` where no path leads. Nodes above the grid are negative
    numbers, which index the rows below it; so one margin of `_ROWS_BEYOND` serves for both."""
    previous: list[SearchNode]
    settled: list[SearchNode]
    """The nodes that were reached, the cheapest first."""

    def path_to(self, node: SearchNode) -> list[SearchNode]:
        """Return the nodes from the card to a node that was reached."""
        path = []
        while node != _NO_NODE:
            path.append(node)
            node = self.previous[node]
        return path[::-1]


class PathSearch:
    """Searches for paths on one grid."""

    def __init__(self, grid: RoutingGrid) -> None:
        self._grid = grid
        self._unused: list[ShortestPaths] = []

    def search(self, box: Region, target: Region, limit: int, *, has_head: bool) -> ShortestPaths:
        """Return the cheapest paths from a card.

        Args:
            box: Where the card stands.
            target: Where the line is to end.
            limit: What the whole line may cost; nodes that it could not pass for that are dropped.
            has_head: Whether an arrow head points at the card, which nothing may cross.
        """
        grid, width, row = self._grid, self._grid.width, 2 * self._grid.tracks
        horizontal, vertical, turn = grid.horizontal_cost, grid.vertical_cost, grid.turn_cost
        paths = self._unused.pop() if self._unused else self._new_paths()
        cost, previous, settled = paths
        across = [max(target.x - x, x - target.right + 1, 0) for x in range(width)]
        down = [max(target.y - y, y - target.bottom + 1, 0) for y in range(grid.height)]
        # An entry of the queue is one number, which compares quickly: cost, node, previous node.
        node_shift, cost_shift, mask = _NODE_BITS, 2 * _NODE_BITS, _NO_NODE
        queue = [
            spent << cost_shift | node << node_shift | _NO_NODE
            for spent, node in self._ports(box, has_head=has_head)
        ]
        heapify(queue)
        while queue:
            entry = heappop(queue)
            spent, node = entry >> cost_shift, entry >> node_shift & mask
            y, x = divmod(node & -2, row)
            if spent >= cost[node] or spent + across[x] + VERTICAL_COST * down[y] > limit:
                continue
            cost[node] = spent
            previous[node] = entry & mask
            settled.append(node)
            index = y * width + x
            if node & 1:
                one, other = node - row, node + row
                to_one, to_other = spent + vertical[index - width], spent + vertical[index + width]
            else:
                one, other = node - 2, node + 2
                to_one = spent + horizontal[index - 1] + horizontal[index - 2]
                to_other = spent + horizontal[index + 1] + horizontal[index + 2]
            if (turned := spent + turn[index]) < cost[node ^ 1]:
                heappush(queue, turned << cost_shift | (node ^ 1) << node_shift | node)
            if to_one < cost[one]:
                heappush(queue, to_one << cost_shift | one << node_shift | node)
            if to_other < cost[other]:
                heappush(queue, to_other << cost_shift | other << node_shift | node)
        grid.settled_count += len(settled)
        return paths

    def release(self, paths: ShortestPaths) -> None:
        """Take back paths that are not needed any more, to use their lists again."""
        # Clearing what was reached is quicker than making lists for the whole grid anew.
        for node in paths.settled:
            paths.cost[node] = INFINITE_COST
        paths.settled.clear()
        self._unused.append(paths)

    def _new_paths(self) -> ShortestPaths:
        nodes = 2 * self._grid.tracks * (self._grid.height + _ROWS_BEYOND)
        return ShortestPaths([INFINITE_COST] * nodes, [_NO_NODE] * nodes, [])

    def _ports(self, box: Region, *, has_head: bool) -> Iterator[tuple[int, SearchNode]]:
        """Yield the nodes at which a line can leave a card, each with its cost.

        They are on the tracks above and below the card, and beside each of its rows.
        """
        grid, tracks = self._grid, self._grid.tracks
        middle = box.x + box.width // 2
        first_cell = grid.label_cost if has_head else grid.vertical_cost
        for track in range(box.x // TRACK_PITCH + 1, (box.right - 2) // TRACK_PITCH + 1):
            x = track * TRACK_PITCH
            offset = VERTICAL_COST * has_head + abs(x - middle) // TRACK_PITCH
            for y in (box.y - 1, box.bottom):
                yield offset + first_cell[grid.index(x, y)], (y * tracks + track) * 2 + 1
        left, right = (box.x - 1) // TRACK_PITCH, -(-box.right // TRACK_PITCH)
        for y in range(box.y, box.bottom):
            cost = self._side_cost(left * TRACK_PITCH, box.x, y, has_head)
            yield cost, (y * tracks + left) * 2
            cost = self._side_cost(box.right, right * TRACK_PITCH + 1, y, has_head)
            yield cost, (y * tracks + right) * 2

    def _side_cost(self, left: int, right: int, y: int, has_head: bool) -> int:
        """Return what the cells from a card's side to the nearest track cost."""
        first, last = self._grid.index(left, y), self._grid.index(right, y)
        if has_head:
            return right - left + sum(self._grid.label_cost[first:last])
        return sum(self._grid.horizontal_cost[first:last])
