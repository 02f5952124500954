"""The shows that are here, and the viewer's curtain."""

import shutil
from pathlib import Path

import pytest

from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.position import Position
from etoile_tui.library import Library, PackError, Paths, ProgressError, UnknownShowError
from etoile_tui.packs import installed
from tests.harness.invented import LIGHTHOUSE


@pytest.fixture(autouse=True)
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in place of that of the packs that ship, with one show in it."""
    folder = tmp_path / "shipped"
    make(folder / "etoile", "etoile", "Zz Shipped")
    monkeypatch.setattr(installed, "shipped_folder", lambda: folder)
    return folder


def make(folder: Path, show: str, title: str) -> Path:
    """Write the smallest pack there is."""
    folder.mkdir(parents=True)
    menu = '[[episode]]\nid = "S01E01"\ntitle = "One"\n'
    (folder / "show.toml").write_text(f'format = 1\nid = "{show}"\ntitle = "{title}"\n{menu}')
    return folder


def test_the_show_that_ships_is_opened_where_none_is_named(library: Library) -> None:
    """The program's name alone is enough to begin."""
    assert library.open().poster.title == "Zz Shipped"


def test_a_show_is_opened_by_its_id_or_folder(library: Library, paths: Paths) -> None:
    """It may be the user's own or one that ships; the marker belongs to the pack."""
    folder = shutil.copytree(LIGHTHOUSE, paths.shows / "lighthouse")
    library.open("lighthouse").markers.mark(Position("S01E02"))
    assert str(library.open(str(folder)).markers.marker) == "S01E02"
    assert str(library.open("etoile").markers.marker) == "none"


def test_a_show_that_is_not_here(library: Library, paths: Paths) -> None:
    """It is reported, and so is a broken one."""
    with pytest.raises(UnknownShowError):
        library.open("nowhere")
    (paths.shows / "moor").mkdir(parents=True)
    (paths.shows / "moor" / "show.toml").write_text("= =")
    with pytest.raises(PackError, match=r"show\.toml, line 1"):
        library.open("moor")


def test_the_shows_by_title(library: Library, paths: Paths) -> None:
    """They have the viewer's markers; broken packs come last, with the reason."""
    make(paths.shows / "x", "moor", "The Moor")
    make(paths.shows / "y", "bog", "A Bog")
    (paths.shows / "broken").mkdir()
    (paths.shows / "broken" / "show.toml").write_text("format = 2\n")
    library.open("moor").markers.mark(Position("S01E01"))
    found = [(show.id, show.title, show.marker) for show in library.shows()]
    assert found == [
        ("bog", "A Bog", "none"),
        ("moor", "The Moor", "S01E01"),
        ("etoile", "Zz Shipped", "none"),
        ("broken", None, None),
    ]
    problems = [show.problem for show in library.shows()]
    assert problems[:3] == [None, None, None]
    assert "newer" in str(problems[3])


def test_a_broken_pack_hides_no_other(library: Library, paths: Paths) -> None:
    """It is listed beside the pack that is opened in its place."""
    (paths.shows / "etoile").mkdir(parents=True)
    (paths.shows / "etoile" / "show.toml").write_text("= =")
    assert [show.title for show in library.shows()] == ["Zz Shipped", None]
    assert library.open("etoile").poster.title == "Zz Shipped"


def test_a_broken_packs_folder_name_passes_the_gate(library: Library, paths: Paths) -> None:
    """The author of the pack chose the name."""
    folder = paths.shows / "moor\x1b[31m\u202e\udcff"
    folder.mkdir(parents=True)
    (folder / "show.toml").write_text("= =")
    assert [show.id for show in library.shows()] == ["etoile", "moor"]


def test_no_story_is_read_for_the_list_of_shows(library: Library, paths: Paths) -> None:
    """A pack without a single readable episode is listed like any other."""
    folder = Path(shutil.copytree(LIGHTHOUSE, paths.shows / "lighthouse"))
    whole = library.shows()
    shutil.rmtree(folder / "episodes")
    assert library.shows() == whole


def test_the_curtain_is_drawn_until_another_is_chosen(library: Library, paths: Paths) -> None:
    """It belongs to the viewer, not to a show, and is kept."""
    assert library.curtain() is Curtain.DRAWN
    library.open().markers.mark(Position("S01E01"))
    library.choose_curtain(Curtain.SEALED)
    assert Library(paths).curtain() is Curtain.SEALED
    show = Library(paths).open()
    assert (show.markers.curtain, str(show.markers.marker)) == (Curtain.SEALED, "S01E01")


def test_damaged_progress_is_told_of(library: Library, paths: Paths) -> None:
    """Everything that needs progress reports it; a show opens all the same, at none."""
    paths.progress.parent.mkdir()
    paths.progress.write_text("not toml")
    for use in (library.shows, library.curtain, lambda: library.choose_curtain(Curtain.OPEN)):
        with pytest.raises(ProgressError):
            use()
    assert library.open().markers.trouble is not None
    assert paths.progress.read_text() == "not toml"


def test_looking_writes_nothing(library: Library, tmp_path: Path) -> None:
    """No file and no folder is made until something is marked or chosen."""
    before = set(tmp_path.rglob("*"))
    library.shows()
    library.curtain()
    library.open().guide()
    assert set(tmp_path.rglob("*")) == before
    library.choose_curtain(Curtain.OPEN)
    made = {path.name for path in set(tmp_path.rglob("*")) - before}
    assert made == {"state", "progress.toml", "progress.last.toml", "progress.lock"}
