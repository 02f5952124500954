"""A canvas of cells to put text on, from which a drawing is made."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from rich.cells import cell_len

from .drawing import GROUND, Drawing, Line, Part, Role, Target
from .region import Cell, Region, block_of


class _Bit(NamedTuple):
    """What stands at a cell."""

    text: str
    """Empty where a text goes on that began further left."""
    role: Role
    of: Target | None


_BARE = _Bit(" ", GROUND, None)


class Canvas:
    """Cells with text on them; it has no edges, and a drawing is as large as what was put."""

    def __init__(self) -> None:
        self._bits: dict[Cell, _Bit] = {}

    def put(self, at: Cell, text: str, role: Role, of: Target | None = None) -> None:
        """Put a text on a row, from a cell to the right.

        A text is kept in one piece, so that signs which combine, or are two cells wide, do not
        come apart. Nothing may be put over a part of it later.
        """
        x, y = at
        width = cell_len(text)
        if width:
            self._bits[at] = _Bit(text, role, of)
        for column in range(x + 1, x + width):
            self._bits[column, y] = _Bit("", role, of)

    def rule(self, at: Cell, sign: str, length: int, role: Role, of: Target | None = None) -> None:
        """Put a sign, a cell wide, on so many cells from a cell to the right."""
        x, y = at
        for column in range(x, x + length):
            self._bits[column, y] = _Bit(sign, role, of)

    def bare(self, at: Cell) -> bool:
        """Tell whether nothing stands at a cell."""
        return at not in self._bits

    def drawing(
        self, boxes: Mapping[str, Region], lines: Sequence[Line], *, anchor: Cell = (0, 0)
    ) -> Drawing:
        """Return what was put, without the bare ground around it.

        Args:
            boxes: Where everybody's card stands.
            lines: How the lines run.
            anchor: A cell that keeps its distance from everybody when the map grows.
        """
        block = block_of(self._bits)
        by = (-block.x, -block.y)
        return Drawing(
            width=block.width,
            height=block.height,
            anchor=(anchor[0] - block.x, anchor[1] - block.y),
            boxes={person: box.moved(*by) for person, box in boxes.items()},
            lines=tuple(_moved(line, by) for line in lines),
            rows=tuple(tuple(self._row(block, y)) for y in range(block.y, block.bottom)),
            targets={
                (x - block.x, y - block.y): bit.of
                for (x, y), bit in self._bits.items()
                if bit.of is not None
            },
        )

    def _row(self, block: Region, y: int) -> Iterator[Part]:
        bits = (self._bits.get((x, y), _BARE) for x in range(block.x, block.right))
        for (role, of), stretch in groupby(bits, key=lambda bit: (bit.role, bit.of)):
            yield Part("".join(bit.text for bit in stretch), role, of)


def _moved(line: Line, by: Cell) -> Line:
    label = None if line.label is None else line.label.moved(*by)
    return replace(line, region=line.region.moved(*by), label=label)
