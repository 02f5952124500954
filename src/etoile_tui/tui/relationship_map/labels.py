"""What stands along a line: the words of each relationship, on one row or folded onto more."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from rich.cells import cell_len

from etoile_tui.tui.text.blocks import shorten

LONGEST = 32
"""Cells that one row of words may be wide on the map."""
MOST_FOLDED = 2
"""Rows that the words of one relationship may be folded onto."""

MOST_WORDS = 24
"""Words between which a text may be folded; those that follow stay together."""


class Words(NamedTuple):
    """One row of a label."""

    text: str
    entry: int
    """Which of the line's relationships it belongs to."""


class Shape(NamedTuple):
    """A label as a block of rows, each to be centred in it."""

    rows: tuple[Words, ...]
    width: int
    """In cells, the widest row."""
    folded: bool

    @property
    def height(self) -> int:
        """In rows."""
        return len(self.rows)


def shapes(entries: Sequence[str]) -> tuple[Shape, ...]:
    """Return the shapes that a line's words can take, the plainest first."""
    plain = tuple(Words(shorten(text, LONGEST), entry) for entry, text in enumerate(entries))
    found = [_shape(plain, folded=False)]
    for rows in range(2, MOST_FOLDED + 1):
        parts = tuple(
            Words(shorten(part, LONGEST), entry)
            for entry, text in enumerate(entries)
            for part in fold(text, rows)
        )
        shape = _shape(parts, folded=True)
        if shape.width < found[-1].width:
            found.append(shape)
    return tuple(found)


def _shape(rows: tuple[Words, ...], *, folded: bool) -> Shape:
    return Shape(rows, max((cell_len(row.text) for row in rows), default=0), folded)


@lru_cache(maxsize=1024)
def fold(text: str, rows: int) -> tuple[str, ...]:
    """Return a text on so many rows at most, the widest of them as narrow as can be."""
    words = text.split()
    if len(words) > MOST_WORDS:
        words[MOST_WORDS - 1 :] = [" ".join(words[MOST_WORDS - 1 :])]
    cuts = combinations(range(1, len(words)), min(rows, len(words)) - 1) if words else ()
    ways = [
        tuple(
            " ".join(words[start:end])
            for start, end in zip((0, *cut), (*cut, len(words)), strict=True)
        )
        for cut in cuts
    ]
    return min(ways, key=lambda way: max(map(cell_len, way)), default=(text,))
