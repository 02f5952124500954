"""What the first paint costs, counted: no clock tells a quick machine from a slow one."""

from collections.abc import Callable
from pathlib import Path

import pytest
from textual._compositor import Compositor
from textual.screen import Screen

from etoile_tui.library import OpenShow
from etoile_tui.tui.app import EtoileApp
from etoile_tui.tui.text.layout import Block, Layout, lay_out
from etoile_tui.tui.widgets import reading_pane
from tests.harness.invented import LIGHTHOUSE
from tests.harness.pilot import IdlePilot
from tests.harness.programs import python
from tests.harness.stage import Stage, StageApp, library_of, on_stage

Marked = Callable[[str], OpenShow]

_PROGRAM = """
import sys
from pathlib import Path
from etoile_tui.library import Library, Paths
from etoile_tui.tui.late_palette import import_textual

import_textual()
import asyncio
from etoile_tui.tui.app import EtoileApp

async def main():
    home = Path(sys.argv[2])
    library = Library(Paths(progress=home / "progress.toml", shows=home))
    app = EtoileApp(library, library.open(sys.argv[1]))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        print(" ".join(sys.modules))
        await pilot.press("ctrl+p")
        await pilot.pause()
        from textual.command import CommandPalette
        print(isinstance(app.screen, CommandPalette))
        await pilot.press("escape", "q")

asyncio.run(main())
"""
"""Opens the guide as the program does, and tells what was imported until then, and whether the
palette that opens is Textual's."""

_LATE = {
    "argparse",
    "ssl",
    "textual.command",
    "textual.widgets._button",
    "textual.widgets._input",
    "textual.widgets._option_list",
    "textual.widgets._select",
    "etoile_tui.guide.pages.recap_page",
    "etoile_tui.guide.search.search",
    "etoile_tui.tui.dialogs.choice",
    "etoile_tui.tui.dialogs.help",
    "etoile_tui.tui.dialogs.search",
    "etoile_tui.tui.guide_screen.people_view",
    "etoile_tui.tui.guide_screen.recap_view",
    "etoile_tui.tui.guide_screen.relationships_view",
    "etoile_tui.tui.keymap",
    "etoile_tui.tui.relationship_map.draw",
}
"""Modules that the first paint does not need."""


class Counted:
    """What an app does until its first frame, and that frame."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Begin to count."""
        self.arranged = 0
        self.folded: list[int] = []
        self.frame: list[str] | None = None
        reflow, display = Compositor.reflow, EtoileApp._display

        def counted_reflow(compositor: Compositor, *arguments: object) -> object:
            self.arranged += self.frame is None
            return reflow(compositor, *arguments)  # type: ignore[arg-type]

        def counted_lay_out(blocks: tuple[Block, ...], width: int) -> Layout:
            if self.frame is None:
                self.folded.append(width)
            return lay_out(blocks, width)

        def displayed(app: EtoileApp, screen: Screen[None], drawn: object) -> None:
            if self.frame is None and drawn is not None and not app._batch_count:
                strips = screen._compositor.render_strips()
                self.frame = [strip.text.rstrip() for strip in strips]
            display(app, screen, drawn)  # type: ignore[arg-type]

        monkeypatch.setattr(Compositor, "reflow", counted_reflow)
        monkeypatch.setattr(reading_pane, "lay_out", counted_lay_out)
        monkeypatch.setattr(EtoileApp, "_display", displayed)


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (60, 16), (120, 14)], ids=str)
@pytest.mark.parametrize("marker", ["none", "S01E01", "S01E03"])
async def test_the_first_frame_is_whole(
    marker: str, size: tuple[int, int], marked: Marked, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One layout and one fold, and the page is there to its last line, with its scrollbar."""
    show = marked(marker)
    app = StageApp(library_of(show), show)
    counted = Counted(monkeypatch)
    # The tests' own pilot would keep frames back until the app has settled.
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert counted.frame == Stage(app, IdlePilot(app)).lines
    assert counted.arranged == 1
    assert len(counted.folded) == 1


async def test_a_move_in_the_list_arranges_nothing(
    marked: Marked, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another page is another page in the same place."""
    async with on_stage(marked("S01E03"), size=(120, 40)) as stage:
        counted = Counted(monkeypatch)
        before = stage.text
        with monkeypatch.context() as until_drawn:
            until_drawn.setattr(EtoileApp, "_display", lambda *_: None)
            assert await stage.press("up") != before
        assert counted.arranged == 0
        assert len(counted.folded) <= 1


def test_the_first_paint_imports_what_it_needs(tmp_path: Path) -> None:
    """The palette, the dialogs and the other views come when they are called, and work then."""
    done = python("-c", _PROGRAM, LIGHTHOUSE, tmp_path)
    modules, palette = done.stdout.splitlines()
    assert "etoile_tui.tui.guide_screen.episodes_view" in modules.split()
    assert not _LATE & set(modules.split())
    assert palette == "True"
