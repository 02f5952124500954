"""Writing a file in one step: whatever happens meanwhile, it is the old one or the new one."""

import os
import stat
from contextlib import suppress
from errno import ELOOP
from pathlib import Path

_CREATE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


def write_atomically(
    path: Path,
    content: bytes,
    *,
    private: bool = True,
    mode: int | None = None,
    replace: bool = True,
) -> None:
    """Write a file in one step that survives a crash of the machine.

    The content goes into a temporary file beside the file. When it is safe on disk, the temporary
    file gets the file's name. A link is followed, and stays a link.

    Args:
        path: The file.
        content: What to write.
        private: Whether the file is for the user alone. Then its folder is made where it is
            missing, also for the user alone. Otherwise the folder has to exist, and the umask
            decides on the file's permissions.
        mode: A file mode whose permissions the file gets instead.
        replace: Whether to replace a file that exists.

    Raises:
        FileExistsError: The file exists, and is not to be replaced.
        OSError: It cannot be written. Whatever is raised, everything is as it was.
    """
    try:
        path = path.resolve()
    except RuntimeError:  # links that lead in a circle
        raise OSError(ELOOP, os.strerror(ELOOP)) from None
    if private:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    temporary = _temporary_path(path, private=private)
    try:
        with os.fdopen(os.open(temporary, _CREATE, 0o600 if private else 0o666), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            temporary.chmod(stat.S_IMODE(mode))
        if replace:
            temporary.replace(path)
        else:
            _name_new(temporary, path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def sweep(path: Path) -> None:
    """Delete the temporary files that killed writers of a private file have left.

    Nobody may be writing the file meanwhile.
    """
    from glob import escape  # only who writes needs it

    with suppress(OSError, RuntimeError):
        path = path.resolve()
        # The names of `_temporary_path`, and not the name of an editor's swap file.
        for temporary in path.parent.glob(f".{escape(path.name)}.{'[a-z0-9_]' * 8}"):
            temporary.unlink()


def _temporary_path(path: Path, *, private: bool) -> Path:
    """Return a name beside a file that nothing has: random, and for `sweep` to know again."""
    if private:
        return path.with_name(f".{path.name}.{os.urandom(4).hex()}")
    # The file's own name may be so long that no longer name is allowed.
    return path.with_name(f".etoile-{os.urandom(8).hex()}")


def _name_new(temporary: Path, path: Path) -> None:
    """Give a file its name, unless another program has made a file of that name meanwhile."""
    try:
        path.hardlink_to(temporary)
    except FileExistsError:
        raise
    except OSError:
        temporary.replace(path)  # a file system without hard links, like that of a memory card
    else:
        temporary.unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    """Write a folder's new names to disk. On Windows that is neither needed nor possible.

    A failure is ignored: the new file is already there, so it would be wrong to report that
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
