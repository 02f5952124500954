"""Writing a file that the user takes away: whole or not at all, and where they want it."""

import os
import stat
from pathlib import Path

from etoile_tui.atomic_write import write_atomically
from etoile_tui.errors import CallError


class HandOutError(CallError):
    """A file that cannot be written where the user wants it."""


def hand_out(path: Path, text: str, *, replace: bool = False) -> None:
    """Write a text into a file of the user's choice, as UTF-8.

    A link is followed, and stays. A new file gets the permissions that the user's umask gives
    to new files; one that is replaced keeps its own.

    Args:
        path: The file; its folder has to be there.
        text: What to write.
        replace: Whether a file that is there already may be replaced.

    Raises:
        HandOutError: It is there already, or cannot be written; everything is then as it was.
    """
    try:
        target = path.resolve()
        before = _present(target)
        if before is not None:
            _check(target, before, replace=replace)
        write_atomically(target, text.encode(), private=False, mode=before, replace=replace)
    except FileExistsError:
        raise HandOutError(f"{path} is there already. Add --force to replace it.") from None
    except (OSError, RuntimeError, ValueError) as error:
        # A RuntimeError is a circle of links, a ValueError a name that no file can have.
        raise HandOutError(
            f"{path} cannot be written: {_reason(path, error)}. Nothing has changed."
        ) from None


def _present(target: Path) -> int | None:
    """Return the mode of what is there; None where nothing is."""
    try:
        return target.stat().st_mode
    except FileNotFoundError:
        return None


def _check(target: Path, mode: int, *, replace: bool) -> None:
    """Refuse to replace what is not to be replaced. Nothing is opened: a FIFO would wait."""
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
    return "its links lead in a circle" if isinstance(error, RuntimeError) else "it is no file name"
