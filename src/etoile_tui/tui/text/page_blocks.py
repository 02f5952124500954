"""Blocks of what a page says: signs and colours for its items."""

from collections.abc import Iterator

from textual.content import Content

from etoile_tui.guide.items.page import Item, Page, Section
from etoile_tui.guide.items.signs import SIGNS

from .layout import Block
from .styles import FAINT, GOLD, QUIET, literal

_TONES = {
    "plain": QUIET,
    "twist": GOLD,
    "person": QUIET,
    "relationship": QUIET,
    "ended": FAINT,
    "open": "$accent",
    "answer": "$success",
    "problem": "$error",
}


def page_blocks(page: Page) -> Iterator[Block]:
    """Yield what a page says."""
    for paragraph in page.paragraphs:
        yield Block(text=literal(paragraph), gap=1)
    for section in page.sections:
        yield from _section(section)
    if page.told_by is not None:
        yield Block(text=literal(f"Told by {page.told_by}.", FAINT), gap=1)


def _section(section: Section) -> Iterator[Block]:
    yield Block(text=literal(section.heading, "bold"), gap=1, link=section.link)
    for paragraph in section.paragraphs:
        yield Block(text=literal(paragraph), first=literal("   "))
    for item in section.items:
        sign = literal(f" {SIGNS[item.tone]} ", _TONES[item.tone])
        yield Block(text=_item(item), first=sign, link=item.link)


def _item(item: Item) -> Content:
    faded = QUIET if item.tone == "ended" else ""
    parts = []
    if item.lead:
        parts.append(literal(item.lead, faded or "bold"))
    if item.text:
        parts.append(literal(item.text, faded))
    if item.note:
        parts.append(literal(item.note, QUIET))
    return Content("  ").join(parts)
