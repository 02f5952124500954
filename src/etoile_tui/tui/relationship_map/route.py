"""How one line runs: its cells from card to card, and where its words stand."""

from collections.abc import Iterator
from dataclasses import dataclass

from .labels import Shape
from .region import Cell, Region
from .routing_grid import FAR, Held


@dataclass(frozen=True, slots=True)
class Route:
    """How a line runs."""

    legs: tuple[tuple[Cell, ...], ...]
    """From the first card to the words and from there to the second, or straight through. The
    cells at the ends of each lie inside of a card or of the words."""
    heads: tuple[bool, bool] = (False, False)
    """Whether an arrow head points at the first card, and at the second."""
    label: Region | None = None
    """Where the words stand, with a cell of bare ground to each side."""
    shape: Shape | None = None
    cost: int = FAR

    def cells(self) -> Iterator[tuple[Cell, Cell, Cell]]:
        """Yield each cell of the line, between the one before it and the one after."""
        for leg in self.legs:
            yield from zip(leg, leg[1:], leg[2:], strict=False)

    def ends(self) -> tuple[tuple[Cell, Cell], tuple[Cell, Cell]]:
        """Return the last cell before each card, and the one inside of it."""
        first, last = self.legs[0], self.legs[-1]
        return (first[1], first[0]), (last[-2], last[-1])

    def holds(self) -> Iterator[tuple[Cell, Held]]:
        """Yield what the line holds of each cell."""
        heads = [end for (end, _), head in zip(self.ends(), self.heads, strict=True) if head]
        for before, at, after in self.cells():
            if at in heads:
                yield at, Held.SOLID
            elif before[0] == after[0]:
                yield at, Held.DOWN
            elif before[1] == after[1]:
                yield at, Held.ACROSS
            else:
                yield at, Held.SOLID
        if self.label is not None:
            for y in range(self.label.y, self.label.bottom):
                for x in range(self.label.x, self.label.right):
                    yield (x, y), Held.SOLID
