"""Printing a page as plain text."""

from etoile_tui.guide.items.page import Item, Page
from etoile_tui.guide.items.signs import SIGNS
from etoile_tui.guide.items.wording import names_of_sources

from .output import Output


def print_page(out: Output, page: Page, *, sources: bool = False) -> None:
    """Print a page, with an empty line before each paragraph and section.

    Args:
        out: Where to print.
        page: The page.
        sources: Whether each line says where it was told.
    """
    for paragraph in page.paragraphs:
        out.data()
        out.prose(paragraph)
    if page.credit is not None:
        out.prose(page.credit)
    if sources and page.sources:
        out.prose(names_of_sources(page.sources))
    for section in page.sections:
        out.data()
        out.data(section.heading)
        for number, paragraph in enumerate(section.paragraphs):
            if number:
                out.data()
            out.prose(paragraph, first="  ", rest="  ")
        if section.credit is not None:
            out.prose(section.credit, first="  ", rest="  ")
        for item in section.items:
            line = item_line(item, sources=sources)
            out.prose(line, first=f"  {SIGNS[item.tone]} ", rest="    ")
    if page.told_by is not None:
        out.data()
        out.prose(f"Told by {page.told_by}.")


def item_line(item: Item, *, sources: bool = False) -> str:
    """Return an item in one line: `lead: text (note) [source]`.

    Args:
        item: The item.
        sources: Whether it says where it was told.
    """
    # After a question mark no colon is needed.
    joint = " " if (item.lead or "").endswith("?") else ": "
    said = joint.join(filter(None, (item.lead, item.text)))
    line = f"{said} ({item.note})" if item.note else said
    return f"{line} {names_of_sources(item.sources)}" if sources and item.sources else line
