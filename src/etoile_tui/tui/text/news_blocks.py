"""What is new since an earlier position: the page that follows a marking."""

from collections.abc import Iterator

from etoile_tui.guide.items.signs import SIGNS
from etoile_tui.guide.pages.news_page import news_page
from etoile_tui.guide.schedule.curtain import Row
from etoile_tui.guide.schedule.position import Position
from etoile_tui.guide.story.guide import Guide

from .episode_blocks import billing_content
from .layout import Block
from .page_blocks import page_blocks
from .styles import GOLD, QUIET, literal

_WHOLE = "Enter reads the whole episode, with all that happened."


def news_blocks(
    guide: Guide, since: Position, row: Row, *, sources: bool = False
) -> Iterator[Block]:
    """Yield what came since an earlier position, up to the episode of a row.

    Args:
        guide: The guide.
        since: The position.
        row: The row.
        sources: Whether each line says where it was told.
    """
    story = guide.news(since)
    began = since.episode is None
    heading = "The curtain goes up" if began else f"New since {guide.names.short(since)}"
    yield Block(text=literal(heading, GOLD), first=literal(f"{SIGNS['twist']} ", GOLD))
    if len(story.episodes) == 1:
        yield Block(text=literal(guide.names.title(row), "bold"), right=billing_content(row), gap=1)
    yield from page_blocks(news_page(story), sources=sources)
    several = len(story.episodes) > 1
    hint = "Enter reads this episode, the list has the others." if several else _WHOLE
    yield Block(text=literal(hint, QUIET), gap=1)
