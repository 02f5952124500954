"""Laying out text for the reading pane: blocks with hanging indents, in lines of a width.

Everything here is `Content`, Textual's literal text: what a pack says is never parsed as markup.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from textual.content import Content
from textual.style import Style

from etoile_tui.guide.items.link import Link

from .styles import LINK

EMPTY_LINE = Content("")
_WORDS = "words"


class Block(NamedTuple):
    """A paragraph, with what stands before it and beside it.

    Attributes:
        text: What it says.
        first: What stands before its first line; the other lines are indented as far.
        right: What stands at the right end of its first line, or on a line of its own where
            there is no room for it.
        centred: Whether its lines stand in the middle.
        gap: How many empty lines come before it, unless it is the first.
        link: Where it leads when it is chosen.
        others: Where else words of its text lead. The words carry their number, as `words_to` makes
            it: 0 for those of the link.
    """

    text: Content
    first: Content = EMPTY_LINE
    right: Content = EMPTY_LINE
    centred: bool = False
    gap: int = 0
    link: Link | None = None
    others: tuple[Link, ...] = ()


class LinkedBlock(NamedTuple):
    """A block that leads somewhere, and the lines it stands on."""

    link: Link
    start: int
    """Its first line, from 0."""
    end: int
    """The line after its last."""
    words: int = 0
    """The number of the words that lead there."""


class Layout(NamedTuple):
    """Blocks, laid out in lines of a width."""

    lines: tuple[Content, ...] = ()
    links: tuple[LinkedBlock, ...] = ()
    """From top to bottom."""
    blocks: tuple[tuple[int, int], ...] = ()
    """The first line of each block, and the line after its last."""

    @property
    def text(self) -> Content:
        """All lines in one."""
        return Content("\n").join(self.lines)


def lay_out(blocks: Iterable[Block], width: int) -> Layout:
    """Return blocks as lines of a width."""
    lines: list[Content] = []
    links: list[LinkedBlock] = []
    placed: list[tuple[int, int]] = []
    for block in blocks:
        if lines:
            lines += [EMPTY_LINE] * block.gap
        start = len(lines)
        lines += _fold_block(block, max(8, width))
        placed.append((start, len(lines)))
        if block.link is not None:
            leads = enumerate((block.link, *block.others))
            links += (LinkedBlock(link, start, len(lines), words) for words, link in leads)
    return Layout(tuple(lines), tuple(links), tuple(placed))


def words_to(text: Content, start: int, end: int, words: int) -> Content:
    """Return a text in which some words lead somewhere, and know their number."""
    return text.stylize(Style.from_meta({_WORDS: words}), start, end).stylize(LINK, start, end)


def number_of_words(meta: Mapping[str, object]) -> int | None:
    """Return the number of words that lead somewhere, by what a style knows; None for no such."""
    words = meta.get(_WORDS)
    return words if isinstance(words, int) else None


def spans_of_words(line: Content, words: int) -> list[tuple[int, int]]:
    """Return where in a line the words of a number stand."""
    return [
        (span.start, span.end)
        for span in line.spans
        if isinstance(span.style, Style) and number_of_words(span.style.meta) == words
    ]


def _fold_block(block: Block, width: int) -> list[Content]:
    indent = block.first.cell_length
    lines = block.text.wrap(max(4, width - indent)) if block.text else [EMPTY_LINE]
    lines = [line.rstrip() for line in lines]
    if block.centred:
        return [join_line(" " * ((width - line.cell_length) // 2), line) for line in lines]
    rest = " " * indent
    folded = [join_line(rest if number else block.first, line) for number, line in enumerate(lines)]
    return _with_right(folded, block.right, width) if block.right else folded


def _with_right(lines: list[Content], right: Content, width: int) -> list[Content]:
    gap = width - lines[0].cell_length - right.cell_length
    if len(lines) > 1 or gap < 2:
        return [*lines, right]
    return [join_line(lines[0], " " * gap, right)]


def join_line(*parts: Content | str) -> Content:
    """Return parts in one line."""
    return Content("").join(Content(part) if isinstance(part, str) else part for part in parts)
