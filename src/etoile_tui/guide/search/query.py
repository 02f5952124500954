"""What somebody typed into a search, word by word."""

from collections.abc import Iterator
from typing import NamedTuple

from etoile_tui.guide.story.facts import unique
from etoile_tui.guide.text.normalize import plain, spaced

from .text_index import Needles
from .typos import Vocabulary


class Word(NamedTuple):
    """A word to look for, or several that belong together: a phrase, or `l'étoile`."""

    parts: tuple[str, ...]
    """Plain words, one at least."""
    closed: bool = False
    """Whether the last of them is a whole word: a phrase ends with its quotation mark."""


class Reading(NamedTuple):
    """What words are looked for as."""

    words: tuple[Needles, ...]
    loosely: bool = False
    """Whether a slip had to be forgiven."""

    @property
    def opening(self) -> str | None:
        """What a line begins with that begins with these words; None where they may be others."""
        if any(len(needles) > 1 or not needles[0].startswith(" ") for needles in self.words):
            return None
        typed = "".join(needles[0].rstrip() for needles in self.words)
        return f"\n{typed} " if self.words[-1][0].endswith(" ") else f"\n{typed}"


def asked(typed: str) -> tuple[Word, ...]:
    """Return the words of what was typed, each once.

    What stands between double quotation marks is looked for as it stands; the last of them may be
    still to come.
    """
    return unique(_words(plain(typed).split('"')))


def read(words: tuple[Word, ...], vocabulary: Vocabulary) -> Reading | None:
    """Return what to look for, given the words that have been told.

    A word is looked for where words begin with it; if there are none, anywhere inside of words;
    if there are none either, as the words that come nearest to it.

    Returns:
        The reading; None where one of the words is nowhere to be found.
    """
    found = [_needles(word, vocabulary) for word in words]
    if not all(needles for needles, _ in found):
        return None
    return Reading(tuple(needles for needles, _ in found), any(loosely for _, loosely in found))


def _words(pieces: list[str]) -> Iterator[Word]:
    for number, piece in enumerate(pieces):
        if number % 2:
            parts = spaced(piece).split()
            if parts:
                yield Word(tuple(parts), closed=number < len(pieces) - 1)
            continue
        for typed in piece.split():
            parts = spaced(typed).split()
            if parts:
                yield Word(tuple(parts))


def _needles(word: Word, vocabulary: Vocabulary) -> tuple[Needles, bool]:
    """Return what a word is looked for as, and whether a slip had to be forgiven."""
    together = " ".join(word.parts)
    if word.closed:
        return (f" {together} ",), False
    if len(word.parts) > 1 or vocabulary.begins(together):
        return (f" {together}",), False
    if vocabulary.holds(together):
        return (together,), False
    return tuple(f" {meant}" for meant in vocabulary.meant(together)), True
