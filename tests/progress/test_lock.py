"""One program writes at a time, and none waits for one that is gone."""

import errno
import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest

from etoile_tui.progress import store as store_module
from etoile_tui.progress.errors import ProgressError
from etoile_tui.progress.store import Store

from .storing import contents, mark, marker

HOLD = """
import sys
from filelock import FileLock
with FileLock(sys.argv[1]):
    print("held", flush=True)
    sys.stdin.read()
"""


@contextmanager
def holder(store: Store) -> Iterator[subprocess.Popen[str]]:
    """Let another program hold the lock, until it is ended or left."""
    lock = store.path.with_name("progress.lock")
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(lock)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        try:
            yield process
        finally:
            process.kill()


def test_a_program_that_goes_on_writing_is_not_waited_for_for_ever(
    marked: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing changes then, and reading needs no lock."""
    monkeypatch.setattr(store_module, "PATIENCE", 0.05)
    before = contents(marked.path.parent)
    with holder(marked):
        for use in (lambda: marked.change(mark("moor", "S01E03")), lambda: marked.restore("now")):
            with pytest.raises(ProgressError, match="Another program") as caught:
                use()
            assert str(marked.path) in str(caught.value)
        assert marker(marked) == "S01E02"
    assert contents(marked.path.parent) == before


def test_a_holder_that_was_killed_holds_nothing(
    marked: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The system drops its lock."""
    monkeypatch.setattr(store_module, "PATIENCE", 0.05)
    with holder(marked) as process:
        process.kill()
        process.wait()
        marked.change(mark("moor", "S01E03"))
    assert marker(marked) == "S01E03"


def test_it_is_waited_for(marked: Store) -> None:
    """A change waits until the other program is done."""
    with holder(marked) as process, ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(marked.change, mark("moor", "S01E03"))
        assert marker(marked) == "S01E02"
        assert process.stdin is not None
        process.stdin.close()
        waiting.result()
    assert marker(marked) == "S01E03"


def test_threads_take_turns(store: Store) -> None:
    """No change is lost, as with programs."""
    with ThreadPoolExecutor(4) as pool:
        done = [pool.submit(store.change, mark(f"show-{n}", "S01E01")) for n in range(20)]
    assert [each.exception() for each in done] == [None] * 20
    assert len(store.read().viewer("me").shows) == 20


@pytest.mark.parametrize("what", ["folder", "circle"])
def test_a_lock_that_cannot_be_taken(marked: Store, what: str) -> None:
    """Nothing is written without a lock; the message names it, and the way out."""
    lock: Path = marked.path.with_name("progress.lock")
    lock.unlink()
    if what == "folder":
        lock.mkdir()
    else:
        lock.symlink_to(lock)
    before = marked.path.read_bytes()
    with pytest.raises(ProgressError, match="could not be written") as caught:
        marked.change(mark("moor", "S01E03"))
    assert str(marked.path) in str(caught.value)
    assert f"Move {lock.name} away" in str(caught.value)
    assert marked.path.read_bytes() == before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has locks everywhere")
@pytest.mark.parametrize("code", ["ENOLCK", "EOPNOTSUPP", "ENOTSUP", "EBADF", "ENOSYS"])
def test_a_file_system_without_locks(
    marked: Store, monkeypatch: pytest.MonkeyPatch, recwarn: pytest.WarningsRecorder, code: str
) -> None:
    """It is written without one, each time; the lock file of an ordinary run holds nobody up."""
    import fcntl

    number = getattr(errno, code)

    def refuse(_handle: int, _how: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(fcntl, "flock", refuse)
    assert marked.path.with_name("progress.lock").exists()
    for episode in ("S01E03", "S01E01"):
        marked.change(mark("moor", episode))
        assert marker(marked) == episode
    assert list(recwarn) == []
