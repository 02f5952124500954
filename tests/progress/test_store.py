"""The progress file: read on demand, written only when something changes, never lost."""

import os
import stat
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etoile_tui.guide.curtain import Curtain
from etoile_tui.progress import store as store_module
from etoile_tui.progress.errors import ProgressError
from etoile_tui.progress.model import Progress, Viewer
from etoile_tui.progress.store import Store

from .drawing import progresses

NOON = datetime(2026, 1, 31, 12, tzinfo=UTC)


def mark(show: str, marker: str) -> Callable[[Viewer], Viewer]:
    """Return a change that sets a marker."""
    return lambda viewer: viewer.with_track(show, viewer.track(show).mark(marker, NOON))


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """A store whose file is not there yet."""
    return Store(tmp_path / "state" / "progress.toml")


@pytest.fixture
def marked(store: Store) -> Store:
    """A store in which something has been marked twice."""
    store.change_viewer("me", mark("moor", "S01E01"))
    store.change_viewer("me", mark("moor", "S01E02"))
    return store


def assert_unusable(store: Store, *, says: str = "") -> None:
    """Check that a file is refused for reading and changing, by its name, and stays as it is."""
    before = store.path.read_bytes() if store.path.is_file() else None
    for use in (store.read, lambda: store.change_viewer("me", mark("moor", "S01E09"))):
        with pytest.raises(ProgressError) as caught:
            use()
        assert str(store.path) in str(caught.value)
        assert says in str(caught.value)
    after = store.path.read_bytes() if store.path.is_file() else None
    assert before == after
    if store.path.parent.is_dir():
        assert [path.name for path in store.path.parent.iterdir()] == [store.path.name]


def test_no_file_is_nothing_watched(store: Store) -> None:
    """And reading makes none, nor its folder."""
    assert store.read() == Progress()
    assert not store.path.parent.exists()


def test_what_was_changed_is_read(marked: Store) -> None:
    """By another store as well; the change returns the new state."""
    viewer = marked.change_viewer("me", lambda viewer: replace(viewer, curtain=Curtain.OPEN))
    assert Store(marked.path).read().viewer("me") == viewer
    assert (viewer.curtain, viewer.track("moor").marker) == (Curtain.OPEN, "S01E02")


def test_a_change_starts_from_what_stands_on_disk(marked: Store) -> None:
    """So that what another window or another viewer has done stays."""
    other = Store(marked.path)
    marked.read()
    other.change_viewer("ann", mark("moor", "S01E07"))
    other.change_viewer("me", mark("bog", "S01E03"))
    marked.change_viewer("me", mark("moor", "S01E04"))
    progress = other.read()
    assert progress.viewer("ann").track("moor").marker == "S01E07"
    assert progress.viewer("me").track("bog").marker == "S01E03"
    assert [step.marker for step in progress.viewer("me").track("moor").steps] == [
        "S01E01",
        "S01E02",
        "S01E04",
    ]


def _become(new: Viewer, _: Viewer) -> Viewer:
    return new


@given(progresses)
@settings(deadline=None)
def test_any_progress_is_kept(progress: Progress) -> None:
    """The law: what is changed into is read, on disk and back."""
    with TemporaryDirectory() as folder:
        store = Store(Path(folder) / "progress.toml")
        for name, viewer in progress.viewers.items():
            assert store.change_viewer(name, partial(_become, viewer)) == viewer
        kept = {name: viewer for name, viewer in progress.viewers.items() if viewer != Viewer()}
        assert store.read() == Progress(viewers=kept), "who has done nothing is not written down"


def test_file_and_folder_are_for_the_user_alone(marked: Store) -> None:
    """What somebody watches is nobody else's business."""
    assert stat.S_IMODE(marked.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(marked.path.parent.stat().st_mode) == 0o700
    assert [path.name for path in marked.path.parent.iterdir()] == [marked.path.name]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x00\x01\x02",
        b"\xff\xfe\xfa",
        b"not toml",
        b"format = 1\nviewers = 3\n",
        b'format = "1"\n',
        b'format = 1\n[viewers.me]\ncurtain = "lace"\n',
        b"format = 1\n[viewers.me.shows.moor]\ncurrent = 1\n",
        b"format = 0x1" + b"0" * 6000,
        b"a = " + b"[" * 100_000,
        b"format = 1\na = 2024-99-99\n",
    ],
)
def test_a_damaged_file_is_refused_and_left_as_it_is(store: Store, content: bytes) -> None:
    """Nothing is guessed, and nothing is written over it."""
    store.path.parent.mkdir()
    store.path.write_bytes(content)
    assert_unusable(store)


