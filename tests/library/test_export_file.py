"""Writing a file that the user takes away."""

import os
import stat
from pathlib import Path

import pytest

from etoile_tui.library.export_file import ExportError, write_export


def listing(folder: Path) -> list[str]:
    """Return the names of what is in a folder, hidden files included."""
    return sorted(path.name for path in folder.iterdir())


def mode(path: Path) -> int:
    """Return a file's permissions."""
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder."""
    made = tmp_path / "papers"
    made.mkdir()
    return made


@pytest.mark.parametrize("umask", [0o022, 0o077, 0o002])
def test_a_new_file_has_the_permissions_of_new_files(folder: Path, umask: int) -> None:
    """An export is meant for others, as far as the umask allows."""
    before = os.umask(umask)
    try:
        write_export(folder / "told.md", "Étoile\n")
    finally:
        os.umask(before)
    assert (folder / "told.md").read_bytes() == "Étoile\n".encode()
    assert mode(folder / "told.md") == 0o666 & ~umask
    assert listing(folder) == ["told.md"]


@pytest.mark.parametrize("permissions", [0o600, 0o644, 0o640])
def test_a_file_that_is_replaced_keeps_its_permissions(folder: Path, permissions: int) -> None:
    """A program that has the old file open reads it to its end."""
    path = folder / "told.md"
    path.write_text("old and longer")
    path.chmod(permissions)
    with path.open() as reader:
        write_export(path, "new", replace=True)
        assert reader.read() == "old and longer"
    assert path.read_text() == "new"
    assert mode(path) == permissions
    assert listing(folder) == ["told.md"]


def test_what_is_there_is_not_replaced_unasked(folder: Path) -> None:
    """The message names the option that replaces it."""
    path = folder / "told.md"
    path.write_text("old")
    with pytest.raises(ExportError, match="--force"):
        write_export(path, "new")
    assert path.read_text() == "old"
    assert listing(folder) == ["told.md"]


def test_a_file_that_somebody_makes_meanwhile(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is not replaced, though it was not there at the first check."""
    path = folder / "told.md"
    fsync = os.fsync

    def meanwhile(handle: int) -> None:
        path.write_text("theirs")
        fsync(handle)

    monkeypatch.setattr(os, "fsync", meanwhile)
    with pytest.raises(ExportError, match="there already"):
        write_export(path, "new")
    assert path.read_text() == "theirs"
    assert listing(folder) == ["told.md"]


def test_a_file_system_without_links(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file gets its name in another way, and is not replaced later."""

    def refused(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", refused)
    write_export(folder / "told.md", "new")
    with pytest.raises(ExportError, match="there already"):
        write_export(folder / "told.md", "newer")
    assert (folder / "told.md").read_text() == "new"
    assert listing(folder) == ["told.md"]


@pytest.mark.parametrize("replace", [False, True])
def test_a_link_is_followed_and_stays(folder: Path, replace: bool) -> None:
    """The file that it leads to is written, or left alone."""
    (folder / "elsewhere").mkdir()
    target = folder / "elsewhere" / "told.md"
    link = folder / "link.md"
    link.symlink_to(target)
    write_export(link, "first")
    assert target.read_text() == "first"
    if replace:
        write_export(link, "second", replace=True)
    else:
        with pytest.raises(ExportError, match="there already"):
            write_export(link, "second")
    assert target.read_text() == ("second" if replace else "first")
    assert link.is_symlink()
    assert listing(target.parent) == ["told.md"]


@pytest.mark.parametrize("replace", [False, True])
def test_what_no_file_can_be_written_to(folder: Path, replace: bool) -> None:
    """A folder, a FIFO that nobody reads, links in a circle, no folder, a file for a folder."""
    (folder / "folder.md").mkdir()
    os.mkfifo(folder / "fifo.md")
    (folder / "one.md").symlink_to("two.md")
    (folder / "two.md").symlink_to("one.md")
    (folder / "file").write_text("mine")
    before = listing(folder)
    reasons = {
        "folder.md": "it is a folder",
        "fifo.md": "not a regular file",
        "one.md": "",
        "nowhere/told.md": "there is no such folder",
        "file/told.md": "Not a directory",
        "x" * 300 + ".md": "too long",
        "nul\0.md": "no file name",
    }
    for name, reason in reasons.items():
        with pytest.raises(ExportError, match=f"cannot be written: .*{reason}.*Nothing has"):
            write_export(folder / name, "new", replace=replace)
    assert listing(folder) == before
    assert (folder / "file").read_text() == "mine"


def test_a_file_that_may_only_be_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is not replaced."""
    path = folder / "told.md"
    path.write_text("old")
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(ExportError, match="only be read"):
        write_export(path, "new", replace=True)
    assert path.read_text() == "old"


@pytest.mark.parametrize("trouble", [OSError(28, "No space left on device"), KeyboardInterrupt()])
@pytest.mark.parametrize("replace", [False, True])
def test_a_failure_leaves_everything_as_it_was(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    trouble: BaseException,
    replace: bool,
) -> None:
    """The disk may be full, or somebody may press Ctrl+C: no half file, and no other."""
    path = folder / "told.md"
    if replace:
        path.write_text("old")
    before = listing(folder)

    def fail(_: int) -> None:
        raise trouble

    monkeypatch.setattr(os, "fsync", fail)
    expected = ExportError if isinstance(trouble, OSError) else KeyboardInterrupt
    with pytest.raises(expected):
        write_export(path, "new", replace=replace)
    assert listing(folder) == before
    assert not replace or path.read_text() == "old"


def test_a_folder_that_lets_nobody_in(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message has the system's reason."""

    def denied(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", denied)
    with pytest.raises(ExportError, match="Permission denied"):
        write_export(folder / "told.md", "new")
    assert listing(folder) == []
