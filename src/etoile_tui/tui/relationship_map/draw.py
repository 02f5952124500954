"""Drawing the map of a guide: who is there, and who is what to whom."""

from collections.abc import Callable

from etoile_tui.guide.items.link import ToPerson
from etoile_tui.guide.story.guide import Guide

from .canvas import Canvas
from .cards import paint_card
from .corner import draw_corner
from .drawing import Drawing
from .paint import paint_label, paint_line
from .plan import make_plan
from .router import find_routes


def draw_map(
    guide: Guide,
    *,
    corner_of: str | None = None,
    available_width: int | None = None,
    go_on: Callable[[], None] = lambda: None,
) -> Drawing:
    """Draw the map of a guide.

    Everybody stands where they stand on the maps of all later horizons. The drawing depends on
    the guide and on nothing else. It takes a bounded time: for a very large cast some lines have
    no label, and run along others.

    Args:
        guide: The guide.
        corner_of: The id of the person whose own corner is drawn; None for the map of everybody.
        available_width: The cells that a corner should fit into; the map of everybody takes as
            many as it needs.
        go_on: Is called again and again meanwhile; what it raises ends the drawing.
    """
    if corner_of is not None:
        return draw_corner(guide, corner_of, available_width)
    plan = make_plan(guide, go_on)
    routes = find_routes(plan.grid, plan.connections, go_on)
    canvas = Canvas()
    # Lines on a fallback route are painted first, so that the others stay whole.
    lines = {
        number: paint_line(canvas, plan.pairs[number], routes[number])
        for number in sorted(
            range(len(routes)), key=lambda number: routes[number].label is not None
        )
    }
    for relationships, route in zip(plan.pairs, routes, strict=True):
        paint_label(canvas, relationships, route)
    known = {person.id for person in guide.people}
    for person, card in plan.cards.items():
        target = ToPerson(person) if person in known else None
        paint_card(canvas, card, plan.boxes[person], target)
    in_order = [lines[number] for number in range(len(routes))]
    return canvas.to_drawing(plan.boxes, in_order, anchor=plan.anchor)
