"""Which shows are installed, and finding one."""

import shutil
from pathlib import Path

import pytest

from etoile_tui.packs import installed
from etoile_tui.packs.errors import PackError, SharedIdError, UnknownShowError
from etoile_tui.packs.installed import find_pack, pack_folders, shipped_folder
from tests.harness.invented import LIGHTHOUSE


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """The folder of a user's own packs."""
    (tmp_path / "own").mkdir()
    return tmp_path / "own"


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in place of that of the packs that ship."""
    (tmp_path / "shipped").mkdir()
    monkeypatch.setattr(installed, "shipped_folder", lambda: tmp_path / "shipped")
    return tmp_path / "shipped"


def make(folder: Path, show: str, title: str = "A Show") -> Path:
    """Write the smallest pack there is."""
    folder.mkdir(parents=True)
    menu = '[[episode]]\nid = "S01E01"\ntitle = "One"\n'
    (folder / "show.toml").write_text(f'format = 1\nid = "{show}"\ntitle = "{title}"\n{menu}')
    return folder


def test_a_show_is_found_by_its_id(own: Path, shipped: Path) -> None:
    """It may be among the user's own packs or those that ship, in a folder of any name."""
    make(own / "moor", "moor")
    make(own / "elsewhere", "bog")
    make(shipped / "fen", "fen")
    make(shipped / "anything", "marsh")
    assert [find_pack(show, own).folder.name for show in ("moor", "bog", "fen", "marsh")] == [
        "moor",
        "elsewhere",
        "fen",
        "anything",
    ]


