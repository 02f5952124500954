"""Leaving out what the edge of the view would cut: fewer names and labels, and whole ones."""

from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from textual.geometry import Region

from etoile_tui.guide.items.link import ToRelationship

from .cells import Cell
from .drawing import BACKGROUND, Drawing, Line, TextRun
from .pair_relationships import leading_relationship, line_role, link_to
from .strokes import stroke_of
from .targets import pair_of

Row = tuple[TextRun, ...]


def whole_rows(drawing: Drawing, view: Region) -> dict[int, Row]:
    """Return the rows that differ where whatever the edges of the view would cut is left out.

    A name that is cut leaves its box empty; a label leaves its line, going on where it stood.

    Args:
        drawing: The map.
        view: The part of it that is in view.

    Returns:
        These rows, by their number.
    """
    rows: dict[int, Row] = {}
    for box in drawing.boxes.values():
        if _is_cut(box, view):
            inner = Region(box.x + 1, box.y, box.width - 2, box.height)
            _empty(drawing, rows, inner)
    for line in drawing.lines:
        if line.label is not None and _is_cut(line.label, view):
            for y in range(line.label.y, line.label.bottom):
                row = rows.get(y, drawing.rows[y])
                columns = range(max(0, line.label.x - 1), min(line.label.right + 1, drawing.width))
                cells = list(_line_cells(drawing, line, columns, y))
                rows[y] = _with_runs(row, columns.start, cells)
    return rows


def _is_cut(region: Region, view: Region) -> bool:
    return bool(region.intersection(view)) and not view.contains_region(region)


def _empty(drawing: Drawing, rows: dict[int, Row], inner: Region) -> None:
    """Empty the box of somebody whose name is cut."""
    for y in range(inner.y, inner.bottom):
        row = rows.get(y, drawing.rows[y])
        rows[y] = tuple(
            run._replace(text=" " * cell_len(run.text))
            if run.role.element == "name" and _starts_in(row, index, inner)
            else run
            for index, run in enumerate(row)
        )


def _starts_in(row: Row, index: int, inner: Region) -> bool:
    start = sum(cell_len(run.text) for run in row[:index])
    return inner.x <= start < inner.right


def _line_cells(drawing: Drawing, line: Line, columns: range, y: int) -> Iterator[TextRun]:
    """Yield for each column what stands on a row of a label in its stead."""
    label = line.label or line.region
    leading = leading_relationship(line.relationships)
    stroke, role, target = stroke_of(leading), line_role(leading), link_to(leading)
    across = _runs(drawing, line, (label.x - 2, y)) and _runs(drawing, line, (label.right + 1, y))
    middle = label.x - 1 + (label.width + 2) // 2
    down = _runs(drawing, line, (middle, label.y - 1)) and _runs(
        drawing, line, (middle, label.bottom)
    )
    for x in columns:
        if across:
            yield TextRun(stroke.horizontal, role, target)
        elif down and x == middle:
            yield TextRun(stroke.vertical, role, target)
        else:
            yield TextRun(" ", BACKGROUND)


def _runs(drawing: Drawing, line: Line, cell: Cell) -> bool:
    """Tell whether a line runs at a cell."""
    target = drawing.target_at(*cell)
    return isinstance(target, ToRelationship) and frozenset(target.between) == pair_of(line)


def _with_runs(row: Row, start: int, cells: Sequence[TextRun]) -> Row:
    """Return a row with other cells from one on; its runs are a cell a character outside them."""
    before: list[TextRun] = []
    after: list[TextRun] = []
    x, end = 0, start + len(cells)
    for run in row:
        width = cell_len(run.text)
        if x < start:
            before.append(_cut(run, 0, min(width, start - x)))
        if x + width > end:
            after.append(_cut(run, max(0, end - x), width))
        x += width
    return (*before, *cells, *after)


def _cut(run: TextRun, start: int, end: int) -> TextRun:
    whole = (start, end) == (0, cell_len(run.text))
    return run if whole else run._replace(text=run.text[start:end])
