"""For messages about a word that does not exist: quoting it safely, and suggesting another."""

from collections.abc import Iterable

_LONGEST = 40
"""How many characters of a word a message quotes."""


def quotable(word: str) -> str:
    """Return a word as a message may quote it: short, and without control characters."""
    shown = printable(word)
    return shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}…"


def printable(word: str) -> str:
    """Return a word without control characters, such as a file's name, which is said in full."""
    return "".join(sign for sign in word if sign.isprintable()) or "…"


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that is spelt most like a word; None where none is similar."""
    from difflib import get_close_matches  # 2 ms, and only a mistake needs it

    close = get_close_matches(word[:_LONGEST].lower(), list(known), n=1)
    return close[0] if close else None
