"""A progress file that cannot be used: it is refused, by its name, and stays as it is."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from etoile_tui.progress import store as store_module
from etoile_tui.progress.errors import NewerFormatError, ProgressError
from etoile_tui.progress.model import ME, Progress
from etoile_tui.progress.store import Store

from .storing import DAMAGED, assert_unusable, contents, mark, marker, put


@pytest.mark.parametrize("content", DAMAGED)
def test_a_damaged_file_is_left_as_it_is(store: Store, content: bytes) -> None:
    """Nothing is guessed, and nothing is written over it."""
    put(store.path, content)
    assert_unusable(store, says="move it away to start afresh")


@pytest.mark.parametrize("content", DAMAGED)
def test_a_damaged_file_with_a_good_copy(marked: Store, content: bytes) -> None:
    """The message says how to restore the copy, which stays as it is."""
    marked.path.write_bytes(content)
    assert_unusable(marked, says="etoile restore")


def test_a_file_of_a_newer_format(marked: Store) -> None:
    """A newer program can read it, so it is not changed."""
    put(marked.path, b"format = 4\nviewers = []\n")
    assert_unusable(marked, says="newer")
    for use in (marked.read, lambda: marked.restore("now")):
        with pytest.raises(NewerFormatError, match="Update etoile") as caught:
            use()
        assert "etoile restore" not in str(caught.value)  # which answers the same


def test_a_file_that_is_cut_off_anywhere(marked: Store) -> None:
    """It is refused, or lacks only whole steps at its end; it is never changed."""
    whole = marked.path.read_bytes()
    refused = 0
    for length in range(len(whole)):
        marked.path.write_bytes(whole[:length])
        try:
            markers = [step.marker for step in marked.read().viewer(ME).track("moor").steps]
        except ProgressError:
            refused += 1
            assert_unusable(marked)
        else:
            assert markers in ([], ["S01E01"], ["S01E01", "S01E02"])
    assert refused > len(whole) / 2


def test_a_file_that_is_too_large(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading only its beginning could lose steps."""
    monkeypatch.setattr(store_module, "LARGEST_FILE", 2**20)
    put(store.path, b"format = 2\n".ljust(2**20, b"\n"))
    assert store.read() == Progress()
    put(store.path, b"format = 2\n".ljust(2**20, b"\n") + b"[viewers.me]\n")
    assert_unusable(store, says="larger than 1 MiB")


def _folder(path: Path) -> None:
    path.mkdir()


def _circle(path: Path) -> None:
    path.symlink_to(path.with_name("other.toml"))
    path.with_name("other.toml").symlink_to(path)


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (_folder, "not a regular file"),
        # Opening a FIFO would wait for a writer.
        (os.mkfifo, "not a regular file"),
        (_circle, "symbolic links"),
    ],
)
def test_what_is_no_file(store: Store, make: Callable[[Path], None], says: str) -> None:
    """Opening it does not wait, and it is not replaced."""
    store.path.parent.mkdir()
    make(store.path)
    kind = store.path.lstat()
    assert_unusable(store, says=says)
    assert store.path.lstat().st_ino == kind.st_ino
    if make is not _circle:
        assert store.stamp() is not None


def test_a_file_in_place_of_the_folder(store: Store) -> None:
    """It is reported, and stays as it is."""
    store.path.parent.write_bytes(b"a file")
    assert_unusable(store)
    assert store.path.parent.read_bytes() == b"a file"


def test_a_file_that_may_not_be_read(marked: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message is the system's."""
    before = contents(marked.path.parent)

    def forbidden(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patch:
        patch.setattr(os, "open", forbidden)
        with pytest.raises(ProgressError, match="Permission denied"):
            marked.read()
    assert contents(marked.path.parent) == before


@pytest.mark.parametrize("step", ["fsync", "replace", "open"])
def test_a_failed_write_changes_nothing(
    marked: Store, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    """The folder is read-only, or the disk is full: the old file stands, byte for byte."""
    before = contents(marked.path.parent)

    def fail(*_: object, **__: object) -> None:
        raise OSError(30, "Read-only file system")

    with monkeypatch.context() as patch:
        patch.setattr(os, step, fail)
        with pytest.raises(ProgressError, match="Read-only file system") as caught:
            marked.change(mark("moor", "S01E03"))
    assert str(marked.path) in str(caught.value)
    assert "Nothing has changed" in str(caught.value)
    assert contents(marked.path.parent) == before
    assert marker(marked) == "S01E02"


def test_a_copy_that_cannot_be_written(marked: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """The change holds; the copy stays that of the change before."""
    before, replace = marked.copy.read_bytes(), os.replace

    def fail(source: str, target: str) -> None:
        if Path(target) == marked.copy:
            raise OSError(28, "No space left on device")
        replace(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", fail)
        marked.change(mark("moor", "S01E03"))
    assert marker(marked) == "S01E03"
    assert marked.copy.read_bytes() == before
    marked.change(mark("moor", "S01E04"))
    assert marked.copy.read_bytes() == marked.path.read_bytes()
