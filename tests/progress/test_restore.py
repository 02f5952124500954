"""Bringing back the last good copy: what stands in its place is set aside, and nothing is lost."""

import os
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etoile_tui.progress.errors import NewerFormatError, ProgressError
from etoile_tui.progress.store import Store

from .storing import DAMAGED, FILES, contents, mark, marker, names

WHEN = "20260131-120000"


def test_a_good_copy_is_the_same_as_the_file(marked: Store) -> None:
    """That is so after each change."""
    for number in range(3, 6):
        marked.change(mark("moor", f"S01E0{number}"))
        assert marked.copy.read_bytes() == marked.path.read_bytes()


@pytest.mark.parametrize("content", DAMAGED)
def test_a_damaged_file_is_set_aside(marked: Store, content: bytes) -> None:
    """The copy is restored, whole."""
    good = marked.path.read_bytes()
    marked.path.write_bytes(content)
    with pytest.raises(ProgressError, match="etoile restore"):
        marked.read()
    aside = marked.restore(WHEN)
    assert aside == marked.path.with_name(f"progress.damaged-{WHEN}.toml")
    assert aside is not None
    assert aside.read_bytes() == content
    assert marked.path.read_bytes() == marked.copy.read_bytes() == good
    assert marker(marked) == "S01E02"


@given(st.binary(max_size=40), st.integers(0, 400))
def test_whatever_became_of_the_file(junk: bytes, length: int) -> None:
    """The law: what is refused can be restored, and what stood there is not lost."""
    with TemporaryDirectory() as folder:
        store = Store(Path(folder) / "progress.toml")
        store.change(mark("moor", "S01E01"))
        good = store.path.read_bytes()
        content = good[:length] + junk
        store.path.write_bytes(content)
        try:
            store.read()
        except NewerFormatError:
            assert store.path.read_bytes() == content  # a newer program can read it
        except ProgressError:
            aside = store.restore(WHEN)
            assert aside is not None
            assert aside.read_bytes() == content
            assert store.path.read_bytes() == good
        else:
            with pytest.raises(ProgressError, match="in order"):
                store.restore(WHEN)
            assert store.path.read_bytes() == content


def test_damage_in_the_same_second_is_set_aside_twice(marked: Store) -> None:
    """Neither file replaces the other."""
    for content in (b"one", b"two", b"three"):
        marked.path.write_bytes(content)
        marked.restore(WHEN)
    found = {path.read_bytes() for path in marked.path.parent.glob("progress.damaged-*")}
    assert found == {b"one", b"two", b"three"}


def test_progress_in_order_is_refused(marked: Store) -> None:
    """Restoring would lose the latest marks."""
    before = contents(marked.path.parent)
    with pytest.raises(ProgressError, match="in order"):
        marked.restore(WHEN)
    assert contents(marked.path.parent) == before


def test_a_newer_format_is_refused(marked: Store) -> None:
    """The file is not damaged: a newer program can read it."""
    marked.path.write_bytes(b"format = 4\nviewers = []\n")
    before = contents(marked.path.parent)
    with pytest.raises(NewerFormatError, match="newer etoile"):
        marked.restore(WHEN)
    assert contents(marked.path.parent) == before


@pytest.mark.parametrize("copy", [*DAMAGED[:5], b"format = 4\n", None])
def test_without_a_good_copy_nothing_is_touched(marked: Store, copy: bytes | None) -> None:
    """The damaged file may still be mended by hand; the message says how to go on."""
    marked.path.write_bytes(b"damaged")
    if copy is None:
        marked.copy.unlink()
    else:
        marked.copy.write_bytes(copy)
    before = contents(marked.path.parent)
    with pytest.raises(ProgressError, match="no good copy") as caught:
        marked.restore(WHEN)
    assert str(marked.path.parent) in str(caught.value)
    assert contents(marked.path.parent) == before


def test_a_file_that_is_gone_is_brought_back(marked: Store) -> None:
    """There is nothing to set aside then."""
    good = marked.path.read_bytes()
    marked.path.unlink()
    assert not any(viewer.shows for viewer in marked.read().viewers.values())
    assert marked.restore(WHEN) is None
    assert marked.path.read_bytes() == good
    assert names(marked.path.parent) == FILES


@pytest.mark.parametrize("what", ["folder", "fifo", "circle"])
def test_what_is_no_file_is_set_aside(marked: Store, what: str) -> None:
    """A folder, a FIFO that would be waited for, a link that leads to itself."""
    good = marked.path.read_bytes()
    marked.path.unlink()
    if what == "folder":
        marked.path.mkdir()
    elif what == "fifo":
        os.mkfifo(marked.path)
    else:
        marked.path.symlink_to(marked.path)
    aside = marked.restore(WHEN)
    assert aside is not None
    assert aside.is_symlink() or aside.exists()
    assert marked.path.read_bytes() == good


def test_a_link_stays_a_link(marked: Store, tmp_path: Path) -> None:
    """The damaged file and the copy are where the link leads."""
    kept = tmp_path / "kept" / "mine.toml"
    kept.parent.mkdir()
    marked.path.unlink()
    marked.path.symlink_to(kept)
    marked.change(mark("moor", "S01E03"))
    kept.write_bytes(b"damaged")
    aside = marked.restore(WHEN)
    assert aside == kept.with_name(f"mine.damaged-{WHEN}.toml")
    assert marked.path.is_symlink()
    assert marker(marked) == "S01E03"


@pytest.mark.parametrize("broken", ["fsync", "replace", "rename"])
def test_a_full_disk_loses_neither(
    marked: Store, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    """The damaged file is where it was or aside, and the copy where it was."""
    good = marked.copy.read_bytes()
    marked.path.write_bytes(b"damaged")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, broken, fail)
        with pytest.raises(ProgressError, match="No space left"):
            marked.restore(WHEN)
    assert marked.copy.read_bytes() == good
    assert b"damaged" in contents(marked.path.parent).values()
    marked.restore(WHEN)
    assert marked.path.read_bytes() == good
