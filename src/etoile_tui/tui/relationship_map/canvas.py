"""A canvas of cells to put text on, from which a drawing is made."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from rich.cells import cell_len
from textual.geometry import Region

from .cells import Cell, bounding_region
from .drawing import BACKGROUND, Drawing, Line, MapTarget, Role, TextRun


class _CellContent(NamedTuple):
    """What stands at a cell."""

    text: str
    """Empty where the cell is covered by a text that begins further left."""
    role: Role
    target: MapTarget | None


_EMPTY = _CellContent(" ", BACKGROUND, None)


class Canvas:
    """Cells with text on them. It has no size: a drawing is as large as what was put."""

    def __init__(self) -> None:
        self._contents: dict[Cell, _CellContent] = {}

    def put(self, cell: Cell, text: str, role: Role, target: MapTarget | None = None) -> None:
        """Put a text on a row, from a cell to the right.

        The text is kept in one piece: combining characters and characters two cells wide must
        not come apart. So nothing may be put over a part of it later.
        """
        x, y = cell
        width = cell_len(text)
        if width:
            self._contents[cell] = _CellContent(text, role, target)
        for column in range(x + 1, x + width):
            self._contents[column, y] = _CellContent("", role, target)

    def repeat(
        self, cell: Cell, character: str, count: int, role: Role, target: MapTarget | None = None
    ) -> None:
        """Put a character that is one cell wide on so many cells, from a cell to the right."""
        x, y = cell
        for column in range(x, x + count):
            self._contents[column, y] = _CellContent(character, role, target)

    def is_empty(self, cell: Cell) -> bool:
        """Tell whether nothing stands at a cell."""
        return cell not in self._contents

    def to_drawing(
        self, boxes: Mapping[str, Region], lines: Sequence[Line], *, anchor: Cell = (0, 0)
    ) -> Drawing:
        """Return what was put as a drawing, without the empty cells around it.

        Args:
            boxes: Where everybody's card stands.
            lines: How the lines run.
            anchor: A cell that keeps its distance from everybody when the map grows.
        """
        area = bounding_region(self._contents)
        offset = (-area.x, -area.y)
        return Drawing(
            width=area.width,
            height=area.height,
            anchor=(anchor[0] - area.x, anchor[1] - area.y),
            boxes={person: box + offset for person, box in boxes.items()},
            lines=tuple(_moved(line, offset) for line in lines),
            rows=tuple(tuple(self._runs(area, y)) for y in range(area.y, area.bottom)),
            targets={
                (x - area.x, y - area.y): content.target
                for (x, y), content in self._contents.items()
                if content.target is not None
            },
        )

    def _runs(self, area: Region, y: int) -> Iterator[TextRun]:
        contents = (self._contents.get((x, y), _EMPTY) for x in range(area.x, area.right))
        for (role, target), group in groupby(
            contents, key=lambda content: (content.role, content.target)
        ):
            yield TextRun("".join(content.text for content in group), role, target)


def _moved(line: Line, offset: Cell) -> Line:
    label = None if line.label is None else line.label + offset
    return replace(line, region=line.region + offset, label=label)
