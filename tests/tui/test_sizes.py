"""Long shows, long texts and small terminals."""

from collections.abc import Callable
from pathlib import Path

import pytest

from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.position import Position
from etoile_tui.library import Library, OpenShow
from etoile_tui.tui.widgets.episode_list import EpisodeList
from tests.harness.invented import InventedPack, Tables
from tests.harness.stage import Stage, on_stage

Marked = Callable[[str], OpenShow]


def show_of(library: Library, folder: Path, episodes: int, **more: str) -> OpenShow:
    """Open a show of one season with so many episodes."""
    menu: list[Tables] = [
        {"id": f"S01E{number:02d}", "title": f"Number {number}", **more}
        for number in range(1, episodes + 1)
    ]
    show = {"format": 1, "id": "long", "title": "Long", "episode": menu}
    told: dict[str, Tables] = {entry["id"]: {"synopsis": entry["title"]} for entry in menu}
    return library.open(str(InventedPack(show, told).write(folder / "long")))


def listed(stage: Stage) -> str:
    """Return what the list shows."""
    return "\n".join(line.partition("│")[0] for line in stage.lines[2:-2])


async def test_a_long_list_opens_where_the_viewer_is(library: Library, tmp_path: Path) -> None:
    """And stays there when the terminal gets smaller."""
    show = show_of(library, tmp_path, 300)
    show.markers.mark(Position("S01E200"))
    async with on_stage(show) as stage:
        assert "200  Number 200" in listed(stage)
        await stage.pilot.resize_terminal(60, 12)
        await stage.pilot.pause()
        assert "200" in listed(stage)
        assert stage.app.screen.query_one(EpisodeList).chosen == 199
        await stage.press("home")
        assert "Number 1" in stage.words


@pytest.mark.parametrize("size", [(60, 20), (40, 12)])
async def test_a_narrow_list_has_its_numbers(
    library: Library, tmp_path: Path, size: tuple[int, int]
) -> None:
    """With a scrollbar too."""
    show = show_of(library, tmp_path, 30)
    show.markers.mark(Position("S01E12"))
    async with on_stage(show, size=size) as stage:
        assert "12" in listed(stage)
        show.markers.choose_curtain(Curtain.SEALED)
        await stage.press("c", "escape", "end", "home")
        assert " 1" in listed(stage)


async def test_sealed_and_narrow_the_next_one_is_next(marked: Marked) -> None:
    """The whole word fits."""
    show = marked("S01E02")
    show.markers.choose_curtain(Curtain.SEALED)
    async with on_stage(show, size=(60, 20)) as stage:
        assert "next" in listed(stage)


async def test_a_teaser_too_long_for_a_card_can_be_read(library: Library, tmp_path: Path) -> None:
    """It is a page then, which scrolls, also where the terminal got smaller meanwhile."""
    show = show_of(library, tmp_path, 3, teaser="word " * 200 + "end.")
    show.markers.mark(Position("S01E01"))
    async with on_stage(show, size=(60, 20)) as stage:
        await stage.press("j", "enter", "end")
        assert "end." in stage.words
        assert "Press w once you have seen it." in stage.words
    async with on_stage(show, size=(120, 60)) as stage:
        assert "end." in await stage.press("j")
        await stage.pilot.resize_terminal(60, 20)
        await stage.pilot.pause()
        await stage.press("enter", "end")
        assert "Press w once you have seen it." in stage.words


async def test_a_title_longer_than_the_screen_does_not_hide_the_question(
    library: Library, tmp_path: Path
) -> None:
    """What is asked and both answers are there."""
    menu = [{"id": "S01E01", "title": "very " * 60}]
    long = {"format": 1, "id": "title", "title": "Long", "episode": menu}
    show = library.open(str(InventedPack(long, {"S01E01": {}}).write(tmp_path / "title")))
    async with on_stage(show, size=(40, 12)) as stage:
        await stage.press("w")
        said = " ".join(stage.text.split())
        assert "Have you watched" in said
        assert "Yes (y)" in said
        assert "Not yet (n)" in said


async def test_wide_letters_are_counted_in_cells(library: Library, tmp_path: Path) -> None:
    """A title in Chinese is cut with an ellipsis, in front of the line."""
    menu = [{"id": "S01E01", "title": "世界" * 20}]
    show = {"format": 1, "id": "wide", "title": "世界" * 20, "episode": menu}
    opened = library.open(str(InventedPack(show, {"S01E01": {}}).write(tmp_path / "wide")))
    async with on_stage(opened) as stage:
        row = next(line for line in stage.lines if " 1 " in line)
        assert "…" in row.partition("│")[0]
