"""Whether the terminal, or the user's locale, can show ASCII only."""

import locale
import os
import sys
from typing import Final

_ASCII_TERMINALS: Final = frozenset({"linux", "vt100", "vt102", "vt220", "ansi", "cons25"})
"""Values of TERM for terminals that have no stars in their font, such as the Linux console."""
_ASCII_LOCALES: Final = ("C", "POSIX")
_VARIABLES: Final = ("LC_ALL", "LC_CTYPE", "LANG")
"""What names the locale of characters; the first one that is set holds."""


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

    It goes by its name, for one that is not installed here holds on the terminal all the same. The
    encoding of a stream proves nothing: Python may write UTF-8 in a locale of another encoding.
    The console of Windows shows all characters, whatever its locale is.
    """
    name = _locale_name()
    if name in _ASCII_LOCALES:
        return True
    if sys.platform == "win32":
        return False
    encoding = name.partition("@")[0].rpartition(".")[2]
    if "." in name or _is_utf8(encoding):
        return not _is_utf8(encoding)
    if name and locale.setlocale(locale.LC_CTYPE) in _ASCII_LOCALES:
        return False  # it is not installed, and nothing tells
    return not _is_utf8(locale.getencoding())


def _locale_name() -> str:
    """Return the name of the locale of characters, as the environment has it; often there is none.

    Where it is C, or not installed, Python itself sets LC_CTYPE, unless there is LC_ALL.
    """
    whole, characters, rest = (os.environ.get(each, "") for each in _VARIABLES)
    if rest and characters.upper().replace("-", "") in ("C.UTF8", "UTF8"):
        characters = ""
    return whole or characters or rest


def _is_utf8(encoding: str | None) -> bool:
    return (encoding or "ascii").lower().replace("-", "") == "utf8"
