"""The one rule on the screen: what it shows depends on nothing but what the viewer has reached.

That two packs which agree up to the horizon look the same is tested in `tests/proof`.
"""

from collections.abc import Iterable
from pathlib import Path

import pytest

from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.position import Position, parse_position
from etoile_tui.library import Library, Paths
from etoile_tui.tui.guide_screen.clock_runner import ClockRunner
from tests.harness.futures import lighthouse_tables, other_future
from tests.harness.stage import on_stage

EPISODES = (
    *("end", "k", "k", "enter", "escape", "home", "j", "enter", "tab", "space", "escape"),
    *("end", "w", "n", "question_mark", "j", "escape", "ctrl+p", "w", "escape", "t", "down"),
    *("escape", "v", "j", "escape", "a", "end", "escape", "s", "escape", "y", "u", "r", "n", "u"),
)
"""A walk over the episodes and all that is above them, without ever saying yes."""


async def seen(
    folder: Path,
    paths: Paths,
    horizon: Position,
    curtain: Curtain,
    *,
    size: tuple[int, int],
    keys: Iterable[str],
) -> list[object]:
    """Return everything the screen shows on a walk, colours included."""
    library = Library(paths)
    show = library.open(str(folder))
    show.markers.mark(horizon)
    show.markers.choose_curtain(curtain)
    pictures: list[object] = []
    async with on_stage(show, size=size) as stage:
        pictures.append(stage.picture)
        for key in keys:
            await stage.press(key)
            pictures.append(stage.picture)
            pictures.append(stage.said)
        pictures += [stage.app.title, stage.app.sub_title, stage.app.clipboard]
    return pictures


async def test_another_viewers_progress_makes_no_difference(tmp_path: Path) -> None:
    """Nothing of one shows for another: not their marker, their curtain or their history."""
    pack = lighthouse_tables().write(tmp_path / "pack")
    walks = []
    for name, markers, curtain in (
        ("one", ["S01E01"], Curtain.DRAWN),
        ("two", ["S01E06", "S02E01", "none", "S01E02@12:30"], Curtain.OPEN),
    ):
        paths = Paths(progress=tmp_path / name / "progress.toml", shows=tmp_path / "none")
        library = Library(paths)
        library.add_viewer("ana")
        library.watch_as(["ana"])
        library.choose_curtain(curtain)
        show = library.open(str(pack))
        for marker in markers:
            show.markers.mark(parse_position(marker))
        here = Position("S01E02")
        walks.append(await seen(pack, paths, here, Curtain.DRAWN, size=(80, 24), keys=EPISODES))
    assert walks[0] == walks[1]


@pytest.mark.parametrize("curtain", Curtain)
async def test_a_clock_that_stands_tells_no_future(
    curtain: Curtain, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When something comes up next is known to the clock alone, on every screen."""
    monkeypatch.setattr(ClockRunner, "now", staticmethod(lambda: 1000.0))
    horizon = parse_position("S01E04@12:30")
    keys = ("s", "enter", "1", "k", "2", "3", "4", "question_mark", "escape", "s", "s", "escape")
    walks = []
    for name, folder in (
        ("one", lighthouse_tables().write(tmp_path / "one" / "pack")),
        ("two", other_future(curtain, horizon, tmp_path / "two" / "pack")),
    ):
        paths = Paths(progress=tmp_path / name / "progress.toml", shows=tmp_path / "none")
        walks.append(await seen(folder, paths, horizon, curtain, size=(80, 24), keys=keys))
    assert walks[0] == walks[1]
    assert "▶ 12:30" in str(walks[0]), "the clock was on the screen"
