"""Histories of Netflix and Prime Video, which have titles in place of numbers."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from etoile_tui.importing import values
from etoile_tui.importing.marks import Gathering, TitleMark
from etoile_tui.importing.texts import Row

_NETFLIX: Final = re.compile(
    r"(?P<show>.+?) ?: (?:season|saison|staffel|stagione|temporada|series) (?P<season>\d{1,3}) ?: "
    r"(?P<title>.+?)(?: \(Episode \d+\))?",
    re.IGNORECASE,
)
_PRIME: Final = re.compile(
    r"(?P<title>.+)-(?P<show>.+?)(?:,| -)? Season (?P<season>\d{1,3})", re.IGNORECASE
)
_CLOCK: Final = re.compile(r"(\d{1,3}):(\d{2}):(\d{2})")
_LONGEST_TITLE: Final = 500
_MOST_DASHES: Final = 20
_THROUGH: Final = 0.9
"""Which part of an episode counts as all of it."""


class _Seen(NamedTuple):
    show: str
    season: int
    title: str


def is_history(heading: Iterable[str]) -> bool:
    """Tell whether the columns of a table are those of one of these histories."""
    columns = set(heading)
    return columns == {"title", "date"} or _is_activity(columns) or _is_prime(columns)


def take_history(rows: list[Row]) -> Gathering:
    """Return what a history says. Its rows are of what was begun, and at times how much of it."""
    columns = set(rows[0]) if rows else set()
    if _is_prime(columns):
        return _by_title("Prime Video", _prime(rows))
    if _is_activity(columns):
        return _by_title("Netflix", _activity(rows))
    return _by_title("Netflix", _opened(rows))


def _is_activity(columns: set[str]) -> bool:
    return {"profile name", "title", "duration"} <= columns


def _is_prime(columns: set[str]) -> bool:
    return "title" in columns and any(column.startswith("seconds viewed") for column in columns)


def _by_title(origin: str, seen: Iterable[tuple[_Seen, bool]]) -> Gathering:
    gathering = Gathering(origin)
    for each, through in seen:
        mark = TitleMark(each.title, each.season, through)
        gathering.show(each.show).by_title.append(mark)
    return gathering


def _split(pattern: re.Pattern[str], title: str) -> _Seen | None:
    title = title.strip().strip('"')
    if len(title) > _LONGEST_TITLE or title.count("-") > _MOST_DASHES:
        return None
    match = pattern.fullmatch(title)
    return match and _Seen(match["show"].strip(), int(match["season"]), match["title"].strip())


def _opened(rows: Iterable[Row]) -> Iterator[tuple[_Seen, bool]]:
    """Yield what was begun: whether it was watched to its end is not known."""
    for row in rows:
        if (seen := _split(_NETFLIX, row.get("title", ""))) is not None:
            yield seen, False


def _activity(rows: Iterable[Row]) -> Iterator[tuple[_Seen, bool]]:
    for row in rows:
        seen = _split(_NETFLIX, row.get("title", ""))
        if seen is None or row.get("supplemental video type"):
            continue
        if "autoplayed: user action: none" in row.get("attributes", "").lower():
            continue
        yield seen, False


def _prime(rows: Iterable[Row]) -> Iterator[tuple[_Seen, bool]]:
    """Yield what was watched: of several sittings the seconds count together."""
    seconds: dict[_Seen, int] = defaultdict(int)
    whole: dict[_Seen, float] = {}
    for row in rows:
        seen = _split(_PRIME, row.get("title", ""))
        kind = _beginning_with(row, "material type").lower()
        if seen is None or kind not in ("", "full", "feature"):
            continue
        if _beginning_with(row, "is deleted").lower() in ("y", "yes", "true"):
            continue
        viewed = values.whole(_beginning_with(row, "seconds viewed"))
        length = values.whole(_beginning_with(row, "video duration"))
        if viewed is None:
            continue
        seconds[seen] += max(0, viewed)
        if length:
            whole[seen] = length / 1000
    for seen, viewed in seconds.items():
        yield seen, seen in whole and viewed >= whole[seen] * _THROUGH


def _beginning_with(row: Row, prefix: str) -> str:
    return next((value for column, value in row.items() if column.startswith(prefix)), "")
