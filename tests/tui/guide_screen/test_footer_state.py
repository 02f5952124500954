"""What the footer offers: by what has the keys, and nothing that would do nothing."""

from collections.abc import Callable

from etoile_tui.library import OpenShow
from tests.harness.stage import Stage, on_stage

WIDE = (140, 30)


def footer(stage: Stage) -> str:
    """Return the line at the bottom."""
    return stage.lines[-1]


async def test_reading_has_keys_of_its_own(marked: Callable[[str], OpenShow]) -> None:
    """And the rule beside the page is heavy while they act there."""
    async with on_stage(marked("S01E03"), size=WIDE) as stage:
        for view in ("1", "2", "4"):
            await stage.press(view)
            assert "Esc list" not in footer(stage)
            assert "┃" not in stage.text
            await stage.press("tab")
            assert "Enter open  Esc list" in footer(stage)
            assert "┃" in stage.text
            await stage.press("escape")
            assert "Esc list" not in footer(stage)
            assert "┃" not in stage.text


async def test_a_look_back_has_keys_of_its_own(marked: Callable[[str], OpenShow]) -> None:
    """What can only be done at the marker is not offered."""
    async with on_stage(marked("S01E03"), size=WIDE) as stage:
        assert "w watched" in footer(stage)
        await stage.press("left_square_bracket")
        assert "[ earlier  ] later  Esc return" in footer(stage)
        assert "w watched" not in footer(stage)
        await stage.press("escape")
        assert "w watched" in footer(stage)


async def test_nothing_to_undo(lighthouse: OpenShow) -> None:
    """Before anything is watched there is nothing to take back, and nothing to look back at."""
    async with on_stage(lighthouse, size=WIDE) as stage:
        assert "u undo" not in footer(stage)
        assert "look back" not in footer(stage)
        await stage.press("w", "y")
        assert "u undo" in footer(stage)
        assert "[ look back" in footer(stage)


async def test_marking_while_a_page_is_read(marked: Callable[[str], OpenShow]) -> None:
    """Back in the list, or in what is new, the footer says so."""
    async with on_stage(marked("S01E02"), size=WIDE) as stage:
        await stage.press("enter", "w", "y")
        assert "Esc list" not in footer(stage)
        await stage.press("enter")
        assert "Esc list" in footer(stage)
        await stage.press("u")
        assert "Esc list" not in footer(stage)
