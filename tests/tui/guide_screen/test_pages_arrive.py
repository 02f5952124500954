"""Whichever screen one comes from, the next one is whole: its page's words are on it."""

from collections.abc import Callable
from itertools import permutations

import pytest

from etoile_tui.library import OpenShow
from etoile_tui.tui.guide_screen.screen import GuideScreen
from etoile_tui.tui.relationship_map.map_widget import RelationshipMap
from etoile_tui.tui.widgets.reading_pane import ReadingPane
from tests.harness.stage import Stage, on_stage

Marked = Callable[[str], OpenShow]

_SIGNS = " •✦?✓!▸"

TELLING = {
    "1": ("The Lamp", "Ilse", "Both beats"),
    "2": ("Who it is", "Role", "First seen"),
    "3": ("Mara", "Ilse"),
    "4": ("Before you watch", "Still open", "Where everybody stands"),
}
"""Words of each screen's page, its heading among them."""


def page_is_whole(stage: Stage) -> None:
    """Fail unless each line of the page that has room is on the screen, from the page's first."""
    screen = stage.app.screen
    assert isinstance(screen, GuideScreen)
    panes = [pane for pane in screen.view.query(ReadingPane) if pane.region and pane.blocks]
    for pane in panes:
        assert pane.scroll_offset.y == 0
        # The sign before a chosen line is another one.
        lines = [line.strip(_SIGNS) for line in pane.text.split("\n")[: pane.size.height]]
        assert len([line for line in lines if line]) > 1
        shown = "\n".join(stage.lines)
        assert [line for line in lines if line not in shown] == []
    if not panes:
        map_widget = screen.view.query_one(RelationshipMap)
        assert map_widget.drawing is not None


def told(stage: Stage, key: str) -> None:
    """Fail unless the words of a screen are on it."""
    assert [word for word in TELLING[key] if word not in stage.words] == []
    page_is_whole(stage)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])
async def test_every_screen_is_whole_after_every_other(
    marked: Marked, size: tuple[int, int]
) -> None:
    """All pairs, one after the other, in one guide; the first of them for the first time."""
    async with on_stage(marked("S01E02"), size=size) as stage:
        for before, after in permutations("1234", 2):
            await stage.press(before)
            told(stage, before)
            await stage.press(after)
            told(stage, after)


@pytest.mark.parametrize("key", "1234")
async def test_the_news_are_there_wherever_one_marks(marked: Marked, key: str) -> None:
    """On a screen without a list of episodes, `w` is about the next one."""
    async with on_stage(marked("S01E02"), size=(120, 40)) as stage:
        down = ("down",) if key == "1" else ()
        await stage.press(key, *down, "w", "y")
        assert "New since E2" in stage.words
        assert "The log is in two hands." in stage.words
        page_is_whole(stage)


@pytest.mark.parametrize("key", "1234")
async def test_what_was_found_is_there_wherever_one_searches(marked: Marked, key: str) -> None:
    """An event leads to its episode's page."""
    async with on_stage(marked("S01E03"), size=(120, 40)) as stage:
        await stage.press(key, "slash", *"jetty", "enter")
        assert "The storm takes the jetty" in stage.words
        page_is_whole(stage)


async def test_the_page_is_whole_after_a_way_back(marked: Marked) -> None:
    """From a page to where a line of it leads, and back."""
    async with on_stage(marked("S01E02"), size=(80, 28)) as stage:
        for key in "124":
            await stage.press(key, "enter", "down", "enter")
            page_is_whole(stage)
            await stage.press("escape", "escape", "escape")
            told(stage, key)


@pytest.mark.parametrize("way", [("u",), ("[",), ("w", "y", "u")], ids=["undo", "back", "redone"])
async def test_the_page_is_whole_at_another_horizon(marked: Marked, way: tuple[str, ...]) -> None:
    """Each screen that is shown then, the one that was on the screen first."""
    show = marked("S01E02")
    show.markers.mark(show.parse("S01E03"))
    async with on_stage(show, size=(120, 40)) as stage:
        for key in "1234":
            await stage.press(key)
        await stage.press(*way)
        for key in "4123":
            page_is_whole(stage)
            await stage.press(key)
            told(stage, key)
