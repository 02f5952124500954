"""What the tests of the store share."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from etoile_tui.progress.errors import ProgressError
from etoile_tui.progress.model import ME, Progress
from etoile_tui.progress.store import Store

NOON = datetime(2026, 1, 31, 12, tzinfo=UTC)

FILES = {"progress.toml", "progress.last.toml", "progress.lock"}
"""What stands in the folder once something was changed."""

DAMAGED = (
    b"",
    b"\x00\x01\x02",
    b"\xff\xfe\xfa",
    b"not toml",
    b"format = 2\nviewers = 3\n",
    b'format = "2"\n',
    b"format = true\n",
    b'format = 2\n[viewers.me]\ncurtain = "lace"\n',
    b"format = 2\n[viewers.me.shows.moor]\ncurrent = 1\n",
    b"format = 0x1" + b"0" * 6000,
    b"a = " + b"[" * 100_000,
    b"format = 2\na = 2024-99-99\n",
    b"[viewers.me.shows]\n",
)
"""Files that are no progress."""


def mark(show: str, marker: str, viewer: str = ME) -> Callable[[Progress], Progress]:
    """Return a change that sets a marker."""

    def change(progress: Progress) -> Progress:
        whose = progress.viewer(viewer)
        return progress.with_viewer(
            viewer, whose.with_track(show, whose.track(show).mark(marker, NOON))
        )

    return change


def marker(store: Store, show: str = "moor", viewer: str = ME) -> str:
    """Return the marker that a store's file holds."""
    return store.read().viewer(viewer).track(show).marker


def contents(folder: Path) -> dict[str, bytes]:
    """Return every regular file of a folder, byte for byte."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def names(folder: Path) -> set[str]:
    """Return the names of what is in a folder, hidden files included."""
    return {path.name for path in folder.iterdir()}


def put(path: Path, content: bytes) -> None:
    """Write a file, and its folder where there is none."""
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)


def assert_unusable(store: Store, *, says: str = "") -> None:
    """Check that a file is refused for reading and changing, by its name, and stays as it is."""
    before = contents(store.path.parent) if store.path.parent.is_dir() else None
    for use in (store.read, lambda: store.change(mark("moor", "S01E09"))):
        with pytest.raises(ProgressError) as caught:
            use()
        assert str(store.path) in str(caught.value)
        assert says in str(caught.value)
    if before is not None:
        after = contents(store.path.parent)
        after.pop("progress.lock", None)
        before.pop("progress.lock", None)
        assert before == after
