"""Drawing the map of a guide: who is there, and who is what to whom."""

from etoile_tui.guide.items.link import ToPerson
from etoile_tui.guide.story.guide import Guide

from .canvas import Canvas
from .cards import put_card
from .corner import draw_corner
from .drawing import Drawing
from .paint import paint_line, paint_words
from .plan import make_plan
from .router import find_routes


def draw_map(guide: Guide, *, corner_of: str | None = None, room: int | None = None) -> Drawing:
    """Draw the map of a guide.

    Everybody stands where they stand on the maps of all later horizons. What is drawn depends on
    what the guide holds and on nothing else, and it takes a bounded time: at worst some lines
    have no words, and run along others.

    Args:
        guide: The guide.
        corner_of: The id of somebody whose own corner alone is to be drawn, if anybody's.
        room: Cells that a corner should keep to; the map of everybody takes what it needs.
    """
    if corner_of is not None:
        return draw_corner(guide, corner_of, room)
    plan = make_plan(guide)
    routes = find_routes(plan.ground, plan.wanted)
    canvas = Canvas()
    # Lines that found no way of their own come first, so that the others stay whole.
    drawn = {
        number: paint_line(canvas, plan.pairs[number], routes[number])
        for number in sorted(
            range(len(routes)), key=lambda number: routes[number].label is not None
        )
    }
    for pair, route in zip(plan.pairs, routes, strict=True):
        paint_words(canvas, pair, route)
    met = {person.id for person in guide.people}
    for person, card in plan.cards.items():
        put_card(canvas, card, plan.boxes[person], ToPerson(person) if person in met else None)
    lines = [drawn[number] for number in range(len(routes))]
    return canvas.drawing(plan.boxes, lines, anchor=plan.middle)
