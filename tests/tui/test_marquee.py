"""The row of stars."""

from etoile_tui.guide.curtain import Curtain
from etoile_tui.guide.position import Position
from etoile_tui.library import OpenShow
from etoile_tui.tui.widgets.marquee import stars


def row(show: OpenShow, marker: str, curtain: Curtain = Curtain.DRAWN, room: int = 40) -> str:
    """Return the row of stars at a marker."""
    show.mark(show.parse(marker) if marker != "none" else Position(None))
    show.choose_curtain(curtain)
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
