"""Labels of lines: the words of each relationship, on one row or split onto more."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from rich.cells import cell_len

from etoile_tui.tui.text.styles import shorten

from .tuning import MAX_LABEL_SPLIT, MAX_LABEL_WIDTH, MAX_SPLIT_WORDS


class LabelRow(NamedTuple):
    """One row of a label."""

    text: str
    number: int
    """Which of the line's relationships it belongs to."""


class LabelShape(NamedTuple):
    """A label as a block of rows; each row is centred in it."""

    rows: tuple[LabelRow, ...]
    width: int
    """In cells, of the widest row."""
    is_split: bool
    """Whether the words of a relationship take more than one row."""

    @property
    def height(self) -> int:
        """In rows."""
        return len(self.rows)


def label_shapes(words: Sequence[str]) -> tuple[LabelShape, ...]:
    """Return the shapes that a label can take, with each relationship on one row first.

    Args:
        words: The words of each relationship of the line.
    """
    single = tuple(
        LabelRow(shorten(text, MAX_LABEL_WIDTH), number) for number, text in enumerate(words)
    )
    shapes = [_shape(single, is_split=False)]
    for max_rows in range(2, MAX_LABEL_SPLIT + 1):
        rows = tuple(
            LabelRow(shorten(row, MAX_LABEL_WIDTH), number)
            for number, text in enumerate(words)
            for row in split_rows(text, max_rows)
        )
        shape = _shape(rows, is_split=True)
        if shape.width < shapes[-1].width:
            shapes.append(shape)
    return tuple(shapes)


def _shape(rows: tuple[LabelRow, ...], *, is_split: bool) -> LabelShape:
    return LabelShape(rows, max((cell_len(row.text) for row in rows), default=0), is_split)


@lru_cache(maxsize=1024)
def split_rows(text: str, max_rows: int) -> tuple[str, ...]:
    """Return a text on at most so many rows, split where the widest row is narrowest.

    The results are cached, and they hold text of the story. Call `split_rows.cache_clear()` when
    nothing of what was drawn may stay in memory.
    """
    words = text.split()
    if len(words) > MAX_SPLIT_WORDS:
        words[MAX_SPLIT_WORDS - 1 :] = [" ".join(words[MAX_SPLIT_WORDS - 1 :])]
    splits = combinations(range(1, len(words)), min(max_rows, len(words)) - 1) if words else ()
    candidates = [
        tuple(
            " ".join(words[start:end])
            for start, end in zip((0, *split), (*split, len(words)), strict=True)
        )
        for split in splits
    ]
    return min(candidates, key=lambda rows: max(map(cell_len, rows)), default=(text,))
