"""The progress file: read on demand, written only when something changes, never lost."""

import os
import stat
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.progress.errors import ProgressError
from etoile_tui.progress.model import ME, Progress, Viewer
from etoile_tui.progress.store import Store

from .drawing import progresses
from .storing import FILES, contents, mark, marker, names, put

UNKNOWN = b"""
format = 3
colour = "green"
[viewers.me]
seat = { row = 3 }
[viewers.me.shows.moor]
rated = [4, 4.5]
steps = [{ marker = "S01E01", when = 2026-01-31T12:00:00Z, with = ["ben"] }]
[viewers.ben]
seat = 4
[sync]
since = 2026-01-31
"""


def test_no_file_is_nothing_watched(store: Store) -> None:
    """Reading makes neither the file nor its folder."""
    assert store.read() == Progress()
    assert store.stamp() is None
    assert not store.path.parent.exists()


def test_what_was_changed_is_read(marked: Store) -> None:
    """Another store reads it as well; the change returns it."""
    progress = marked.change(
        lambda old: old.with_viewer(ME, replace(old.viewer(ME), curtain=Curtain.OPEN))
    )
    assert Store(marked.path).read() == progress
    assert (progress.viewer(ME).curtain, marker(marked)) == (Curtain.OPEN, "S01E02")


def test_a_change_starts_from_what_stands_on_disk(marked: Store) -> None:
    """A change by another window or viewer is not lost."""
    other = Store(marked.path)
    marked.read()
    other.change(mark("moor", "S01E07", "ann"))
    other.change(mark("bog", "S01E03"))
    marked.change(mark("moor", "S01E04"))
    assert (marker(other, viewer="ann"), marker(other, "bog")) == ("S01E07", "S01E03")
    steps = other.read().viewer(ME).track("moor").steps
    assert [step.marker for step in steps] == ["S01E01", "S01E02", "S01E04"]


@given(progresses, progresses)
def test_any_progress_is_kept(first: Progress, second: Progress) -> None:
    """The law: what is written is read again, and the last good copy is the same."""
    with TemporaryDirectory() as folder:
        store = Store(Path(folder) / "progress.toml")
        for progress in (first, second):
            assert store.change(lambda _, new=progress: new) == progress  # type: ignore[misc]
            assert store.read() == Store(store.copy).read() == progress


def test_what_is_no_change_is_not_written(marked: Store) -> None:
    """The file keeps its stamp."""
    before = marked.stamp()
    progress = marked.read()
    assert marked.change(lambda old: old) == progress
    assert marked.change(mark("moor", "S01E02")) == progress
    assert marked.stamp() == before is not None


def test_nothing_done_makes_no_file(store: Store) -> None:
    """There is no copy either, only the lock."""
    assert store.change(lambda old: old) == Progress()
    assert names(store.path.parent) == {"progress.lock"}


def test_the_stamp_tells_one_state_from_another(marked: Store) -> None:
    """It does not matter who has changed the file."""
    stamps = {marked.stamp()}
    for number in range(3, 9):
        Store(marked.path).change(mark("moor", f"S01E0{number}"))
        stamps.add(marked.stamp())
    assert len(stamps) == 7
    marked.path.unlink()
    assert marked.stamp() is None


def test_what_is_not_known_survives_a_change(store: Store) -> None:
    """A newer program of the same format may have written it, at any level."""
    put(store.path, UNKNOWN)
    store.change(mark("moor", "S01E02"))
    progress = store.read()
    me, ben = progress.viewer("me"), progress.viewer("ben")
    assert progress.unknown_keys.keys() == {"colour", "sync"}
    assert (me.unknown_keys, ben.unknown_keys) == ({"seat": {"row": 3}}, {"seat": 4})
    track = me.track("moor")
    assert track.unknown_keys == {"rated": [4, 4.5]}
    assert [dict(step.unknown_keys) for step in track.steps] == [{"with": ["ben"]}, {}]


@pytest.mark.parametrize("value", [b"0x1" + b"0" * 6000, b"[" * 400 + b"]" * 400])
def test_what_can_be_read_but_not_be_written(store: Store, value: bytes) -> None:
    """Very long numbers and deep nesting: nothing is written, rather than a file without them."""
    put(store.path, b"format = 3\na = " + value + b"\n")
    assert store.read().unknown_keys.keys() == {"a"}
    with pytest.raises(ProgressError, match="not be written again") as caught:
        store.change(mark("moor", "S01E01"))
    assert str(store.path) in str(caught.value)
    assert store.path.read_bytes() == b"format = 3\na = " + value + b"\n"
    assert names(store.path.parent) == {"progress.toml", "progress.lock"}


