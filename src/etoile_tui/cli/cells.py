"""The cells that a text takes on a terminal: wide letters take two, combining marks none.

Where a text may have such letters, wcwidth tells, which terminals go by as well. Loading it takes
20 ms, so that it is asked for those texts alone.
"""

import re

# Latin letters, punctuation, arrows, and the signs of this program: one cell each.
_NARROW = re.compile(
    "[\n -~\xa0-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u21ff\u2605\u2606\u2726]*+"
)


def cell_width(text: str) -> int:
    """Return how many cells a line takes."""
    if _NARROW.fullmatch(text):
        return len(text)
    from wcwidth import width

    return width(text)


def padded(text: str, cells: int) -> str:
    """Return a line with spaces after it, up to some cells."""
    return text + " " * (cells - cell_width(text))


def wrapped(text: str, cells: int, first: str, rest: str) -> str:
    """Return a text in lines that fit, broken between words, or else between letters.

    Args:
        text: The text.
        cells: How many cells a line has.
        first: The indent of the first line.
        rest: The indent of the other lines.
    """
    if _NARROW.fullmatch(first + text):
        from textwrap import wrap
    else:
        from wcwidth import wrap  # the same, by cells

    return "\n".join(
        wrap(
            text,
            cells,
            initial_indent=first,
            subsequent_indent=rest,
            break_on_hyphens=False,
        )
    )
