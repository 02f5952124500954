"""Finding an episode by its number, in the ways in which people write it."""

import re
from collections.abc import Iterator
from typing import Final

from etoile_tui.guide.items.link import ToEpisode
from etoile_tui.guide.schedule.position import episode_id
from etoile_tui.guide.story.guide import Guide

from .hits import Hit

_WHOLE: Final = re.compile(r"s?(\d{1,4})\s*[ex]\s*(\d{1,5})", re.IGNORECASE)
"""`S07E12`, `s7 e12` and `7x12`."""
_NUMBER: Final = re.compile(r"(e?)(\d{1,5})", re.IGNORECASE)
"""`e12` and `12`; also `712`, which can be the twelfth of season seven."""


def find_place(guide: Guide, typed: str) -> Hit | None:
    """Return the reached episode whose number was typed; None where it can mean none or several.

    Args:
        guide: The guide.
        typed: What was typed: `S07E12`, `7x12`, `712`, `e12` or `12`.
    """
    indexes = map(guide.listing.index, _meant(guide, typed.strip()))
    rows = [guide.listing[index] for index in indexes if index is not None]
    found = {row.id for row in rows if row.id is not None and guide.reaches(row.id)}
    if len(found) != 1:
        return None
    episode = found.pop()
    row = guide.row(episode)
    return Hit(
        kind="episode",
        episode=episode,
        lead=row.title or guide.names.title(row),
        text="",
        note="",
        lead_highlights=(),
        text_highlights=(),
        note_highlights=(),
        link=ToEpisode(episode),
    )


def _meant(guide: Guide, typed: str) -> Iterator[str]:
    """Yield the ids that a number can mean, whether or not there are such episodes."""
    if (match := _WHOLE.fullmatch(typed)) is not None:
        yield episode_id(int(match[1]), int(match[2]))
    elif (match := _NUMBER.fullmatch(typed)) is not None:
        marked, digits = match.groups()
        for season in guide.listing.seasons:
            yield episode_id(season, int(digits))
        if not marked and len(digits) > 2:
            yield episode_id(int(digits[:-2]), int(digits[-2:]))
