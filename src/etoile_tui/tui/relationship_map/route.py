"""How one line runs: its cells from card to card, and where its label stands."""

from collections.abc import Iterator
from dataclasses import dataclass

from textual.geometry import Region

from .cells import Cell
from .labels import LabelShape
from .routing_grid import INFINITE_COST, Occupancy


@dataclass(frozen=True, slots=True)
class Route:
    """How a line runs."""

    legs: tuple[tuple[Cell, ...], ...]
    """Two legs, from the first card to the label and from there to the second card; or one, from
    card to card. The first and last cell of each lie inside a card or the label."""
    arrow_heads: tuple[bool, bool] = (False, False)
    """Whether an arrow head points at the first card, and at the second."""
    label: Region | None = None
    """Where the label stands, with an empty cell at each side; None for a line without one."""
    shape: LabelShape | None = None
    cost: int = INFINITE_COST
    """In routing points."""

    def steps(self) -> Iterator[tuple[Cell, Cell, Cell]]:
        """Yield each cell of the line, between the cell before and the cell after it."""
        for leg in self.legs:
            yield from zip(leg, leg[1:], leg[2:], strict=False)

    def ends(self) -> tuple[tuple[Cell, Cell], tuple[Cell, Cell]]:
        """Return for each card the last cell of the line before it, and the next one inside."""
        first, last = self.legs[0], self.legs[-1]
        return (first[1], first[0]), (last[-2], last[-1])

    def occupied(self) -> Iterator[tuple[Cell, Occupancy]]:
        """Yield every cell that the line and its label occupy, and how."""
        heads = [end for (end, _), head in zip(self.ends(), self.arrow_heads, strict=True) if head]
        for before, cell, after in self.steps():
            if cell in heads:
                yield cell, Occupancy.EXCLUSIVE
            elif before[0] == after[0]:
                yield cell, Occupancy.VERTICAL
            elif before[1] == after[1]:
                yield cell, Occupancy.HORIZONTAL
            else:
                yield cell, Occupancy.EXCLUSIVE
        if self.label is not None:
            for y in range(self.label.y, self.label.bottom):
                for x in range(self.label.x, self.label.right):
                    yield (x, y), Occupancy.EXCLUSIVE
