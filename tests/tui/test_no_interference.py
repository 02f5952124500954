"""The one rule on the screen: two packs that agree up to the horizon look the same everywhere.

The other pack differs past the horizon in every way the curtain hides: facts, titles, lengths,
numbers, seasons, and files that are broken, missing or hostile.
"""

from collections.abc import Iterable
from pathlib import Path

import pytest

from etoile_tui.guide.curtain import Curtain
from etoile_tui.guide.position import Position, parse_position
from etoile_tui.library import Library, Places
from etoile_tui.tui.screens.watching import Watching
from tests.futures import lighthouse_tables, other_future

from .driving import on_stage

EPISODES = (
    *("end", "k", "k", "enter", "escape", "home", "j", "enter", "tab", "space", "escape"),
    *("end", "w", "n", "question_mark", "j", "escape", "ctrl+p", "w", "escape", "t", "down"),
    *("escape", "v", "j", "escape", "a", "end", "escape", "s", "escape", "y", "u", "r", "n", "u"),
)
"""A walk over the episodes and all that is above them, without ever saying yes."""

READING = (
    *("2", "down", "down", "tab", "down", "down", "enter", "escape", "escape", "o", "end"),
    *("f", "k", "e", "e", "backspace", "enter", "escape", "y"),
    *("3", "right", "down", "n", "n", "p", "enter", "escape", "up", "enter", "n", "escape"),
    *("shift+down", "m", "down", "down", "enter", "escape", "m", "escape", "y"),
    *("4", "j", "tab", "down", "down", "enter", "escape", "j", "space", "y", "question_mark"),
    *("escape", "[", "3", "[", "2", "w", "n", "[", "1", "]", "end", "w", "n", "]", "]", "]"),
    *("escape", "[", "4", "w", "n", "1", "home", "w", "u", "[", "u"),
)
"""A walk over the other screens, through time and back, without ever saying yes."""

SEARCHING = (
    *("slash", *"wreck", "escape", "slash", *"lamp", "down", "down", "enter", "escape"),
    *("slash", *"terminus", "enter", "escape", "slash", *"jno", "enter", "escape", "slash", *"a e"),
)
"""A walk through searches: for what is told, for what lies ahead, and for what is nowhere."""

WALKS = {"episodes": EPISODES, "reading": READING, "searching": SEARCHING}
EVERYWHERE = [
    ("S01E04@12:30", (120, 40)),
    ("none", (80, 24)),
    ("S01E01", (60, 20)),
    ("S01E03", (120, 40)),
    ("S01E06", (80, 24)),
]
"""Markers, and the size of the screen."""
PLACES = [
    *(("episodes", *place, Curtain.DRAWN) for place in EVERYWHERE),
    *(("episodes", *place, Curtain.SEALED) for place in EVERYWHERE[::2]),
    *(("episodes", *place, Curtain.OPEN) for place in EVERYWHERE[::3]),
    ("reading", "S01E04@12:30", (120, 40), Curtain.SEALED),
    ("reading", "S01E04@12:30", (120, 40), Curtain.OPEN),
    ("reading", "S01E03", (80, 24), Curtain.DRAWN),
    ("searching", "S01E04@12:30", (80, 24), Curtain.DRAWN),
]
"""Which walk is taken from which marker, on a screen of which size, under which curtain."""


async def seen(
    folder: Path,
    places: Places,
    horizon: Position,
    curtain: Curtain,
    *,
    size: tuple[int, int],
    keys: Iterable[str],
) -> list[object]:
    """Return everything the screen shows on a walk, colours included."""
    library = Library(places)
    show = library.open(str(folder))
    show.mark(horizon)
    show.choose_curtain(curtain)
    pictures: list[object] = []
    async with on_stage(show, size=size) as stage:
        pictures.append(stage.picture)
        for key in keys:
            await stage.press(key)
            pictures.append(stage.picture)
            pictures.append(stage.said)
        pictures += [stage.app.title, stage.app.sub_title, stage.app.clipboard]
    return pictures


@pytest.mark.parametrize(("walk", "marker", "size", "curtain"), PLACES)
async def test_another_future_looks_the_same(
    walk: str, marker: str, size: tuple[int, int], curtain: Curtain, tmp_path: Path
) -> None:
    """Every picture on the walk is the same, to the byte."""
    horizon = parse_position(marker)
    walks = []
    for name, folder in (
        ("one", lighthouse_tables().write(tmp_path / "one" / "pack")),
        ("two", other_future(curtain, horizon, tmp_path / "two" / "pack")),
    ):
        places = Places(progress=tmp_path / name / "progress.toml", shows=tmp_path / "none")
        walks.append(await seen(folder, places, horizon, curtain, size=size, keys=WALKS[walk]))
    assert walks[0] == walks[1]
    assert (tmp_path / "one" / "progress.toml").exists()


@pytest.mark.parametrize("walk", WALKS.values(), ids=WALKS)
async def test_a_walk_does_tell_a_difference_before_the_horizon(
    walk: Iterable[str], tmp_path: Path
) -> None:
    """The comparison above can fail: another past looks different."""
    horizon = Position("S01E02")
    changed = lighthouse_tables()
    changed.episodes["S01E01"]["synopsis"] = "Another beginning."
    walks = []
    for name, pack in (("one", lighthouse_tables()), ("two", changed)):
        places = Places(progress=tmp_path / name / "progress.toml", shows=tmp_path / "none")
        folder = pack.write(tmp_path / name / "pack")
        walks.append(await seen(folder, places, horizon, Curtain.DRAWN, size=(120, 40), keys=walk))
    assert walks[0] != walks[1]


async def test_another_viewers_progress_makes_no_difference(tmp_path: Path) -> None:
    """Nothing of one shows for another: not their marker, their curtain or their history."""
    pack = lighthouse_tables().write(tmp_path / "pack")
    walks = []
    for name, markers, curtain in (
        ("one", ["S01E01"], Curtain.DRAWN),
        ("two", ["S01E06", "S02E01", "none", "S01E02@12:30"], Curtain.OPEN),
    ):
        places = Places(progress=tmp_path / name / "progress.toml", shows=tmp_path / "none")
        library = Library(places)
        library.add_viewer("ana")
        library.watch_as(["ana"])
        library.choose_curtain(curtain)
        show = library.open(str(pack))
        for marker in markers:
            show.mark(parse_position(marker))
        here = Position("S01E02")
        walks.append(
            await seen(pack, places, here, Curtain.DRAWN, size=(80, 24), keys=WALKS["episodes"])
        )
    assert walks[0] == walks[1]


@pytest.mark.parametrize("curtain", Curtain)
async def test_a_clock_that_stands_tells_no_future(
    curtain: Curtain, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When something comes up next is known to the clock alone, on every screen."""
    monkeypatch.setattr(Watching, "now", staticmethod(lambda: 1000.0))
    horizon = parse_position("S01E04@12:30")
    keys = ("s", "enter", "1", "k", "2", "3", "4", "question_mark", "escape", "s", "s", "escape")
    walks = []
    for name, folder in (
        ("one", lighthouse_tables().write(tmp_path / "one" / "pack")),
        ("two", other_future(curtain, horizon, tmp_path / "two" / "pack")),
    ):
        places = Places(progress=tmp_path / name / "progress.toml", shows=tmp_path / "none")
        walks.append(await seen(folder, places, horizon, curtain, size=(80, 24), keys=keys))
    assert walks[0] == walks[1]
    assert "▶ 12:30" in str(walks[0]), "the clock was on the screen"
