"""A pack that was changed after its marker was set, on the screen."""

import shutil
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


@pytest.mark.parametrize("titles", ["ABXCD", "XABCD", "BACD", "ACD", "ABC"])
async def test_a_pack_that_changes_while_the_guide_is_open(
    titles: str, library: Library, tmp_path: Path
) -> None:
    """Nothing opens that was not opened before: neither by itself nor by a key."""
    show = library.open(written("ABCD", tmp_path))
    show.markers.mark(Position("S01E02"))
    async with on_stage(show, size=(120, 40)) as stage:
        shutil.rmtree(tmp_path / "episodes")
        written(titles, tmp_path)
        seen = ""
        for key in ("2", "1", "home", "j", "4", "1", "end", "w", "n", "slash", "w", "escape"):
            await stage.press(key)
            seen += stage.words
        assert {letter for letter in "ABCDX" if f"<{letter}>" in seen} <= {"A", "B"}
        told = "AB"[: next((n for n in range(2) if titles[n] != "AB"[n]), 2)]
        await stage.press("w", "escape", "1", "home")
        assert ("has changed since you marked" in stage.words) is (told != "AB")
        assert str(stage.guide_screen.show.markers.marker) == (
            f"S01E0{len(told)}" if told else "none"
        )


async def test_what_is_ahead_may_change_unseen(library: Library, tmp_path: Path) -> None:
    """Where somebody reads goes on as it was."""
    show = library.open(written("ABCD", tmp_path))
    show.markers.mark(Position("S01E02"))
    async with on_stage(show) as stage:
        await stage.press("home")
        before = stage.text
        written("ABXY", tmp_path)
        await stage.notice_changes()
        assert stage.text.replace("Title X", "Title C") == before
        await stage.press("down", "down", "w", "y", "up", "down")
        assert "<X>" in stage.text


async def test_a_pack_that_cannot_be_used_any_more(library: Library, tmp_path: Path) -> None:
    """What was read stays, no more is read, and it is said once; then all is well again."""
    show = library.open(written("ABCD", tmp_path))
    show.markers.mark(Position("S01E02"))
    menu = (tmp_path / "show.toml").read_text()
    async with on_stage(show) as stage:
        (tmp_path / "show.toml").write_text("= =")
        await stage.notice_changes()
        assert "The pack was changed, and cannot be" in stage.words
        stage.app.clear_notifications()
        await stage.notice_changes()
        assert "The pack was changed" not in stage.words
        await stage.press("home")
        assert "<A>" in stage.text
        await stage.press("end", "k", "w", "y")
        assert "<C>" not in stage.text
        (tmp_path / "show.toml").write_text(menu)
        await stage.notice_changes()
        await stage.press("1", "home", "j")
        assert "<B>" in stage.text
