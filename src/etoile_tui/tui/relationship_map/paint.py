"""Painting a line of the map: its strokes, its arrow heads, and its words."""

from rich.cells import cell_len

from .canvas import Canvas
from .drawing import Line
from .pairs import Pair, label_role, lead, line_role, link_to
from .region import Region, block_of
from .route import Route
from .strokes import HEADS, sign, step, stroke_of


def paint_line(canvas: Canvas, pair: Pair, route: Route) -> Line:
    """Paint a line without its words; where two cross, the one that runs down passes over."""
    leading = lead(pair)
    stroke, role, to = stroke_of(leading), line_role(leading), link_to(leading)
    for before, at, after in route.cells():
        if before[1] != after[1] or canvas.bare(at):
            canvas.put(at, sign(stroke, before, at, after), role, to)
    for (at, inside), head in zip(route.ends(), route.heads, strict=True):
        if head:
            canvas.put(at, HEADS[step(at, inside)], role, to)
    return Line(
        relationships=pair,
        region=block_of([at for _, at, _ in route.cells()]),
        label=None if route.label is None else _without_margin(route.label),
    )


def paint_words(canvas: Canvas, pair: Pair, route: Route) -> None:
    """Paint a line's words, and the line up to them where it runs on the same row."""
    label, shape = route.label, route.shape
    if label is None or shape is None:
        return
    leading = lead(pair)
    stroke, role, to = stroke_of(leading), line_role(leading), link_to(leading)
    end, inside = route.legs[0][-2:]
    for y, words in enumerate(shape.rows, start=label.y):
        width = cell_len(words.text)
        x = label.x + (label.width - width) // 2
        if y == end[1] == inside[1]:
            canvas.rule((label.x, y), stroke.across, x - 1 - label.x, role, to)
            rest = label.right - x - width - 1
            canvas.rule((x + width + 1, y), stroke.across, rest, role, to)
        relationship = pair[words.entry]
        canvas.put((x, y), words.text, label_role(relationship), link_to(relationship))


def _without_margin(label: Region) -> Region:
    """Return where words stand, without the bare cell on each side."""
    return Region(label.x + 1, label.y, label.width - 2, label.height)
