"""No guide from past the marker can be reached once the marker went down, whatever is at work.

A thread draws the map, a worker reads a long story, another makes ready to search: each may be in
the middle of it when the marker goes down, here or elsewhere. What they hold is looked for among
all objects that there are.
"""

import asyncio
import gc
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event
from typing import Any
from weakref import ref

import pytest

from etoile_tui.guide.search.search import Search
from etoile_tui.guide.story.glimpse import Glimpse
from etoile_tui.guide.story.guide import Guide
from etoile_tui.library import open_show
from etoile_tui.tui.guide_screen import map_drawer, story_reader
from tests.harness.home import Home
from tests.harness.pilot import IdlePilot
from tests.harness.stage import Stage, on_stage

from .coming_down import WAYS, lower, make_home, opened_above
from .futures_apart import show

MOST = 300
"""How often to look again, before what is still there counts as held."""
DOWN = ("undone", "elsewhere", "another viewer")
HOLDERS = (Guide, Glimpse, Search)
"""Kinds of objects of which a guide at a lower marker has its own."""


@pytest.fixture
def endless(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Let the drawing of a map never end by itself; return what it was begun for.

    It is given up once that is cleared.
    """
    given_up, begun = Event(), ["none"]

    def draw(guide: Guide, *, go_on: Callable[[], None], **_: object) -> Any:  # noqa: ANN401
        begun.append(str(guide.horizon))
        while begun and not given_up.wait(0.001):
            go_on()
        return None

    monkeypatch.setattr(map_drawer, "draw_map", draw)
    yield begun
    given_up.set()


def held() -> list[ref[object]]:
    """Return whatever is made of a story, all over the process, without holding it."""
    gc.collect()
    return [ref(each) for each in gc.get_objects() if type(each) in HOLDERS]


async def come_down(stage: Stage, name: str, home: Home) -> str:
    """Go down, and return what is still held from further on, and by what."""
    before = held()
    assert before
    await lower(stage, home, WAYS[name])
    for _ in range(MOST):
        gc.collect()
        left = [each for each in (known() for known in before) if each is not None]
        if not left:
            return ""
        holders = {type(each).__name__ for each in gc.get_referrers(*left) if each is not left}
        told = f"{[type(each).__name__ for each in left]} held by {sorted(holders)}"
        del left
        await asyncio.sleep(0.002)
    return told


@pytest.mark.parametrize(
    ("keys", "name"),
    [
        *((("3",), name) for name in DOWN),
        (("3", "m", "m"), "undone"),
        (("3", "2"), "another viewer"),
        (("3", "1"), "elsewhere"),
        (("3", "slash", "n"), "elsewhere"),
        (("3", "question_mark"), "elsewhere"),
    ],
)
async def test_the_drawing_of_a_map_holds_nothing(
    keys: tuple[str, ...], name: str, tmp_path: Path, endless: list[str]
) -> None:
    """Its thread is in the middle of it: it ends, and nothing else has a hold on the guide."""
    way = WAYS[name]
    home = make_home(tmp_path, show(), way)
    async with on_stage(opened_above(home, way), size=(80, 24)) as stage:
        stage.pilot.waits_for_workers = False
        await stage.press(*keys)
        while "S01E03" not in endless:
            await asyncio.sleep(0.001)  # the thread has not begun yet
        try:
            assert await come_down(stage, name, home) == ""
        finally:
            endless.clear()  # else the app would wait for the thread


@pytest.mark.parametrize("keys", [("1",), ("2",), ("slash", "n")], ids="-".join)
async def test_the_reading_of_a_long_story_holds_nothing(
    keys: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is still being read, and what waits for it waits; keys that move the marker do as well."""
    monkeypatch.setattr(open_show, "AT_ONCE", 0)
    monkeypatch.setattr(story_reader, "_FIRST", 3600)
    monkeypatch.setattr(IdlePilot, "waits_for_workers", False)
    way = WAYS["elsewhere"]
    home = make_home(tmp_path, show(), way)
    async with on_stage(opened_above(home, way), size=(80, 24)) as stage:
        await stage.press(*keys)
        assert stage.guide_screen._reader.busy
        assert await come_down(stage, "elsewhere", home) == ""


@pytest.mark.parametrize("keys", ["1", "3m", "2f", "4j"])
async def test_no_view_holds_anything(keys: str, tmp_path: Path) -> None:
    """Nothing is at work, and every view was looked at before."""
    way = WAYS["undone"]
    home = make_home(tmp_path, show(), way)
    async with on_stage(opened_above(home, way), size=(80, 24)) as stage:
        await stage.press("slash", *"name", "enter", "1", "2", "3", "4", *keys)
        assert await come_down(stage, "undone", home) == ""


async def test_what_is_held_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The test can fail: somebody holds a guide."""
    monkeypatch.setattr("tests.proof.test_reachable.MOST", 3)
    way = WAYS["undone"]
    home = make_home(tmp_path, show(), way)
    async with on_stage(opened_above(home, way), size=(80, 24)) as stage:
        kept = [stage.guide_screen.guide]
        assert "Guide" in await come_down(stage, "undone", home)
        assert kept
