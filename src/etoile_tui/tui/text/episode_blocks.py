"""What the reading pane says: the welcome, an episode, what is new, and the curtain's card."""

from collections.abc import Iterator
from datetime import date

from textual.content import Content

from etoile_tui.guide.items.signs import SIGNS, STARS
from etoile_tui.guide.items.wording import billing, day
from etoile_tui.guide.pages.episode_page import episode_page
from etoile_tui.guide.pages.news_page import news_page
from etoile_tui.guide.schedule.curtain import Row
from etoile_tui.guide.schedule.position import Position
from etoile_tui.guide.schedule.show import Poster
from etoile_tui.guide.story.guide import Guide

from .blocks import GOLD, QUIET, literal, page_blocks
from .layout import Block


def title_of(guide: Guide, row: Row) -> str:
    """Return what to call a row: `3 · The Keeper's Log`, as far as the curtain names it."""
    return guide.names.title(row)


def named(guide: Guide, position: Position) -> str:
    """Return what to call a position in passing: `E3`."""
    return guide.names.short(position)


def welcome(guide: Guide, watched: str) -> Iterator[Block]:
    """Yield the first page of somebody who has watched nothing.

    Args:
        guide: The guide.
        watched: The key that marks an episode as watched.
    """
    poster = guide.poster
    star = STARS["reached"]
    title = f"{star}   {_spaced(poster.title)}   {star}"
    yield Block(text=literal(title, GOLD), centred=True)
    if shown := _first_shown(poster):
        yield Block(text=literal(shown, QUIET), centred=True, gap=1)
    if poster.premise:
        for paragraph in poster.premise.split("\n\n"):
            yield Block(text=literal(paragraph), gap=1)
    if guide.listing.coming is not None:
        yield from _first(guide, guide.listing.coming)
    yield Block(text=literal(_PROMISE.format(watched=watched), QUIET), gap=1)
    if poster.created_by:
        yield _credit("created by", " and ".join(poster.created_by), gap=1)
    if poster.starring:
        yield _credit("starring", ", ".join(poster.starring), gap=0)


def _first(guide: Guide, row: Row) -> Iterator[Block]:
    """Yield the episode to begin with."""
    name = Content.assemble(literal("First: ", QUIET), literal(title_of(guide, row), "bold"))
    yield Block(text=name, first=literal(f"{STARS['next']} ", GOLD), gap=1)
    if row.teaser:
        yield Block(text=literal(row.teaser, "italic"), first=literal("  "))


_PROMISE = (
    "This guide tells you nothing past where you are. Once you have seen an episode, choose it and "
    "press {watched}: it opens up."
)


def episode(guide: Guide, row: Row, *, last: date | None = None) -> Iterator[Block]:
    """Yield an episode's page.

    Args:
        guide: The guide.
        row: The episode's row.
        last: When the viewer watched it the time before, where they did.
    """
    yield _heading(guide, row)
    if last is not None:
        yield Block(text=literal(_last(last), QUIET))
    if row.state == "under_way":
        yield Block(text=literal(f"So far: {named(guide, guide.horizon)}", "$accent"))
    story = None if row.id is None else guide.story(row.id)
    if story is None:
        return
    yield from page_blocks(episode_page(story, ended=row.state == "reached"))


_WHOLE = "Enter reads the whole episode, with all that happened."


def news(guide: Guide, since: Position, row: Row) -> Iterator[Block]:
    """Yield what came since an earlier position, up to the episode of a row."""
    story = guide.news(since)
    began = since.episode is None
    heading = "The curtain goes up" if began else f"New since {named(guide, since)}"
    yield Block(text=literal(heading, GOLD), first=literal(f"{SIGNS['twist']} ", GOLD))
    if len(story.episodes) == 1:
        yield Block(text=literal(title_of(guide, row), "bold"), right=_billing(row), gap=1)
    yield from page_blocks(news_page(story))
    several = len(story.episodes) > 1
    hint = "Enter reads this episode, the list has the others." if several else _WHOLE
    yield Block(text=literal(hint, QUIET), gap=1)


def card(guide: Guide, row: Row, watched: str, *, last: date | None = None) -> Iterator[Block]:
    """Yield what is said of an episode that lies ahead, to be set in the middle of a curtain.

    Args:
        guide: The guide.
        row: The episode's row.
        watched: The key that marks an episode as watched.
        last: When the viewer watched it the time before, where they did.
    """
    coming = row.state == "next"
    yield Block(text=literal(title_of(guide, row), GOLD if coming else "bold"), centred=True)
    if about := billing(row.aired, row.minutes):
        yield Block(text=literal(about, QUIET), centred=True)
    if last is not None:
        yield Block(text=literal(_last(last), QUIET), centred=True)
    if row.teaser:
        for paragraph in row.teaser.split("\n\n"):
            yield Block(text=literal(paragraph, "italic"), centred=True, gap=1)
    up_next = f"Up next. Press {watched} once you have seen it."
    hint = up_next if coming else "Behind the curtain."
    yield Block(text=literal(hint, QUIET), centred=True, gap=1)


def trouble(text: str) -> Iterator[Block]:
    """Yield what is wrong with the viewer's progress."""
    yield Block(text=literal(text), first=literal("! ", "bold $error"))


def _last(when: date) -> str:
    return f"Last time: {day(when)}"


def _heading(guide: Guide, row: Row) -> Block:
    return Block(text=literal(title_of(guide, row), GOLD), right=_billing(row))


def _billing(row: Row) -> Content:
    return literal(billing(row.aired, row.minutes), QUIET)


def _credit(what: str, who: str, *, gap: int) -> Block:
    return Block(text=literal(who), first=literal(f"{what} ", QUIET), gap=gap)


def _first_shown(poster: Poster) -> str:
    since = f"from {day(poster.first_aired)}" if poster.first_aired else None
    return " · ".join(filter(None, (poster.network, since)))


def _spaced(title: str) -> str:
    """A short title in spaced capitals, as on a playbill; a long one as it is."""
    if len(title) > 20:
        return title
    return "   ".join(" ".join(word) for word in title.upper().split())
