"""Somebody's own corner of the map: they in the middle, everybody they have to do with around.

Every relationship has a row of its own here, from the one in the middle to the other, with its
words whole. What the others are to each other is left to the map, for the sake of calm.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from rich.cells import cell_len

from etoile_tui.guide.items.link import ToPerson
from etoile_tui.guide.story.facts import KINDS
from etoile_tui.guide.story.guide import Guide
from etoile_tui.guide.story.relationship import Relationship

from .canvas import Canvas
from .cards import Card, put_card, whole_card
from .drawing import BOX, Drawing, Line
from .pairs import Pair, in_pairs, label_role, lead, line_role, link_to
from .region import Region
from .strokes import stroke_of

Side: TypeAlias = Literal[-1, 1]
"""To the left of the middle, or to the right."""

STEM = 3
"""Cells from the card in the middle to the stem that the lines branch off from."""
ENDS = 2
"""Cells of line at least before and after the words."""

_JOINTS = {
    (True, True, False): "│",
    (True, False, True): "└┘",
    (False, True, True): "┌┐",
    (True, True, True): "├┤",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Branch:
    """Somebody around, and what they and the one in the middle are to each other."""

    pair: Pair
    person: str
    card: Card

    def rows(self) -> range:
        """The rows of the card at which its lines end."""
        first = (self.card.height - len(self.pair)) // 2
        return range(first, first + len(self.pair))


Sides: TypeAlias = tuple[Sequence[_Branch], Sequence[_Branch]]
"""Who stands to the left of the middle, and who to the right."""


def draw_corner(guide: Guide, person: str, room: int | None = None) -> Drawing:
    """Draw somebody's own corner of the map.

    Args:
        guide: The guide.
        person: The id of whose corner it is.
        room: Cells that there are; a corner that would be wider has everybody on one side.
    """
    branches = _branches(guide, person)
    drawing = _draw(guide, person, halves(branches))
    if room is None or drawing.width <= room:
        return drawing
    return min(drawing, _draw(guide, person, ((), branches)), key=lambda drawn: drawn.width)


def _draw(guide: Guide, person: str, sides: Sides) -> Drawing:
    canvas = Canvas()
    middle = whole_card(guide.name(person))
    where = middle.around(0, -(middle.height // 2))
    put_card(canvas, middle, where, ToPerson(person))
    boxes = {person: where}
    lines: list[Line] = []
    for side, branches in zip((-1, 1), sides, strict=True):
        edge = where.right - 1 if side > 0 else where.x
        drawn = _Half(canvas, person, side, edge, branches)
        drawn.draw(boxes, lines)
    told = in_pairs(guide.relationships)
    lines.sort(key=lambda line: told.index(line.relationships))
    return canvas.drawing(boxes, lines)


def _branches(guide: Guide, person: str) -> list[_Branch]:
    """Return everybody around, by kind, and those with whom all is over last of their kind."""
    found = []
    for pair in in_pairs(guide.relationships):
        if person in pair[0].between:
            first, second = pair[0].between
            other = second if first == person else first
            card = whole_card(guide.name(other), len(pair))
            found.append(_Branch(pair=pair, person=other, card=card))
    return sorted(found, key=_by_kind)


def _by_kind(branch: _Branch) -> tuple[int, bool]:
    leading = lead(branch.pair)
    return KINDS.index(leading.kind), leading.ended


def halves(branches: Sequence[_Branch]) -> Sides:
    """Return branches in two parts of about the same height."""
    heights = [branch.card.height + 1 for branch in branches]
    cut = min(
        range(len(branches) + 1),
        key=lambda cut: abs(sum(heights[:cut]) - sum(heights[cut:])),
    )
    return branches[:cut], branches[cut:]


class _Half:
    """One side of a corner while it is drawn."""

    def __init__(
        self, canvas: Canvas, person: str, side: int, edge: int, branches: Sequence[_Branch]
    ) -> None:
        self._canvas = canvas
        self._person = person
        self._side = side
        self._edge = edge
        self._stem = edge + side * STEM
        self._branches = branches
        words = [cell_len(told.words) for branch in branches for told in branch.pair]
        self._reach = max(words, default=0) + 2 + 2 * ENDS

    def draw(self, boxes: dict[str, Region], lines: list[Line]) -> None:
        """Draw the side, and note where everybody stands and how the lines run."""
        joints = set()
        for branch, top in self._stacked():
            boxes[branch.person] = self._card(branch, top)
            labels = []
            for number, relationship in zip(branch.rows(), branch.pair, strict=True):
                labels.append(self._line(relationship, branch, top + number))
                joints.add(top + number)
            lines.append(self._noted(branch, labels))
        if joints:
            self._draw_stem(joints)

    def _stacked(self) -> Iterator[tuple[_Branch, int]]:
        """Yield the branches from the top down, each with its first row."""
        top = -(sum(branch.card.height + 1 for branch in self._branches) - 1) // 2
        for branch in self._branches:
            yield branch, top
            top += branch.card.height + 1

    def _card(self, branch: _Branch, top: int) -> Region:
        near = self._stem + self._side * (self._reach + 1)
        x = near if self._side > 0 else near - branch.card.width + 1
        where = Region(x, top, branch.card.width, branch.card.height)
        put_card(self._canvas, branch.card, where, ToPerson(branch.person))
        return where

    def _line(self, relationship: Relationship, branch: _Branch, y: int) -> Region:
        """Draw the line of one relationship, and return where its words stand."""
        stroke, role, to = stroke_of(relationship), line_role(relationship), link_to(relationship)
        near, far = self._stem + self._side, self._stem + self._side * self._reach
        left, right = min(near, far), max(near, far)
        self._canvas.rule((left, y), stroke.across, right - left + 1, role, to)
        if relationship.toward:
            outward = relationship.between[1] == branch.person
            head = "▶" if outward == (self._side > 0) else "◀"
            self._canvas.put((far if outward else near, y), head, role, to)
        width = cell_len(relationship.words)
        x = near + ENDS + 1 if self._side > 0 else near - ENDS - width
        self._canvas.put((x - 1, y), f" {relationship.words} ", label_role(relationship), to)
        return Region(x, y, width, 1)

    def _noted(self, branch: _Branch, labels: Sequence[Region]) -> Line:
        near, far = self._stem + self._side, self._stem + self._side * self._reach
        top, height = labels[0].y, len(labels)
        left = min(label.x for label in labels)
        right = max(label.right for label in labels)
        return Line(
            relationships=branch.pair,
            region=Region(min(near, far), top, self._reach, height),
            label=Region(left, top, right - left, height),
        )

    def _draw_stem(self, joints: set[int]) -> None:
        """Draw what joins the lines to the card in the middle."""
        first, last = min(0, *joints), max(0, *joints)
        for y in range(first, last + 1):
            self._canvas.put((self._stem, y), self._joint(y > first, y < last, y in joints, y), BOX)
        for x in range(1, STEM):
            self._canvas.put((self._edge + self._side * x, 0), "─", BOX)

    def _joint(self, up: bool, down: bool, out: bool, y: int) -> str:
        if y == 0:
            crossing = {
                (False, False): "─",
                (True, False): "┴",
                (False, True): "┬",
                (True, True): "┼",
            }
            return crossing[up, down] if out else {True: "┤", False: "├"}[self._side > 0]
        signs = _JOINTS[up, down, out]
        return signs[0 if self._side > 0 else -1]
