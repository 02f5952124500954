"""Laying out text for the reading pane: blocks with hanging indents, in lines of a width.

Everything here is `Content`, Textual's literal text: what a pack says is never parsed as markup.
"""

from collections.abc import Iterable
from typing import NamedTuple

from textual.content import Content

from etoile_tui.guide.items.link import Link

EMPTY_LINE = Content("")


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
    """

    text: Content
    first: Content = EMPTY_LINE
    right: Content = EMPTY_LINE
    centred: bool = False
    gap: int = 0
    link: Link | None = None


class LinkedBlock(NamedTuple):
    """A block that leads somewhere, and the lines it stands on."""

    link: Link
    start: int
    """Its first line, from 0."""
    end: int
    """The line after its last."""


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
            links.append(LinkedBlock(block.link, start, len(lines)))
    return Layout(tuple(lines), tuple(links), tuple(placed))


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
