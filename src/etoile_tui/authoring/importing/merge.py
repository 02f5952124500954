"""Several sources of one show: what the first has not, the others may add.

A text in the wrong episode's file is told too early. So two episodes are taken for one only where
two of their number, their title and their air date agree; and nothing of a season is taken where
the two sources have another number of episodes in it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from etoile_tui.importing.errors import SourceError
from etoile_tui.importing.folding import fold, says_something

from .draft import Draft, Entry

_A_DAY = timedelta(days=1)


def merged(drafts: Iterable[Draft]) -> Draft:
    """Return the first draft, with what the others add to it.

    Raises:
        SourceError: One of them has nothing in common with the first.
    """
    first, *others = drafts
    for other in others:
        first = _with(first, other)
    return first


def _with(first: Draft, other: Draft) -> Draft:
    uneven = _uneven(first, other)
    known = _Known(first, other)
    pairs = {
        index: found
        for index, entry in enumerate(first.entries)
        if (found := known.like(entry)) is not None and found.season not in uneven
    }
    if not pairs:
        raise SourceError(
            other.origin,
            f"its episodes and those of {first.origin} do not agree; take one of them.",
        )
    problems = [
        f"{other.origin}: season {season} has another number of episodes than in {first.origin}."
        for season in sorted(uneven)
    ]
    entries = (
        _filled(entry, pairs[index]) if index in pairs else entry
        for index, entry in enumerate(first.entries)
    )
    return replace(
        first,
        title=first.title or other.title,
        language=first.language or other.language,
        network=first.network or other.network,
        first_aired=first.first_aired or other.first_aired,
        premise=first.premise or other.premise,
        ids=tuple((dict(other.ids) | dict(first.ids)).items()),
        entries=tuple(entries),
        problems=(*first.problems, *other.problems, *problems),
    )


def _uneven(first: Draft, other: Draft) -> set[int]:
    """Return the seasons that have another number of episodes here than there."""
    ours, theirs = _counts(first), _counts(other)
    return {season for season in ours.keys() & theirs.keys() if ours[season] != theirs[season]}


def _counts(draft: Draft) -> Counter[int]:
    found: Counter[int] = Counter()
    for entry in draft.entries:
        if not entry.is_special and entry.season is not None:
            found[entry.season] += len(entry.numbers)
    return found


class _Known:
    """The episodes of another source, to be found by what they have in common with one."""

    def __init__(self, first: Draft, other: Draft) -> None:
        """Take both sources: an air date counts where neither has it twice."""
        self._entries = other.entries
        self._shared_days = {*_days_twice(first), *_days_twice(other)}
        self._found: dict[object, list[int]] = defaultdict(list)
        for index, entry in enumerate(other.entries):
            for mark in self._marks(entry):
                self._found[mark].append(index)

    def like(self, entry: Entry) -> Entry | None:
        """Return the one episode of which two of number, title and date are those of another."""
        agreeing: Counter[int] = Counter()
        for kind in (self._marks(entry), self._days_around(entry)):
            for mark in kind:
                agreeing.update(self._found.get(mark, ()))
        found = [
            index
            for index, count in agreeing.items()
            if count >= 2 and self._entries[index].is_special == entry.is_special
        ]
        return self._entries[found[0]] if len(found) == 1 else None

    def _marks(self, entry: Entry) -> list[object]:
        marks: list[object] = []
        if not entry.is_special:
            # What is told of several ends with the last of them.
            marks.append((entry.season, entry.numbers[-1]))
        if entry.title and says_something(entry.title):
            marks.append(fold(entry.title))
        if entry.aired and (entry.is_special or entry.aired not in self._shared_days):
            marks.append(entry.aired)
        return marks

    def _days_around(self, entry: Entry) -> list[date]:
        """Return the days beside the air date: somewhere else it is tomorrow already."""
        if entry.aired is None or entry.aired in self._shared_days:
            return []
        return [entry.aired - _A_DAY, entry.aired + _A_DAY]


def _days_twice(draft: Draft) -> set[date]:
    days = Counter(entry.aired for entry in draft.entries if entry.aired and not entry.is_special)
    return {day for day, count in days.items() if count > 1}


def _filled(entry: Entry, other: Entry) -> Entry:
    text = (entry.text, entry.credit) if entry.text else (other.text, other.credit)
    return entry._replace(
        title=entry.title or other.title,
        aired=entry.aired or other.aired,
        minutes=entry.minutes or other.minutes,
        text=text[0],
        credit=text[1],
        ids=tuple((dict(other.ids) | dict(entry.ids)).items()),
    )
