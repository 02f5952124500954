"""The key that shows behind each line where it was told."""

from collections.abc import Callable

from etoile_tui.library import OpenShow
from etoile_tui.tui.widgets.reading_pane import ReadingPane
from tests.harness.stage import Stage, on_stage

Marked = Callable[..., OpenShow]


def page(stage: Stage) -> str:
    """Return what the page on the screen says."""
    panes = stage.guide_screen.view.query(ReadingPane)
    return "\n".join(pane.text for pane in panes)


async def test_each_line_says_where_it_was_told_until_the_key_comes_again(marked: Marked) -> None:
    """On every screen, those that were drawn before included, and in the same place."""
    async with on_stage(marked("S01E02"), size=(100, 30)) as stage:
        await stage.press("2", "1")
        assert "[" not in page(stage)
        await stage.press("i")
        assert "[Gull & Co]" in page(stage)
        await stage.press("2")
        assert "[" in page(stage)
        await stage.press("i", "1")
        assert "[" not in page(stage)
