"""Every word that has been told so far, and the ones that somebody may have meant."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import pairwise

FORGIVING = 4
"""Letters from which on a word may have a slip."""
TWICE_FORGIVING = 8
"""Letters from which on it may have two."""
MOST = 6
"""How many words a typed one is taken to mean at most."""


class Vocabulary:
    """The words of a guide, in their plain form."""

    def __init__(self, words: Iterable[str]) -> None:
        """Take the words, in any order and as often as they come."""
        self._words = sorted(set(words))
        self._text = "\n".join(("", *self._words, ""))

    def begins(self, start: str) -> bool:
        """Tell whether a word begins like this."""
        place = bisect_left(self._words, start)
        return place < len(self._words) and self._words[place].startswith(start)

    def holds(self, part: str) -> bool:
        """Tell whether a word has this anywhere inside."""
        return part in self._text

    def meant(self, typed: str) -> tuple[str, ...]:
        """Return the words that come nearest to one that is none of them, in their order.

        One slip is forgiven, two in a word of eight letters or more: a letter that is wrong, left
        out, or one too many, or two that have changed places. One slip is nearer than two; and
        whole words are nearer than those that begin so, of which the typed letters may be all
        there is yet. Short words and numbers have no slips.
        """
        if len(typed) < FORGIVING or any(map(str.isdigit, typed)):
            return ()
        for slips in range(1, 3 if len(typed) >= TWICE_FORGIVING else 2):
            near = sorted(set(self._candidates(typed, slips)))
            for whole in (True, False):
                found = [word for word in near if fits(typed, word, slips, whole=whole)]
                if found:
                    return tuple(found[:MOST])
        return ()

    def _candidates(self, typed: str, slips: int) -> Iterator[str]:
        """Yield every word within so many slips, and others.

        A typed word in one piece more than it has slips has a piece without one, unless it lies
        where two pieces meet: two letters that have changed places.
        """
        cuts = [len(typed) * piece // (slips + 1) for piece in range(slips + 2)]
        for start, end in pairwise(cuts):
            yield from self._with(typed[start:end], start, slips)
        if slips:
            for cut in cuts[1:-1]:
                swapped = typed[: cut - 1] + typed[cut] + typed[cut - 1] + typed[cut + 1 :]
                yield from self._candidates(swapped, slips - 1)

    def _with(self, piece: str, start: int, slips: int) -> Iterator[str]:
        """Yield the words that have a piece where it was typed, give or take some letters."""
        at = self._text.find(piece)
        while at >= 0:
            begin = self._text.rfind("\n", 0, at) + 1
            if abs(at - begin - start) <= slips:
                yield self._text[begin : self._text.find("\n", at)]
            at = self._text.find(piece, at + 1)


def fits(typed: str, word: str, slips: int, *, whole: bool) -> bool:
    """Tell whether somebody who typed this may have meant a word.

    Args:
        typed: What was typed.
        word: The word.
        slips: How many slips are forgiven.
        whole: Whether it is the word as a whole; otherwise more may be still to come, and what
            was typed last is no slip.
    """
    longer = len(typed) - len(word)
    if longer > slips or (whole and -longer > slips):
        return False
    same = _same(typed, word)
    typed, word = typed[same:], word[same:]
    if not typed:
        return True
    if not slips:
        return False
    swapped = len(typed) > 1 and typed[:2] == word[1::-1]
    after = [(typed[1:], word[1:]), (typed[1:], word)] if whole or len(typed) > 1 else []
    after += [(typed, word[1:])] + ([(typed[2:], word[2:])] if swapped else [])
    return any(fits(*rest, slips - 1, whole=whole) for rest in after)


def _same(one: str, other: str) -> int:
    """How many letters two words begin with alike."""
    same = 0
    for first, second in zip(one, other, strict=False):
        if first != second:
            break
        same += 1
    return same
