"""The card on the curtain: what is said of an episode that lies ahead."""

from collections.abc import Iterator
from datetime import date

from etoile_tui.guide.items.wording import billing
from etoile_tui.guide.schedule.curtain import Row
from etoile_tui.guide.story.guide import Guide

from .episode_blocks import last_time
from .layout import Block
from .styles import GOLD, QUIET, literal


def curtain_card(
    guide: Guide, row: Row, watched: str, *, last: date | None = None
) -> Iterator[Block]:
    """Yield what is said of an episode that lies ahead, to be set in the middle of a curtain.

    Args:
        guide: The guide.
        row: The episode's row.
        watched: The key that marks an episode as watched.
        last: When the viewer watched it the time before, where they did.
    """
    coming = row.state == "next"
    yield Block(text=literal(guide.names.title(row), GOLD if coming else "bold"), centred=True)
    if about := billing(row.aired, row.minutes):
        yield Block(text=literal(about, QUIET), centred=True)
    if last is not None:
        yield Block(text=literal(last_time(last), QUIET), centred=True)
    if row.teaser:
        for paragraph in row.teaser.split("\n\n"):
            yield Block(text=literal(paragraph, "italic"), centred=True, gap=1)
    up_next = guide.poster.says("Up next. Press {key} once you have seen it.", key=watched)
    hint = up_next if coming else "Behind the curtain."
    yield Block(text=literal(hint, QUIET), centred=True, gap=1)
