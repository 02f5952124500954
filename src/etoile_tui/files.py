"""Reading a file that may be anything, and writing one so that it is the old one or the new one."""

import os
import stat
from contextlib import suppress
from errno import EFBIG, EINVAL, ELOOP
from pathlib import Path


def read_regular(path: Path, largest: int) -> bytes:
    """Return what is in a file, where it is a regular one of a sane size.

    Args:
        path: The file. A link is followed.
        largest: Bytes that it may have.

    Raises:
        FileNotFoundError: There is none.
        OSError: It is not a regular file, is larger, or cannot be read; `strerror` says which.
    """
    # Without waiting: to open a FIFO would wait for somebody to write into it.
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise OSError(EINVAL, "it is not a regular file")
    with os.fdopen(handle, "rb") as file:
        content = file.read(largest + 1)
    if len(content) > largest:
        raise OSError(EFBIG, f"it is larger than {size(largest)}")
    return content


def size(count: int) -> str:
    """Return a number of bytes in the largest whole unit: `16 MiB`."""
    for unit, factor in (("GiB", 2**30), ("MiB", 2**20), ("KiB", 2**10)):
        if count % factor == 0:
            return f"{count // factor} {unit}"
    return f"{count} bytes"


def write_atomically(path: Path, content: bytes) -> None:
    """Replace a file's content in one step that survives a crash of the machine.

    The folder is made where it is missing. File and folder are for the user alone.

    Raises:
        OSError: It could not be written; the file is then as it was.
    """
    import tempfile  # 4 ms, and most programs only read

    try:
        path = path.resolve()  # where a link leads: the link itself stays
    except RuntimeError:
        raise OSError(ELOOP, os.strerror(ELOOP)) from None
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def sweep(path: Path) -> None:
    """Take away what writers of a file have left who were killed. Nobody may be writing to it."""
    from glob import escape  # only who writes needs it

    with suppress(OSError, RuntimeError):
        path = path.resolve()
        # What `write_atomically` calls its files, and an editor's swap file is not called.
        for part in path.parent.glob(f".{escape(path.name)}.{'[a-z0-9_]' * 8}"):
            part.unlink()


def _sync_folder(folder: Path) -> None:
    """Make the new name last. Windows keeps names without being asked, and cannot be asked.

    The new file stands by now. A system that cannot do this much more is no reason to say that
    nothing was written.
    """
    if os.name == "nt":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
