"""Hedges as signs: on a page many lines can have one, and a footnote says what they mean."""

from collections.abc import Iterator, Sequence
from typing import Final

from etoile_tui.guide.items.wording import HERE_OR_EARLIER, PROBABLY_BY_NOW, PROBABLY_HERE

from .layout import Block
from .styles import FAINT, literal

_SIGNS: Final = {PROBABLY_HERE: "≈", PROBABLY_BY_NOW: "≈", HERE_OR_EARLIER: "≤"}
_MEANINGS: Final = {"≈": "probably so by then", "≤": HERE_OR_EARLIER}


def sign_hedges(text: str) -> str:
    """Return a text with a sign in place of each hedge: `at odds (probably here)` is `at odds ≈`.

    A pack whose text has the very words of a hedge says the same by the sign.
    """
    for words, sign in _SIGNS.items():
        if words in text:
            for before in (f" ({words})", f" · {words}"):
                text = text.replace(before, f" {sign}")
            text = text.replace(words, sign)
    return text


def footnote(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield what the signs in some blocks mean, where there are any."""
    told = "\n".join(block.text.plain for block in blocks)
    meant = [f"{sign} {meaning}" for sign, meaning in _MEANINGS.items() if sign in told]
    if meant:
        yield Block(text=literal("   ".join(meant), FAINT), gap=1)
