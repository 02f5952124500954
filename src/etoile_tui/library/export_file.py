"""Writing an export where the user wants it: whole, or not at all."""

import os
import stat
from pathlib import Path

from etoile_tui.atomic_write import write_atomically
from etoile_tui.errors import CallError


class ExportError(CallError):
    """An export cannot be written where the user wants it."""


def write_export(path: Path, text: str, *, replace: bool = False) -> None:
    """Write a text as UTF-8 into a file of the user's choice.

    A link is followed, and stays a link. A new file gets the permissions of the user's umask; a
    replaced file keeps its permissions.

    Args:
        path: The file; its folder has to exist.
        text: What to write.
        replace: Whether to replace a file that exists.

    Raises:
        ExportError: The file exists, or cannot be written. Everything is then as it was.
    """
    try:
        target = path.resolve()
        mode = _mode(target)
        if mode is not None:
            _check(target, mode, replace=replace)
        write_atomically(target, text.encode(), private=False, mode=mode, replace=replace)
    except FileExistsError:
        raise ExportError(f"{path} is there already. Add --force to replace it.") from None
    except (OSError, RuntimeError, ValueError) as error:
        raise ExportError(
            f"{path} cannot be written: {_reason(path, error)}. Nothing has changed."
        ) from None


def _mode(target: Path) -> int | None:
    """Return the mode of a file; None where there is none."""
    try:
        return target.stat().st_mode
    except FileNotFoundError:
        return None


def _check(target: Path, mode: int, *, replace: bool) -> None:
    """Refuse what may not be replaced. The file is not opened: to open a FIFO would wait."""
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(0, "it is a folder")
    if not stat.S_ISREG(mode):
        raise OSError(0, "it is not a regular file")
    if not replace:
        raise FileExistsError
    if not os.access(target, os.W_OK):
        raise PermissionError(0, "it may only be read")


def _reason(path: Path, error: Exception) -> str:
    if isinstance(error, FileNotFoundError) and not path.parent.is_dir():
        return "there is no such folder"
    if isinstance(error, OSError):
        return error.strerror or "the system refused"
    # Otherwise it is a ValueError, for a name that no file can have.
    return "its links lead in a circle" if isinstance(error, RuntimeError) else "it is no file name"
