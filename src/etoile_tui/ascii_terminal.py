"""Whether the terminal, or the user's locale, can show ASCII only."""

import locale
import os
import sys
from typing import Final

_ASCII_TERMINALS: Final = frozenset({"linux", "vt100", "vt102", "vt220", "ansi", "cons25"})
"""Values of TERM for terminals that have no stars in their font, such as the Linux console."""


def terminal_is_ascii() -> bool:
    """Tell whether the terminal can show ASCII only."""
    return (
        os.environ.get("TERM") in _ASCII_TERMINALS
        or locale_is_ascii()
        or not _is_utf8(getattr(sys.__stderr__, "encoding", None))
    )


def output_is_ascii(*, terminal: bool) -> bool:
    """Tell whether what a command prints is to be ASCII only.

    What the encoding of stdout lacks is replaced in any case.

    Args:
        terminal: Whether stdout is a terminal.
    """
    return (terminal and os.environ.get("TERM") in _ASCII_TERMINALS) or locale_is_ascii()


def locale_is_ascii() -> bool:
    """Tell whether the locale asks for ASCII, or cannot hold every character.

    The encoding of a stream proves nothing: Python may write UTF-8 in a locale of another
    encoding. The console of Windows shows all characters, whatever its locale is.
    """
    return _has_c_locale() or (sys.platform != "win32" and not _is_utf8(locale.getencoding()))


def _has_c_locale() -> bool:
    """Tell whether the environment sets LANG=C. Python then sets LC_CTYPE to C.UTF-8 itself."""
    get = os.environ.get
    return (
        get("LANG") in ("C", "POSIX")
        and not get("LC_ALL")
        and get("LC_CTYPE", "").upper().replace("-", "") in ("", "C.UTF8", "UTF8")
    )


def _is_utf8(encoding: str | None) -> bool:
    return (encoding or "ascii").lower().replace("-", "") == "utf8"
