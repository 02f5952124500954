"""Reading pages in tests."""

from etoile_tui.guide.items.page import Item, Page
from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.position import parse_position
from etoile_tui.guide.story.facts import (
    Chapter,
)
from etoile_tui.guide.story.guide import Guide
from etoile_tui.packs.pack import Pack
from tests.harness.invented import LIGHTHOUSE

STORM = Chapter(episode="S01E01", synopsis="A storm.\n\nThen none.")


def lighthouse_to(horizon: str, curtain: Curtain = Curtain.DRAWN) -> Guide:
    """Return the guide to the lighthouse show at a horizon."""
    pack, position = Pack(LIGHTHOUSE), parse_position(horizon)
    chapters = pack.chapters(pack.order.reach(position))
    return Guide(pack.show, chapters, horizon=position, curtain=curtain)


def sections(page: Page) -> dict[str, list[str]]:
    """Return the texts of a page's items by the headings of its sections."""
    return {section.heading: [item.text for item in section.items] for section in page.sections}


def section(page: Page, heading: str) -> tuple[Item, ...]:
    """Return the items of one section."""
    (found,) = (section for section in page.sections if section.heading == heading)
    return found.items
