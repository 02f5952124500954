"""Reads the text of a picture of the screen: what somebody who looks at it would read."""

import re
from collections import defaultdict
from collections.abc import Sequence
from xml.etree import ElementTree as ET

_TEXT = "{http://www.w3.org/2000/svg}text"
_DIVIDER = "│"
_NOT_WORDS = re.compile(r"[\s\u2580-\u259f]+")
"""Space, and the blocks that scrollbars and the boxes of the map are drawn with."""


def rows(svg: str) -> tuple[str, ...]:
    """Return the rows of the screen, each piece of text in the column where it stands.

    The title on the picture's window is not part of the screen.

    Args:
        svg: A picture as Textual exports it: one text node for each run of one style.
    """
    tree = ET.fromstring(svg)  # noqa: S314 (a file of our own)
    pieces = [node for node in tree.iter(_TEXT) if node.get("clip-path") and node.text]
    if not pieces:
        return ()
    cell = min(_number(node, "textLength") / len(node.text or " ") for node in pieces)
    lines: defaultdict[float, list[tuple[float, str]]] = defaultdict(list)
    for node in pieces:
        lines[_number(node, "y")].append((_number(node, "x"), node.text or ""))
    return tuple(_row(lines[y], cell) for y in sorted(lines))


def _number(node: ET.Element, name: str) -> float:
    return float(node.get(name, "0"))


def _row(pieces: list[tuple[float, str]], cell: float) -> str:
    row = ""
    for x, text in sorted(pieces):
        row = row.ljust(round(x / cell)) + text.replace("\xa0", " ").rstrip("\n")
    return row.rstrip()


def reads(screen: Sequence[str], words: str) -> bool:
    """Return whether words can be read on a screen, also where they go on in the next line.

    Args:
        screen: The rows of the screen.
        words: The words, with single spaces between them.
    """
    return any(words in text for text in running_text(screen))


def running_text(screen: Sequence[str]) -> list[str]:
    """Return what is read in one go: every row, and every column between dividers."""
    columns: defaultdict[int, list[str]] = defaultdict(list)
    for row in screen:
        for index, part in enumerate(row.split(_DIVIDER)):
            columns[index].append(part)
    texts = (*screen, *(" ".join(parts) for parts in columns.values()))
    return [_NOT_WORDS.sub(" ", text).strip() for text in texts]
