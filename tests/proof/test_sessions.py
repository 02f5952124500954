"""What is shown at a horizon does not depend on what was shown further on.

Somebody watches on, looks around and goes back. What they chose further on, where they scrolled and
what they selected was part of that future, and says something of it: from there on the guide is as
if it had been opened where it stands.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import pytest
from textual.widgets import Input

from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.library import OpenShow
from etoile_tui.progress.model import ME
from etoile_tui.tui.guide_screen.clock_runner import ClockRunner
from tests.harness.home import Home
from tests.harness.invented import InventedPack
from tests.harness.stage import Stage, on_stage

from .futures_apart import ABOVE, BELOW, MINUTES, other, show

SIZE = (80, 14)
"""Of the terminal: so small that maps scroll."""

SELECT = "select"
"""A step that is no key: some of the page is selected with the mouse."""
LIST = "line before the list"
"""The walk that ends on the list instead of the map."""
WALKS: dict[str, tuple[str, ...]] = {
    "corner": ("3", "right", "up", "enter"),
    "scrolled map": ("3", "n", "escape"),
    "person on the map": ("3", "right", "up"),
    "line": ("3", "n", "n", "n", "n"),
    LIST: ("3", "n", "n", "n", "n", "n", "n", "m"),
    "person": ("2", "down", "down", "down", "down"),
    "person by name": ("2", "o", "home", *"oooo"),
    "filter": ("2", "f", *"c", "enter"),
    "selection": ("1", SELECT, "4"),
}
"""Walks further on; each leads to something that is another in either future."""
FEW = ("line", "selection")
"""Those that make do for ways down that differ little."""


def home(pack: InventedPack, folder: Path) -> Home:
    """Make a home with a pack, where ben watches too."""
    made = Home(folder)
    made.install(pack)
    made.library().add_viewer("ben")
    made.mark(BELOW, viewer="ben")
    return made


@pytest.fixture
def homes(tmp_path: Path) -> list[Home]:
    """Two homes: in either there is another of the futures."""
    return [home(show(), tmp_path / "one"), home(other(), tmp_path / "other")]


@pytest.fixture(autouse=True)
def steady(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep cursors from blinking."""
    monkeypatch.setattr(Input, "_toggle_cursor", lambda _: None)


async def walk_on(stage: Stage, steps: Iterable[str]) -> None:
    """Take steps."""
    for step in steps:
        if step != SELECT:
            await stage.press(step)
            continue
        page = stage.app.screen.query_one("#reading")
        await stage.pilot.mouse_down(page, offset=(4, 2))
        await stage.pilot.hover(page, offset=(30, 6))
        await stage.pilot.mouse_up(page, offset=(30, 6))
        await stage.settle()


async def view_again(stage: Stage, view: str) -> tuple[object, str]:
    """Go to another view and back; return what a view shows and what of it can be copied."""
    await stage.press("2" if view == "1" else "1", view)
    stage.app.clear_notifications()
    await stage.settle()
    picture = stage.picture
    await stage.press("y")
    return picture, stage.app.clipboard


async def lower(stage: Stage, home: Home, way: str) -> None:
    """Go down."""
    if way == "elsewhere":
        home.mark(BELOW)
        await stage.notice_changes()
    else:
        await stage.press(*(("u",) if way == "undo" else ("v", "down", "enter")))
    stage.app.clear_notifications()
    await stage.settle()


async def higher(stage: Stage, home: Home, way: str) -> None:
    """Go up again."""
    if way == "another viewer":
        await stage.press("v", "up", "enter")
    else:
        home.mark(ABOVE)
        await stage.notice_changes()


class Seen(NamedTuple):
    """What there was to see on a walk and after it.

    Attributes:
        above: What was on the screen further on.
        below: What was on it at once when the marker was down.
        after: What that view showed from then on, and what of it could be copied.
    """

    above: object
    below: object
    after: tuple[object, str]


async def come_down(home: Home, way: str, walks: Iterable[str]) -> dict[str, Seen]:
    """Walk about further on and go down, again and again; return what there was to see."""
    seen = {}
    async with on_stage(home.mark(BELOW, ABOVE), size=SIZE) as stage:
        for name in walks:
            await walk_on(stage, WALKS[name])
            above = stage.picture
            await lower(stage, home, way)
            below = stage.picture
            if name == LIST:
                await stage.press("m")
            seen[name] = Seen(above, below, await view_again(stage, view(name)))
            await higher(stage, home, way)
    return seen


def view(name: str) -> str:
    """Return the key of the view where a walk ends."""
    return next(step for step in reversed(WALKS[name]) if step in ("1", "2", "3", "4"))


async def opened(show: OpenShow) -> dict[str, tuple[object, str]]:
    """Return what every view shows where nobody has been anywhere else."""
    async with on_stage(show, size=SIZE) as stage:
        return {key: await view_again(stage, key) for key in "1234"}


@pytest.mark.parametrize(
    ("way", "walks"),
    [("undo", tuple(WALKS)), ("another viewer", FEW), ("elsewhere", FEW)],
    ids=["undo", "another viewer", "elsewhere"],
)
async def test_two_futures_look_the_same_from_below(
    way: str, walks: tuple[str, ...], homes: list[Home]
) -> None:
    """The same keys further on, and the same below: and it looks as if there had been none."""
    one, two = [await come_down(home, way, walks) for home in homes]
    viewer = "ben" if way == "another viewer" else ME
    there = await opened(homes[0].mark(BELOW, viewer=viewer))
    for name in walks:
        assert one[name].above != two[name].above, f"{name}: the futures do not differ"
        assert one[name].below == two[name].below, name
        assert one[name].after == two[name].after == there[view(name)], name


async def test_nothing_of_who_watched_before_is_left(homes: list[Home]) -> None:
    """Also where both have come equally far."""
    there = await opened(homes[0].show("ben"))
    async with on_stage(homes[0].mark(BELOW), size=SIZE) as stage:
        for name in ("line", "corner", "person", "filter", "selection"):
            await walk_on(stage, WALKS[name])
            await lower(stage, homes[0], "another viewer")
            assert await view_again(stage, view(name)) == there[view(name)], name
            await higher(stage, homes[0], "another viewer")


@pytest.mark.parametrize("by", ["me", "elsewhere"])
async def test_a_curtain_drawn_meanwhile_hides_how_long_an_episode_is(
    by: str, homes: list[Home], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The clock that began before does not tell the episode's end, and does not stop there."""
    now = [1000.0]
    monkeypatch.setattr(ClockRunner, "now", staticmethod(lambda: now[0]))
    seen = []
    for home in homes:
        async with on_stage(home.mark(BELOW), size=SIZE) as stage:
            await stage.press("s", "enter")
            if by == "me":
                await stage.press("c", "end", "enter")
            else:
                home.show().markers.choose_curtain(Curtain.SEALED)
                await stage.notice_changes()
            now[0] += MINUTES * 60 + 5
            stage.guide_screen.clock.tick()
            await stage.settle()
            assert "43:05" in stage.lines[0]
            seen.append((stage.picture, stage.said))
    assert seen[0] == seen[1]