def test_a_show_is_found_by_its_folder(
    own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The path has a slash in it, or begins in the working or the home folder."""
    make(tmp_path / "my-show", "x")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    for written in (str(tmp_path / "my-show"), "./my-show", "my-show", "my-show/", "~/my-show"):
        assert find_pack(written, own).show.poster.id == "x"
    monkeypatch.chdir(tmp_path / "my-show")
    assert find_pack(".", own).show.poster.id == "x"


def test_a_show_is_found_by_its_title(own: Path, shipped: Path) -> None:
    """Whatever its case and accents; an id goes before it, and of two titles the folder tells."""
    make(own / "a", "moor", title="L'Étoile du  Nord")
    make(shipped / "b", "etoile", title="Moor")
    assert find_pack("l'etoile du nord", own).folder == own / "a"
    assert find_pack("moor", own).folder == own / "a"
    make(own / "c", "other", title="L'étoile du Nord")
    with pytest.raises(SharedIdError, match="2 shows here are called this"):
        find_pack("L'Étoile du Nord", own)
    for unknown in ("l étoile", "nord"):
        with pytest.raises(UnknownShowError):
            find_pack(unknown, own)


def test_an_id_goes_before_a_folder_of_that_name(
    own: Path, shipped: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An installed show is found wherever the program is started."""
    make(shipped / "moor", "moor", "Installed")
    make(tmp_path / "here" / "moor", "moor", "Here")
    monkeypatch.chdir(tmp_path / "here")
    assert find_pack("moor", own).show.poster.title == "Installed"
    assert find_pack("./moor", own).show.poster.title == "Here"


def test_an_id_that_two_packs_have_is_not_guessed(own: Path, shipped: Path) -> None:
    """Whatever their folders are called, and wherever they are; the folder tells which is meant."""
    for folder, title in ((own / "moor", "Own"), (shipped / "x", "Shipped")):
        make(folder, "moor", title)
    with pytest.raises(SharedIdError) as caught:
        find_pack("moor", own)
    assert caught.value.packs == ((own / "moor", "Own"), (shipped / "x", "Shipped"))
    assert str(own / "moor") in str(caught.value)
    assert find_pack(str(own / "moor"), own).show.poster.title == "Own"


def test_an_id_may_be_written_with_escapes(own: Path) -> None:
    """A pack is found by what its file says."""
    make(own / "x", "moor")
    path = own / "x" / "show.toml"
    path.write_text(path.read_text().replace('"moor"', '"m\\u006for"'))
    assert find_pack("moor", own).folder == own / "x"


def test_a_folder_named_like_a_show_that_it_is_not(own: Path, shipped: Path) -> None:
    """Only the id counts."""
    make(own / "moor", "bog")
    make(shipped / "x", "moor", "The Moor")
    assert find_pack("moor", own).show.poster.title == "The Moor"


def test_a_broken_pack_is_told_of_when_it_is_asked_for(own: Path, shipped: Path) -> None:
    """It does not keep other packs from being found."""
    make(shipped / "moor", "moor")
    for name in ("aaa", "bog"):
        (own / name).mkdir()
        (own / name / "show.toml").write_text("= =")
    with pytest.raises(PackError, match="line 1") as caught:
        find_pack("bog", own)
    assert not isinstance(caught.value, UnknownShowError)
    assert find_pack("moor", own).show.poster.id == "moor"


@pytest.mark.usefixtures("shipped")
def test_a_broken_pack_whose_folder_is_called_otherwise(own: Path) -> None:
    """The id stands in its file, which cannot be read: the folder is named, and the fault."""
    (own / "my-pack").mkdir(parents=True)
    (own / "my-pack" / "show.toml").write_text('id = "bog"\n= =')
    with pytest.raises(PackError, match=r"my-pack, which may be it: show\.toml, line 2"):
        find_pack("bog", own)
    with pytest.raises(UnknownShowError):
        find_pack("fen", own)


@pytest.mark.parametrize(
    "show",
    [
        "nowhere",
        "./nowhere",
        "/no/where",
        "..\\nowhere",
        "~nobody-of-this-name/x",
        "x" * 5000,
        "./" + "x" * 5000,
        "a\x00b",
        "./a\x00b",
        "\udcff",
        "-",
        "\x1b[31m",
    ],
)
def test_an_unknown_show(own: Path, shipped: Path, show: str) -> None:
    """The message does not repeat the name, however strange it is."""
    make(shipped / "moor", "moor")
    with pytest.raises(UnknownShowError) as caught:
        find_pack(show, own)
    assert str(caught.value).isprintable()
    assert len(str(caught.value)) < 300


def test_a_folder_without_a_pack(own: Path, tmp_path: Path) -> None:
    """It exists, but is no pack."""
    (tmp_path / "empty").mkdir()
    with pytest.raises(PackError, match=r"show\.toml is missing"):
        find_pack(str(tmp_path / "empty"), own)


def test_the_installed_folders(own: Path, shipped: Path) -> None:
    """One's own first, by name; what has no show.toml is no pack."""
    made = [make(own / "b", "b"), make(own / "c", "c"), make(shipped / "a", "a")]
    (own / "notes").mkdir()
    (own / "a-file").write_text("x")
    (shipped / "loop").symlink_to("loop")
    assert list(pack_folders(own)) == made


def test_no_folder_of_ones_own(tmp_path: Path, shipped: Path) -> None:
    """A missing folder, or a file in its place, counts as no packs."""
    made = make(shipped / "moor", "moor")
    (tmp_path / "file").write_text("x")
    for own in (tmp_path / "nowhere", tmp_path / "file"):
        assert list(pack_folders(own)) == [made]
        assert find_pack("moor", own).folder == made


def test_one_locked_folder_hides_no_other(
    own: Path, shipped: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What cannot be looked into is left out alone."""
    open_one = make(own / "open", "open")
    make(own / "locked", "locked")
    make(shipped / "moor", "moor")
    is_file = Path.is_file

    def locked(path: Path) -> bool:
        if path.parent.name == "locked":
            raise PermissionError(13, "Permission denied")
        return is_file(path)

    monkeypatch.setattr(Path, "is_file", locked)
    assert list(pack_folders(own)) == [open_one, shipped / "moor"]
    assert find_pack("open", own).folder == open_one
    with pytest.raises(UnknownShowError):
        find_pack("locked", own)


def test_a_linked_pack_folder_is_a_pack(own: Path, shipped: Path, tmp_path: Path) -> None:
    """Somebody who links a folder there wants it; its files stay inside what it leads to."""
    real = Path(shutil.copytree(LIGHTHOUSE, tmp_path / "real"))
    (own / "linked").symlink_to(real, target_is_directory=True)
    make(shipped / "moor", "moor")
    pack = find_pack("lighthouse", own)
    assert pack.folder == own / "linked"
    assert pack.chapters((0, float("inf")))["S01E01"].problem is None


def test_the_packs_that_ship_are_there() -> None:
    """In a clone, an editable install and a wheel alike."""
    assert (shipped_folder() / "etoile" / "show.toml").is_file()
