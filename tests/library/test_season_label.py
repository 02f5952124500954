"""What the end of a season is called: the same in every future of the show."""

from pathlib import Path

import pytest

from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.position import Position
from etoile_tui.library import Library, Marking, OpenShow, Paths
from tests.harness.invented import InventedPack

FUTURES = {
    "nothing more": (),
    "a special behind it": ("S00E01",),
    "another season": ("S03E01",),
}


def opened(folder: Path, curtain: Curtain, *more: str) -> OpenShow:
    """Open a show whose second season has two episodes or more, inside the first of them."""
    menu = [{"id": episode, "title": "T"} for episode in ("S02E01", "S02E02", *more)]
    show = {"format": 1, "id": "told", "title": "Told", "episode": menu}
    pack = InventedPack(show, {}).write(folder / "pack")
    library = Library(Paths(progress=folder / "progress.toml", shows=folder))
    library.choose_curtain(curtain)
    opened = library.open(str(pack))
    opened.markers.mark(Position("S02E01", 10))
    return opened


def by_key(show: OpenShow) -> Marking:
    """Return what the key would mark that marks a season."""
    end = show.season_end(None)
    assert end is not None
    return show.marking_at(end, hidden="the end of the season", named=False)


@pytest.mark.parametrize("more", FUTURES.values(), ids=FUTURES.keys())
def test_a_special_behind_a_season_is_not_told(more: tuple[str, ...], tmp_path: Path) -> None:
    """The curtain lists the season to its last number; whether that is its end, it does not say."""
    marking = by_key(opened(tmp_path, Curtain.DRAWN, *more))
    assert (marking.label, marking.jump) == ("the end of the season", False)


@pytest.mark.parametrize("more", [(), ("S02E03",)], ids=["its last", "one more"])
def test_a_season_that_is_sealed_is_called_so(more: tuple[str, ...], tmp_path: Path) -> None:
    """The episode under way is named; whether the season ends with it is not told."""
    show = opened(tmp_path, Curtain.SEALED, *more)
    show.markers.mark(Position("S02E02", 10))
    assert show.marking("S02").label == "the end of season 2"
    assert by_key(show).label == "the end of the season"
