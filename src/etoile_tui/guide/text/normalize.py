"""The normal form of a text, which search compares: `etoile` finds `Étoile`.

It has small letters without accents, common spellings of ligatures and special letters, and one
kind of quotation mark and of dash. Each character is normalized by itself, whatever stands around
it. So the normal form of a text is that of its parts, one after the other.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable

_SPELLED = {
    **dict.fromkeys("‘’‚‛‹›′ʹʻʼʽ´", "'"),
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("\u200c\u200d\ufe0e\ufe0f", ""),  # joiners and variation selectors
    "æ": "ae",
    "œ": "oe",
    "ø": "o",
    "ł": "l",
    "ı": "i",
    "ð": "d",
    "đ": "d",
    "ħ": "h",
    "þ": "th",
}
_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")


class _Table(dict[int, str]):
    """The form of each character, worked out when it is first met; for `str.translate`."""

    def __init__(self, form: Callable[[str], str]) -> None:
        super().__init__()
        self._form = form

    def __missing__(self, code: int) -> str:
        form = self._form(chr(code))
        self[code] = form
        return form


def normalize(text: str) -> str:
    """Return the normal form of a text. Normalizing it again changes nothing."""
    # Most sentences are ASCII alone, for which `lower` is fifty times as fast as a table.
    return text.lower() if text.isascii() else text.translate(_NORMAL)


def normalize_words(text: str) -> str:
    """Return the normal form of a text with a space for each character that is no part of a word.

    It is as long as the normal form.
    """
    return text.translate(_WORDS)


class OffsetMap:
    """Tells which part of a text a part of its normal form comes from."""

    def __init__(self, text: str) -> None:
        """Take the text, not its normal form."""
        self._end = len(text)
        # An entry in both lists after each character whose normal form is longer or shorter: the
        # offset that follows it in the normal form, and the offset that follows it in the text.
        self._normal, self._text = [0], [0]
        ahead = 0
        for run in _NOT_ASCII.finditer(text):
            for offset, character in enumerate(run[0], start=run.start()):
                longer = len(_NORMAL[ord(character)]) - 1
                if longer:
                    ahead += longer
                    self._normal.append(offset + 1 + ahead)
                    self._text.append(offset + 1)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span in the text of a span in its normal form.

        A character belongs to it as a whole, even where only a part of its normal form does. So
        do the combining accents after its last letter.

        Args:
            start: Where the span begins in the normal form.
            end: Where it ends; past the start.
        """
        return self._origin(start), max(self._origin(end - 1) + 1, self._origin(end))

    def _origin(self, offset: int) -> int:
        step = bisect_right(self._normal, offset) - 1
        origin = self._text[step] + offset - self._normal[step]
        if step + 1 < len(self._text):
            # Inside of a longer form: the character is the one before the next entry.
            origin = min(origin, self._text[step + 1] - 1)
        return min(origin, self._end)


def _normal_form(character: str) -> str:
    """Return a character's normal form: rules are applied until nothing changes."""
    spelled = "".join(_SPELLED.get(part, part) for part in character)
    decomposed = unicodedata.normalize("NFKD", spelled.casefold())
    form = "".join(part for part in decomposed if not unicodedata.combining(part))
    return form if form == character else _normal_form(form)


def _words_form(character: str) -> str:
    return "".join(part if _in_word(part) else " " for part in _NORMAL[ord(character)])


def _in_word(character: str) -> bool:
    """Tell whether a character is part of a word: a letter, a digit or a combining vowel."""
    return character.isalnum() or unicodedata.category(character).startswith("M")


_NORMAL = _Table(_normal_form)
_WORDS = _Table(_words_form)
