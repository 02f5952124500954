"""Cards: what people are shown as, a name on one or more rows between two bars."""

from typing import NamedTuple

from rich.cells import cell_len
from textual.geometry import Region

from etoile_tui.guide.items.link import ToPerson
from etoile_tui.tui.text.styles import shorten

from .canvas import Canvas
from .drawing import BOX, NAME
from .labels import split_rows
from .tuning import MAX_CARD_WIDTH, MAX_ONE_ROW_NAME, MAX_TWO_ROW_NAME, SPARE_PORTS

MAX_COMPACT_HEIGHT = 3
"""Rows that a compact card has at most."""
_FRAME = 4
"""Cells of a card besides its name: a bar and a space at each side."""


class Card(NamedTuple):
    """A name in rows, and the size of its card in cells."""

    rows: tuple[str, ...]
    width: int
    height: int

    def box_at(self, x: int, y: int) -> Region:
        """Return where the card stands when the middle of its first row is at a cell."""
        return Region(x - self.width // 2, y, self.width, self.height)


def compact_card(name: str, lines: int = 0) -> Card:
    """Return a card for the map, with the name shortened where it is too long.

    Args:
        name: The name on it.
        lines: How many lines end at it. With many it is wider, so that each finds a port.
    """
    rows = split_rows(name, 2)
    if max(map(cell_len, rows)) > MAX_TWO_ROW_NAME:
        rows = split_rows(name, MAX_COMPACT_HEIGHT)
    rows = tuple(shorten(row, MAX_CARD_WIDTH - _FRAME) for row in rows)
    width = max(map(cell_len, rows)) + _FRAME
    # There is a port at every second cell above and below, and at each row on both sides.
    needed = lines + SPARE_PORTS - 2 * len(rows) + 2
    return Card(rows, min(MAX_CARD_WIDTH, max(width, needed)), len(rows))


def full_card(name: str, height: int = 1) -> Card:
    """Return a card that shows a whole name, on at least so many rows."""
    rows = split_rows(name, 2 if cell_len(name) > MAX_ONE_ROW_NAME else 1)
    return Card(rows, max(map(cell_len, rows)) + _FRAME, max(height, len(rows)))


def paint_card(canvas: Canvas, card: Card, box: Region, target: ToPerson | None) -> None:
    """Paint a card into its box, with the name in the middle."""
    above = (card.height - len(card.rows)) // 2
    inner = card.width - 2
    for row in range(card.height):
        number = row - above
        text = card.rows[number] if 0 <= number < len(card.rows) else ""
        left = (inner - cell_len(text)) // 2
        text = " " * left + text
        y = box.y + row
        canvas.put((box.x, y), "▐", BOX, target)
        canvas.put((box.x + 1, y), text + " " * (inner - cell_len(text)), NAME, target)
        canvas.put((box.right - 1, y), "▌", BOX, target)
