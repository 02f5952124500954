"""What the cells of the routing grid cost."""

from textual.geometry import Region

from etoile_tui.tui.relationship_map.routing_grid import INFINITE_COST, Occupancy, RoutingGrid


def grid() -> RoutingGrid:
    """Return a grid with one card on it."""
    return RoutingGrid(20, 9, [Region(6, 3, 8, 1)])


def test_cards_and_edges_are_closed() -> None:
    """No line can pay for a cell of a card, or for one of the outermost."""
    routing_grid = grid()
    for cell in ((6, 3), (13, 3), (0, 4), (19, 4), (10, 0), (10, 8)):
        assert routing_grid.horizontal_cost[routing_grid.index(*cell)] >= INFINITE_COST
    assert routing_grid.horizontal_cost[routing_grid.index(4, 5)] == 1


def test_a_shared_cell_costs_the_present_congestion_cost() -> None:
    """It is paid by a line that runs along another, and not by one that crosses it."""
    routing_grid = grid()
    index = routing_grid.index(4, 5)
    before = routing_grid.horizontal_cost[index], routing_grid.vertical_cost[index]
    routing_grid.occupy(4, 5, Occupancy.HORIZONTAL)
    crossing = routing_grid.vertical_cost[index] - before[1]
    routing_grid.set_congestion_cost(50)
    assert routing_grid.horizontal_cost[index] == before[0] + 50
    assert routing_grid.vertical_cost[index] == before[1] + crossing
    routing_grid.vacate(4, 5, Occupancy.HORIZONTAL)
    assert (routing_grid.horizontal_cost[index], routing_grid.vertical_cost[index]) == before


def test_history_costs_add_up() -> None:
    """A cell that was contended for stays dearer, however low the congestion cost is."""
    routing_grid = grid()
    index = routing_grid.index(4, 5)
    before = routing_grid.label_cost[index]
    routing_grid.add_history_cost(4, 5, 10)
    routing_grid.add_history_cost(4, 5, 10)
    routing_grid.set_congestion_cost(0)
    assert routing_grid.label_cost[index] == before + 20
