"""Marking and looking back by season, and to a place that is typed."""

from collections.abc import Callable
from pathlib import Path

import pytest

from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.position import episode_id
from etoile_tui.library import Library, OpenShow
from tests.harness.invented import InventedPack
from tests.harness.stage import on_stage


@pytest.fixture
def seasons(library: Library, tmp_path: Path) -> Callable[[str], OpenShow]:
    """Open a show of three seasons with three episodes each, watched to a position."""
    menu = [
        {"id": episode_id(season, number), "title": f"Title {season}.{number}"}
        for season in (1, 2, 3)
        for number in (1, 2, 3)
    ]
    show = {"format": 1, "id": "seasons", "title": "Seasons", "episode": menu}
    told = {entry["id"]: {"event": [{"text": f"Told in {entry['id']}."}]} for entry in menu}
    folder = InventedPack(show, told).write(tmp_path / "seasons")

    def watched(position: str) -> OpenShow:
        opened = library.open(str(folder))
        opened.markers.mark(opened.parse(position))
        return opened

    return watched


def keys(typed: str) -> list[str]:
    """Return the keys that type a text."""
    return ["space" if sign == " " else sign for sign in typed]


async def test_a_season_is_marked_in_one_step(
    seasons: Callable[[str], OpenShow], library: Library
) -> None:
    """The question names where it ends where the curtain is open."""
    library.choose_curtain(Curtain.OPEN)
    show = seasons("S01E01")
    async with on_stage(show) as stage:
        said = await stage.press("W")
        assert "Have you watched everything through S01E03" in said
        await stage.press("y")
        assert str(show.markers.marker) == "S01E03"
        assert "everything through S02E03" in await stage.press("W")
        await stage.press("y")
        assert str(show.markers.marker) == "S02E03"


@pytest.mark.parametrize("curtain", [Curtain.DRAWN, Curtain.SEALED])
async def test_else_the_question_has_no_number(
    curtain: Curtain, seasons: Callable[[str], OpenShow], library: Library
) -> None:
    """It would tell how many episodes the season has, or whether a special ends it."""
    library.choose_curtain(curtain)
    async with on_stage(seasons("S01E01")) as stage:
        said = await stage.press("W")
        assert "Have you watched the end of the season?" in said
        assert "through S01E03" not in said


async def test_a_look_back_goes_by_season(seasons: Callable[[str], OpenShow]) -> None:
    """To where the season before ended, and forward again to the marker."""
    async with on_stage(seasons("S03E02"), size=(120, 40)) as stage:
        assert "looking back: S02E03" in await stage.press("left_parenthesis")
        assert "looking back: S01E03" in await stage.press("left_parenthesis")
        assert "looking back: S02E03" in await stage.press("right_parenthesis")
        assert "you: through S03E02" in await stage.press("right_parenthesis")
        await stage.press("right_parenthesis")
        assert "That is where you are" in stage.words


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("S02", "S02E03"),
        ("2x01", "S02E01"),
        ("title 1.2", "E2"),
        ("TÍTLE 2.3", "S02E03"),
    ],
)
async def test_a_look_back_to_what_is_typed(
    seasons: Callable[[str], OpenShow], typed: str, place: str
) -> None:
    """An episode by number or title, or the end of a season."""
    async with on_stage(seasons("S03E02"), size=(120, 40)) as stage:
        await stage.press("at", *keys(typed), "enter")
        assert f"looking back: {place}" in stage.words


@pytest.mark.parametrize("typed", ["S03E03", "S03", "title 3.3", "S09", "title", "zzz", "+1"])
async def test_what_lies_ahead_is_no_place_to_look_back_to(
    seasons: Callable[[str], OpenShow], typed: str
) -> None:
    """Nor is what does not exist, or could be several: one answer to all."""
    async with on_stage(seasons("S03E02"), size=(120, 40)) as stage:
        await stage.press("at", *keys(typed), "enter")
        assert "No episode that you have watched is called so." in stage.words
        assert "looking back" not in stage.words


@pytest.mark.parametrize("second", ["S01E02", "S02E01"])
async def test_whoever_stays_behind_is_named_after_the_answer(
    library: Library, tmp_path: Path, second: str
) -> None:
    """Before it, that would tell whether the hidden season has more than one episode."""
    menu = [{"id": each, "title": "A title"} for each in ("S01E01", second)]
    show = {"format": 1, "id": "seasons", "title": "Seasons", "episode": menu}
    folder = InventedPack(show, {entry["id"]: {} for entry in menu}).write(tmp_path / "seasons")
    library.add_viewer("ana")
    library.choose_curtain(Curtain.SEALED)
    alone = library.open(str(folder))
    alone.markers.mark(alone.parse(second))
    library.watch_as(["me", "ana"])
    async with on_stage(library.open(str(folder))) as stage:
        assert "Have you watched the end of the season?" in await stage.press("W")
