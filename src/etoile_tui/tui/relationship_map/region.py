"""Cells of the map, and blocks of them."""

from collections.abc import Collection
from typing import NamedTuple, TypeAlias

Cell: TypeAlias = tuple[int, int]
"""A column and a row."""


class Region(NamedTuple):
    """A block of cells."""

    x: int
    y: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """The column after the last."""
        return self.x + self.width

    @property
    def bottom(self) -> int:
        """The row after the last."""
        return self.y + self.height

    def holds(self, x: int, y: int) -> bool:
        """Tell whether a cell is one of them."""
        return self.x <= x < self.right and self.y <= y < self.bottom

    def moved(self, x: int, y: int) -> "Region":
        """Return the block so many cells further to the right and down."""
        return Region(self.x + x, self.y + y, self.width, self.height)


def block_of(cells: Collection[Cell]) -> Region:
    """Return the smallest block that holds all of some cells."""
    if not cells:
        return Region(0, 0, 0, 0)
    columns, rows = zip(*cells, strict=True)
    left, top = min(columns), min(rows)
    return Region(left, top, max(columns) - left + 1, max(rows) - top + 1)