def test_a_file_of_a_newer_format(store: Store) -> None:
    """Is for a newer program, and is not set back to an older one."""
    store.path.parent.mkdir()
    store.path.write_bytes(b"format = 2\nviewers = []\n")
    assert_unusable(store, says="newer")


def test_a_file_that_is_cut_off_anywhere(marked: Store) -> None:
    """Is either refused or has lost nothing but whole steps at its end; it is never changed."""
    whole = marked.path.read_bytes()
    refused = 0
    for length in range(len(whole)):
        marked.path.write_bytes(whole[:length])
        try:
            markers = [step.marker for step in marked.read().viewer("me").track("moor").steps]
        except ProgressError:
            refused += 1
            assert_unusable(marked)
        else:
            assert markers in ([], ["S01E01"], ["S01E01", "S01E02"])
    assert refused > len(whole) / 2


@given(st.binary(max_size=60))
@settings(deadline=None)
def test_random_bytes_are_read_or_refused(content: bytes) -> None:
    """The law: nothing but progress or a clear error comes out of any file."""
    with TemporaryDirectory() as folder:
        store = Store(Path(folder) / "progress.toml")
        store.path.write_bytes(content)
        try:
            found: Progress | None = store.read()
        except ProgressError:
            found = None
        assert found in (None, Progress())
        assert store.path.read_bytes() == content


def test_a_file_that_is_too_large(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Is refused whole: its first part alone could be taken for all of it."""
    monkeypatch.setattr(store_module, "LARGEST_FILE", 2**20)
    store.path.parent.mkdir()
    store.path.write_bytes(b"format = 1\n".ljust(2**20, b"\n"))
    assert store.read() == Progress()
    store.path.write_bytes(b"format = 1\n".ljust(2**20, b"\n") + b"[viewers.me]\n")
    assert_unusable(store, says="larger than 1 MiB")


def test_a_folder_in_place_of_the_file(store: Store) -> None:
    """Cannot be read."""
    store.path.mkdir(parents=True)
    assert_unusable(store)
    assert store.path.is_dir()


def test_a_file_in_place_of_the_folder(store: Store) -> None:
    """Cannot be looked into."""
    store.path.parent.write_bytes(b"a file")
    assert_unusable(store)
    assert store.path.parent.read_bytes() == b"a file"


def test_a_file_that_may_not_be_read(marked: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Says so in the system's words."""
    before = marked.path.read_bytes()

    def forbidden(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", forbidden)
        with pytest.raises(ProgressError, match="Permission denied"):
            marked.read()
    assert marked.path.read_bytes() == before


@pytest.mark.parametrize("step", ["fsync", "replace", "open"])
def test_a_failed_write_changes_nothing(
    marked: Store, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    """The folder is read-only, or the disk is full: the old file stands, byte for byte."""
    before = marked.path.read_bytes()

    def fail(*_: object, **__: object) -> None:
        raise OSError(30, "Read-only file system")

    with monkeypatch.context() as patch:
        patch.setattr(os, step, fail)
        with pytest.raises(ProgressError, match="Read-only file system") as caught:
            marked.change_viewer("me", mark("moor", "S01E03"))
    assert str(marked.path) in str(caught.value)
    assert "Nothing has changed" in str(caught.value)
    assert marked.path.read_bytes() == before
    assert [path.name for path in marked.path.parent.iterdir()] == [marked.path.name]
    assert marked.read().viewer("me").track("moor").marker == "S01E02"


def test_a_change_that_fails_writes_nothing(marked: Store) -> None:
    """It is made before anything is opened for writing."""
    before = marked.path.read_bytes()

    def fail(_: Viewer) -> Viewer:
        raise LookupError

    with pytest.raises(LookupError):
        marked.change_viewer("me", fail)
    assert marked.path.read_bytes() == before


def test_a_link_to_the_file_stays_a_link(marked: Store, tmp_path: Path) -> None:
    """Who keeps the file elsewhere keeps it there."""
    kept = tmp_path / "kept.toml"
    marked.path.rename(kept)
    marked.path.symlink_to(kept)
    marked.change_viewer("me", mark("moor", "S01E03"))
    assert marked.path.is_symlink()
    assert Store(kept).read().viewer("me").track("moor").marker == "S01E03"


def test_what_is_no_file_is_not_waited_for(store: Store) -> None:
    """Opening a FIFO would wait for a writer."""
    store.path.parent.mkdir()
    os.mkfifo(store.path)
    with pytest.raises(ProgressError, match="not a regular file"):
        store.read()
