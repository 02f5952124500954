"""What a search finds: the lines to show, and which of their words were looked for."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from etoile_tui.guide.items.link import Link
from etoile_tui.guide.text.normalize import Places, spaced

from .documents import Entry, FoundKind
from .text_index import Needles

LONGEST = 160
"""Signs that a text may have before a part of it is shown."""
_AHEAD = LONGEST // 3
"""Signs of it to show before the word that it is shown for."""
_WORD = 24
"""Signs by which a part may be shorter, to begin and end with a whole word."""

Span: TypeAlias = tuple[int, int]
"""Where something begins and ends in a text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """Something that was found, as it is to be shown.

    The marks are the parts that fit what was looked for, in order, none upon another.
    """

    kind: FoundKind
    where: str
    """The id of the episode it is from: for a person the one they came in, for a relationship
    the last that told something of it."""
    lead: str
    """Who or what it is about; empty where the text speaks for itself."""
    text: str
    """What is said, or the part of it that fits, with dots where something is left out; empty
    for the title of an episode."""
    note: str
    """What is said besides, where it took that to fit; empty otherwise."""
    lead_marks: tuple[Span, ...]
    marks: tuple[Span, ...]
    """Marks in the text."""
    note_marks: tuple[Span, ...]
    link: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a search came to."""

    hits: tuple[Hit, ...] = ()
    more: bool = False
    """Whether there are more than were asked for."""
    loosely: bool = False
    """Whether a slip was forgiven, because nothing told so far has a word as it was typed."""


class Marker:
    """Finds looked-for words in the texts of what was found."""

    def __init__(self, words: Iterable[Needles]) -> None:
        """Take what each word is looked for as."""
        self._words = [re.compile("|".join(map(_pattern, needles))) for needles in words]

    def hit(self, entry: Entry, *, beside: bool) -> Hit:
        """Return an entry as it is to be shown.

        Args:
            entry: The entry.
            beside: Whether it was found with the help of its note.
        """
        text, marks = self._part(entry.text)
        note, note_marks = self._part(entry.note if beside else "")
        return Hit(
            kind=entry.kind,
            where=entry.where,
            lead=entry.lead,
            text=text,
            note=note,
            lead_marks=merged(self._spans(entry.lead)),
            marks=marks,
            note_marks=note_marks,
            link=entry.link,
        )

    def _part(self, text: str) -> tuple[str, tuple[Span, ...]]:
        """Return a text with its marks: of a long one the part around the rarest word."""
        spans = self._spans(text)
        if len(text) > LONGEST:
            anchor = min(filter(None, spans), key=len, default=[(0, 0)])[0][0]
            return part(text, merged(spans), anchor)
        return text, merged(spans)

    def _spans(self, text: str) -> list[list[Span]]:
        """Return where each word stands in a text."""
        words = spaced(text)
        found = [[match.span() for match in word.finditer(words)] for word in self._words]
        if text.isascii() or not any(found):
            return found
        places = Places(text)
        return [[places.span(*span) for span in spans] for spans in found]


def part(text: str, marks: Iterable[Span], anchor: int) -> tuple[str, tuple[Span, ...]]:
    """Return the part of a long text around a place, and the marks that are in it.

    It begins and ends with whole words, where the text has spaces, and has dots for the rest.
    """
    begin = _word_end(text, anchor - _AHEAD, anchor) if anchor > _AHEAD else 0
    end = _word_begin(text, begin + LONGEST) if begin + LONGEST < len(text) else len(text)
    before, after = "…" if begin else "", "…" if end < len(text) else ""
    by = len(before) - begin
    inside = ((max(start, begin), min(stop, end)) for start, stop in marks)
    kept = tuple((start + by, stop + by) for start, stop in inside if start < stop)
    return f"{before}{text[begin:end]}{after}", kept


def merged(spans: Sequence[Iterable[Span]]) -> tuple[Span, ...]:
    """Return the spans of several words in order, those that touch as one."""
    found: list[Span] = []
    for start, end in sorted(span for word in spans for span in word):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)


def _pattern(needle: str) -> str:
    """What finds a needle in a text whose words are spaced, but not always by one space."""
    begin = "(?<![^ ])" if needle.startswith(" ") else ""
    end = "(?![^ ])" if needle.endswith(" ") else ""
    return begin + " +".join(map(re.escape, needle.split())) + end


def _word_end(text: str, first: int, last: int) -> int:
    """Where a part may begin: behind a space near a place, or at the place itself."""
    space = text.find(" ", first, min(first + _WORD, last))
    return first if space < 0 else space + 1


def _word_begin(text: str, last: int) -> int:
    """Where a part may end: before a space near a place, or at the place itself."""
    space = text.rfind(" ", last - _WORD, last + 1)
    return last if space < 0 else space
