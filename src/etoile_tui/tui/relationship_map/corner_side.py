"""One side of a person's corner: a stem, the lines that branch off from it, and their cards."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from textual.geometry import Region

from etoile_tui.guide.items.link import ToPerson
from etoile_tui.guide.story.relationship import Relationship

from .canvas import Canvas
from .cards import Card, paint_card
from .drawing import BOX, Line
from .pair_relationships import PairRelationships, label_role, line_role, link_to
from .strokes import stroke_of

_STEM_DISTANCE = 3
"""Cells from the card in the middle to the stem, the vertical that the lines branch off from."""
_LINE_ENDS = 2
"""Cells of line at least before and after the words."""

_JOINTS = {
    (True, True, False): "│",
    (True, False, True): "└┘",
    (False, True, True): "┌┐",
    (True, True, True): "├┤",
}
"""The characters of a stem by whether it goes on up, down and outwards; right side first."""
_MIDDLE_JOINTS = {
    (False, False): "─",
    (True, False): "┴",
    (False, True): "┬",
    (True, True): "┼",
}
"""The same at the row of the middle, with a line outwards, by whether it goes on up and down."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """Somebody around, and what they and the person in the middle are to each other."""

    relationships: PairRelationships
    person: str
    card: Card

    def rows(self) -> range:
        """The rows of the card at which its lines end."""
        first = (self.card.height - len(self.relationships)) // 2
        return range(first, first + len(self.relationships))


class SidePainter:
    """Paints one side of a corner."""

    def __init__(self, canvas: Canvas, side: int, edge: int, branches: Sequence[Branch]) -> None:
        """Prepare a side.

        Args:
            canvas: Where to paint.
            side: -1 for the left side, 1 for the right one.
            edge: The outermost column, on this side, of the card in the middle.
            branches: Who stands on this side, from the top down.
        """
        self._canvas = canvas
        self._side = side
        self._edge = edge
        self._stem = edge + side * _STEM_DISTANCE
        self._branches = branches
        widths = [
            cell_len(relationship.words)
            for branch in branches
            for relationship in branch.relationships
        ]
        length = max(widths, default=0) + 2 + 2 * _LINE_ENDS
        self._near = self._stem + side
        self._far = self._stem + side * length
        self._length = length

    def paint(self, boxes: dict[str, Region], lines: list[Line]) -> None:
        """Paint the side, and add its cards and lines to `boxes` and `lines`."""
        joints = set()
        for branch, top in self._stacked():
            boxes[branch.person] = self._paint_card(branch, top)
            labels = []
            for row, relationship in zip(branch.rows(), branch.relationships, strict=True):
                labels.append(self._paint_relationship(relationship, branch, top + row))
                joints.add(top + row)
            lines.append(self._line(branch, labels))
        if joints:
            self._paint_stem(joints)

    def _stacked(self) -> Iterator[tuple[Branch, int]]:
        """Yield the branches from the top down, each with its first row."""
        top = -(sum(branch.card.height + 1 for branch in self._branches) - 1) // 2
        for branch in self._branches:
            yield branch, top
            top += branch.card.height + 1

    def _paint_card(self, branch: Branch, top: int) -> Region:
        x = self._far + 1 if self._side > 0 else self._far - branch.card.width
        box = Region(x, top, branch.card.width, branch.card.height)
        paint_card(self._canvas, branch.card, box, ToPerson(branch.person))
        return box

    def _paint_relationship(self, relationship: Relationship, branch: Branch, y: int) -> Region:
        """Paint one relationship's line and words, and return where the words stand."""
        target, role = link_to(relationship), line_role(relationship)
        character = stroke_of(relationship).horizontal
        self._canvas.repeat((min(self._near, self._far), y), character, self._length, role, target)
        if relationship.toward:
            is_outward = relationship.between[1] == branch.person
            head = "▶" if is_outward == (self._side > 0) else "◀"
            self._canvas.put((self._far if is_outward else self._near, y), head, role, target)
        width = cell_len(relationship.words)
        start = self._near + self._side * _LINE_ENDS
        x = start + 1 if self._side > 0 else start - width
        words = f" {relationship.words} "
        self._canvas.put((x - 1, y), words, label_role(relationship), target)
        return Region(x, y, width, 1)

    def _line(self, branch: Branch, labels: Sequence[Region]) -> Line:
        top, height = labels[0].y, len(labels)
        left = min(label.x for label in labels)
        right = max(label.right for label in labels)
        return Line(
            relationships=branch.relationships,
            region=Region(min(self._near, self._far), top, self._length, height),
            label=Region(left, top, right - left, height),
        )

    def _paint_stem(self, joints: set[int]) -> None:
        """Paint the stem, which joins the lines at some rows to the card in the middle."""
        first, last = min(0, *joints), max(0, *joints)
        for y in range(first, last + 1):
            joint = self._joint(y, up=y > first, down=y < last, out=y in joints)
            self._canvas.put((self._stem, y), joint, BOX)
        for x in range(1, _STEM_DISTANCE):
            self._canvas.put((self._edge + self._side * x, 0), "─", BOX)

    def _joint(self, y: int, *, up: bool, down: bool, out: bool) -> str:
        """Return the character of the stem at a row, by the directions in which it goes on."""
        if y == 0:
            if out:
                return _MIDDLE_JOINTS[up, down]
            return "┤" if self._side > 0 else "├"
        characters = _JOINTS[up, down, out]
        return characters[0 if self._side > 0 else -1]
