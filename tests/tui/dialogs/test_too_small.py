"""A terminal that is too small for the guide."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.geometry import Size

from etoile_tui.library import OpenShow
from etoile_tui.tui.dialogs.too_small import LEAST, TooSmall, too_small
from tests.harness.stage import Stage, on_stage

Marked = Callable[[str], OpenShow]
SMALL = (30, 8)
ROOM = (80, 24)


async def resize(stage: Stage, size: tuple[int, int]) -> str:
    """Resize the terminal, and return what it shows."""
    await stage.pilot.resize_terminal(*size)
    await stage.pilot.pause()
    return stage.text


@given(st.integers(0, 300), st.integers(0, 100))
def test_what_is_too_small(width: int, height: int) -> None:
    """Too narrow or too low; a size of nothing is one that is not told."""
    told = width > 0 and height > 0
    roomy = width >= LEAST.width and height >= LEAST.height
    assert too_small(Size(width, height)) is (told and not roomy)


async def test_it_says_what_it_needs_and_what_there_is(marked: Marked) -> None:
    """In one sentence, and nothing of the guide is to be seen; so from the start."""
    async with on_stage(marked("S01E03"), size=SMALL) as stage:
        said = " ".join(stage.text.split())
        assert said == "This is too small a stage: 40 × 12 at least, 30 × 8 here."
        assert "20 × 5 here" in " ".join((await resize(stage, (20, 5))).split())


async def test_no_notice_stands_over_the_sentence(marked: Marked) -> None:
    """Whether it came before or comes while the terminal is small."""
    async with on_stage(marked("S01E03")) as stage:
        stage.app.notify("Something that was said.", markup=False)
        await stage.settle()
        said = " ".join((await resize(stage, SMALL)).split())
        assert said == "This is too small a stage: 40 × 12 at least, 30 × 8 here."
        stage.app.notify("Something else.", markup=False)
        await stage.settle()
        assert "else" not in stage.text
        assert "else" in await resize(stage, ROOM)


async def test_growing_back_brings_everything_back(marked: Marked) -> None:
    """What was chosen, what was open over it, and where the keys act."""
    async with on_stage(marked("S01E03")) as stage:
        await stage.press("up")
        before = stage.text
        assert "Landfall" not in await resize(stage, SMALL)
        assert await resize(stage, ROOM) == before
        await stage.press("w")
        asked = stage.text
        await resize(stage, SMALL)
        assert await resize(stage, ROOM) == asked


async def test_keys_do_nothing_that_cannot_be_seen(marked: Marked) -> None:
    """Neither the marker nor the choice moves, and no palette opens."""
    show = marked("S01E03")
    async with on_stage(show) as stage:
        before = stage.text
        await resize(stage, SMALL)
        await stage.press("w", "y", "up", "u", "t", "down", "enter", "ctrl+p", "escape")
        assert isinstance(stage.app.screen, TooSmall)
        assert await resize(stage, ROOM) == before
    assert str(show.markers.marker) == "S01E03"


@pytest.mark.parametrize("key", ["q", "ctrl+q", "ctrl+c"])
async def test_one_can_leave(marked: Marked, key: str) -> None:
    """Whatever the size."""
    async with on_stage(marked("S01E03"), size=SMALL) as stage:
        await stage.press(key)
        assert not stage.app.is_running or stage.app._exit


async def test_the_least_is_enough(marked: Marked) -> None:
    """The guide is there, and a cell less is too small."""
    async with on_stage(marked("S01E03"), size=LEAST) as stage:
        assert "The Keeper's Log" in stage.text
        await resize(stage, (LEAST.width - 1, LEAST.height))
        assert isinstance(stage.app.screen, TooSmall)
        await resize(stage, (LEAST.width, LEAST.height - 1))
        assert isinstance(stage.app.screen, TooSmall)


async def test_dragging_past_the_least_and_back(marked: Marked) -> None:
    """However often, there is one cover at most."""
    async with on_stage(marked("S01E03")) as stage:
        before = stage.text
        for size in (SMALL, (20, 5), (10, 3), ROOM, SMALL, ROOM):
            await stage.pilot.resize_terminal(*size)
        await stage.pilot.pause()
        assert stage.text == before
        assert len(stage.app.screen_stack) == 1
