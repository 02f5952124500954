"""Where on a page something stands that was searched for, or that a line elsewhere leads to."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content

from etoile_tui.guide.items.link import Link, same_link

from .layout import Block, Layout
from .styles import GOLD

if TYPE_CHECKING:
    # Search is imported when it is first used.
    from etoile_tui.guide.search.hits import Highlighter, Span

SIGN = 3
"""Cells that a sign before a block takes with the room around it."""


class Spot(NamedTuple):
    """What to look for on a page."""

    text: str
    """How it is told there, as far as that is known."""
    words: "Highlighter | None" = None
    """What finds the words that were searched for."""
    link: Link | None = None
    """Where the block leads that tells it."""


class Lit(NamedTuple):
    """The lines that stand in the light."""

    line: int
    """The one that it is about."""
    start: int
    """The first of those that are marked."""
    end: int
    """The line after the last."""
    signed: bool
    """Whether the first has a sign before it, which can give way to a mark."""
    gold: Mapping[int, "tuple[Span, ...]"]
    """Where the words stand, line by line."""


def find_spot(spot: Spot, blocks: Sequence[Block], page: Layout) -> Lit | None:
    """Return where something stands on a page; None where it is not on it.

    Args:
        spot: What to look for.
        blocks: The page's blocks.
        page: The same, laid out.
    """
    text = " ".join(spot.text.split())
    ranks = [_rank(spot, text, block) for block in blocks]
    best = max(ranks, default=(False, False, 0))
    if not any(best) or len(page.blocks) != len(blocks):
        return None
    number = ranks.index(best)
    start, end = page.blocks[number]
    gold = {} if spot.words is None else _gold(spot.words, page.lines, start, end)
    line = max(gold, key=lambda each: len(gold[each]), default=start)
    if (signed := blocks[number].first.cell_length >= SIGN) or not gold:
        return Lit(line, start, end, signed, gold)
    return Lit(line, min(gold), max(gold) + 1, signed, gold)


def _rank(spot: Spot, text: str, block: Block) -> tuple[bool, bool, int]:
    """Return how well a block fits: whether it tells the text, leads there, and how many words."""
    plain = block.text.plain
    tells = bool(text) and text in " ".join(plain.split())
    leads = spot.link is not None and same_link(block.link, spot.link)
    return tells, leads, 0 if spot.words is None else sum(map(bool, spot.words.spans(plain)))


def _gold(
    words: "Highlighter", lines: Sequence[Content], start: int, end: int
) -> dict[int, "tuple[Span, ...]"]:
    """Return where words stand in some lines, also where one line has their beginning alone."""
    plain = [line.plain for line in lines[start:end]]
    spans = [span for term in words.spans("\n".join(plain)) for span in term]
    found: dict[int, tuple[Span, ...]] = {}
    begin = 0
    for number, line in enumerate(plain, start=start):
        inside = [
            (max(first, begin) - begin, min(last, begin + len(line)) - begin)
            for first, last in spans
            if first < begin + len(line) and last > begin
        ]
        if inside:
            found[number] = tuple(sorted(inside))
        begin += len(line) + 1
    return found


def in_gold(line: Content, number: int, lit: Lit) -> Content:
    """Return a line with its words in gold, where it has some.

    Args:
        line: The line.
        number: Its number on the page.
        lit: What stands in the light.
    """
    for start, end in lit.gold.get(number, ()):
        line = line.stylize(GOLD, start, end)
    return line
