"""Writing a file in one step: it is the old one or the new one."""

import errno
import os
import stat
from pathlib import Path

import pytest

from etoile_tui.atomic_write import sweep, write_atomically


def listing(folder: Path) -> list[str]:
    """Return the names of what is in a folder, hidden files included."""
    return sorted(path.name for path in folder.iterdir())


def mode(path: Path) -> int:
    """Return a file's permissions."""
    return stat.S_IMODE(path.stat().st_mode)


def test_a_new_file_and_its_folders_are_made(tmp_path: Path) -> None:
    """For the user alone, whatever the umask; nothing else is left there."""
    path = tmp_path / "deep" / "state" / "progress.toml"
    before = os.umask(0)
    try:
        write_atomically(path, b"new")
    finally:
        os.umask(before)
    assert path.read_bytes() == b"new"
    assert (mode(path), mode(path.parent)) == (0o600, 0o700)
    assert listing(path.parent) == ["progress.toml"]


def test_an_old_file_is_replaced_and_not_written_into(tmp_path: Path) -> None:
    """Who has the old one open goes on reading the old one, whole."""
    path = tmp_path / "progress.toml"
    path.write_bytes(b"old and longer")
    with path.open("rb") as reader:
        write_atomically(path, b"new")
        assert reader.read() == b"old and longer"
    assert path.read_bytes() == b"new"
    assert mode(path) == 0o600


@pytest.mark.parametrize("step", ["fsync", "replace"])
@pytest.mark.parametrize("trouble", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_a_failure_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, trouble: BaseException
) -> None:
    """The disk may be full, or somebody may press Ctrl+C."""
    path = tmp_path / "state" / "progress.toml"
    path.parent.mkdir()
    path.write_bytes(b"old")

    def fail(*_: object) -> None:
        raise trouble

    monkeypatch.setattr(os, step, fail)
    with pytest.raises(type(trouble)):
        write_atomically(path, b"new")
    assert path.read_bytes() == b"old"
    assert listing(path.parent) == ["progress.toml"]


def test_the_content_is_on_disk_before_it_gets_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Or the machine could die between the two and leave an empty file; then the folder."""
    steps: list[str] = []
    replace, fsync = os.replace, os.fsync

    def replaced(source: str, target: str) -> None:
        steps.append("named")
        replace(source, target)

    def synced(handle: int) -> None:
        kind = "folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else "content"
        steps.append(f"{kind} of {os.fstat(handle).st_size} bytes" if kind == "content" else kind)
        fsync(handle)

    monkeypatch.setattr(os, "replace", replaced)
    monkeypatch.setattr(os, "fsync", synced)
    write_atomically(tmp_path / "progress.toml", b"new")
    assert steps == ["content of 3 bytes", "named", "folder"]


def test_a_folder_that_cannot_be_synced_is_no_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The new file stands by then, so it would be wrong to say that nothing was written."""
    fsync = os.fsync

    def picky(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(22, "Invalid argument")
        fsync(handle)

    monkeypatch.setattr(os, "fsync", picky)
    write_atomically(tmp_path / "progress.toml", b"new")
    assert (tmp_path / "progress.toml").read_bytes() == b"new"


def test_no_handle_is_left_open(tmp_path: Path) -> None:
    """However often it is written."""
    handles = Path("/dev/fd")
    before = len(list(handles.iterdir()))
    for number in range(20):
        write_atomically(tmp_path / "progress.toml", bytes([number]))
    assert len(list(handles.iterdir())) == before


def test_a_file_in_place_of_the_folder(tmp_path: Path) -> None:
    """Nothing can be written there, and it stays as it is."""
    (tmp_path / "state").write_bytes(b"a file")
    with pytest.raises(OSError, match=r"exists|Not a directory"):
        write_atomically(tmp_path / "state" / "progress.toml", b"new")
    assert (tmp_path / "state").read_bytes() == b"a file"


def test_links_in_a_circle(tmp_path: Path) -> None:
    """Lead nowhere: nothing is written, and they stay."""
    one, two = tmp_path / "one.toml", tmp_path / "two.toml"
    one.symlink_to(two)
    two.symlink_to(one)
    with pytest.raises(OSError, match="symbolic links") as caught:
        write_atomically(one, b"new")
    assert caught.value.errno == errno.ELOOP
    sweep(one)
    assert one.is_symlink()
    assert two.is_symlink()


def test_what_a_killed_writer_has_left_is_swept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the very name that writing gives it; nothing else goes, whatever the file is called."""
    folder = tmp_path / "state"
    path = folder / "[a].toml"
    folder.mkdir()
    sweep(path)
    path.write_bytes(b"mine")
    others = {"[a].toml", ".[a].toml.swp", ".a.toml.abcdefgh", "[a].toml.abcdefgh"}
    for name in others:
        (folder / name).write_bytes(b"mine")
    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", lambda *_: None)
        write_atomically(path, b"new")
    assert len(listing(folder)) == len(others) + 1
    sweep(path)
    assert set(listing(folder)) == others
    sweep(tmp_path / "nowhere" / "a.toml")


def test_a_file_for_others_has_the_permissions_of_new_files(tmp_path: Path) -> None:
    """The umask decides, unless a mode is given; the folder is not made."""
    folder = tmp_path / "papers"
    with pytest.raises(FileNotFoundError):
        write_atomically(folder / "new.md", b"new", private=False)
    folder.mkdir()
    before = os.umask(0o022)
    try:
        write_atomically(folder / "new.md", b"new", private=False)
        write_atomically(folder / "mode.md", b"new", private=False, mode=0o100640)
    finally:
        os.umask(before)
    assert (mode(folder / "new.md"), mode(folder / "mode.md")) == (0o644, 0o640)
    assert listing(folder) == ["mode.md", "new.md"]


@pytest.mark.parametrize("private", [False, True])
def test_a_file_that_is_there_is_kept_where_it_may_not_be_replaced(
    tmp_path: Path, private: bool
) -> None:
    """A new one is written all the same, and nothing else is left in the folder."""
    path = tmp_path / "papers" / "told.md"
    path.parent.mkdir()
    write_atomically(path, b"old", private=private, replace=False)
    with pytest.raises(FileExistsError):
        write_atomically(path, b"new", private=private, replace=False)
    assert path.read_bytes() == b"old"
    assert listing(path.parent) == ["told.md"]


def test_the_longest_name_can_be_written_for_others(tmp_path: Path) -> None:
    """The temporary file's name is not longer than it."""
    path = tmp_path / ("x" * 255)
    write_atomically(path, b"new", private=False)
    assert path.read_bytes() == b"new"
