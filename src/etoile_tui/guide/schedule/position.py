"""Positions in a show: `S01E03`, `S01E04@12:30` and `none`."""

import re
from dataclasses import dataclass
from functools import lru_cache

from etoile_tui.errors import PositionError
from etoile_tui.suggestions import quotable

_EPISODE = re.compile(r"s(\d{1,4})\s*e(\d{1,5})", re.IGNORECASE)
_TYPED = re.compile(r"(?:s(\d{1,4})\s*e|(\d{1,4})\s*x\s*)(\d{1,5})", re.IGNORECASE)
"""`S03E12`, and `3x12`."""
_BARE = re.compile(r"e?(\d{1,5})", re.IGNORECASE)
# `1:02:30` or `62:30`. `format_clock` writes the second form alone, for which minutes pass sixty.
_CLOCK = re.compile(r"(?:(\d{1,2}):([0-5]?\d)|(\d{1,4})):([0-5]\d)")

POSITION_FORMS = "S01E03, S01E04@12:30 or none"
"""The ways to write a position, as messages name them."""


@dataclass(frozen=True, slots=True)
class Position:
    """A point in a show.

    Attributes:
        episode: The episode's id in its full form, `S01E03`; None where nothing is watched.
        at: Seconds into the episode; None for its very end.
    """

    episode: str | None
    at: int | None = None

    def __str__(self) -> str:
        """The position as a viewer writes it."""
        if self.episode is None:
            return "none"
        return self.episode if self.at is None else f"{self.episode}@{format_clock(self.at)}"


NONE = Position(None)
"""Nothing watched."""


def episode_id(season: int, number: int) -> str:
    """Return an episode's id in its full form: `S01E03`."""
    return f"S{season:02d}E{number:02d}"


@lru_cache(maxsize=1 << 14)
def split_id(episode: str) -> tuple[int, int]:
    """Return an episode id's season and number.

    Raises:
        PositionError: It is not an episode id.
    """
    match = _EPISODE.fullmatch(episode.strip())
    if match is None:
        raise PositionError(f"An episode is written like S01E03, not “{quotable(episode)}”.")
    return int(match[1]), int(match[2])


def spanned_ids(episode: str, span: int) -> tuple[str, ...]:
    """Return all ids of an episode with several numbers, its own first."""
    if span == 1:
        return (episode,)
    season, number = split_id(episode)
    return tuple(episode_id(season, number + further) for further in range(span))


def whole_id(episode: str, span: int) -> str:
    """Return an episode's id with all its numbers: `S02E03`, or `S02E03–04`."""
    return episode if span == 1 else f"{episode}–{split_id(episode)[1] + span - 1:02d}"


LONGEST = 9999 * 60 + 59
"""The most seconds that a minute mark can hold."""


def format_clock(seconds: int) -> str:
    """Return seconds as `12:30`; past an hour the minutes go on: `75:00`."""
    return f"{seconds // 60:02d}:{seconds % 60:02d}"


def parse_clock(text: str) -> int:
    """Return the seconds of a minute mark, `12:30` or `1:02:30`.

    Raises:
        PositionError: It is not a minute mark.
    """
    match = _CLOCK.fullmatch(text.strip())
    if match is None:
        raise PositionError("A minute mark is written like 12:30 or 1:02:30.")
    return int(match[1] or 0) * 3600 + int(match[2] or match[3]) * 60 + int(match[4])


def parse_position(text: str, *, seasons: tuple[int, ...] = ()) -> Position:
    """Return the position that a viewer typed, in upper or lower case.

    Args:
        text: `S01E03`, `1x03`, `S01E04@12:30` or `none`; `3` or `e3` where one season is known.
        seasons: The seasons that the viewer may know of. Where there are none, a bare number
            means an episode of the first season.

    Raises:
        PositionError: The text is no position, or a bare number could mean several episodes.
    """
    head, mark, tail = text.strip().partition("@")
    if head.lower() == "none" and not mark:
        return NONE
    at = parse_clock(tail) if mark else None
    if (match := _TYPED.fullmatch(head.strip())) is not None:
        return Position(episode_id(int(match[1] or match[2]), int(match[3])), at)
    if (match := _BARE.fullmatch(head.strip())) is not None:
        if len(seasons) > 1:
            raise PositionError("Which season? Write the episode in full, like S02E03.")
        return Position(episode_id(seasons[0] if seasons else 1, int(match[1])), at)
    raise PositionError(f"A position is written like {POSITION_FORMS}, not “{quotable(text)}”.")
