"""Stepping through time with [ and ], on every screen."""

from collections.abc import Callable

import pytest

from etoile_tui.guide.schedule.position import NONE, Position
from etoile_tui.library import OpenShow
from etoile_tui.tui.dialogs.confirm_marking import ConfirmMarking
from etoile_tui.tui.guide_screen.screen import GuideScreen
from tests.harness.stage import on_stage

Marked = Callable[[str], OpenShow]


async def test_back_to_the_very_beginning_and_forward_again(marked: Marked) -> None:
    """One episode a step; at either end it is said that there is nothing further."""
    async with on_stage(marked("S01E03"), size=(120, 40)) as stage:
        seen = [stage.lines[0].split("·")[0].split(":")[-1].strip()]
        for key in ("[", "[", "["):
            await stage.press(key)
            seen.append(stage.lines[0].split("looking back: ")[-1].split(" ·")[0])
        assert seen[1:] == ["E2", "E1", "nothing yet"]
        await stage.press("[")
        assert "That is the beginning" in stage.said
        assert "T H E L I G H T H O U S E" in stage.words
        await stage.press("]", "]", "]")
        assert "you: through E3" in stage.lines[0]
        await stage.press("]")
        assert "That is where you are" in stage.said


async def test_an_episode_under_way_is_left_and_found_again(marked: Marked) -> None:
    """From half-way through one the step back is to the end of the one before."""
    async with on_stage(marked("S01E04@12:30"), size=(120, 40)) as stage:
        await stage.press("[")
        assert "looking back: E3" in stage.lines[0]
        await stage.press("]")
        assert "you: E4 at 12:30" in stage.lines[0]


def between(text: str) -> str:
    """Return what is on the screen between the line on top and the keys at the bottom."""
    return "\n".join(text.split("\n")[1:-1])


@pytest.mark.parametrize("screen", ["1", "2", "3", "4"])
async def test_every_screen_looks_back(screen: str, marked: Marked) -> None:
    """What a screen shows in a look back is what it showed when the marker was there."""
    async with on_stage(marked("S01E02"), size=(120, 40)) as stage:
        then = between(await stage.press(screen))
    async with on_stage(marked("S01E03"), size=(120, 40)) as stage:
        now = between(await stage.press(screen))
        back = between(await stage.press("["))
    assert back == then
    assert back != now


async def test_a_hidden_screen_keeps_nothing_of_later(marked: Marked) -> None:
    """A screen that was looked at before the step shows the guide of after it."""
    async with on_stage(marked("S01E03"), size=(120, 40)) as stage:
        before = await stage.press("2")
        assert "Ilse" in before or "man on the ferry" in before
        await stage.press("1", "[", "[", "[")
        assert "Nobody has been met yet." in await stage.press("2")


@pytest.mark.parametrize("screen", ["1", "2", "3", "4"])
@pytest.mark.parametrize("row", ["home", "j", "end"])
async def test_nothing_is_marked_in_a_look_back(screen: str, row: str, marked: Marked) -> None:
    """Whatever is chosen, on any screen: it says how to leave, and one looks back still."""
    show = marked("S01E02")
    async with on_stage(show, at=Position("S01E01"), size=(120, 40)) as stage:
        await stage.press(row, screen, "w")
        assert isinstance(stage.app.screen, GuideScreen)
        assert "You are looking back. Esc first, then w." in stage.said
        assert "looking back: E1" in stage.lines[0]
        assert show.markers.marker == Position("S01E02")
        await stage.press("1", "escape", "w")
        assert "Have you watched S01E03" in stage.words


@pytest.mark.parametrize("screen", ["2", "3", "4"])
async def test_marking_where_no_episode_is_chosen_is_about_the_next(
    screen: str, marked: Marked
) -> None:
    """A screen without episodes knows no other."""
    show = marked("S01E03")
    async with on_stage(show, size=(120, 40)) as stage:
        await stage.press("home", screen, "w")
        assert isinstance(stage.app.screen, ConfirmMarking)
        await stage.press("y")
        assert show.markers.marker == Position("S01E04")
        assert "you: through E4" in stage.lines[0]


async def test_nothing_watched_has_nothing_to_look_back_to(lighthouse: OpenShow) -> None:
    """It is said, and nothing changes."""
    async with on_stage(lighthouse) as stage:
        await stage.press("[")
        assert "nothing was watched before it" in stage.said
        assert lighthouse.markers.marker == NONE
