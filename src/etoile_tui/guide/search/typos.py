"""Forgiving typos: the told words that are most similar to a typed one."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import pairwise

ONE_TYPO = 4
"""The length from which on a typed word may have one typo."""
TWO_TYPOS = 8
"""The length from which on it may have two."""
MOST = 6
"""How many corrections of a typed word are looked for at most."""


class Vocabulary:
    """All words that have been told up to a horizon, normalized."""

    def __init__(self, words: Iterable[str]) -> None:
        """Take the words, in any order, with or without repetitions."""
        self._words = sorted(set(words))
        self._text = "\n".join(("", *self._words, ""))

    def has_prefix(self, prefix: str) -> bool:
        """Tell whether a word begins with a prefix."""
        index = bisect_left(self._words, prefix)
        return index < len(self._words) and self._words[index].startswith(prefix)

    def contains(self, part: str) -> bool:
        """Tell whether a part is anywhere inside of a word."""
        return part in self._text

    def corrections(self, typed: str) -> tuple[str, ...]:
        """Return the words that are most similar to a typed one, sorted.

        A typo is a wrong letter, a missing one, an additional one, or two that are swapped. A word
        of four letters may have one typo, a word of eight letters two; shorter words and numbers
        none. Words with fewer typos come alone. So do whole words before words that only begin so:
        perhaps the rest of those is not typed yet.
        """
        if len(typed) < ONE_TYPO or any(map(str.isdigit, typed)):
            return ()
        for typos in range(1, 3 if len(typed) >= TWO_TYPOS else 2):
            near = sorted(set(self._candidates(typed, typos)))
            for whole in (True, False):
                found = [word for word in near if matches(typed, word, typos, whole=whole)]
                if found:
                    return tuple(found[:MOST])
        return ()

    def _candidates(self, typed: str, typos: int) -> Iterator[str]:
        """Yield every word that can match with so many typos, and some that do not.

        A typed word is cut into one piece more than it has typos, so one piece is without a typo,
        and a word that matches contains that piece. But two swapped letters can lie across a cut:
        so the letters at each cut are also swapped back, for which one typo is spent.
        """
        cuts = [len(typed) * piece // (typos + 1) for piece in range(typos + 2)]
        for start, end in pairwise(cuts):
            yield from self._containing(typed[start:end], start, typos)
        if typos:
            for cut in cuts[1:-1]:
                swapped = typed[: cut - 1] + typed[cut] + typed[cut - 1] + typed[cut + 1 :]
                yield from self._candidates(swapped, typos - 1)

    def _containing(self, piece: str, start: int, typos: int) -> Iterator[str]:
        """Yield the words that contain a piece at its offset, give or take the typos."""
        at = self._text.find(piece)
        while at >= 0:
            begin = self._text.rfind("\n", 0, at) + 1
            if abs(at - begin - start) <= typos:
                yield self._text[begin : self._text.find("\n", at)]
            at = self._text.find(piece, at + 1)


def matches(typed: str, word: str, typos: int, *, whole: bool) -> bool:
    """Tell whether a word was typed with so many typos at most.

    Args:
        typed: What was typed.
        word: The word.
        typos: How many typos are forgiven.
        whole: Whether the whole word was typed. Otherwise it is enough that the word begins so,
            and the last typed letter has to be right.
    """
    longer = len(typed) - len(word)
    if longer > typos or (whole and -longer > typos):
        return False
    same = _common_prefix(typed, word)
    typed, word = typed[same:], word[same:]
    if not typed:
        return True
    if not typos:
        return False
    swapped = len(typed) > 1 and typed[:2] == word[1::-1]
    after = [(typed[1:], word[1:]), (typed[1:], word)] if whole or len(typed) > 1 else []
    after += [(typed, word[1:])] + ([(typed[2:], word[2:])] if swapped else [])
    return any(matches(*rest, typos - 1, whole=whole) for rest in after)


def _common_prefix(one: str, other: str) -> int:
    """Return how many letters at their beginning two words have in common."""
    same = 0
    for first, second in zip(one, other, strict=False):
        if first != second:
            break
        same += 1
    return same
