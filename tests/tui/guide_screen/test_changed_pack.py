"""A pack that was changed after its marker was set, on the screen."""

from pathlib import Path
from typing import Any

import pytest

from etoile_tui.guide.schedule.position import Position
from etoile_tui.library import Library
from tests.harness.invented import InventedPack
from tests.harness.stage import on_stage


def written(titles: str, folder: Path) -> str:
    """Write a pack with an episode for each letter, which tells its letter, and name it."""
    menu: list[dict[str, Any]] = [
        {"id": f"S01E0{number}", "title": f"Title {letter}"}
        for number, letter in enumerate(titles, start=1)
    ]
    stories = {
        entry["id"]: {"synopsis": f"What <{letter}> tells."}
        for entry, letter in zip(menu, titles, strict=True)
    }
    show = {"format": 1, "id": "moor", "title": "The Moor", "episode": menu}
    return str(InventedPack(show, stories).write(folder))


@pytest.mark.parametrize(("titles", "told", "hidden"), [("ABXC", "AB", "XC"), ("XABC", "", "XABC")])
async def test_the_guide_is_where_the_list_is_as_it_was(
    titles: str, told: str, hidden: str, library: Library, tmp_path: Path
) -> None:
    """It says so where the viewer stands, and w leads on from there."""
    library.open(written("ABC", tmp_path)).markers.mark(Position("S01E03"))
    show = library.open(written(titles, tmp_path))
    async with on_stage(show, size=(120, 40)) as stage:
        assert "The episode list of this show has changed since you marked S01E03." in stage.words
        assert "mark how far you have watched" in stage.words
        seen = stage.words
        for key in ("4", "1", "home", "j", "j"):
            await stage.press(key)
            seen += stage.words
        assert [letter for letter in "ABCX" if f"<{letter}>" in seen] == list(told)
        assert not any(f"Title {letter}" in seen for letter in hidden[1:])
        await stage.press("home", *"jjj"[: len(told)], "w", "y")
        assert str(show.markers.marker) == f"S01E0{len(told) + 1}"
        assert "has changed" not in stage.words
