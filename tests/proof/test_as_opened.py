"""Whoever comes down finds the guide as if it had been opened there: every attribute of it.

Further on, or behind a laxer curtain, somebody chooses, scrolls, types, follows links. Then the
horizon becomes earlier, a curtain closes or somebody else sits down. From there on whatever a view
holds is what it holds in a guide that was opened there: the same in either of two futures.
"""

from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeAlias

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etoile_tui.tui.widgets.row_list import RowList
from tests.harness.home import Home
from tests.harness.invented import InventedPack
from tests.harness.stage import on_stage

from .coming_down import (
    MAP_WALKS,
    VIEWS,
    WALKS,
    WAYS,
    Way,
    entered,
    higher,
    lower,
    make_home,
    opened_above,
    opened_below,
)
from .futures_apart import longer, other, show
from .view_state import differences, state_of

SIZE = (60, 13)
"""Of the terminal: so small that lists, pages and maps scroll."""
SIZE_OF_MAPS = (80, 14)
"""The same, where maps are drawn."""
_WALKS = {SIZE: WALKS, SIZE_OF_MAPS: MAP_WALKS}

KEYS = (*VIEWS, "down", "end", "home", "tab", "enter", "n", "right", "space", "backspace")
"""Keys of a walk: those that go somewhere, choose, scroll and follow links."""

State: TypeAlias = dict[str, object]


async def walked_down(
    home: Home, way: Way, size: tuple[int, int], walks: int = 99
) -> dict[str, State]:
    """Walk about and go down, again and again; return what the guide holds each time."""
    states: dict[str, State] = {}
    async with on_stage(opened_above(home, way), size=size) as stage:
        for name, walk in list(_WALKS[size].items())[:walks]:
            await stage.press(*walk)
            states[f"before {name}"] = state_of(stage.guide_screen)
            await lower(stage, home, way)
            states[name] = state_of(stage.guide_screen)
            await higher(stage, home, way)
        await stage.press("2", "down", "3", "n", "4", "end", "1", "home")
        await lower(stage, home, way)
        for key in VIEWS:
            await stage.press(key)
            states[key] = state_of(stage.guide_screen)
    return states


async def opened_there(
    home: Home, way: Way, size: tuple[int, int], keys: Iterable[str] = VIEWS
) -> dict[str, State]:
    """Return what the guide holds that was opened there, in each view."""
    states: dict[str, State] = {}
    for key in keys:
        async with on_stage(opened_below(home, way), size=size, at=way.at) as stage:
            if key != "1":
                await stage.press(key)
            stage.app.clear_notifications()
            await stage.settle()
            states[key] = state_of(stage.guide_screen)
    return states


def futures(way: Way) -> tuple[InventedPack, InventedPack]:
    """Return two shows that are told alike where a way leads."""
    if way.only_curtain:
        return show(), longer()
    parted = other()
    parted.show = show().show  # a drawn curtain tells how long the next episode is
    return show(), parted


CASES = [
    *((name, SIZE) for name in WAYS),
    *((name, SIZE_OF_MAPS) for name, way in WAYS.items() if not way.only_curtain),
]
"""The ways, and the terminal's sizes; no curtain hangs before a map."""


@pytest.mark.parametrize(("name", "size"), CASES)
async def test_whoever_comes_down_finds_it_as_opened(
    name: str, size: tuple[int, int], tmp_path: Path
) -> None:
    """Nothing that was chosen, scrolled, typed or followed before is left.

    Walked is in one future, and opened in another: what is held alike is of neither.
    """
    way, walks = WAYS[name], _WALKS[size]
    there = await opened_there(make_home(tmp_path / "there", show(), way), way, size)
    seen = await walked_down(make_home(tmp_path / "walked", futures(way)[1], way), way, size)
    for step in (*walks, *VIEWS):
        expected = there[entered(walks[step]) if step in walks else step]
        assert differences(seen[step], expected) == {}, step


@pytest.mark.parametrize(("name", "size"), [("undone", SIZE), ("curtain", SIZE)])
async def test_the_futures_look_different_before(
    name: str, size: tuple[int, int], tmp_path: Path
) -> None:
    """Else nothing could be left of them."""
    way = WAYS[name]
    one, two = [
        await walked_down(make_home(tmp_path / str(number), pack, way), way, size, walks=2)
        for number, pack in enumerate(futures(way))
    ]
    told_before = [step for step in one if step.startswith("before ")]
    assert any(one[step] != two[step] for step in told_before)


@given(walk=st.lists(st.sampled_from(KEYS), max_size=9), name=st.sampled_from(tuple(WAYS)))
@settings(max_examples=10)
async def test_any_walk_leaves_nothing(walk: list[str], name: str) -> None:
    """Whatever keys lead about; those of a walk may lead elsewhere in another future."""
    way = WAYS[name]
    key, states = entered(("1", *walk)), []
    for pack in futures(way):
        with TemporaryDirectory() as folder:
            home = make_home(Path(folder), pack, way)
            async with on_stage(opened_above(home, way), size=SIZE_OF_MAPS) as stage:
                await stage.press(*walk)
                await lower(stage, home, way)
                states.append(state_of(stage.guide_screen))
            there = await opened_there(home, way, SIZE_OF_MAPS, key)
    for state in states:
        assert differences(state, there[key]) == {}


async def test_a_view_that_keeps_something_is_noticed(tmp_path: Path) -> None:
    """The comparison can fail: one attribute, of which nothing is seen, is another."""
    way = WAYS["undone"]
    home = make_home(tmp_path, show(), way)
    async with on_stage(opened_above(home, way), size=SIZE) as stage:
        before = state_of(stage.guide_screen)
        stage.app.screen.query_one(RowList)._drag = "S01E03"  # type: ignore[attr-defined]
        assert len(differences(before, state_of(stage.guide_screen))) == 1
