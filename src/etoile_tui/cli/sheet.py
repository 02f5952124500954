"""Printing a page as plain text."""

from etoile_tui.guide.page import Item, Page
from etoile_tui.guide.signs import SIGNS

from .output import Output


def print_page(out: Output, page: Page) -> None:
    """Print a page's paragraphs and sections, an empty line before each."""
    for paragraph in page.paragraphs:
        out.data()
        out.prose(paragraph)
    for section in page.sections:
        out.data()
        out.data(section.heading)
        for item in section.items:
            out.prose(_sentence(item), first=f"  {SIGNS[item.tone]} ", rest="    ")
    if page.told_by is not None:
        out.data()
        out.prose(f"Told by {page.told_by}.")


def _sentence(item: Item) -> str:
    said = ": ".join(filter(None, (item.lead, item.text)))
    return f"{said} ({item.note})" if item.note else said
