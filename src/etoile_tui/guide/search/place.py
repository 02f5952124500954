"""Finding an episode by its number, in the ways in which people write it."""

import re
from collections.abc import Iterator
from typing import Final

from etoile_tui.guide.items.link import ToEpisode
from etoile_tui.guide.schedule.curtain import SPECIAL
from etoile_tui.guide.schedule.position import episode_id, spanned_ids, split_id
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
    found = set(_meant(guide, typed.strip()))
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
    """Yield the reached episodes that a number can mean; one may have several numbers."""
    if (match := _WHOLE.fullmatch(typed)) is not None:
        number, whole = None, {episode_id(int(match[1]), int(match[2]))}
    elif (match := _NUMBER.fullmatch(typed)) is not None:
        marked, digits = match.groups()
        short = not marked and len(digits) > 2
        number = int(digits)
        whole = {episode_id(int(digits[:-2]), int(digits[-2:]))} if short else set()
    else:
        return
    for index, episode in enumerate(guide.reached):
        season, first = split_id(episode)
        span = guide.listing[index].span
        plain = season != SPECIAL and number in range(first, first + span)
        if plain or not whole.isdisjoint(spanned_ids(episode, span)):
            yield episode
