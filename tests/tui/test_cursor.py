"""The terminal's cursor stands on what is chosen."""

from collections.abc import Callable

import pytest

from etoile_tui.library import OpenShow
from etoile_tui.tui.cursor import cursor_of, is_wanted
from tests.harness.stage import Stage, on_stage

Marked = Callable[[str], OpenShow]


def line_at(stage: Stage) -> str:
    """Return the line of the screen on which the cursor stands."""
    at = cursor_of(stage.app.screen)
    assert at is not None
    return stage.lines[at.y]


async def test_it_follows_the_choice(marked: Marked) -> None:
    """In lists, on the page, in dialogs and fields."""
    async with on_stage(marked("S01E03"), size=(120, 40)) as stage:
        assert "The Keeper's Log" in line_at(stage)
        await stage.press("up")
        assert "The Lamp" in line_at(stage)
        await stage.press("tab")
        assert "▸" in line_at(stage)
        await stage.press("escape", "2")
        assert "▌" in line_at(stage)
        await stage.press("c")
        assert "Drawn" in line_at(stage)
        await stage.press("escape", "slash", "l", "a", "m")
        assert "lam" in line_at(stage)


async def test_it_stands_on_the_map(marked: Marked) -> None:
    """On whoever is chosen there."""
    async with on_stage(marked("S01E03"), size=(120, 40)) as stage:
        await stage.press("3", "right")
        assert any(name in line_at(stage) for name in ("Mara", "Jon", "Ilse", "the second"))


@pytest.mark.parametrize(("value", "wanted"), [("1", True), ("0", False), ("", False)])
def test_the_environment_asks_for_it(value: str, wanted: bool) -> None:
    """By a variable."""
    assert is_wanted({"ETOILE_ACCESSIBLE": value}) is wanted
    assert not is_wanted({})
