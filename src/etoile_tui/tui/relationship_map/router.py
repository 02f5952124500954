"""How all lines of the map run: a negotiated-congestion router.

The method is PathFinder, which is known from the routing of chips: L. McMurchie and C. Ebeling,
"PathFinder: A Negotiation-Based Performance-Driven Router for FPGAs", FPGA '95.

1. Every line is routed by itself, on its cheapest path. Lines may share cells, at a low *present
   congestion cost*.
2. In each further round the lines in conflict are ripped up and re-routed. The present congestion
   cost rises from round to round, and a cell that lines contend for gains a *history cost*. So the
   line for which another route is not much dearer gives the cell up.
3. The rounds end when no cell is occupied beyond its capacity, or after a fixed number. Lines
   still in conflict are then ripped up, and re-routed over free cells only.

Three things differ from the paper. The present congestion cost is added to the base cost and the
history cost; the paper multiplies their sum by it. Lines without conflicts are re-routed in some
rounds only. And the search for a route finds the place of the line's label with it.

No library does this: of the graph-layout libraries only netext draws in a terminal around people
who stand at given places. Its lines run over labels, and it replaces the program's crash report.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from .cells import Cell
from .connection import Connection, estimate_cost
from .route import Route
from .route_search import RouteSearch
from .routing_grid import Occupancy, RoutingGrid
from .tuning import (
    FINAL_PRESENT_COST,
    FINAL_SEARCH_BUDGET,
    HISTORY_COST,
    MANY_LINES,
    PRESENT_COSTS,
    REROUTE_ALL_INTERVAL,
    SEARCH_BUDGET,
    SHORT_PRESENT_COSTS,
)

_PROHIBITIVE_COST = 1 << 14
"""A present congestion cost that no line pays: more than any route over free cells costs."""


def find_routes(
    grid: RoutingGrid, connections: Sequence[Connection], go_on: Callable[[], None] = lambda: None
) -> tuple[Route, ...]:
    """Return the route of each connection, in their order.

    A line for which no route of its own is found takes its fallback. That may run along other
    lines, and has no label.

    Args:
        grid: What the lines run on.
        connections: What they join.
        go_on: Is called before each search for a path; what it raises ends the routing.
    """
    router = _Router(grid, connections, go_on)
    router.negotiate()
    router.resolve_conflicts()
    return tuple(router.routes[number] for number in range(len(connections)))


@dataclass(slots=True)
class _Router:
    """Routes lines, and rips them up to re-route them. Lines go by their number."""

    grid: RoutingGrid
    connections: Sequence[Connection]
    go_on: Callable[[], None]
    routes: dict[int, Route] = field(default_factory=dict)
    _occupants: dict[Cell, dict[int, Occupancy]] = field(default_factory=dict)
    _search: RouteSearch = field(init=False)

    def __post_init__(self) -> None:
        self._search = RouteSearch(self.grid, self.go_on)

    def negotiate(self) -> None:
        """Route all lines, the short ones first, round by round until none are in conflict."""
        order = sorted(range(len(self.connections)), key=self._estimate)
        in_conflict = set(order)
        costs = PRESENT_COSTS if len(order) <= MANY_LINES else SHORT_PRESENT_COSTS
        for number_of_round, present_cost in enumerate(costs):
            self.grid.set_congestion_cost(present_cost)
            # Lines without conflicts may be what keeps others in theirs.
            everybody = number_of_round % REROUTE_ALL_INTERVAL == 0
            for number in order:
                if everybody or number in in_conflict:
                    self._reroute(number)
            overused = self._overused()
            if not overused:
                break
            in_conflict = {number for numbers in overused.values() for number in numbers}
            for x, y in overused:
                self.grid.add_history_cost(x, y, HISTORY_COST)
        self.grid.set_congestion_cost(FINAL_PRESENT_COST)
        for number in sorted(order, key=lambda number: -self.routes[number].cost):
            self._reroute(number)

    def resolve_conflicts(self) -> None:
        """Rip up lines until no cell is overused, and re-route them over free cells."""
        self.grid.set_congestion_cost(_PROHIBITIVE_COST)
        budget_end = self.grid.settled_count + FINAL_SEARCH_BUDGET
        for number in self._rip_up_conflicting():
            route = self._free_route(number, budget_end)
            self._commit(number, route)

    def _free_route(self, number: int, budget_end: int) -> Route:
        """Return a route over free cells; the fallback where there is none."""
        connection = self.connections[number]
        if self.grid.settled_count > budget_end:
            return connection.fallback
        route = self._search.find_route(connection, 0, _PROHIBITIVE_COST)
        return route if route.cost < _PROHIBITIVE_COST else connection.fallback

    def _rip_up_conflicting(self) -> list[int]:
        """Rip up lines, the long ones first, until no cell is overused.

        Returns:
            These lines and those that had no route of their own, the short ones first.
        """
        rivals: dict[int, set[int]] = {}
        for numbers in self._overused().values():
            for number in numbers:
                rivals.setdefault(number, set()).update(set(numbers) - {number})
        left_over = [number for number, route in self.routes.items() if route.label is None]
        for number in sorted(rivals, key=lambda number: (-self._estimate(number), -number)):
            if rivals[number]:
                self._rip_up(number)
                left_over.append(number)
                for other in rivals[number]:
                    rivals[other].discard(number)
        return sorted(left_over, key=self._estimate)

    def _estimate(self, number: int) -> int:
        return estimate_cost(self.connections[number])

    def _reroute(self, number: int) -> None:
        """Rip a line up and route it again; once the budget is spent, leave it as it is."""
        if self.grid.settled_count > SEARCH_BUDGET:
            self.routes.setdefault(number, self.connections[number].fallback)
            return
        previous_cost = self._rip_up(number) if number in self.routes else 0
        self._commit(number, self._search.find_route(self.connections[number], previous_cost))

    def _commit(self, number: int, route: Route) -> None:
        """Give a line a route, and occupy its cells."""
        self.routes[number] = route
        if route.label is None:
            return  # A fallback occupies nothing: others may cross it or cover it.
        self._search.labels.add(route.label)
        for cell, occupancy in route.occupied():
            self._occupants.setdefault(cell, {})[number] = occupancy
            self.grid.occupy(*cell, occupancy)

    def _rip_up(self, number: int) -> int:
        """Take a line from the grid, and return what its route cost."""
        route = self.routes.pop(number)
        if route.label is None:
            return 0
        self._search.labels.remove(route.label)
        for cell, occupancy in route.occupied():
            del self._occupants[cell][number]
            self.grid.vacate(*cell, occupancy)
        return route.cost

    def _overused(self) -> dict[Cell, list[int]]:
        """Return the cells that are occupied beyond their capacity, and by which lines."""
        crossing = [Occupancy.HORIZONTAL, Occupancy.VERTICAL]
        return {
            cell: list(occupants)
            for cell, occupants in self._occupants.items()
            if len(occupants) > 1 and sorted(occupants.values()) != crossing
        }
