"""Blocks of what a page says: signs and colours for its items."""

from collections.abc import Iterator

from rich.cells import cell_len
from textual.content import Content

from etoile_tui.guide.items.link import ToBeats
from etoile_tui.guide.items.page import Item, Mention, Page, Section
from etoile_tui.guide.items.signs import FOLDED, SIGNS, UNFOLDED
from etoile_tui.guide.items.wording import names_of_sources

from .hedges import footnote, sign_hedges
from .layout import Block, words_to
from .styles import FAINT, GOLD, LINK, QUIET, literal

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


def page_blocks(page: Page, *, sources: bool = False, unfolded: bool = False) -> Iterator[Block]:
    """Yield what a page says.

    Args:
        page: The page.
        sources: Whether each line says where it was told.
        unfolded: Whether the items of its folded section are shown.
    """
    blocks = tuple(_told(page, sources=sources, unfolded=unfolded))
    yield from blocks
    yield from footnote(blocks)
    if page.told_by is not None:
        yield Block(text=literal(f"Told by {page.told_by}.", FAINT), gap=1)


def _told(page: Page, *, sources: bool, unfolded: bool) -> Iterator[Block]:
    for paragraph in page.paragraphs:
        yield Block(text=literal(sign_hedges(paragraph)), gap=1)
    if page.credit is not None:
        yield Block(text=literal(page.credit, FAINT))
    if sources and page.sources:
        yield Block(text=literal(names_of_sources(page.sources), FAINT))
    for section in page.sections:
        if section.folded:
            yield _fold(section, unfolded=unfolded)
        if unfolded or not section.folded:
            yield from _section(section, sources=sources)


def _fold(section: Section, *, unfolded: bool) -> Block:
    """Return the heading of a folded section, which unfolds it and folds it again."""
    sign = literal(f" {UNFOLDED if unfolded else FOLDED} ", QUIET)
    return Block(text=literal(section.heading, "bold"), first=sign, gap=1, link=ToBeats())


def _section(section: Section, *, sources: bool) -> Iterator[Block]:
    if not section.folded:
        style = f"bold {LINK}" if section.link else "bold"
        yield Block(text=literal(section.heading, style), gap=1, link=section.link)
    for paragraph in section.paragraphs:
        yield Block(text=literal(paragraph), first=literal("   "))
    if section.credit is not None:
        yield Block(text=literal(section.credit, FAINT), first=literal("   "))
    lead = max((cell_len(item.lead or "") for item in section.items), default=0)
    for item in section.items:
        yield item_block(item, sources=sources, lead=lead if section.aligned else 0)


def item_block(item: Item, *, sources: bool = False, gap: int = 0, lead: int = 0) -> Block:
    """Return an item behind its sign.

    Args:
        item: The item.
        sources: Whether it says where it was told.
        gap: How many empty lines come before it.
        lead: Cells that its lead takes, so that what follows stands in a column; 0 for as many as
            it needs.
    """
    first = literal(f" {SIGNS[item.tone]} ", _TONES[item.tone])
    if lead and item.lead:
        first = Content("").join([first, _lead(item.lead, lead, QUIET)])
        whole = Mention(0, len(item.text), item.link) if item.link else None
        item = item._replace(lead=None, mentions=(whole,) if whole else ())
    others = tuple(mention.link for mention in item.mentions[1:])
    text = _item(item, sources=sources)
    return Block(text=text, first=first, gap=gap, link=item.link, others=others)


def _lead(text: str, width: int, style: str) -> Content:
    """Return a lead in a column of a width."""
    return Content.assemble(literal(text, style), " " * (width - cell_len(text) + 2))


def _text(item: Item, style: str) -> Content:
    """Return an item's text, the names in it as words that lead somewhere."""
    told = sign_hedges(item.text)
    text = literal(told, style)
    if item.link is not None and not (item.lead or item.mentions):
        # Its first word is enough to be seen by: a page of underlined sentences has no rest in it.
        text = text.stylize(LINK, 0, len(told.partition(" ")[0]))
    for words, mention in enumerate(item.mentions if told == item.text else ()):
        text = words_to(text, mention.start, mention.end, words)
    return text


def _item(item: Item, *, sources: bool) -> Content:
    faded = QUIET if item.tone == "ended" else ""
    parts = []
    if item.lead:
        parts.append(literal(item.lead, f"bold {LINK}" if item.link else faded or "bold"))
    if item.text:
        parts.append(_text(item, faded))
    if item.note:
        parts.append(literal(sign_hedges(item.note), QUIET))
    if sources and item.sources:
        parts.append(literal(names_of_sources(item.sources), FAINT))
    return Content("  ").join(parts)
