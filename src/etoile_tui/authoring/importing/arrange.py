"""The order of watching: regular episodes by their numbers, specials where they belong."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from etoile_tui.guide.schedule.position import episode_id
from etoile_tui.importing.errors import SourceError
from etoile_tui.importing.folding import fold
from etoile_tui.importing.values import LARGEST_EPISODE, LARGEST_SEASON
from etoile_tui.packs.show_file import MOST_SPANNED

from .draft import Draft, Entry, Place

AFTER_ALL = 1000
"""From this number on a place says “after the whole season”: Kodi writes 4096."""


MOST_EPISODES = 30_000
"""How many episodes a show may have."""
MOST_SPECIALS = 2_000
"""How many of its specials may be brought in."""


class Row(NamedTuple):
    """An episode of the pack: its id, how many numbers it has, and what is known of it."""

    id: str
    span: int
    entry: Entry


def arrange(draft: Draft, *, extras: bool = False) -> list[Row]:
    """Return the episodes of a draft in the order of watching.

    Args:
        draft: The draft.
        extras: Whether to take what was made about the show, too.

    Raises:
        SourceError: They are more than any show has.
    """
    entries = [entry for entry in draft.entries if extras or entry.kind != "extra"]
    regular = _without_twins(entry for entry in entries if not entry.is_special)
    if not draft.ordered:
        regular.sort(key=_number)
    specials = _numbered([entry for entry in entries if entry.is_special])
    if len(regular) > MOST_EPISODES or len(specials) > MOST_SPECIALS:
        raise SourceError(draft.origin, "it has more episodes than any show.")
    rows = [Row(episode_id(*_number(entry)), _span(entry), entry) for entry in regular]
    before = _followers(entries, regular) if draft.ordered else {}
    for entry in specials:
        index = _index(rows, entry, before)
        rows.insert(index, Row(episode_id(0, entry.numbers[0]), 1, entry))
    return rows


def _number(entry: Entry) -> tuple[int, int]:
    assert entry.season is not None  # noqa: S101 (a special has been sorted out)
    return entry.season, entry.numbers[0]


def _span(entry: Entry) -> int:
    numbers = entry.numbers
    run = numbers == tuple(range(numbers[0], numbers[0] + len(numbers)))
    return min(len(numbers), MOST_SPANNED) if run else 1


def _without_twins(entries: Iterable[Entry]) -> list[Entry]:
    """Return the entries, of those with one number the first."""
    taken: set[tuple[int, int]] = set()
    found: list[Entry] = []
    for entry in entries:
        season = entry.season or 0
        names = {(season, number) for number in entry.numbers}
        if season > LARGEST_SEASON or max(entry.numbers) > LARGEST_EPISODE or names & taken:
            continue
        taken |= names
        found.append(entry)
    return found


def _numbered(specials: Sequence[Entry]) -> list[Entry]:
    """Return specials, each with a number of its own: its own where it has one."""
    taken: set[int] = set()
    found: list[Entry] = []
    kept: list[Entry] = []
    for entry in specials:
        number = entry.numbers[0] if entry.season == 0 and entry.numbers else None
        if number is None or number > LARGEST_EPISODE:
            kept.append(entry)
        elif number not in taken:
            taken.add(number)
            found.append(entry._replace(numbers=(number,)))
    free = 1
    for entry in sorted(kept, key=lambda entry: entry.aired or date.max):
        while free in taken:
            free += 1
        taken.add(free)
        found.append(entry._replace(numbers=(free,)))
    return sorted(found, key=lambda entry: (entry.aired or date.max, entry.numbers))


def _followers(entries: Sequence[Entry], regular: Sequence[Entry]) -> dict[str, tuple[int, int]]:
    """Return which regular episode comes behind each special, in a source's own order."""
    known = {_number(entry) for entry in regular}
    found: dict[str, tuple[int, int]] = {}
    following: tuple[int, int] | None = None
    for entry in reversed(entries):
        if not entry.is_special:
            following = _number(entry) if _number(entry) in known else following
        elif following is not None:
            found[_mark(entry)] = following
    return found


def _mark(entry: Entry) -> str:
    return repr((entry.ids, entry.title and fold(entry.title), entry.aired))


def _index(rows: Sequence[Row], entry: Entry, before: dict[str, tuple[int, int]]) -> int:
    """Return where a special goes: by its place, the source's order, its date, or its season.

    Never before what it may tell of: where nothing is known, it goes behind its season, or behind
    everything.
    """
    if entry.place is not None and (index := _placed(rows, entry.place)) is not None:
        return index
    following = before.get(_mark(entry))
    if following is not None:
        for index, row in enumerate(rows):
            if not row.entry.is_special and _number(row.entry) == following:
                return index
    return _by_date(rows, entry)


def _placed(rows: Sequence[Row], place: Place) -> int | None:
    """Return the index of a place; None where there is no such place in the list."""
    inside = [index for index, row in enumerate(rows) if row.entry.season == place.season]
    if not inside or place.season < 1:
        return None
    if place.before is None or place.before >= AFTER_ALL:
        return _behind(rows, inside[-1])
    for index in inside:
        if place.before in rows[index].entry.numbers:
            return index
    return None


def _by_date(rows: Sequence[Row], entry: Entry) -> int:
    if entry.aired is None:
        inside = [
            at for at, row in enumerate(rows) if entry.season and row.entry.season == entry.season
        ]
        return _behind(rows, inside[-1]) if inside else len(rows)
    earlier = [
        index
        for index, row in enumerate(rows)
        if not row.entry.is_special and row.entry.aired and row.entry.aired <= entry.aired
    ]
    if earlier:
        return _behind(rows, _past_undated(rows, earlier[-1]))
    dated = all(row.entry.aired for row in rows)
    return 0 if rows and dated else len(rows)


def _past_undated(rows: Sequence[Row], index: int) -> int:
    """Return the last of the episodes behind one that have no date and are of its season."""
    season, last = rows[index].entry.season, index
    for later in range(index + 1, len(rows)):
        entry = rows[later].entry
        if not entry.is_special:
            if entry.season != season or entry.aired:
                break
            last = later
    return last


def _behind(rows: Sequence[Row], index: int) -> int:
    """Return the index behind an episode and the specials that stand behind it already."""
    index += 1
    while index < len(rows) and rows[index].entry.is_special:
        index += 1
    return index
