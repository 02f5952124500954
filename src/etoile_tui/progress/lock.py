"""The lock that lets one program write at a time, where the file system has locks at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from errno import EBADF, ENOLCK, ENOSYS, ENOTSUP, EOPNOTSUPP
from pathlib import Path
from typing import Final

from .errors import ProgressError

_NO_LOCKS: Final = frozenset((ENOLCK, ENOTSUP, EOPNOTSUPP, EBADF, ENOSYS))
"""What systems say where a file system, such as that of a network home, has no locks."""


@contextmanager
def locked(lock: Path, file: Path, patience: float) -> Iterator[None]:
    """Keep other programs from writing a file. The system drops the lock of a program that dies.

    Where there are no locks the file is written without: each writing is one step, so that the
    file is whole whatever two programs do at once.

    Args:
        lock: The lock file; it stays when the lock is dropped.
        file: The file that it is for.
        patience: How many seconds to wait for another program.

    Raises:
        ProgressError: The lock cannot be had.
    """
    from filelock import FileLock, Timeout

    held = FileLock(lock, timeout=patience, mode=0o600, poll_interval=0.01)
    try:
        works = has_locks(lock)
        if works:
            held.acquire()
    except Timeout:
        raise ProgressError(
            f"Another program has been writing to {file} for {patience:.0f} seconds. "
            "Nothing has changed. Try once more when it is done."
        ) from None
    except OSError as error:
        raise ProgressError(
            f"Your progress could not be written to {file}, because the lock {lock} cannot be "
            f"had: {error.strerror or 'the system refused'}. Nothing has changed. "
            f"Move {lock.name} away and try once more."
        ) from None
    try:
        yield
    finally:
        if works:
            held.release()


def has_locks(lock: Path) -> bool:
    """Tell whether the file system has locks.

    Without this look beforehand, what is written to a system without them waits for ever for a
    lock file that an ordinary run has left.

    Raises:
        OSError: The lock file cannot be opened.
    """
    try:
        import fcntl
    except ImportError:
        return True  # Windows, which has its own
    handle = os.open(lock, os.O_RDWR | os.O_CREAT | os.O_NONBLOCK, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return error.errno not in _NO_LOCKS
    finally:
        os.close(handle)
    return True
