"""Blocks and straight runs of cells."""

import pytest
from textual.geometry import Region

from etoile_tui.tui.relationship_map.cells import Cell, bounding_region, extend_straight


def test_a_bounding_region_is_the_smallest() -> None:
    """It reaches from the first to the last column and row that any cell has."""
    assert bounding_region([(2, 7), (5, 3)]) == Region(2, 3, 4, 5)
    assert bounding_region([]) == Region(0, 0, 0, 0)


@pytest.mark.parametrize("end", [(4, 2), (-1, 2), (2, 5), (2, 0), (2, 2)])
def test_a_run_is_extended_by_single_cells(end: Cell) -> None:
    """Each cell is beside the one before, and the last is the end."""
    cells = [(2, 2)]
    extend_straight(cells, end)
    assert cells[-1] == end
    assert len(cells) == len(set(cells)) == abs(end[0] - 2) + abs(end[1] - 2) + 1
