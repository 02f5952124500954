"""Blocks of what a page says: signs and colours for its items."""

from collections.abc import Iterator

from textual.content import Content

from etoile_tui.guide.items.page import Item, Page, Section
from etoile_tui.guide.items.signs import SIGNS
from etoile_tui.guide.items.wording import names_of_sources

from .layout import Block
from .styles import FAINT, GOLD, QUIET, literal

_TONES = {
    "plain": QUIET,
    "twist": GOLD,
    "person": QUIET,
    "change": QUIET,
    "relationship": QUIET,
    "tie": QUIET,
    "ended": FAINT,
    "open": "$accent",
    "answer": "$success",
    "problem": "$error",
}


def page_blocks(page: Page, *, sources: bool = False) -> Iterator[Block]:
    """Yield what a page says.

    Args:
        page: The page.
        sources: Whether each line says where it was told.
    """
    for paragraph in page.paragraphs:
        yield Block(text=literal(paragraph), gap=1)
    if page.credit is not None:
        yield Block(text=literal(page.credit, FAINT))
    if sources and page.sources:
        yield Block(text=literal(names_of_sources(page.sources), FAINT))
    for section in page.sections:
        yield from _section(section, sources=sources)
    if page.told_by is not None:
        yield Block(text=literal(f"Told by {page.told_by}.", FAINT), gap=1)


def _section(section: Section, *, sources: bool) -> Iterator[Block]:
    yield Block(text=literal(section.heading, "bold"), gap=1, link=section.link)
    for paragraph in section.paragraphs:
        yield Block(text=literal(paragraph), first=literal("   "))
    if section.credit is not None:
        yield Block(text=literal(section.credit, FAINT), first=literal("   "))
    for item in section.items:
        yield item_block(item, sources=sources)


def item_block(item: Item, *, sources: bool = False, gap: int = 0) -> Block:
    """Return an item behind its sign.

    Args:
        item: The item.
        sources: Whether it says where it was told.
        gap: How many empty lines come before it.
    """
    sign = literal(f" {SIGNS[item.tone]} ", _TONES[item.tone])
    return Block(text=_item(item, sources=sources), first=sign, gap=gap, link=item.link)


def _item(item: Item, *, sources: bool) -> Content:
    faded = QUIET if item.tone == "ended" else ""
    parts = []
    if item.lead:
        parts.append(literal(item.lead, faded or "bold"))
    if item.text:
        parts.append(literal(item.text, faded))
    if item.note:
        parts.append(literal(item.note, QUIET))
    if sources and item.sources:
        parts.append(literal(names_of_sources(item.sources), FAINT))
    return Content("  ").join(parts)
