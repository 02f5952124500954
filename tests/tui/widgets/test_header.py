"""The line on top: the row of stars, where somebody is, and who that is."""

import pytest
from rich.cells import cell_len

from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.position import Position
from etoile_tui.library import Library, OpenShow
from etoile_tui.tui.widgets.header import stars, with_names
from tests.harness.invented import LIGHTHOUSE
from tests.harness.stage import on_stage


def row(show: OpenShow, marker: str, curtain: Curtain = Curtain.DRAWN, room: int = 40) -> str:
    """Return the row of stars at a marker."""
    show.markers.mark(show.parse(marker) if marker != "none" else Position(None))
    show.markers.choose_curtain(curtain)
    return stars(show.listing(), room).plain


def test_filled_for_watched_open_for_next(lighthouse: OpenShow) -> None:
    """A dot for each that the curtain names after it."""
    assert row(lighthouse, "none") == "☆ · · · · ·"
    assert row(lighthouse, "S01E03") == "★ ★ ★ ☆ · ·"


def test_only_the_season_one_is_in(lighthouse: OpenShow) -> None:
    """Under an open curtain other seasons are in the list and not among the stars."""
    assert row(lighthouse, "S01E01", Curtain.OPEN) == "★ ☆ · · · ·"
    assert row(lighthouse, "S02E01", Curtain.OPEN).endswith("★ ☆")


def test_sealed_has_no_dots(lighthouse: OpenShow) -> None:
    """Nothing tells how many are left."""
    assert row(lighthouse, "S01E02", Curtain.SEALED) == "★ ★ ☆"


def test_where_there_is_no_room_it_is_a_number(lighthouse: OpenShow) -> None:
    """First without the gaps, then as a count of those watched."""
    assert row(lighthouse, "S01E03", room=8) == "★★★☆··"
    assert row(lighthouse, "S01E03", room=4) == "★ 3"


@pytest.mark.parametrize("size", [(40, 12), (60, 20), (80, 24), (120, 40)])
@pytest.mark.parametrize("marker", ["none", "S01E03", "S01E04@12:30", "S02E01"])
async def test_whose_place_it_is_is_always_told(
    size: tuple[int, int], marker: str, library: Library, lighthouse: OpenShow
) -> None:
    """The stars give way to it, and then the title; from 60 cells on it is told in full."""
    library.add_viewer("ana")
    both = ["ana", "me"]
    for name in both:
        lighthouse.markers.seat([name])
        lighthouse.markers.mark(lighthouse.parse(marker))
    lighthouse.markers.seat(both)
    async with on_stage(lighthouse, size=size) as stage:
        told = stage.lines[0]
        assert told.endswith("(ana's place)" if size[0] >= 60 else "(ana's)")
        assert cell_len(told) <= size[0] - 2
        if size[0] >= 80:
            assert "ana and me: " in told


async def test_inside_an_episode(library: Library, lighthouse: OpenShow) -> None:
    """It is said where, and no more."""
    lighthouse.markers.mark(lighthouse.parse("S01E04@12:30"))
    async with on_stage(lighthouse) as stage:
        assert stage.lines[0].endswith("  you: E4 at 12:30")
        library.add_viewer("ana")
    async with on_stage(library.open(str(LIGHTHOUSE))) as stage:
        assert stage.lines[0].endswith("  me: E4 at 12:30")


@pytest.mark.parametrize("name", ["a" * 40, "世" * 40, "世a" * 20])
@pytest.mark.parametrize("room", range(26, 120))
def test_a_long_name_is_shortened(name: str, room: int) -> None:
    """It never takes more room than there is, and never goes."""
    for present in ((name,), (name, "ben"), ("ben", name), ("me", name)):
        told = with_names("through S02E03", present, room)
        assert cell_len(told) <= room
        assert whose(present) in told


def whose(present: tuple[str, ...]) -> str:
    """Return what must be there of the one whose place it is."""
    if len(present) > 1 and present[0] in ("me", "ben"):
        return {"me": "(my", "ben": "(ben's"}[present[0]]
    return present[0][:1] if len(present) == 1 else f"({present[0][:1]}"


def test_names_go_before_what_is_theirs() -> None:
    """First all but who decides, then how many they are."""
    present = ("ana", "ben", "cleo")
    told = [with_names("through E3", present, room) for room in (43, 42, 36, 35, 24, 23)]
    assert told == [
        "ana, ben and cleo: through E3 (ana's place)",
        "3 together: through E3 (ana's place)",
        "3 together: through E3 (ana's place)",
        "through E3 (ana's place)",
        "through E3 (ana's place)",
        "through E3 (ana's)",
    ]
