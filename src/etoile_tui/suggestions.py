"""What a message says of a word that somebody has misspelt."""

from collections.abc import Iterable

_LONGEST = 40
"""Characters of a word that a message repeats."""


def repeated(word: str) -> str:
    """Return a word as a message may repeat it: short, and nothing that a terminal acts on."""
    shown = "".join(sign for sign in word if sign.isprintable()) or "…"
    return shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}…"


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that is spelt most like a word; None where none is close."""
    from difflib import get_close_matches  # 2 ms, and only a slip needs it

    close = get_close_matches(word[:_LONGEST].lower(), list(known), n=1)
    return close[0] if close else None
