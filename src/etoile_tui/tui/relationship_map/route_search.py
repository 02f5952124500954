"""The search for the route of one line, together with the place of its label.

First the cheapest paths from both cards to all search nodes are found. Wherever the label fits
between a node reached from the first card and one reached from the second, the two paths and the
label make a route. The cheapest such route is chosen.
"""

from collections.abc import Callable

from .connection import Connection, estimate_cost
from .label_search import LabelSearch, PlacedLabels
from .route import Route
from .routing_grid import INFINITE_COST, RoutingGrid
from .shortest_paths import PathSearch, ShortestPaths
from .tuning import (
    HIGH_SEARCH_LIMIT,
    SEARCH_LIMIT_ESTIMATE,
    SEARCH_LIMIT_GROWTH,
    SEARCH_LIMIT_MARGIN,
    SEARCH_LIMIT_PREVIOUS,
)


class RouteSearch:
    """Searches for routes on a grid on which other lines may run already."""

    def __init__(self, grid: RoutingGrid, go_on: Callable[[], None]) -> None:
        self._go_on = go_on
        self.labels = PlacedLabels()
        """The labels on the grid; whoever uses the search keeps them up to date."""
        self._grid = grid
        self._paths = PathSearch(grid)

    def find_route(
        self, connection: Connection, previous_cost: int, max_cost: int = INFINITE_COST
    ) -> Route:
        """Return the cheapest route of a line.

        Args:
            connection: What the line joins.
            previous_cost: What its last route cost; 0 where it has had none.
            max_cost: What it may cost at most; where no route is as cheap, it takes its fallback.
        """
        limit = _first_limit(connection, previous_cost)
        while limit < max_cost:
            self._go_on()
            paths = self._search_paths(connection, limit)
            search = LabelSearch(self._grid, self.labels, connection, paths, limit)
            search.try_horizontal()
            search.try_vertical()
            for each in paths:
                self._paths.release(each)
            if search.route is not None:
                return search.route
            low, high = SEARCH_LIMIT_GROWTH
            limit *= low if limit < HIGH_SEARCH_LIMIT else high
        return connection.fallback

    def _search_paths(
        self, connection: Connection, limit: int
    ) -> tuple[ShortestPaths, ShortestPaths]:
        first, second = connection.first, connection.second
        head_first, head_second = connection.fallback.arrow_heads
        return (
            self._paths.search(first, second, limit, has_head=head_first),
            self._paths.search(second, first, limit, has_head=head_second),
        )


def _first_limit(connection: Connection, previous_cost: int) -> int:
    """Return what a line may cost in the first search for it."""
    numerator, denominator = SEARCH_LIMIT_ESTIMATE
    by_estimate = SEARCH_LIMIT_MARGIN + estimate_cost(connection) * numerator // denominator
    numerator, denominator = SEARCH_LIMIT_PREVIOUS
    return max(by_estimate, previous_cost * numerator // denominator)
