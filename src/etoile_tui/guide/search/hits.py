"""What a search finds: hits, as they are to be shown, with the found words highlighted."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from etoile_tui.guide.items.link import Link
from etoile_tui.guide.schedule.show import Source
from etoile_tui.guide.story.facts import Placed
from etoile_tui.guide.text.normalize import OffsetMap, normalize_words

from .documents import Document, DocumentKind
from .text_index import Needles

LONGEST = 160
"""The longest text that is shown whole, in characters. Of a longer one an excerpt is shown."""
_BEFORE = LONGEST // 3
"""How many characters of an excerpt come before the found word."""
_WORD = 24
"""How many characters an excerpt may be shorter, to begin and end with a whole word."""

Span: TypeAlias = tuple[int, int]
"""Where something begins and ends in a text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A document that was found, as it is to be shown.

    The highlights are the spans of the found words, in order; no two overlap.
    """

    kind: DocumentKind
    episode: str
    """The id of the episode that tells it: the one a person came in with, the last that told
    something of a relationship."""
    lead: str
    """Who or what it is about; may be empty."""
    text: str
    """The text, or an excerpt with dots for what is left out; empty for an episode's title."""
    note: str
    """The note, where a word was found in it alone; else empty."""
    lead_highlights: tuple[Span, ...]
    text_highlights: tuple[Span, ...]
    note_highlights: tuple[Span, ...]
    link: Link
    placed: Placed | None = None
    """How sure it is that the episode tells it."""
    hedge: str | None = None
    """The same in words."""
    sources: tuple[Source, ...] = ()
    """Who told it."""
    credit: str | None = None
    """Of a synopsis: whose words it is made from; always shown."""
    whole: str = ""
    """The text as it is told, where `text` is an excerpt of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The result of a search."""

    hits: tuple[Hit, ...] = ()
    more: bool = False
    """Whether there are more hits than were asked for."""
    corrected: bool = False
    """Whether a typo was forgiven, because no told word is spelled as it was typed."""
    words: "Highlighter | None" = field(default=None, compare=False)
    """Finds the words in any text; None where there was nothing to look for."""


class Highlighter:
    """Makes hits of documents and finds the words to highlight in them."""

    def __init__(self, terms: Iterable[Needles]) -> None:
        """Take what each term is looked for as."""
        self._patterns = [re.compile("|".join(map(_pattern, needles))) for needles in terms]

    def hit(self, document: Document, *, with_note: bool) -> Hit:
        """Return a document as a hit.

        Args:
            document: The document.
            with_note: Whether a term was found in its note alone.
        """
        text, text_highlights = self._excerpt(document.text)
        note, note_highlights = self._excerpt(document.note if with_note else "")
        return Hit(
            kind=document.kind,
            episode=document.episode,
            lead=document.lead,
            text=text,
            note=note,
            lead_highlights=merge_spans(self.spans(document.lead)),
            text_highlights=text_highlights,
            note_highlights=note_highlights,
            link=document.link,
            placed=document.placed,
            hedge=document.hedge,
            sources=document.sources,
            credit=document.credit,
            whole=document.text,
        )

    def _excerpt(self, text: str) -> tuple[str, tuple[Span, ...]]:
        """Return a text with its highlights; of a long one the part around its rarest term."""
        spans = self.spans(text)
        if len(text) > LONGEST:
            anchor = min(filter(None, spans), key=len, default=[(0, 0)])[0][0]
            return make_excerpt(text, merge_spans(spans), anchor)
        return text, merge_spans(spans)

    def spans(self, text: str) -> list[list[Span]]:
        """Return the spans of each term in a text."""
        words = normalize_words(text)
        found = [[match.span() for match in term.finditer(words)] for term in self._patterns]
        if text.isascii() or not any(found):
            return found
        offsets = OffsetMap(text)
        return [[offsets.span(*span) for span in spans] for spans in found]


def make_excerpt(
    text: str, highlights: Iterable[Span], anchor: int
) -> tuple[str, tuple[Span, ...]]:
    """Return the part of a long text around an offset, and the highlights in it.

    It begins and ends with whole words, where the text has spaces, and has dots for the rest.
    """
    begin = _word_begin(text, anchor - _BEFORE, anchor) if anchor > _BEFORE else 0
    end = _word_end(text, begin + LONGEST) if begin + LONGEST < len(text) else len(text)
    before, after = "…" if begin else "", "…" if end < len(text) else ""
    shift = len(before) - begin
    inside = ((max(start, begin), min(stop, end)) for start, stop in highlights)
    kept = tuple((start + shift, stop + shift) for start, stop in inside if start < stop)
    return f"{before}{text[begin:end]}{after}", kept


def merge_spans(spans: Sequence[Iterable[Span]]) -> tuple[Span, ...]:
    """Return the spans of several terms in order; those that touch become one."""
    found: list[Span] = []
    for start, end in sorted(span for term in spans for span in term):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)


def _pattern(needle: str) -> str:
    """Return a regular expression that finds a needle in a text of normalized words.

    Between words the text may have several spaces where the needle has one.
    """
    begin = "(?<![^ ])" if needle.startswith(" ") else ""
    end = "(?![^ ])" if needle.endswith(" ") else ""
    return begin + " +".join(map(re.escape, needle.split())) + end


def _word_begin(text: str, first: int, last: int) -> int:
    """Return where an excerpt begins: after a space close behind an offset, or at the offset."""
    space = text.find(" ", first, min(first + _WORD, last))
    return first if space < 0 else space + 1


def _word_end(text: str, last: int) -> int:
    """Return where an excerpt ends: at a space close before an offset, or at the offset."""
    space = text.rfind(" ", last - _WORD, last + 1)
    return last if space < 0 else space
