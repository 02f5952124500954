"""The one rule on the screen: two packs that agree up to the horizon look the same everywhere.

The other pack differs past the horizon in every way the curtain hides: facts, titles, lengths,
numbers, seasons, and files that are broken, missing or hostile.
"""

import copy
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from etoile_tui.guide.curtain import Curtain
from etoile_tui.guide.position import Position
from etoile_tui.library import Library, Places
from tests.invented import LIGHTHOUSE, InventedPack, Tables

from .driving import on_stage

KEYS = (
    *("end", "k", "k", "enter", "escape", "home", "j", "enter", "tab", "space", "escape"),
    *("end", "w", "n", "question_mark", "j", "escape", "ctrl+p", "w", "escape", "t", "u", "u"),
)
"""A walk over everything there is, without ever saying yes."""


def lighthouse_tables() -> InventedPack:
    """Return the invented show as tables."""
    show = tomllib.loads((LIGHTHOUSE / "show.toml").read_text(encoding="utf-8"))
    episodes = {
        entry["id"]: tomllib.loads(
            (LIGHTHOUSE / "episodes" / f"{entry['id']}.toml").read_text(encoding="utf-8")
        )
        for entry in show["episode"]
    }
    return InventedPack(show, episodes)


def drawn_menu(menu: list[Tables], watched: int) -> list[Tables]:
    """Return another menu of which a drawn curtain shows the same."""
    kept, now = menu[: watched + 1], menu[watched]["id"][:3]
    season = [entry for entry in menu[watched + 1 :] if entry["id"][:3] in (now, "S00")]
    renamed: list[dict[str, Any]] = [
        {"id": entry["id"], "title": "[/b]\x1b[2J"} for entry in season
    ]
    return [*kept, *renamed, {"id": "S05E01", "title": "Years later", "minutes": 400}]


def sealed_menu(menu: list[Tables], watched: int) -> list[Tables]:
    """Return another menu of which a sealed curtain shows the same: that there is a next one."""
    ahead = {"id": "S07E31", "title": "The very last one", "minutes": 300, "teaser": "It ends."}
    return [*menu[:watched], ahead]


MENUS: dict[Curtain, Callable[[list[Tables], int], list[Tables]]] = {
    Curtain.DRAWN: drawn_menu,
    Curtain.SEALED: sealed_menu,
}


def other_future(curtain: Curtain, horizon: Position, folder: Path) -> Path:
    """Write a pack that agrees with the invented show up to a horizon, and return its folder."""
    pack = lighthouse_tables()
    reach = pack.order.reach(horizon)
    kept = pack.cut(horizon)
    show = copy.deepcopy(pack.show)
    show["episode"] = MENUS[curtain](show["episode"], pack.order.through(reach))
    written = InventedPack(show, kept.episodes).write(folder)
    for number, entry in enumerate(show["episode"][pack.order.through(reach) :]):
        path = written / "episodes" / f"{entry['id']}.toml"
        if number % 2 and not path.exists():
            path.write_bytes(b"\xff\xfe\x00 broken")
    return written


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
    [("none", (80, 24)), ("S01E01", (60, 20)), ("S01E03", (120, 40)), ("S01E06", (80, 24))],
)
async def test_another_future_looks_the_same(
    marker: str, curtain: Curtain, size: tuple[int, int], tmp_path: Path
) -> None:
    """Every picture on the walk is the same, to the byte."""
    horizon = Position(None if marker == "none" else marker)
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
