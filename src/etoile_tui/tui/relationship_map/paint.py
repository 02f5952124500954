"""Painting a line of the map: its stroke, its arrow heads, and its label."""

from rich.cells import cell_len
from textual.geometry import Region

from .canvas import Canvas
from .cells import bounding_region
from .drawing import Line
from .pair_relationships import (
    PairRelationships,
    label_role,
    leading_relationship,
    line_role,
    link_to,
)
from .route import Route
from .strokes import ARROW_HEADS, direction, line_character, stroke_of


def paint_line(canvas: Canvas, relationships: PairRelationships, route: Route) -> Line:
    """Paint a line without its label. Where two lines cross, the vertical one stays whole."""
    leading = leading_relationship(relationships)
    stroke, role, target = stroke_of(leading), line_role(leading), link_to(leading)
    for before, cell, after in route.steps():
        if before[1] != after[1] or canvas.is_empty(cell):
            canvas.put(cell, line_character(stroke, before, cell, after), role, target)
    for (cell, inside), has_head in zip(route.ends(), route.arrow_heads, strict=True):
        if has_head:
            canvas.put(cell, ARROW_HEADS[direction(cell, inside)], role, target)
    return Line(
        relationships=relationships,
        region=bounding_region([cell for _, cell, _ in route.steps()]),
        label=None if route.label is None else _without_margin(route.label),
    )


def paint_label(canvas: Canvas, relationships: PairRelationships, route: Route) -> None:
    """Paint a line's label, and the line up to the words where it runs on their row."""
    label, shape = route.label, route.shape
    if label is None or shape is None:
        return
    leading = leading_relationship(relationships)
    stroke, role, target = stroke_of(leading), line_role(leading), link_to(leading)
    end, inside = route.legs[0][-2:]
    for y, row in enumerate(shape.rows, start=label.y):
        width = cell_len(row.text)
        x = label.x + (label.width - width) // 2
        if y == end[1] == inside[1]:
            canvas.repeat((label.x, y), stroke.horizontal, x - 1 - label.x, role, target)
            rest = label.right - x - width - 1
            canvas.repeat((x + width + 1, y), stroke.horizontal, rest, role, target)
        relationship = relationships[row.number]
        canvas.put((x, y), row.text, label_role(relationship), link_to(relationship))


def _without_margin(label: Region) -> Region:
    """Return where the words stand, without the empty cell at each side."""
    return Region(label.x + 1, label.y, label.width - 2, label.height)
