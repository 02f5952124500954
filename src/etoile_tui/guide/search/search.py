"""Search: over everything that has been told up to a horizon (design, section 7)."""

from collections.abc import Iterator
from itertools import islice

from etoile_tui.guide.story.guide import Guide

from .documents import Entry, FoundKind, Told, entries
from .hits import Found, Marker
from .query import Reading, asked, read
from .text_index import Lines, Needles, having, having_beside
from .typos import Vocabulary

_SHELVES: dict[FoundKind, int] = {
    "person": 0,
    "episode": 1,
    "twist": 2,
    "identity": 2,
    "event": 3,
    "relationship": 4,
    "question": 5,
    "answer": 5,
    "synopsis": 6,
}
_STEP = 100
"""Entries to take in at a time, which takes some milliseconds at most."""


class _Shelf:
    """Entries in their order, and the words that find them."""

    def __init__(self, known: dict[str, str]) -> None:
        self.entries: list[Entry] = []
        self._said = Lines(known)
        self._beside = Lines(known)

    def add(self, told: Told) -> None:
        """Take in an entry."""
        self.entries.append(told.entry)
        self._said.add(told.said)
        self._beside.add(told.beside)

    def close(self) -> None:
        """Make the last entries ready to be found."""
        self._said.close()
        self._beside.close()

    def find(self, words: tuple[Needles, ...], *, beside: bool) -> Iterator[int]:
        """Yield the number of each entry with all words, in order: by itself, or beside it."""
        if beside:
            return having_beside(words, self._said, self._beside)
        return having(words, self._said)


class Search:
    """Finds what somebody is looking for among everything that a guide tells.

    **What fits.** Every word that was typed, in any order, has to be in one thing: in a sentence,
    in a person's names, role, status and actor, in a relationship's words, names and sentence.
    Case and accents make no difference. A typed word fits at the beginning of a word, so `art`
    finds an artist and no party; one that begins no word told so far fits inside of words; and of
    one that is nowhere a slip is forgiven (`Vocabulary.meant`). Words in double quotation marks
    are looked for as they stand.

    **In what order.** People whose name that is, then those of whom a name begins so, then those
    whose names or roles have the words; titles of episodes; twists, and who turned out to be whom;
    what happened; relationships; open questions, then answers; synopses. Then, in the same order,
    what has the words only beside it: events by who is in them and where they take place, people
    by what is known of them and by what they were, relationships by what they were. People stand
    in the order in which they came in, since those known longest are asked for most; everything
    else the latest episode first, and as the episode tells it.

    A guide holds only what is reached, so nothing else is ever found, and a word from further on
    is a word like any that nobody ever said.
    """

    def __init__(self, guide: Guide) -> None:
        """Take a guide. Nothing is read of it yet."""
        self._guide = guide
        self._words: dict[str, str] = {}
        self._shelves = [_Shelf(self._words) for _ in range(max(_SHELVES.values()) + 1)]
        self._names = Lines(self._words)
        self._named: list[int] = []
        self._vocabulary = Vocabulary(())
        self._making = self._make()

    def prepare(self) -> Iterator[None]:
        """Take in what the guide tells, some milliseconds at a time, one step for each item.

        It may be left half-way and gone on with later, by this iterator or another; `find` does
        what is left. A search belongs to one thread.
        """
        for _ in self._making:  # not `yield from`, which would end the one when left
            yield

    def find(self, words: str, limit: int | None = 50) -> Found:
        """Return what has all of some words.

        Args:
            words: What was typed.
            limit: How many hits are wanted at most; None for all there are.
        """
        for _ in self._making:
            pass
        wanted = asked(words)
        reading = read(wanted, self._vocabulary) if wanted else None
        if reading is None:
            return Found()
        places = islice(self._find(reading), None if limit is None else limit + 1)
        found = list(places)
        kept = found if limit is None else found[:limit]
        marker = Marker(reading.words)
        return Found(
            hits=tuple(
                marker.hit(self._shelves[shelf].entries[number], beside=beside)
                for shelf, number, beside in kept
            ),
            more=len(found) > len(kept),
            loosely=reading.loosely and bool(found),
        )

    def _make(self) -> Iterator[None]:
        for number, told in enumerate(entries(self._guide)):
            shelf = self._shelves[_SHELVES[told.entry.kind]]
            for name in told.names:
                self._names.add((name,))
                self._named.append(len(shelf.entries))
            shelf.add(told)
            if number % _STEP == 0:
                yield
        self._names.close()
        for full in self._shelves:
            full.close()
        yield
        self._vocabulary = Vocabulary(self._words)

    def _find(self, reading: Reading) -> Iterator[tuple[int, int, bool]]:
        """Yield each entry once: its shelf, its number there, and whether its note was needed."""
        seen: set[tuple[int, int]] = set()
        for shelf, number, beside in self._fitting(reading):
            if (shelf, number) not in seen:
                seen.add((shelf, number))
                yield shelf, number, beside

    def _fitting(self, reading: Reading) -> Iterator[tuple[int, int, bool]]:
        """Yield every way in which an entry fits, the best first."""
        if (opening := reading.opening) is not None:
            for needle in (f"{opening.rstrip()} \n", opening):
                for line in having(((needle,),), self._names):
                    yield 0, self._named[line], False
        for line in having(reading.words, self._names):
            yield 0, self._named[line], False
        for beside in (False, True):
            for shelf, kept in enumerate(self._shelves):
                for number in kept.find(reading.words, beside=beside):
                    yield shelf, number, beside
