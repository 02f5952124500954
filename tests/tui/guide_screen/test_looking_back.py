"""Stepping through time with [ and ], on every screen."""

from collections.abc import Callable

import pytest

from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.position import NONE, Position
from etoile_tui.library import OpenShow
from etoile_tui.tui.dialogs.confirm_marking import ConfirmMarking
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


@pytest.mark.parametrize("screen", ["1", "2", "3", "4"])
async def test_every_screen_looks_back(screen: str, marked: Marked) -> None:
    """What a screen shows in a look back is what it showed when the marker was there."""
    async with on_stage(marked("S01E02"), size=(120, 40)) as stage:
        then = (await stage.press(screen)).split("\n", 1)[1]
    async with on_stage(marked("S01E03"), size=(120, 40)) as stage:
        now = (await stage.press(screen)).split("\n", 1)[1]
        back = (await stage.press("[")).split("\n", 1)[1]
    assert back == then
    assert back != now


async def test_a_hidden_screen_keeps_nothing_of_later(marked: Marked) -> None:
    """A screen that was looked at before the step shows the guide of after it."""
    async with on_stage(marked("S01E03"), size=(120, 40)) as stage:
        before = await stage.press("2")
        assert "Ilse" in before or "man on the ferry" in before
        await stage.press("1", "[", "[", "[")
        assert "Nobody has been met yet." in await stage.press("2")


async def test_marking_in_a_look_back_is_about_the_marker(marked: Marked) -> None:
    """It goes back without asking, and says from where to where; u takes it back."""
    show = marked("S01E04")
    async with on_stage(show, at=Position("S01E02"), size=(120, 40)) as stage:
        await stage.press("w")
        assert show.markers.marker == Position("S01E02")
        assert "Your marker has moved from E4 to E2." in stage.said
        assert "you: through E2" in stage.lines[0]
        await stage.press("u", "y")
        assert show.markers.marker == Position("S01E04")


async def test_marking_the_marker_itself_in_a_look_back_returns(marked: Marked) -> None:
    """Nothing is changed, and the look back is over."""
    show = marked("S01E02")
    async with on_stage(show, at=Position("S01E01"), size=(120, 40)) as stage:
        await stage.press("j", "w")
        assert show.markers.marker == Position("S01E02")
        assert "That is where you are." in stage.said
        assert "you: through E2" in stage.lines[0]


async def test_marking_past_the_marker_in_a_look_back_asks(marked: Marked) -> None:
    """The question is the same as ever."""
    show = marked("S01E02")
    async with on_stage(show, at=Position("S01E01"), size=(120, 40)) as stage:
        await stage.press("j", "j", "w")
        assert isinstance(stage.app.screen, ConfirmMarking)
        await stage.press("n")
        assert show.markers.marker == Position("S01E02")


@pytest.mark.parametrize("screen", ["2", "3", "4"])
async def test_marking_where_no_episode_is_chosen_is_about_the_next(
    screen: str, marked: Marked
) -> None:
    """Of the marker, that is: a screen without episodes knows no other, looking back or not."""
    show = marked("S01E03")
    async with on_stage(show, at=Position("S01E01"), size=(120, 40)) as stage:
        await stage.press(screen, "w")
        assert isinstance(stage.app.screen, ConfirmMarking)
        await stage.press("y")
        assert show.markers.marker == Position("S01E04")
        assert "you: through E4" in stage.lines[0]


async def test_marking_where_no_episode_is_chosen_can_find_none(marked: Marked) -> None:
    """Once everything is watched it says so, whatever was ahead of the look back."""
    show = marked("S02E02")
    async with on_stage(show, at=Position("S01E01"), size=(120, 40)) as stage:
        await stage.press("2", "w")
        assert show.markers.marker == Position("S02E02")
        assert "Everything has been watched." in stage.said


async def test_a_row_without_a_name_is_that_after_the_look_back(marked: Marked) -> None:
    """Under a sealed curtain the list of a look back ends with it."""
    show = marked("S01E03")
    show.markers.choose_curtain(Curtain.SEALED)
    async with on_stage(show, at=Position("S01E01"), size=(120, 40)) as stage:
        await stage.press("end", "w")
        assert show.markers.marker == Position("S01E02")


async def test_nothing_watched_has_nothing_to_look_back_to(lighthouse: OpenShow) -> None:
    """It is said, and nothing changes."""
    async with on_stage(lighthouse) as stage:
        await stage.press("[")
        assert "nothing was watched before it" in stage.said
        assert lighthouse.markers.marker == NONE
