"""Cells of the map: the block that some of them span, and straight runs of them."""

from collections.abc import Collection
from typing import TypeAlias

from textual.geometry import Region

Cell: TypeAlias = tuple[int, int]
"""A column and a row."""


def bounding_region(cells: Collection[Cell]) -> Region:
    """Return the smallest region that holds all of some cells; an empty one for none."""
    if not cells:
        return Region(0, 0, 0, 0)
    columns, rows = zip(*cells, strict=True)
    left, top = min(columns), min(rows)
    return Region(left, top, max(columns) - left + 1, max(rows) - top + 1)


def extend_straight(cells: list[Cell], end: Cell) -> None:
    """Append the cells from the last of a list to another in its row or column, that one last."""
    x, y = cells[-1]
    right, down = (end[0] > x) - (end[0] < x), (end[1] > y) - (end[1] < y)
    while (x, y) != end:
        x, y = x + right, y + down
        cells.append((x, y))
