"""Selecting and copying what is on the screen."""

from collections.abc import Callable

import pytest

from etoile_tui.library import Library, OpenShow
from etoile_tui.tui.widgets.field import Field
from etoile_tui.tui.widgets.reading_pane import ReadingPane
from tests.harness.invented import LIGHTHOUSE
from tests.harness.stage import on_stage

Marked = Callable[[str], OpenShow]


async def test_what_is_selected_is_copied(marked: Marked) -> None:
    """Dragging over the page selects; y and Ctrl+C copy just that, and nothing is followed."""
    async with on_stage(marked("S01E02"), size=(120, 40)) as stage:
        page = stage.app.screen.query_one("#reading", ReadingPane)
        line = next(y for y, text in enumerate(stage.lines) if "A night watch" in text)
        row = line - page.region.y
        left = page.gutter.left
        await stage.pilot.mouse_down(page, offset=(left, row))
        await stage.pilot.hover(page, offset=(left + 13, row))
        await stage.pilot.mouse_up(page, offset=(left + 13, row))
        await stage.settle()
        await stage.press("y")
        assert stage.app.clipboard.startswith("A night watch")
        assert "two who" not in stage.app.clipboard


async def test_without_a_selection_the_page_is_copied(marked: Marked) -> None:
    """All of it, and nothing of the list or of what lies ahead."""
    async with on_stage(marked("S01E02"), size=(120, 40)) as stage:
        await stage.press("y")
        copied = stage.app.clipboard
        assert copied.startswith("2 · The Lamp")
        assert "Landfall" not in copied
        assert "The Keeper" not in copied


async def test_a_curtain_has_nothing_to_copy(marked: Marked) -> None:
    """What stood on the page before is not copied from behind it."""
    async with on_stage(marked("S01E02"), size=(120, 40)) as stage:
        await stage.press("j", "y")
        assert stage.app.clipboard == ""
        assert "nothing here to copy" in stage.said


@pytest.mark.parametrize("keys", [("y",), ("ctrl+c",)])
async def test_nothing_is_copied_of_what_was_just_taken_back(
    keys: tuple[str, ...], marked: Marked, library: Library
) -> None:
    """Another program has lowered the marker, and the page stands on the screen for a moment."""
    async with on_stage(marked("S01E03"), size=(120, 40)) as stage:
        page = stage.app.screen.query_one("#reading", ReadingPane)
        await stage.pilot.mouse_down(page, offset=(6, 4))
        await stage.pilot.hover(page, offset=(30, 6))
        await stage.pilot.mouse_up(page, offset=(30, 6))
        await stage.settle()
        elsewhere = Library(library._paths).open(str(LIGHTHOUSE))
        elsewhere.markers.mark(elsewhere.parse("S01E01"))
        await stage.press(*keys)
        assert stage.app.clipboard == ""
        assert "changed elsewhere" in stage.said
        await stage.press("y")
        assert stage.app.clipboard.startswith("1 · Landfall")


async def test_a_page_that_was_copied_is_pasted_as_one_line(marked: Marked) -> None:
    """Into a field, which has no room for its line breaks."""
    async with on_stage(marked("S01E02"), size=(120, 40)) as stage:
        await stage.press("y", "slash", "ctrl+v")
        field = stage.app.screen.query_one(Field)
        assert field.value.startswith("2 · The Lamp")
        assert field.value.isprintable()
