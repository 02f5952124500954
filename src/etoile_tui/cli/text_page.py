"""Printing a page as plain text."""

from etoile_tui.guide.items.page import Item, Page
from etoile_tui.guide.items.signs import SIGNS

from .output import Output


def print_page(out: Output, page: Page) -> None:
    """Print a page, with an empty line before each paragraph and section."""
    for paragraph in page.paragraphs:
        out.data()
        out.prose(paragraph)
    for section in page.sections:
        out.data()
        out.data(section.heading)
        for number, paragraph in enumerate(section.paragraphs):
            if number:
                out.data()
            out.prose(paragraph, first="  ", rest="  ")
        for item in section.items:
            out.prose(item_line(item), first=f"  {SIGNS[item.tone]} ", rest="    ")
    if page.told_by is not None:
        out.data()
        out.prose(f"Told by {page.told_by}.")


def item_line(item: Item) -> str:
    """Return an item in one line: `lead: text (note)`."""
    # After a question mark no colon is needed.
    joint = " " if (item.lead or "").endswith("?") else ": "
    said = joint.join(filter(None, (item.lead, item.text)))
    return f"{said} ({item.note})" if item.note else said
