"""The first page of somebody who has watched nothing."""

from collections.abc import Iterator

from textual.content import Content

from etoile_tui.guide.items.signs import STARS
from etoile_tui.guide.items.wording import day
from etoile_tui.guide.schedule.curtain import Row
from etoile_tui.guide.schedule.show import Poster
from etoile_tui.guide.story.guide import Guide

from .layout import Block
from .styles import GOLD, QUIET, literal

_PROMISE = (
    "This guide tells you nothing past where you are. Once you have seen an episode, choose it and "
    "press {key}: it opens up."
)


def welcome_blocks(guide: Guide, watched: str) -> Iterator[Block]:
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
    yield Block(text=literal(poster.says(_PROMISE, key=watched), QUIET), gap=1)
    if poster.created_by:
        yield _credit(poster.says("created by"), " and ".join(poster.created_by), gap=1)
    if poster.starring:
        yield _credit("starring", ", ".join(poster.starring), gap=0)


def _first(guide: Guide, row: Row) -> Iterator[Block]:
    """Yield the episode to begin with."""
    name = Content.assemble(literal("First: ", QUIET), literal(guide.names.title(row), "bold"))
    yield Block(text=name, first=literal(f"{STARS['next']} ", GOLD), gap=1)
    if row.teaser:
        yield Block(text=literal(row.teaser, "italic"), first=literal("  "))


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
