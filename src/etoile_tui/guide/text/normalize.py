"""The plain form of a text: what a search compares, so that `etoile` finds `Étoile`.

Small letters, without accents; ligatures and the letters that have no accent to take off in their
usual spelling; one sort of quotation mark and of dash. Each sign has a plain form of its own,
whatever stands around it, so the plain form of a text is that of its parts, one after the other.
"""

import re
from bisect import bisect_right
from collections.abc import Callable
from unicodedata import category, combining, normalize

_SPELT = {
    **dict.fromkeys("‘’‚‛‹›′ʹʻʼʽ´", "'"),
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("\u200c\u200d\ufe0e\ufe0f", ""),  # joiners, and the choosers of a sign's look
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
_OTHERS = re.compile(r"[^\x00-\x7f]+")


class _Table(dict[int, str]):
    """The form of each sign, worked out when it is first met."""

    def __init__(self, form: Callable[[str], str]) -> None:
        super().__init__()
        self._form = form

    def __missing__(self, code: int) -> str:
        form = self._form(chr(code))
        self[code] = form
        return form


def plain(text: str) -> str:
    """Return the plain form of a text, which is its own plain form."""
    # Most sentences are ASCII alone, for which Python is fifty times as fast as with a table.
    return text.lower() if text.isascii() else text.translate(_PLAIN)


def spaced(text: str) -> str:
    """Return the plain form of a text with a space for each sign that is no part of a word.

    It is as long as the plain form.
    """
    return text.translate(_SPACED)


class Places:
    """Where in a text the signs of its plain form come from."""

    def __init__(self, text: str) -> None:
        """Take the text, not its plain form."""
        self._end = len(text)
        # Two columns, for every sign after which the two texts are no longer in step: where the
        # plain form goes on, and where the text does.
        self._plain, self._text = [0], [0]
        ahead = 0
        for run in _OTHERS.finditer(text):
            for place, sign in enumerate(run[0], start=run.start()):
                longer = len(_PLAIN[ord(sign)]) - 1
                if longer:
                    ahead += longer
                    self._plain.append(place + 1 + ahead)
                    self._text.append(place + 1)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the part of the text that a part of its plain form comes from.

        A sign of which the plain form has several belongs to it as a whole, and so do the accents
        behind its last letter.

        Args:
            start: Where the part begins in the plain form.
            end: Where it ends; past the start.
        """
        return self._origin(start), max(self._origin(end - 1) + 1, self._origin(end))

    def _origin(self, place: int) -> int:
        step = bisect_right(self._plain, place) - 1
        origin = self._text[step] + place - self._plain[step]
        if step + 1 < len(self._text):
            # Within the form of a longer sign, which is the one before the next step.
            origin = min(origin, self._text[step + 1] - 1)
        return min(origin, self._end)


def _plain_sign(sign: str) -> str:
    """Return a sign's plain form: what is left of it when nothing more comes off."""
    spelt = "".join(_SPELT.get(part, part) for part in sign)
    apart = normalize("NFKD", spelt.casefold())
    form = "".join(part for part in apart if not combining(part))
    return form if form == sign else _plain_sign(form)


def _spaced_sign(sign: str) -> str:
    return "".join(part if _in_word(part) else " " for part in _PLAIN[ord(sign)])


def _in_word(sign: str) -> bool:
    """Tell whether a sign is part of a word: a letter, a digit, or a vowel that is a mark."""
    return sign.isalnum() or category(sign).startswith("M")


_PLAIN = _Table(_plain_sign)
_SPACED = _Table(_spaced_sign)
