"""An open guide notices by itself that a marker was moved elsewhere."""

from collections.abc import Callable

import pytest

from etoile_tui.library import Library, OpenShow
from etoile_tui.tui.screens.guide import GuideScreen
from etoile_tui.tui.screens.search import SearchScreen

from .driving import Stage, on_stage
from .test_elsewhere import elsewhere

Marked = Callable[[str], OpenShow]


async def noticed(stage: Stage, says: str) -> None:
    """Wait, without pressing a key, until the guide has noticed."""
    for _ in range(400):
        await stage.pilot.pause(0.02)
        if says in stage.lines[0]:
            await stage.settle()
            return
    raise AssertionError(stage.text)


async def test_a_moved_marker_is_noticed_without_a_key(marked: Marked, library: Library) -> None:
    """Down and up again, as another window sets it."""
    show = marked("S01E03")
    async with on_stage(show, size=(120, 40)) as stage:
        assert "Keeper" in stage.text
        elsewhere(library, "S01E01")
        await noticed(stage, "you: through E1")
        assert "Keeper" not in stage.text
        elsewhere(library, "S01E03")
        await noticed(stage, "you: through E3")
        assert "Keeper" in stage.text


@pytest.mark.parametrize(
    "over", [("slash", *"keeper"), ("j", "w"), ("question_mark",), ("ctrl+p",)]
)
async def test_what_stands_over_the_guide_is_closed(
    marked: Marked, library: Library, over: tuple[str, ...]
) -> None:
    """It could tell what lies past the marker by now."""
    async with on_stage(marked("S01E03"), size=(120, 40)) as stage:
        await stage.press(*over)
        assert not isinstance(stage.app.screen, GuideScreen)
        elsewhere(library, "none")
        await noticed(stage, "nothing watched yet")
        assert isinstance(stage.app.screen, GuideScreen)
        assert "Keeper" not in stage.text
        await stage.press("j")
        assert stage.app.is_running


async def test_what_goes_forward_elsewhere_closes_nothing(marked: Marked, library: Library) -> None:
    """A clock in another window does so every minute: whoever types here can type on."""
    async with on_stage(marked("S01E01"), size=(120, 40)) as stage:
        await stage.press("slash", *"ma")
        elsewhere(library, "S01E02@10:00")
        await noticed(stage, "E2 at 10:00")
        assert isinstance(stage.app.screen, SearchScreen)
        assert stage.said == ""
        await stage.press("escape", "k")
        assert stage.app.is_running


async def test_another_viewers_marker_is_no_business_of_this_guide(
    marked: Marked, library: Library
) -> None:
    """What somebody else does changes nothing but the name on the line."""
    async with on_stage(marked("S01E03"), size=(120, 40)) as stage:
        await stage.press("k", "slash")
        library.add_viewer("ana")
        other = Library(library._places)
        other.watch_as(["ana"])
        elsewhere(other, "S01E01")
        await noticed(stage, "me: through E3")
        assert not isinstance(stage.app.screen, GuideScreen)
        assert stage.said == ""
