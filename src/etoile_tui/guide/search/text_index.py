"""An index of lines of words, in which the lines with given words are found quickly.

Python finds a word faster in one long text than in many short ones, so the lines are joined into
blocks. Each block has a sorted list of its words, so that a block without a word is not searched.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import TypeAlias

from etoile_tui.guide.text.normalize import normalize_words

BLOCK = 256
"""How many lines a block has."""
END = BLOCK
"""The line number that stands for: no further line in this block."""

_BETWEEN_FIELDS = " \t "

Needles: TypeAlias = tuple[str, ...]
"""What a term is looked for as: any of these strings, in a line. A space at the beginning or end
of one stands for the beginning or end of a word."""


class _Block:
    """Some lines as one text, and their words."""

    def __init__(self, lines: Sequence[str], known: dict[str, str]) -> None:
        """Take the lines, and the words of all blocks, so that each word is stored once."""
        self._text = "".join((*lines, "\n"))
        self._starts = array("q", accumulate(map(len, lines), initial=0))
        self._words = sorted(known.setdefault(word, word) for word in set(self._text.split()))

    def find(self, needle: str, first: int) -> int:
        """Return the first line with a needle, from a line on; `END` where there is none."""
        at = self._text.find(needle, self._starts[first])
        return END if at < 0 else bisect_right(self._starts, at) - 1

    def may_contain(self, needle: str) -> bool:
        """Tell whether the block has the needle's first word; yes where it has no whole word."""
        before, begins, rest = needle.partition(" ")
        if not begins or before.strip():
            return True
        start, ends, _ = rest.partition(" ")
        index = bisect_left(self._words, start)
        if index == len(self._words):
            return False
        word = self._words[index]
        return word == start if ends else word.startswith(start)


class TextIndex:
    """Lines of normalized words, numbered as they were added."""

    def __init__(self, known: dict[str, str]) -> None:
        """Begin without lines.

        Args:
            known: Collects the words of the lines. Indexes that share it share their words.
        """
        self.blocks: list[_Block] = []
        self._known = known
        self._added: list[str] = []

    def add(self, fields: Iterable[str]) -> None:
        """Add a line.

        Args:
            fields: The texts of the line. A needle is found within one of them only.
        """
        words = (" ".join(normalize_words(field).split()) for field in fields)
        self._added.append(f"\n {_BETWEEN_FIELDS.join(words)} ")
        if len(self._added) == BLOCK:
            self.close()

    def close(self) -> None:
        """Make a block of the lines that were added last. After that no more lines are added."""
        if self._added:
            self.blocks.append(_Block(self._added, self._known))
            self._added = []


def lines_with(terms: Sequence[Needles], index: TextIndex) -> Iterator[int]:
    """Yield the number of each line with all terms, in order."""
    for number, block in enumerate(index.blocks):
        for line in _common_lines(_cursors(terms, (block,))):
            yield number * BLOCK + line


def lines_with_notes(terms: Sequence[Needles], texts: TextIndex, notes: TextIndex) -> Iterator[int]:
    """Yield the number of each line that has all terms only together with its note, in order.

    Args:
        terms: The terms.
        texts: The lines.
        notes: The note of each line, as the line with the same number.
    """
    for number, (block, other) in enumerate(zip(texts.blocks, notes.blocks, strict=True)):
        if any(other.may_contain(needle) for needles in terms for needle in needles):
            cursors = _cursors(terms, (block, other))
            for line in _common_lines(cursors):
                if not all(cursor.found_in(block, line) for cursor in cursors):
                    yield number * BLOCK + line


class _Cursor:
    """Goes through the lines with one term, only as far as it is asked."""

    def __init__(self, searches: list[tuple[_Block, str]]) -> None:
        """Take the blocks to search, each with a needle."""
        self._searches = searches
        self._next = [-1] * len(searches)

    def next_from(self, first: int) -> int:
        """Return the first line with the term, from a line on; `END` where there is none."""
        for number, (block, needle) in enumerate(self._searches):
            if self._next[number] < first:
                self._next[number] = block.find(needle, first)
        return min(self._next)

    def found_in(self, where: _Block, line: int) -> bool:
        """Tell whether the line that was found last has the term in a given block."""
        searches = zip(self._searches, self._next, strict=True)
        return any(found == line for (block, _), found in searches if block is where)


def _cursors(terms: Sequence[Needles], blocks: Sequence[_Block]) -> list[_Cursor]:
    """Return a cursor for each term; none at all where the blocks lack one of the terms."""
    cursors = []
    for needles in terms:
        searches = [
            (block, needle) for needle in needles for block in blocks if block.may_contain(needle)
        ]
        if not searches:
            return []
        cursors.append(_Cursor(searches))
    return cursors


def _common_lines(cursors: Sequence[_Cursor]) -> Iterator[int]:
    """Yield the lines that all cursors have.

    Each cursor in turn moves to the furthest line so far or past it. So the rarest term decides
    how many lines are looked at.
    """
    line = 0
    while cursors:
        furthest = line
        for cursor in cursors:
            furthest = cursor.next_from(furthest)
            if furthest == END:
                return
        if furthest == line:
            yield line
            furthest += 1
        line = furthest
