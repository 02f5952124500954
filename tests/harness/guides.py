"""Guides of invented packs, and small ones of facts that a test writes down itself."""

from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.position import Position, parse_position
from etoile_tui.guide.schedule.show import Episode, Poster, Show
from etoile_tui.guide.story.facts import Chapter
from etoile_tui.guide.story.guide import Guide
from etoile_tui.packs.pack import Pack

from .invented import InventedPack

FIVE = ("S01E01", "S01E02", "S01E03", "S01E04", "S01E05")
"""The episodes of a show with one season."""


def show_of(*episodes: str) -> Show:
    """Return an invented show with these episodes."""
    menu = tuple(Episode(id=episode, title=f"Title of {episode}") for episode in episodes)
    return Show(poster=Poster(id="invented", title="Invented"), episodes=menu)


def guide_to(
    horizon: str,
    *chapters: Chapter,
    episodes: Iterable[str] = FIVE,
    curtain: Curtain = Curtain.DRAWN,
) -> Guide:
    """Return the guide at a horizon, made from chapters."""
    return Guide(
        show_of(*episodes),
        {chapter.episode: chapter for chapter in chapters},
        horizon=parse_position(horizon),
        curtain=curtain,
    )


def guide_of(invented: InventedPack, horizon: Position, curtain: Curtain = Curtain.DRAWN) -> Guide:
    """Write a pack and return the guide that is read from it."""
    with TemporaryDirectory() as folder:
        pack = Pack(invented.write(Path(folder)))
        chapters = pack.chapters(pack.order.reach(horizon))
        return Guide(pack.show, chapters, horizon=horizon, curtain=curtain)
