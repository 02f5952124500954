"""Several sources of one show: what the first has not, the others may add.

A text in the wrong episode's file is told too early. So two episodes are taken for one only where
two of their number, their title and their air date agree; and nothing of a season is taken where
the two sources have another number of episodes in it.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

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
    pairs = {}
    for index, entry in enumerate(first.entries):
        found = [
            each
            for each in other.entries
            if each.season not in uneven and _agreements(entry, each) >= 2
        ]
        if len(found) == 1:
            pairs[index] = found[0]
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


def _agreements(entry: Entry, other: Entry) -> int:
    """Return how many of number, title and air date agree; none where one of them does not."""
    if entry.is_special != other.is_special:
        return 0
    found = 0
    if not entry.is_special:
        # What is told of several ends with the last of them.
        found += (entry.season, entry.numbers[-1]) == (other.season, other.numbers[-1])
    if says_something(entry.title) and says_something(other.title):
        found += fold(entry.title or "") == fold(other.title or "")
    if entry.aired and other.aired:
        found += abs(entry.aired - other.aired) <= _A_DAY
    return found


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
