"""Reading a pack that may be anything, and making all that the program says of it."""

from collections.abc import Iterator
from itertools import islice
from math import inf
from pathlib import Path

from etoile_tui.cli.export.formats import as_html, as_json, as_markdown
from etoile_tui.cli.records import row_record, story_record
from etoile_tui.guide.items.page import Page
from etoile_tui.guide.pages.episode_page import episode_page
from etoile_tui.guide.pages.news_page import news_page
from etoile_tui.guide.pages.person_page import person_page
from etoile_tui.guide.pages.questions_page import questions_page
from etoile_tui.guide.pages.recap_page import recap_page
from etoile_tui.guide.pages.relationship_pages import relationships_page
from etoile_tui.guide.pages.reminders_page import reminders_page
from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.position import Position
from etoile_tui.guide.search.find_person import close_names, find_person
from etoile_tui.guide.search.search import Search
from etoile_tui.guide.story.appearances import Appearances
from etoile_tui.guide.story.guide import Guide
from etoile_tui.packs.errors import PackError
from etoile_tui.packs.pack import Pack
from etoile_tui.tui.relationship_map.draw import draw_map

MOST = 12
"""How many people and relationships a pack may have for the map and the cards to be made."""
WORDS = ("o", "Told", "somebody", "[/]")
"""What is looked for in it."""


def problems(folder: Path) -> list[str]:
    """Return what is said to be wrong with a pack's files, all of them read."""
    try:
        pack = Pack(folder)
    except PackError as error:
        return [str(error)]
    chapters = pack.chapters((len(pack.order) - 1, inf))
    return [chapter.problem for chapter in chapters.values() if chapter.problem is not None]


def said(folder: Path, *, drawn: bool = True) -> Iterator[str]:
    """Yield all that is said of a pack, with everything watched and with part of each episode.

    Args:
        folder: The pack's folder.
        drawn: Whether its map is drawn too, which takes longer than all else.
    """
    try:
        pack = Pack(folder)
    except PackError as error:
        yield str(error)
        return
    for episode in islice(pack.order.up_to((len(pack.order) - 1, inf)), 3):
        for at in (750, None):
            horizon = Position(episode, at)
            reach = pack.order.reach(horizon)
            chapters = pack.chapters(reach)
            if at is not None:
                pack.next_minute_mark(reach)
            curtain = Curtain.OPEN if at is None else Curtain.SEALED
            guide = Guide(pack.show, chapters, horizon=horizon, curtain=curtain)
            yield from _said(guide)
            if drawn and len(guide.people) <= MOST and len(guide.relationships) <= MOST:
                yield from _drawn(guide)
            pack.forget((-1, inf))


def _drawn(guide: Guide) -> Iterator[str]:
    drawing = draw_map(guide)
    for row in drawing.rows:
        yield "".join(run.text for run in row)


def _said(guide: Guide) -> Iterator[str]:
    for page in _pages(guide):
        yield from _texts(page)
    for row in guide.listing:
        row_record(row)
        yield from filter(None, (row.title, row.teaser))
    yield from (form(guide) for form in (as_markdown, as_html, as_json))
    for words in WORDS:
        for hit in Search(guide).find(words).hits:
            yield from (hit.lead, hit.text, hit.note)


def _pages(guide: Guide) -> Iterator[Page]:
    for episode in (*guide.watched, *filter(None, [guide.under_way])):
        story = guide.story(episode)
        assert story is not None
        story_record(story)
        yield episode_page(story, ended=episode in guide.watched)
        yield news_page(story)
    for person in guide.people[:MOST]:
        assert person in find_person(guide, person.name) or guide.person(person.id) == person
        close_names(guide, person.name)
        yield person_page(guide, person.id, Appearances(guide))
    yield from (recap_page(guide), reminders_page(guide), questions_page(guide))
    yield relationships_page(guide)


def _texts(page: Page) -> Iterator[str]:
    yield from page.paragraphs
    yield page.told_by or ""
    for section in page.sections:
        yield from (section.heading, *section.paragraphs)
        for item in section.items:
            yield from filter(None, (item.lead, item.text, item.note))
