"""Drawing the screen in ASCII only, where the terminal or the user wants that."""

import locale
import os
import sys
from typing import Final

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from etoile_tui.guide.text.ascii import ascii_text

_ASCII_TERMINALS: Final = frozenset({"linux", "vt100", "vt102", "vt220", "ansi", "cons25"})
"""Values of TERM for terminals that have no stars in their font, such as the Linux console."""


def terminal_is_ascii() -> bool:
    """Tell whether the terminal can show ASCII only."""
    return os.environ.get("TERM") in _ASCII_TERMINALS or _has_c_locale() or not _writes_utf8()


def _has_c_locale() -> bool:
    """Tell whether the environment sets LANG=C. Python then sets LC_CTYPE to C.UTF-8 itself."""
    get = os.environ.get
    return (
        get("LANG") in ("C", "POSIX")
        and not get("LC_ALL")
        and get("LC_CTYPE", "").upper().replace("-", "") in ("", "C.UTF8", "UTF8")
    )


def _writes_utf8() -> bool:
    """Tell whether both the stream that Textual writes to and the locale use UTF-8.

    The stream alone proves nothing: Python may write UTF-8 in a locale of another encoding. The
    console of Windows shows all characters, whatever its locale is.
    """
    encodings = [getattr(sys.__stderr__, "encoding", None) or "ascii"]
    if sys.platform != "win32":
        encodings.append(locale.getencoding())
    return all(encoding.lower().replace("-", "") == "utf8" for encoding in encodings)


class AsciiFilter(LineFilter):
    """Replaces each character by the most similar one of ASCII, in as many cells."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the segments of a line in ASCII."""
        return [
            segment
            if segment.control or segment.text.isascii()
            else Segment(_ascii(segment), segment.style)
            for segment in segments
        ]


def _ascii(segment: Segment) -> str:
    cells = segment.cell_length
    return ascii_text(segment.text)[:cells].ljust(cells)
