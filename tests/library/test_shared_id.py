"""Two packs with one id: two shows, each with a marker of its own."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from etoile_tui.guide.schedule.position import NONE, Position
from etoile_tui.library import Library, OpenShow, Paths, SharedIdError
from tests.harness.invented import LIGHTHOUSE

Copy = Callable[[str], Path]


@pytest.fixture
def copy(paths: Paths) -> Copy:
    """Make one more pack with the same id among the user's own, in a folder of a name."""

    def made(name: str) -> Path:
        return Path(shutil.copytree(LIGHTHOUSE, paths.shows / name))

    return made


def opened(paths: Paths, folder: Path) -> OpenShow:
    """Open a pack, as another program would."""
    return Library(paths).open(str(folder))


def test_each_has_a_marker_of_its_own(paths: Paths, copy: Copy) -> None:
    """Also where both were open before either was marked; undo takes back one's own."""
    first, second = (opened(paths, copy(name)) for name in ("a", "b"))
    first.markers.mark(Position("S01E03"))
    assert second.markers.marker == NONE
    second.markers.mark(Position("S01E01"))
    first.markers.refresh()
    for show, marker in ((first, "S01E03"), (second, "S01E01")):
        folder = paths.shows / ("a" if show is first else "b")
        assert str(show.markers.marker) == str(opened(paths, folder).markers.marker) == marker
    second.markers.undo()
    assert str(opened(paths, paths.shows / "a").markers.marker) == "S01E03"


def test_both_say_that_they_share_it(library: Library, paths: Paths, copy: Copy) -> None:
    """On opening, and in the list, where each has its own marker."""
    first = copy("a")
    assert library.open("lighthouse").others == ()
    library.open("lighthouse").markers.mark(Position("S01E02"))
    second = copy("b")
    assert opened(paths, first).others == (second,)
    assert opened(paths, second).others == (first,)
    listed = [show for show in library.shows() if show.id == "lighthouse"]
    assert {(show.folder, show.marker, show.shared) for show in listed} == {
        (str(first), "S01E02", True),
        (str(second), "none", True),
    }
    with pytest.raises(SharedIdError):
        library.open("lighthouse")


def test_a_pack_elsewhere_is_another_one(paths: Paths, copy: Copy, tmp_path: Path) -> None:
    """It says so, and does not take the marker of the one that is installed."""
    installed = copy("a")
    opened(paths, installed).markers.mark(Position("S01E02"))
    elsewhere = Path(shutil.copytree(LIGHTHOUSE, tmp_path / "remake"))
    assert opened(paths, elsewhere).markers.marker == NONE
    assert opened(paths, elsewhere).others == (installed,)


def test_a_pack_that_is_moved_keeps_its_marker(paths: Paths, copy: Copy, tmp_path: Path) -> None:
    """There is none of its id where it was; but a marker that two may mean is nobody's."""
    before = copy("a")
    opened(paths, before).markers.mark(Position("S01E02"))
    moved = before.rename(tmp_path / "elsewhere")
    assert str(opened(paths, moved).markers.marker) == "S01E02"
    other = copy("b")
    assert opened(paths, moved).markers.marker == NONE
    show = other / "show.toml"
    show.write_text(show.read_text().replace("The Lighthouse", "The Lighthouse, a remake"))
    assert opened(paths, other).markers.marker == NONE


def test_a_marker_from_before_packs_were_told_apart(paths: Paths, copy: Copy) -> None:
    """It belongs to the only pack of the id; where there are two, to none of them."""
    folder = copy("a")
    paths.progress.parent.mkdir(parents=True)
    paths.progress.write_text(
        "format = 2\n[viewers.me.shows.lighthouse]\n"
        'steps = [{ marker = "S01E02", when = 2026-01-31T20:15:00Z }]\n'
    )
    assert str(opened(paths, folder).markers.marker) == "S01E02"
    copy("b")
    assert opened(paths, folder).markers.marker == NONE
    shutil.rmtree(paths.shows / "b")
    opened(paths, folder).markers.mark(Position("S01E03"))
    other = copy("b")
    assert str(opened(paths, folder).markers.marker) == "S01E03"
    assert opened(paths, other).markers.marker == NONE


def test_a_link_to_a_pack_is_the_same_pack(paths: Paths, tmp_path: Path) -> None:
    """By whichever of the two it is opened."""
    paths.shows.mkdir(parents=True)
    real = Path(shutil.copytree(LIGHTHOUSE, tmp_path / "checkout"))
    (paths.shows / "lighthouse").symlink_to(real)
    show = opened(paths, real)
    show.markers.mark(Position("S01E02"))
    assert show.others == ()
    for way in (str(real), "lighthouse", str(paths.shows / "lighthouse")):
        assert str(Library(paths).open(way).markers.marker) == "S01E02"


def test_a_folder_whose_name_is_no_text(paths: Paths, copy: Copy) -> None:
    """Its marker is kept like any other."""
    folder = copy("moor\udcff")
    opened(paths, folder).markers.mark(Position("S01E02"))
    assert str(opened(paths, folder).markers.marker) == "S01E02"
