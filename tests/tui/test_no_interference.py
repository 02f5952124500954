"""The one rule on the screen: two packs that agree up to the horizon look the same everywhere.

The other pack differs past the horizon in every way the curtain hides: facts, titles, lengths,
numbers, seasons, and files that are broken, missing or hostile.
"""

from pathlib import Path

import pytest

from etoile_tui.guide.curtain import Curtain
from etoile_tui.guide.position import Position, parse_position
from etoile_tui.library import Library, Places
from tests.futures import MENUS, lighthouse_tables, other_future

from .driving import on_stage

KEYS = (
    *("end", "k", "k", "enter", "escape", "home", "j", "enter", "tab", "space", "escape"),
    *("end", "w", "n", "question_mark", "j", "escape", "ctrl+p", "w", "escape", "t", "u", "u"),
)
"""A walk over everything there is, without ever saying yes."""


async def seen(
    folder: Path, places: Places, horizon: Position, curtain: Curtain, size: tuple[int, int]
) -> list[object]:
    """Return everything the screen shows on the walk, colours included."""
    library = Library(places)
    show = library.open(str(folder))
    show.mark(horizon)
    show.choose_curtain(curtain)
    pictures: list[object] = []
    async with on_stage(show, size=size) as stage:
        pictures.append(stage.picture)
        for key in KEYS:
            await stage.press(key)
            pictures.append(stage.picture)
        notes = [note.message for note in stage.app._notifications]
        pictures += [stage.app.title, stage.app.sub_title, notes]
    return pictures


@pytest.mark.parametrize("curtain", MENUS)
@pytest.mark.parametrize(
    ("marker", "size"),
    [
        ("S01E04@12:30", (120, 40)),
        ("none", (80, 24)),
        ("S01E01", (60, 20)),
        ("S01E03", (120, 40)),
        ("S01E06", (80, 24)),
    ],
)
async def test_another_future_looks_the_same(
    marker: str, curtain: Curtain, size: tuple[int, int], tmp_path: Path
) -> None:
    """Every picture on the walk is the same, to the byte."""
    horizon = parse_position(marker)
    walks = []
    for name, folder in (
        ("one", lighthouse_tables().write(tmp_path / "one" / "pack")),
        ("two", other_future(curtain, horizon, tmp_path / "two" / "pack")),
    ):
        places = Places(progress=tmp_path / name / "progress.toml", shows=tmp_path / "none")
        walks.append(await seen(folder, places, horizon, curtain, size))
    assert walks[0] == walks[1]
    assert (tmp_path / "one" / "progress.toml").exists()


async def test_the_walk_does_tell_a_difference_before_the_horizon(tmp_path: Path) -> None:
    """The comparison above can fail: another past looks different."""
    horizon = Position("S01E02")
    changed = lighthouse_tables()
    changed.episodes["S01E01"]["synopsis"] = "Another beginning."
    walks = []
    for name, pack in (("one", lighthouse_tables()), ("two", changed)):
        places = Places(progress=tmp_path / name / "progress.toml", shows=tmp_path / "none")
        folder = pack.write(tmp_path / name / "pack")
        walks.append(await seen(folder, places, horizon, Curtain.DRAWN, (120, 40)))
    assert walks[0] != walks[1]
