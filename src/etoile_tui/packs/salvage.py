"""Reading what is reached of an episode's file whose rest can be anything.

While an episode is under way, what lies ahead in its file must neither show nor take away what is
reached: no key too long, no number too large, no bytes that are not text. So the file is taken
apart at its table headers, and each table is read by itself.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

from etoile_tui.errors import PositionError
from etoile_tui.guide.schedule.position import parse_clock

from .errors import PackError

_KEY = rb"""(?:[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*')"""
_HEADER = re.compile(
    rb"^[ \t]*\[\[?[ \t]*" + _KEY + rb"(?:[ \t]*\.[ \t]*" + _KEY + rb"){0,8}[ \t]*\]\]?[ \t]*"
    rb"(?:\#[^\n]*)?\r?$",
    re.MULTILINE,
)
_FACT = re.compile(rb"[ \t]*\[\[")
_SOURCES = re.compile(rb"[ \t]*\[[ \t]*sources[ \t]*\]")
_MINUTE_MARK = re.compile(
    rb"""^[ \t]*["']?at["']?[ \t]*=[ \t]*["']([0-9:]{1,8})["']""", re.MULTILINE
)

Parse = Callable[[bytes], dict[str, Any]]
"""Parses a piece of a file.

Raises:
    PackError: It cannot be used.
"""


def salvage(
    content: bytes, parse: Parse, until: float, *, leniently: bool = False
) -> dict[str, Any]:
    """Return the tables of a file that can be read, and all that are reached.

    Args:
        content: The file, or as much of it as may be read.
        parse: Parses a piece of it.
        until: Seconds into the episode.
        leniently: Whether what is reached and cannot be read is left out as well.

    Raises:
        PackError: Something that is reached cannot be read.
    """
    found: dict[str, Any] = {}
    for piece in _pieces(content):
        if _FACT.match(piece) and not _is_reached(piece, until):
            continue
        try:
            _add(found, parse(piece))
        except PackError:
            if _SOURCES.match(piece):
                for line in piece.splitlines()[1:]:
                    _add_source(found, line, parse)
            elif _FACT.match(piece) and not leniently:
                raise
    return found


def _pieces(content: bytes) -> Iterator[bytes]:
    """Yield the parts of a file, each of which begins with a header, but for the first."""
    starts = [match.start() for match in _HEADER.finditer(content)]
    for start, end in zip([0, *starts], [*starts, len(content)], strict=True):
        yield content[start:end]


def _is_reached(piece: bytes, until: float) -> bool:
    """Tell whether a fact may be reached: whether a line of it looks like a minute mark that is."""
    for mark in _MINUTE_MARK.finditer(piece):
        with suppress(PositionError):
            if parse_clock(mark[1].decode()) <= until:
                return True
    return False


def _add(found: dict[str, Any], tables: dict[str, Any]) -> None:
    for key, value in tables.items():
        known = found.get(key)
        if isinstance(known, list) and isinstance(value, list):
            known.extend(value)
        elif isinstance(known, dict) and isinstance(value, dict):
            known.update(value)
        elif key not in found or isinstance(value, list):
            found[key] = value


def _add_source(found: dict[str, Any], line: bytes, parse: Parse) -> None:
    """Add one source of a broken list of them, if its line can be read."""
    try:
        _add(found, {"sources": parse(line)})
    except PackError:
        return
