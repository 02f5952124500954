"""Reading what somebody typed into a search."""

from collections.abc import Iterator
from typing import NamedTuple

from etoile_tui.guide.story.facts import unique
from etoile_tui.guide.text.normalize import normalize, normalize_words

from .text_index import Needles
from .typos import Vocabulary


class Term(NamedTuple):
    """A word to look for, or several in a row: a phrase, or `l'étoile`."""

    words: tuple[str, ...]
    """Normalized words, at least one."""
    closed: bool = False
    """Whether the last word is complete: it is, where a phrase has its closing quotation mark."""


class Query(NamedTuple):
    """What is looked for: all of these terms."""

    terms: tuple[Needles, ...]
    corrected: bool = False
    """Whether a typo had to be forgiven."""

    @property
    def line_start(self) -> str | None:
        """What a line starts with that starts with the terms.

        None where a term can be several words, or the inside of a word.
        """
        if any(len(needles) > 1 or not needles[0].startswith(" ") for needles in self.terms):
            return None
        typed = "".join(needles[0].rstrip() for needles in self.terms)
        return f"\n{typed} " if self.terms[-1][0].endswith(" ") else f"\n{typed}"


def parse_query(typed: str) -> tuple[Term, ...]:
    """Return the terms of what was typed, each once.

    Words between double quotation marks are one term. The last quotation mark may be missing.
    """
    return unique(_terms(normalize(typed).split('"')))


def resolve(terms: tuple[Term, ...], vocabulary: Vocabulary) -> Query | None:
    """Return what to look for, given the words that have been told.

    A term is looked for at the beginning of words. If no word begins so, it is looked for inside
    of words. If no word contains it either, the most similar words are looked for.

    Returns:
        The query; None where a term is not to be found at all.
    """
    found = [_needles(term, vocabulary) for term in terms]
    if not all(needles for needles, _ in found):
        return None
    return Query(tuple(needles for needles, _ in found), any(typo for _, typo in found))


def _terms(pieces: list[str]) -> Iterator[Term]:
    """Yield the terms of a typed text that was split at its quotation marks."""
    for number, piece in enumerate(pieces):
        if number % 2:
            words = normalize_words(piece).split()
            if words:
                yield Term(tuple(words), closed=number < len(pieces) - 1)
            continue
        for typed in piece.split():
            words = normalize_words(typed).split()
            if words:
                yield Term(tuple(words))


def _needles(term: Term, vocabulary: Vocabulary) -> tuple[Needles, bool]:
    """Return what a term is looked for as, and whether a typo had to be forgiven."""
    together = " ".join(term.words)
    if term.closed:
        return (f" {together} ",), False
    if len(term.words) > 1 or vocabulary.has_prefix(together):
        return (f" {together}",), False
    if vocabulary.contains(together):
        return (together,), False
    return tuple(f" {word}" for word in vocabulary.corrections(together)), True
