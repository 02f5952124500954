"""Values of other programs: numbers, dates and ids, each checked, none believed."""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any, Final, TypeAlias

Ids: TypeAlias = tuple[tuple[str, str], ...]
"""What other programs call a show or an episode, by their names."""
Json: TypeAlias = Mapping[str, Any]
"""A JSON object."""

_DAY: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NUMBER: Final = re.compile(r"-?\d{1,15}")
_FILLERS: Final = frozenset({(1900, 1, 1), (1969, 12, 31), (1970, 1, 1), (1601, 1, 1)})
"""Days that programs write where they know none."""
_KINDS: Final = ("tvdb", "tmdb", "imdb", "tvmaze", "trakt")
_ID: Final = re.compile(r"[a-zA-Z0-9_-]{1,40}")
LARGEST_SEASON, LARGEST_EPISODE = 9999, 99999


def mapping(value: object) -> Mapping[str, Any]:
    """Return a JSON object; an empty one in place of anything else."""
    return value if isinstance(value, dict) else {}


def sequence(value: object) -> list[Any]:
    """Return a JSON list; an empty one in place of anything else."""
    return value if isinstance(value, list) else []


def text(value: object) -> str | None:
    """Return a text that says something; None in place of anything else."""
    return value.strip() or None if isinstance(value, str) else None


def whole(value: object) -> int | None:
    """Return a whole number, which may be written as text or with a zero behind a point."""
    if isinstance(value, bool):
        return None
    if isinstance(value, float):
        return int(value) if value.is_integer() and abs(value) < 1e12 else None
    if isinstance(value, int):
        return value if abs(value) < 1 << 53 else None
    if isinstance(value, str) and _NUMBER.fullmatch(value.strip()):
        return int(value)
    return None


def year(value: object) -> int | None:
    """Return a year; None where it is unknown."""
    number = whole(value)
    return number if number is not None and 1900 <= number < 3000 else None


def season(value: object) -> int | None:
    """Return a season's number; None where it is unknown."""
    number = whole(value)
    return number if number is not None and 0 <= number <= LARGEST_SEASON else None


def episode(value: object) -> int | None:
    """Return an episode's number; None where it is unknown."""
    number = whole(value)
    return number if number is not None and 0 <= number <= LARGEST_EPISODE else None


def day(value: object) -> date | None:
    """Return a day, of which a time of day may follow; None where it is half a date or a filler."""
    match = _DAY.match(value.strip()) if isinstance(value, str) else None
    if match is None:
        return None
    parts = (int(match[1]), int(match[2]), int(match[3]))
    if parts in _FILLERS or not 1900 <= parts[0] < 3000:
        return None
    try:
        return date(*parts)
    except ValueError:
        return None


def moment(value: object) -> datetime | None:
    """Return a moment of watching, in UTC; None where it is unknown or impossible."""
    found: datetime | None = None
    try:
        if isinstance(value, str):
            found = datetime.fromisoformat(value.strip())
        elif isinstance(value, int | float) and not isinstance(value, bool) and value > 0:
            found = datetime.fromtimestamp(value / (1000 if value > 1e11 else 1), UTC)
        if found is not None:
            found = found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)
    except (ValueError, OverflowError, OSError):
        return None
    return found if found is not None and found.year >= 1971 else None


def minutes(value: object) -> int | None:
    """Return a running time in minutes; None where it is unknown."""
    number = whole(value)
    return number if number is not None and 0 < number < 10_000 else None


def true(value: object) -> bool:
    """Tell whether a value says yes."""
    return value is True or (
        isinstance(value, str) and value.strip().lower() in ("true", "1", "yes")
    )


def ids(found: Mapping[str, object]) -> Ids:
    """Return the ids that are known by their kind, of a show or an episode."""
    kept: dict[str, str] = {}
    for kind in _KINDS:
        value = found.get(kind)
        number = whole(value)
        written = str(number) if number is not None else text(value)
        if written and _ID.fullmatch(written) and written not in ("0", "-1"):
            kept[kind] = written
    return tuple(kept.items())
