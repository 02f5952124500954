"""Writing a file so that it is the old one or the new one, whatever happens."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path


def write_atomically(path: Path, content: bytes) -> None:
    """Replace a file's content in one step that survives a crash of the machine.

    The folder is made where it is missing. File and folder are for the user alone.

    Raises:
        OSError: It could not be written; the file is then as it was.
    """
    path = path.resolve()  # where a link leads: the link itself stays
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