def test_files_and_folder_are_for_the_user_alone(store: Store) -> None:
    """That is so for every umask: what somebody watches is private."""
    before = os.umask(0)
    try:
        store.change(mark("moor", "S01E01"))
    finally:
        os.umask(before)
    folder = store.path.parent
    assert names(folder) == FILES
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}
    assert modes == dict.fromkeys(FILES, 0o600)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_change_that_fails_writes_nothing(marked: Store) -> None:
    """It fails before any file is opened for writing, and the lock is released."""
    before = contents(marked.path.parent)

    def fail(_: Progress) -> Progress:
        raise LookupError

    with pytest.raises(LookupError):
        marked.change(fail)
    assert contents(marked.path.parent) == before
    marked.change(mark("moor", "S01E03"))
    assert marker(marked) == "S01E03"


def test_a_link_to_the_file_stays_a_link(marked: Store, tmp_path: Path) -> None:
    """File, copy and lock are where the link leads."""
    kept = tmp_path / "kept" / "mine.toml"
    kept.parent.mkdir()
    marked.path.rename(kept)
    marked.path.symlink_to(kept)
    marked.change(mark("moor", "S01E03"))
    assert marked.path.is_symlink()
    assert marker(Store(kept)) == "S01E03"
    assert names(kept.parent) == {"mine.toml", "mine.last.toml", "mine.lock"}


def test_a_link_to_no_file_yet(store: Store, tmp_path: Path) -> None:
    """The file is made where the link leads."""
    store.path.parent.mkdir()
    store.path.symlink_to(tmp_path / "kept" / "mine.toml")
    assert store.read() == Progress()
    store.change(mark("moor", "S01E01"))
    assert marker(Store(tmp_path / "kept" / "mine.toml")) == "S01E01"


def test_what_killed_writers_have_left_is_taken_away(marked: Store) -> None:
    """Files that others have put there stay."""
    folder = marked.path.parent
    left = (".progress.toml.abcd_123", ".progress.last.toml.0123wxyz")
    others = {".progress.toml.swp", ".progress.toml~", ".choices.toml.abcd_123", "progress.toml.b"}
    for name in (*left, *others):
        (folder / name).write_bytes(b"half")
    marked.change(mark("moor", "S01E03"))
    assert names(folder) == FILES | others


OLD = b"""
format = 1
[viewers.me.shows.moor]
current = 1
steps = [
    { marker = "S01E01", when = 2026-01-31T12:00:00Z },   # a comment
    { marker = "S01E02", when = 2026-01-31T12:00:00Z },
]
"""


def test_a_file_of_the_first_format_is_kept_when_it_is_rewritten(store: Store) -> None:
    """Byte for byte, beside the new one; reading alone rewrites nothing."""
    put(store.path, OLD)
    assert marker(store) == "S01E01"
    assert contents(store.path.parent) == {"progress.toml": OLD}
    store.change(mark("moor", "S01E03"))
    folder = store.path.parent
    assert (folder / "progress.format-1.toml").read_bytes() == OLD
    steps = store.read().viewer(ME).track("moor").steps
    assert [step.marker for step in steps] == ["S01E01", "S01E02", "S01E03"]
    store.change(mark("moor", "S01E01"))
    assert (folder / "progress.format-1.toml").read_bytes() == OLD
    assert names(folder) == FILES | {"progress.format-1.toml"}


@pytest.mark.parametrize("broken", ["fsync", "replace"])
def test_a_file_that_cannot_be_kept_is_not_rewritten(
    store: Store, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    """It keeps the first format."""
    put(store.path, OLD)

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, broken, fail)
        with pytest.raises(ProgressError, match="No space left"):
            store.change(mark("moor", "S01E03"))
    assert store.path.read_bytes() == OLD
    assert names(store.path.parent) == {"progress.toml", "progress.lock"}


@given(st.binary(max_size=60))
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


def test_a_viewer_who_has_done_nothing_is_written_down(store: Store) -> None:
    """They were added, so they are in the file."""
    store.change(lambda _: Progress(viewers={"ana": Viewer()}, using="ana"))
    assert store.read().names == ("ana",)
