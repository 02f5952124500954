"""Pictures of the screen, where layout is the point.

Each is a file under `__snapshots__`; `pytest tests/tui --snapshot-update` makes them anew after a
change that was meant.
"""

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from etoile_tui.library import OpenShow
from tests.harness.pilot import IdlePilot, drawn_when_idle
from tests.harness.stage import Stage, StageApp, library_of

SIZES = [(60, 20), (80, 24), (120, 40)]
SCENES: dict[str, tuple[str, tuple[str, ...]]] = {
    "welcome": ("none", ()),
    "page": ("S01E03", ()),
    "curtain": ("S01E03", ("j",)),
    "news": ("S01E02", ("j", "w", "y")),
    "two-seasons": ("S01E06", ()),
    "people": ("S01E03", ("2",)),
    "map": ("S01E03", ("3",)),
    "recap": ("S01E03", ("4",)),
    "back": ("S01E03", ("[",)),
}
"""For each picture the marker, and the keys pressed before it is taken."""

Compare = Callable[..., bool]


def pressing(app: StageApp, keys: tuple[str, ...]) -> Callable[[Pilot[None]], Awaitable[None]]:
    """Return what presses keys and waits for what they bring."""

    async def press(_: Pilot[None]) -> None:
        stage = Stage(app, IdlePilot(app))
        await stage.settle()
        await stage.press(*keys)

    return press


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("scene", SCENES)
def test_scene(
    scene: str, size: tuple[int, int], lighthouse: OpenShow, snap_compare: Compare
) -> None:
    """Look at: one gold accent; stars; nothing cut off; hanging indents; the curtain's folds."""
    marker, keys = SCENES[scene]
    lighthouse.markers.mark(lighthouse.parse(marker))
    app = StageApp(library_of(lighthouse), lighthouse)
    with drawn_when_idle():
        assert snap_compare(app, terminal_size=size, run_before=pressing(app, keys))


OVER = {
    "ask": ("j", "w"),
    "help": ("question_mark",),
    "choose": ("c",),
    "theme": ("t",),
    "filter": ("2", "f", "m"),
    "viewers": ("v", "a", *"ana", "enter", "space"),
    "again": ("a",),
    "clock": ("s",),
    "search": ("slash", *"lamp"),
    "corner": ("3", "right", "enter"),
    "line": ("3", "right", "n"),
    "light": ("t", "down", "enter"),
    "contrast": ("t", "down", "down", "enter", "3"),
    "ansi": ("t", "down", "down", "down", "enter"),
}
"""For each picture of what comes over the page the keys that bring it."""


@pytest.mark.parametrize("over", OVER)
def test_over_the_page(over: str, lighthouse: OpenShow, snap_compare: Compare) -> None:
    """Look at: the question and the help in the middle; the light theme's contrast."""
    lighthouse.markers.mark(lighthouse.parse("S01E02"))
    app = StageApp(library_of(lighthouse), lighthouse)
    with drawn_when_idle():
        assert snap_compare(app, terminal_size=(80, 24), run_before=pressing(app, OVER[over]))


def test_pictures_are_svg_and_fetch_nothing() -> None:
    """An old plugin would write .raw files; Rich's own SVG would fetch a font."""
    folder = Path(__file__).parent / "__snapshots__" / "test_pictures"
    pictures = list(folder.iterdir())
    assert len(pictures) == len(SCENES) * len(SIZES) + len(OVER)
    for picture in pictures:
        assert picture.suffix == ".svg"
        assert "@font-face" not in picture.read_text(encoding="utf-8")
