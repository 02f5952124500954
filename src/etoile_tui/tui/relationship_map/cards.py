"""The cards that people are shown as: a name on one to three rows, between two bars."""

from typing import NamedTuple

from rich.cells import cell_len

from etoile_tui.guide.items.link import ToPerson
from etoile_tui.tui.text.blocks import shorten

from .canvas import Canvas
from .drawing import BOX, NAME
from .labels import fold
from .region import Region

WIDEST = 18
"""Cells that a card may be wide on the map, where nobody may stand in another's way."""
SPARE = 2
"""Ends for lines that a card has more than it needs."""
NARROW = 11
"""Cells that a row of a name may be wide before a third row is taken."""
LONG = 12
"""Cells that a name may be wide before it is folded where there is room to show it whole."""


class Card(NamedTuple):
    """A name in rows, and the cells that its card takes."""

    rows: tuple[str, ...]
    width: int
    height: int

    def around(self, x: int, y: int) -> Region:
        """Return where the card stands, for the middle of its first row."""
        return Region(x - self.width // 2, y, self.width, self.height)


def small_card(name: str, lines: int = 0) -> Card:
    """Return a card for the map: shortened where it must be.

    Args:
        name: Whose card it is.
        lines: How many lines are to end at it. It is wider where they would not find room else;
            its middle stays where it is.
    """
    rows = fold(name, 2)
    if max(map(cell_len, rows)) > NARROW:
        rows = fold(name, 3)
    rows = tuple(shorten(row, WIDEST - 4) for row in rows)
    width = max(map(cell_len, rows)) + 4
    # Every second cell above and below can be a line's end, and each row on both sides.
    needed = lines + SPARE - 2 * len(rows) + 2
    return Card(rows, min(WIDEST, max(width, needed)), len(rows))


def whole_card(name: str, height: int = 1) -> Card:
    """Return a card that shows a name whole, on so many rows at least."""
    rows = fold(name, 2 if cell_len(name) > LONG else 1)
    return Card(rows, max(map(cell_len, rows)) + 4, max(height, len(rows)))


def put_card(canvas: Canvas, card: Card, where: Region, to: ToPerson | None) -> None:
    """Put a card on a canvas, the name in its middle."""
    above = (card.height - len(card.rows)) // 2
    inner = card.width - 2
    for row in range(card.height):
        number = row - above
        text = card.rows[number] if 0 <= number < len(card.rows) else ""
        left = (inner - cell_len(text)) // 2
        text = " " * left + text
        y = where.y + row
        canvas.put((where.x, y), "▐", BOX, to)
        canvas.put((where.x + 1, y), text + " " * (inner - cell_len(text)), NAME, to)
        canvas.put((where.right - 1, y), "▌", BOX, to)
