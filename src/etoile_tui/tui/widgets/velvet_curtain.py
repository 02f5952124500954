"""The curtain: velvet in folds before an episode that lies ahead, with a card in its middle."""

from collections.abc import Sequence
from functools import lru_cache
from math import sin
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from etoile_tui.tui.text.layout import Block, join_line, lay_out

WIDEST_CARD = 54
"""Cells that the card's text may be wide."""
MARGIN = 3
"""Cells of clear ground on each side of the card's text; a third of that above and below."""


_PLEAT = "│"


@lru_cache(maxsize=4)
def velvet(width: int, cloth: Color, ground: Color) -> tuple[Segment, ...]:
    """Return one line of cloth in folds: lighter on their ridges, lost in the dark between.

    Args:
        width: How many cells it has, and parts: the card takes the place of some.
        cloth: The colour of what is lit.
        ground: The colour of the dark.
    """
    return tuple(
        Segment(" ", Style(bgcolor=ground.blend(cloth, _light(column)).rich_color))
        for column in range(width)
    )


@lru_cache(maxsize=4)
def pleats(width: int) -> tuple[Segment, ...]:
    """Return one line of cloth without colours: a pleat where a fold has its ridge."""
    lit = [_light(column) for column in range(-1, width + 1)]
    return tuple(
        Segment(_PLEAT if before < here >= after else " ")
        for before, here, after in zip(lit, lit[1:], lit[2:], strict=False)
    )


def _light(column: int) -> float:
    """How lit a column is, 0 to 1: two uneven waves, as no two folds are the same."""
    return 0.55 + 0.3 * sin(column * 0.9) + 0.15 * sin(column * 0.37 + 1)


def card_width(room: int) -> int:
    """Return how wide a card's text may be on a curtain of so many cells."""
    return max(8, min(WIDEST_CARD, room - 4 - 2 * MARGIN))


def card(blocks: Sequence[Block], room: int) -> tuple[Content, ...]:
    """Return a card's lines, an empty one above and below, each as wide as the card.

    Args:
        blocks: What the card says.
        room: The curtain's width in cells.
    """
    width = card_width(room)
    lines = lay_out(blocks, width).lines
    margin = " " * MARGIN
    filled = [join_line(margin, line.pad_right(width - line.cell_length), margin) for line in lines]
    blank = Content(" " * (width + 2 * MARGIN))
    return (blank, *filled, blank)


class VelvetCurtain(Widget):
    """A curtain that fills its room, and the card before it."""

    ALLOW_SELECT = False

    COMPONENT_CLASSES: ClassVar[set[str]] = {"curtain--velvet"}

    DEFAULT_CSS = """
    VelvetCurtain {
        width: 1fr;
        height: 1fr;
        background: $background;
        color: $foreground;
        & > .curtain--velvet { background: $velvet; }
    }
    """

    class Outgrown(Message):
        """The card does not fit on the curtain any more."""

    blocks: reactive[Sequence[Block]] = reactive((), always_update=True)
    """What the card says."""

    _card: Sequence[Content] = ()

    def watch_blocks(self) -> None:
        """Show another card."""
        self._fold()

    def on_resize(self) -> None:
        """Fold the card anew."""
        self._fold()
        if len(self._card) > self.size.height:
            self.post_message(self.Outgrown())

    def _fold(self) -> None:
        self._card = card(self.blocks, self.size.width)
        self.refresh()

    def _cloth(self, width: int) -> tuple[Segment, ...]:
        if self.app.no_color:
            return pleats(width)
        lit = self.get_component_styles("curtain--velvet").background
        return velvet(width, lit, self.styles.background)

    def render_line(self, y: int) -> Strip:
        """Draw one line: cloth, and the card where it stands."""
        width, height = self.size
        card = self._card
        cloth = self._cloth(width)
        line = y - max(0, (height - len(card)) // 2)
        if not 0 <= line < len(card):
            return Strip(cloth, width)
        text = card[line]
        left = max(0, (width - text.cell_length) // 2)
        segments = text.render_segments(self.visual_style)
        end = left + text.cell_length
        return Strip([*cloth[:left], *segments, *cloth[end:]], width)
