"""An episode's page, and what is said above it of what is wrong."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from textual.content import Content

from etoile_tui.guide.items.wording import billing, day
from etoile_tui.guide.pages.episode_page import episode_page
from etoile_tui.guide.schedule.curtain import Row
from etoile_tui.guide.story.guide import Guide

from .layout import EMPTY_LINE, Block
from .page_blocks import page_blocks
from .styles import GOLD, QUIET, literal


class Told(NamedTuple):
    """What of an episode is to stand on its page.

    Attributes:
        sources: Whether each line says where it was told.
        beats: Whether everything that happened is unfolded.
        running: Whether a clock runs with it: the line on top tells where it is, to the second.
    """

    sources: bool = False
    beats: bool = False
    running: bool = False


def episode_blocks(
    guide: Guide, row: Row, told: Told | None = None, *, last: date | None = None
) -> Iterator[Block]:
    """Yield an episode's page.

    Args:
        guide: The guide.
        row: The episode's row.
        told: What is to stand on it.
        last: When the viewer watched it the time before, where they did.
    """
    told = told or Told()
    yield _heading(guide, row)
    if last is not None:
        yield Block(text=literal(last_time(last), QUIET))
    if row.state == "under_way" and not told.running:
        yield Block(text=literal(f"So far: {guide.names.short(guide.horizon)}", "$accent"))
    story = None if row.id is None else guide.story(row.id)
    if story is None:
        return
    page = episode_page(story, ended=row.state == "reached", brief=True)
    yield from page_blocks(page, sources=told.sources, unfolded=told.beats)


def notice_blocks(text: str) -> Iterator[Block]:
    """Yield what is wrong with the viewer's progress, or what has become of the pack."""
    yield Block(text=literal(text), first=literal("! ", "bold $error"))
    yield Block(text=EMPTY_LINE)


def last_time(when: date) -> str:
    """Return when the viewer watched an episode in the pass before, in words."""
    return f"Last time: {day(when)}"


def _heading(guide: Guide, row: Row) -> Block:
    return Block(text=literal(guide.names.title(row), GOLD), right=billing_content(row))


def billing_content(row: Row) -> Content:
    """Return an episode's running time and air date, as far as they are known."""
    return literal(billing(row.aired, row.minutes), QUIET)
