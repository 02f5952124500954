"""Pictures of the screen, where layout is the point.

Each is a file under `__snapshots__`; `pytest tests/tui --snapshot-update` makes them anew after a
change that was meant.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from etoile_tui.library import OpenShow
from etoile_tui.tui.app import EtoileApp

SIZES = [(60, 20), (80, 24), (120, 40)]
SCENES: dict[str, tuple[str, tuple[str, ...]]] = {
    "welcome": ("none", ()),
    "page": ("S01E03", ()),
    "curtain": ("S01E03", ("j",)),
    "news": ("S01E02", ("j", "w", "y")),
    "two-seasons": ("S01E06", ()),
}
"""For each picture the marker, and the keys pressed before it is taken."""

Compare = Callable[..., bool]


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("scene", SCENES)
def test_scene(
    scene: str, size: tuple[int, int], lighthouse: OpenShow, snap_compare: Compare
) -> None:
    """Look at: one gold accent; stars; nothing cut off; hanging indents; the curtain's folds."""
    marker, keys = SCENES[scene]
    lighthouse.mark(lighthouse.parse(marker))
    assert snap_compare(EtoileApp(lighthouse), press=keys, terminal_size=size)


OVER = {"ask": ("j", "w"), "help": ("question_mark",), "choose": ("c",), "light": ("t",)}
"""For each picture of what comes over the page the keys that bring it."""


@pytest.mark.parametrize("over", OVER)
def test_over_the_page(over: str, lighthouse: OpenShow, snap_compare: Compare) -> None:
    """Look at: the question and the help in the middle; the light theme's contrast."""
    lighthouse.mark(lighthouse.parse("S01E02"))
    assert snap_compare(EtoileApp(lighthouse), press=OVER[over], terminal_size=(80, 24))


def test_pictures_are_svg_and_fetch_nothing() -> None:
    """An old plugin would write .raw files; Rich's own SVG would fetch a font."""
    folder = Path(__file__).parent / "__snapshots__" / "test_pictures"
    pictures = list(folder.iterdir())
    assert len(pictures) == len(SCENES) * len(SIZES) + len(OVER)
    for picture in pictures:
        assert picture.suffix == ".svg"
        assert "@font-face" not in picture.read_text(encoding="utf-8")
