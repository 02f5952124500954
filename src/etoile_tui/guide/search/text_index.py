"""Lines of plain words as a few long texts, in which a word is quickly found.

Python looks for a word in a long text faster than in many short ones, and one that comes up often
is found at once. For the rare ones each text comes with the list of its words, so that the texts
without a word are not looked through for it.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import TypeAlias

from etoile_tui.guide.text.normalize import spaced

BLOCK = 256
"""Lines to a text."""
END = BLOCK
"""The number that comes after that of every line of a text."""

_BETWEEN = " \t "
"""What stands between the fields of a line."""

Needles: TypeAlias = tuple[str, ...]
"""What a typed word is looked for as: any of these, in a line. A space at its beginning or end is
the beginning or end of a word."""


class _Block:
    """A text of some lines, and its words."""

    def __init__(self, lines: Sequence[str], known: dict[str, str]) -> None:
        """Take the lines, and the words of all blocks, each of which is kept but once."""
        self._text = "".join((*lines, "\n"))
        self._starts = array("q", accumulate(map(len, lines), initial=0))
        self._words = sorted(known.setdefault(word, word) for word in set(self._text.split()))

    def find(self, needle: str, first: int) -> int:
        """Return the number of the first line from a line on that has a needle; `END` for none."""
        at = self._text.find(needle, self._starts[first])
        return END if at < 0 else bisect_right(self._starts, at) - 1

    def may_have(self, needle: str) -> bool:
        """Tell whether there is a word with which a needle begins, if it begins with a word."""
        before, begins, rest = needle.partition(" ")
        if not begins or before.strip():
            return True
        start, ends, _ = rest.partition(" ")
        place = bisect_left(self._words, start)
        if place == len(self._words):
            return False
        word = self._words[place]
        return word == start if ends else word.startswith(start)


class Lines:
    """Lines of plain words, one for each thing that can be found."""

    def __init__(self, known: dict[str, str]) -> None:
        """Begin without a line.

        Args:
            known: Takes in the words, each under itself.
        """
        self.blocks: list[_Block] = []
        self._known = known
        self._added: list[str] = []

    def add(self, fields: Iterable[str]) -> None:
        """Add a line.

        Args:
            fields: What it says. No needle reaches from one of them into the next.
        """
        plain_fields = (" ".join(spaced(field).split()) for field in fields)
        self._added.append(f"\n {_BETWEEN.join(plain_fields)} ")
        if len(self._added) == BLOCK:
            self.close()

    def close(self) -> None:
        """Make what was added ready to be looked through. After the last line, nothing is added."""
        if self._added:
            self.blocks.append(_Block(self._added, self._known))
            self._added = []


def having(words: Sequence[Needles], lines: Lines) -> Iterator[int]:
    """Yield the number of each line that has all of some words, in order."""
    for number, block in enumerate(lines.blocks):
        for line in _common(_wanted(words, (block,))):
            yield number * BLOCK + line


def having_beside(words: Sequence[Needles], said: Lines, beside: Lines) -> Iterator[int]:
    """Yield the number of each line that has all of some words, but not by itself.

    Args:
        words: The words.
        said: The lines.
        beside: What is said beside each of them.
    """
    for number, (block, other) in enumerate(zip(said.blocks, beside.blocks, strict=True)):
        if any(other.may_have(needle) for needles in words for needle in needles):
            wanted = _wanted(words, (block, other))
            for line in _common(wanted):
                if not all(word.stands(line, block) for word in wanted):
                    yield number * BLOCK + line


class _Word:
    """The lines of a block that have one word, found as far as they are asked for."""

    def __init__(self, looks: list[tuple[_Block, str]]) -> None:
        """Take where to look, and for what."""
        self._looks = looks
        self._next = [-1] * len(looks)

    def after(self, first: int) -> int:
        """Return the number of the first line from a line on that has it; `END` for none."""
        for number, (block, needle) in enumerate(self._looks):
            if self._next[number] < first:
                self._next[number] = block.find(needle, first)
        return min(self._next)

    def stands(self, line: int, where: _Block) -> bool:
        """Tell whether a line that was found last has it in one of the texts."""
        looks = zip(self._looks, self._next, strict=True)
        return any(found == line for (block, _), found in looks if block is where)


def _wanted(words: Sequence[Needles], blocks: Sequence[_Block]) -> list[_Word]:
    """Return words to be looked for in a block; none where one of them is not in it."""
    wanted = []
    for needles in words:
        looks = [(at, needle) for needle in needles for at in blocks if at.may_have(needle)]
        if not looks:
            return []
        wanted.append(_Word(looks))
    return wanted


def _common(words: Sequence[_Word]) -> Iterator[int]:
    """Yield the lines of a block that have every one of some words.

    The words take turns in naming the next line there can be, so the rarest sets the pace.
    """
    line = 0
    while words:
        furthest = line
        for word in words:
            furthest = word.after(furthest)
            if furthest == END:
                return
        if furthest == line:
            yield line
            furthest += 1
        line = furthest
