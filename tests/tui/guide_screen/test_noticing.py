"""An open guide notices by itself that a marker was moved elsewhere."""

from collections.abc import Callable

import pytest

from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.position import Position
from etoile_tui.library import Library, OpenShow
from etoile_tui.tui.dialogs.search import SearchDialog
from etoile_tui.tui.guide_screen.screen import GuideScreen
from tests.harness.invented import LIGHTHOUSE
from tests.harness.stage import Stage, on_stage

from .test_progress_watcher import elsewhere

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
        assert isinstance(stage.app.screen, SearchDialog)
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
        other = Library(library._paths)
        other.watch_as(["ana"])
        elsewhere(other, "S01E01")
        await noticed(stage, "me: through E3")
        assert not isinstance(stage.app.screen, GuideScreen)
        assert stage.said == ""


@pytest.mark.parametrize("keys", [("j", "w"), ("s",), ("u", "r"), ("a",), ("v",)])
async def test_a_question_about_another_place_is_taken_back(
    marked: Marked, library: Library, keys: tuple[str, ...]
) -> None:
    """Its answer would have meant something else: what was asked is closed, and it is said why."""
    show = marked("S01E01")
    show.markers.mark(show.parse("S01E02"))
    async with on_stage(show, size=(120, 40)) as stage:
        await stage.press(*keys)
        assert not isinstance(stage.app.screen, GuideScreen)
        elsewhere(library, "S01E04")
        await noticed(stage, "through E4")
        assert isinstance(stage.app.screen, GuideScreen)
        assert "Your place was changed elsewhere." in stage.said
        await stage.press("y", "enter")
        assert library.open(str(LIGHTHOUSE)).markers.marker == show.parse("S01E04")


async def test_what_is_typed_and_read_stays_while_it_goes_forward(
    marked: Marked, library: Library
) -> None:
    """No letter becomes a command, and the page is the one that was being read."""
    async with on_stage(marked("S01E03"), size=(120, 40)) as stage:
        await stage.press("home", "enter")
        elsewhere(library, "S01E04@01:00")
        await noticed(stage, "E4 at 01:00")
        assert "1 · Landfall" in stage.words
        await stage.press("2", "f", "m")
        elsewhere(library, "S01E04@02:00")
        await noticed(stage, "E4 at 02:00")
        await stage.press("u")
        assert library.open(str(LIGHTHOUSE)).markers.marker == Position("S01E04", 120)


async def test_who_looks_back_further_goes_on_looking_back(
    marked: Marked, library: Library
) -> None:
    """A marker that comes down, but not as far, changes nothing of what is looked at."""
    async with on_stage(marked("S01E04"), size=(120, 40)) as stage:
        await stage.press("[", "[", "[")
        assert "looking back: E1" in stage.lines[0]
        elsewhere(library, "S01E02")
        for _ in range(400):
            await stage.pilot.pause(0.02)
            if stage.said:
                break
        assert "looking back: E1" in stage.lines[0]
        await stage.press("escape")
        assert "you: through E2" in stage.lines[0]


async def test_a_curtain_chosen_elsewhere_keeps_the_clock_running(
    marked: Marked, library: Library
) -> None:
    """The place has not changed, and it is not said to have."""
    async with on_stage(marked("S01E01"), size=(120, 40)) as stage:
        await stage.press("s", "enter")
        library.choose_curtain(Curtain.SEALED)
        for _ in range(400):
            await stage.pilot.pause(0.02)
            if stage.said:
                break
        assert "Your curtain was changed elsewhere." in stage.said
        assert "E2 ▶" in stage.lines[0]
