"""The card on the curtain while a clock runs with an episode: the time, and one sentence."""

from collections.abc import Iterator
from typing import Final

from etoile_tui.guide.pages.episode_page import episode_page
from etoile_tui.guide.schedule.curtain import Row
from etoile_tui.guide.story.guide import Guide

from .layout import EMPTY_LINE, Block
from .styles import GOLD, QUIET, literal

LEAST_HEIGHT: Final = 14
"""Lines that a large clock takes, with what stands around it."""

_NOTHING: Final = "What it tells comes up as you reach it."
_ONE: Final = "Something has come up: Enter reads it."
_SEVERAL: Final = "{number} things have come up: Enter reads them."

_DIGITS: Final = {
    "0": ("###", "# #", "# #", "# #", "###"),
    "1": (" # ", "## ", " # ", " # ", "###"),
    "2": ("###", "  #", "###", "#  ", "###"),
    "3": ("###", "  #", "###", "  #", "###"),
    "4": ("# #", "# #", "###", "  #", "  #"),
    "5": ("###", "#  ", "###", "  #", "###"),
    "6": ("###", "#  ", "###", "# #", "###"),
    "7": ("###", "  #", "  #", "  #", "  #"),
    "8": ("###", "# #", "###", "# #", "###"),
    "9": ("###", "# #", "###", "  #", "###"),
    ":": (" ", "#", " ", "#", " "),
}
"""How each sign of a time looks, large."""


def clock_card(
    guide: Guide, row: Row, time: str, *, width: int, large: bool = True
) -> Iterator[Block]:
    """Yield what stands on the curtain while a clock runs.

    Args:
        guide: The guide, whose horizon is in the episode.
        row: The episode's row.
        time: The time, as the line on top has it.
        width: The card's cells.
        large: Whether there are lines enough for a large clock.
    """
    yield Block(text=literal(guide.names.title(row), "bold"), centred=True)
    lines = large_time(time, width) if large else ()
    for number, line in enumerate(lines):
        margin = " " * ((width - len(line)) // 2)
        # As what stands before nothing: the spaces in it are its own.
        yield Block(text=EMPTY_LINE, first=literal(margin + line, GOLD), gap=0 if number else 1)
    if not lines:
        yield Block(text=literal(time, GOLD), centred=True)
    yield Block(text=literal(_sentence(things_told(guide, row)), QUIET), centred=True, gap=1)


def things_told(guide: Guide, row: Row) -> int:
    """Return how many lines the page of an episode under way has by now."""
    story = None if row.id is None else guide.story(row.id)
    if story is None:
        return 0
    return sum(len(section.items) for section in episode_page(story, ended=False).sections)


def _sentence(told: int) -> str:
    if not told:
        return _NOTHING
    return _ONE if told == 1 else _SEVERAL.format(number=told)


def large_time(time: str, width: int) -> tuple[str, ...]:
    """Return a time in large digits, as wide as there is room for; nothing where there is none.

    Args:
        time: The time: `12:30`.
        width: Cells that there are.
    """
    for wide in (2, 1):
        rows = (" ".join(_DIGITS[sign][number] for sign in time) for number in range(5))
        lines = tuple(_widened(row, wide) for row in rows)
        if len(lines[0]) <= width:
            return lines
    return ()


def _widened(row: str, wide: int) -> str:
    return "".join(("█" if dot == "#" else dot) * wide for dot in row)
