"""What is new since an earlier position: the page that follows a marking."""

from collections.abc import Iterator

from etoile_tui.guide.items.link import ToEpisode
from etoile_tui.guide.items.signs import SIGNS
from etoile_tui.guide.pages.news_page import news_page, tally
from etoile_tui.guide.pages.season_digest import stretch_digests
from etoile_tui.guide.schedule.curtain import Row
from etoile_tui.guide.schedule.position import Position
from etoile_tui.guide.story.guide import Guide
from etoile_tui.guide.story.story import Story

from .episode_blocks import billing_content
from .hedges import footnote
from .layout import Block
from .page_blocks import item_block, page_blocks
from .styles import GOLD, QUIET, literal

_MARGIN = literal("  ")
_NOTHING_TURNED = "Nothing has turned over or changed."


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
    page = news_page(story)
    yield from _heading(guide, since, row, story)
    if told := tally(page):
        yield Block(text=literal(told, QUIET), first=_MARGIN)
    yield from _digest(guide, since)
    for paragraph in page.paragraphs:
        yield Block(text=literal(paragraph), gap=1)
    if not page.sections and not page.paragraphs:
        yield Block(text=literal(_NOTHING_TURNED), gap=1)
    new = [
        item_block(item, sources=sources, gap=0 if number else 1)
        for section in page.sections
        for number, item in enumerate(section.items)
    ]
    yield from new
    yield from footnote(new)
    yield from _whole(guide, row, story)


def _digest(guide: Guide, since: Position) -> Iterator[Block]:
    """Yield a digest of each season where much is new, and the heading of the rest."""
    digest = stretch_digests(guide, since)
    yield from page_blocks(digest)
    if digest.sections:
        yield Block(text=literal("All that is new", "bold"), gap=1)


def _heading(guide: Guide, since: Position, row: Row, story: Story) -> Iterator[Block]:
    sign = literal(f"{SIGNS['twist']} ", GOLD)
    title, began = guide.names.title(row), since.episode is None
    new = "The curtain goes up" if began else f"New since {guide.names.short(since)}"
    if len(story.episodes) != 1:
        yield Block(text=literal(new, GOLD), first=sign)
    elif began:
        yield Block(text=literal(new, GOLD), first=sign)
        yield Block(text=literal(title, "bold"), first=_MARGIN, right=billing_content(row))
    else:
        yield Block(text=literal(title, GOLD), first=sign, right=literal(new, QUIET))


def _whole(guide: Guide, row: Row, story: Story) -> Iterator[Block]:
    """Yield the way to all that happened."""
    if row.id is None:
        return
    others = " The list has the others." if len(story.episodes) > 1 else ""
    told = f"All that happened: {guide.names.title(row)}.{others}"
    yield Block(text=literal(told, QUIET), first=literal("   "), gap=1, link=ToEpisode(row.id))
