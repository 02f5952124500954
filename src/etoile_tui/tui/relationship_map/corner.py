"""A person's own corner of the map: they in the middle, and everybody they have to do with around.

In the words of graph theory it is their ego network, without the edges between the others. Every
relationship has a row of its own, from the person in the middle to the other, with its words
whole. What the others are to each other is left to the map, to keep the corner easy to read.
"""

from collections.abc import Sequence
from typing import TypeAlias

from etoile_tui.guide.items.link import ToPerson
from etoile_tui.guide.story.facts import KINDS
from etoile_tui.guide.story.guide import Guide

from .canvas import Canvas
from .cards import full_card, paint_card
from .corner_side import Branch, SidePainter
from .drawing import Drawing, Line
from .pair_relationships import group_by_pair, leading_relationship

Sides: TypeAlias = tuple[Sequence[Branch], Sequence[Branch]]
"""Who stands left of the middle, and who right of it."""


def draw_corner(guide: Guide, person: str, available_width: int | None = None) -> Drawing:
    """Draw a person's own corner of the map.

    Args:
        guide: The guide.
        person: The id of the person in the middle.
        available_width: The cells there are. A wider corner has everybody on one side.
    """
    branches = _branches(guide, person)
    drawing = _draw(guide, person, balanced_sides(branches))
    if available_width is None or drawing.width <= available_width:
        return drawing
    one_sided = _draw(guide, person, ((), branches))
    return min(drawing, one_sided, key=lambda drawing: drawing.width)


def _draw(guide: Guide, person: str, sides: Sides) -> Drawing:
    canvas = Canvas()
    card = full_card(guide.name(person))
    box = card.box_at(0, -(card.height // 2))
    paint_card(canvas, card, box, ToPerson(person))
    boxes = {person: box}
    lines: list[Line] = []
    for side, branches in zip((-1, 1), sides, strict=True):
        edge = box.right - 1 if side > 0 else box.x
        SidePainter(canvas, side, edge, branches).paint(boxes, lines)
    order = group_by_pair(guide.relationships)
    lines.sort(key=lambda line: order.index(line.relationships))
    return canvas.to_drawing(boxes, lines)


def _branches(guide: Guide, person: str) -> list[Branch]:
    """Return the others, sorted by kind; in each kind, relationships that are over come last."""
    branches = []
    for relationships in group_by_pair(guide.relationships):
        first, second = relationships[0].between
        if person in (first, second):
            other = second if first == person else first
            card = full_card(guide.name(other), len(relationships))
            branches.append(Branch(relationships=relationships, person=other, card=card))
    return sorted(branches, key=_by_kind)


def _by_kind(branch: Branch) -> tuple[int, bool]:
    leading = leading_relationship(branch.relationships)
    return KINDS.index(leading.kind), leading.ended


def balanced_sides(branches: Sequence[Branch]) -> Sides:
    """Return branches in two parts of about the same height."""
    heights = [branch.card.height + 1 for branch in branches]
    split = min(
        range(len(branches) + 1),
        key=lambda split: abs(sum(heights[:split]) - sum(heights[split:])),
    )
    return branches[:split], branches[split:]
