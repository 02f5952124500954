"""Search in everything that has been told up to a horizon."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from etoile_tui.guide.story.guide import Guide

from .documents import Document, DocumentKind, IndexedDocument, list_documents
from .hits import Found, Highlighter
from .place import find_place
from .query import Query, parse_query, resolve
from .text_index import Needles, TextIndex, lines_with, lines_with_notes
from .typos import Vocabulary

_RANKS: dict[DocumentKind, int] = {
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
"""The order in which kinds of documents are found."""
_STEP = 100
"""How many documents `prepare` indexes at a time, which takes some milliseconds."""


class _Rank:
    """The documents of one rank in their order, and the index that finds them."""

    def __init__(self, known: dict[str, str]) -> None:
        self.documents: list[Document] = []
        self._texts = TextIndex(known)
        self._notes = TextIndex(known)

    def add(self, indexed: IndexedDocument) -> None:
        """Add a document."""
        self.documents.append(indexed.document)
        self._texts.add(indexed.text_fields)
        self._notes.add(indexed.note_fields)

    def close(self) -> None:
        """Make the documents that were added last ready to be found."""
        self._texts.close()
        self._notes.close()

    def find(self, terms: tuple[Needles, ...], *, with_notes: bool) -> Iterator[int]:
        """Yield the number of each document with all terms: in its text, or only with its note."""
        if with_notes:
            return lines_with_notes(terms, self._texts, self._notes)
        return lines_with(terms, self._texts)


class Search:
    """Finds what somebody is looking for among everything that a guide tells.

    **What is found.** Every typed word, in any order, has to be in the same document: in a
    sentence; in a person's names, role, status and actor; in a relationship's words, names and
    sentence. Case and accents make no difference. A typed word is looked for at the beginning of
    words, so `art` finds an artist and no party. If no told word begins so, it is looked for
    inside of words. If no told word contains it either, typos are forgiven
    (`Vocabulary.corrections`). Words in double quotation marks are looked for as they stand.

    **In what order.** First come people: those with just that name, those with a name that begins
    so, those whose names or roles have the words. Then titles of episodes; twists, and who turned
    out to be whom; events; relationships; open questions and answers; synopses. After all of them,
    in the same order, come documents that have the words only together with their notes: events
    with their people and places, people with what is known of them and what they were before,
    relationships with what they were before. People stand in the order in which they came in,
    since those known longest are looked for most. Everything else stands by episode, the latest
    first, and within an episode as it is told.

    A guide holds only what is reached, so nothing else is ever found. A word that is told further
    on is like a word that is told nowhere.
    """

    def __init__(self, guide: Guide) -> None:
        """Take a guide. Nothing is read of it yet."""
        self._guide = guide
        self._words: dict[str, str] = {}
        self._ranks = [_Rank(self._words) for _ in range(max(_RANKS.values()) + 1)]
        self._names = TextIndex(self._words)
        self._named: list[int] = []
        """The number of the person that each line of names belongs to."""
        self._vocabulary = Vocabulary(())
        self._indexing = self._index()

    def prepare(self) -> Iterator[None]:
        """Index what the guide tells, some milliseconds at a time, one step for each item.

        This can be stopped half-way and gone on with later, by this iterator or another. `find`
        does what is left. A search belongs to one thread.
        """
        # Not `yield from`: when this iterator is dropped, that would close `_indexing` as well.
        for _ in self._indexing:
            yield

    def find(self, words: str, limit: int | None = 50) -> Found:
        """Return the documents that have all words.

        Args:
            words: What was typed.
            limit: The most hits that are wanted; None for all.
        """
        for _ in self._indexing:
            pass
        terms = parse_query(words)
        query = resolve(terms, self._vocabulary) if terms else None
        if query is None:
            return Found()
        found = list(islice(self._unique(query), None if limit is None else limit + 1))
        kept = found if limit is None else found[:limit]
        highlighter = Highlighter(query.terms)
        return Found(
            hits=tuple(
                highlighter.hit(self._ranks[rank].documents[number], with_note=with_note)
                for rank, number, with_note in kept
            ),
            more=len(found) > len(kept),
            corrected=query.corrected and bool(found),
            words=highlighter,
        )

    def look_up(self, words: str, limit: int | None = 50) -> Found:
        """Return what `find` does, and before it the episode whose number was typed.

        Args:
            words: What was typed.
            limit: The most hits that are wanted; None for all.
        """
        found, place = self.find(words, limit), find_place(self._guide, words)
        if place is None:
            return found
        # What comes near a number, and not near a word, is not meant.
        others = () if found.corrected else found.hits
        hits = (place, *(hit for hit in others if hit.link != place.link or hit.whole))
        more = found.more or (limit is not None and len(hits) > limit)
        return replace(found, hits=hits[:limit], corrected=False, more=more)

    def _index(self) -> Iterator[None]:
        for number, indexed in enumerate(list_documents(self._guide)):
            rank = self._ranks[_RANKS[indexed.document.kind]]
            for name in indexed.names:
                self._names.add((name,))
                self._named.append(len(rank.documents))
            rank.add(indexed)
            if number % _STEP == 0:
                yield
        self._names.close()
        for rank in self._ranks:
            rank.close()
        yield
        self._vocabulary = Vocabulary(self._words)

    def _unique(self, query: Query) -> Iterator[tuple[int, int, bool]]:
        """Yield each matching document once: its rank, its number, and whether by its note."""
        seen: set[tuple[int, int]] = set()
        for rank, number, with_note in self._matching(query):
            if (rank, number) not in seen:
                seen.add((rank, number))
                yield rank, number, with_note

    def _matching(self, query: Query) -> Iterator[tuple[int, int, bool]]:
        """Yield every way in which a document matches, the best first."""
        if (start := query.line_start) is not None:
            for needle in (f"{start.rstrip()} \n", start):
                for line in lines_with(((needle,),), self._names):
                    yield 0, self._named[line], False
        for line in lines_with(query.terms, self._names):
            yield 0, self._named[line], False
        for with_notes in (False, True):
            for rank, kept in enumerate(self._ranks):
                for number in kept.find(query.terms, with_notes=with_notes):
                    yield rank, number, with_notes
