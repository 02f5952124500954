"""The screen in ASCII: where a terminal can show nothing else, or the user wants nothing else."""

import locale
import os
import sys
from typing import Final

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from etoile_tui.guide.text.ascii import ascii_text

_POOR: Final = frozenset({"linux", "vt100", "vt102", "vt220", "ansi", "cons25"})
"""Terminals whose fonts have no stars, whatever the encoding: the console without windows first."""


def ascii_alone() -> bool:
    """Tell whether the terminal is one that has ASCII alone."""
    return os.environ.get("TERM") in _POOR or _told_so() or not _writes_utf8()


def _told_so() -> bool:
    """Tell whether the environment says LANG=C: Python itself sets LC_CTYPE to C.UTF-8 then."""
    said = os.environ.get
    return (
        said("LANG") in ("C", "POSIX")
        and not said("LC_ALL")
        and said("LC_CTYPE", "").upper().replace("-", "") in ("", "C.UTF8", "UTF8")
    )


def _writes_utf8() -> bool:
    """Tell whether both what Textual writes to and the locale are in UTF-8.

    In a locale without an encoding to speak of Python may write UTF-8 regardless, which says
    nothing of the terminal. Windows' console takes all signs, whatever its locale says.
    """
    encodings = [getattr(sys.__stderr__, "encoding", None) or "ascii"]
    if sys.platform != "win32":
        encodings.append(locale.getencoding())
    return all(encoding.lower().replace("-", "") == "utf8" for encoding in encodings)


class AsciiFilter(LineFilter):
    """Draws every sign by the nearest one of ASCII, in as many cells."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the segments of a line in ASCII."""
        return [
            segment
            if segment.control or segment.text.isascii()
            else Segment(_fitted(segment), segment.style)
            for segment in segments
        ]


def _fitted(segment: Segment) -> str:
    cells = segment.cell_length
    return ascii_text(segment.text)[:cells].ljust(cells)
