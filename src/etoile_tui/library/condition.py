"""In what condition the user's folders are: whether they are there, and what may be done there."""

import os
from pathlib import Path
from typing import NamedTuple

from .paths import Paths


class FolderCondition(NamedTuple):
    """A folder that the program uses."""

    use: str
    """What it is for: `progress`, `shows` or `config`."""
    path: Path
    exists: bool
    readable: bool
    writable: bool
    """Whether files can be written there, or the folder be made."""


def folder_conditions(paths: Paths) -> tuple[FolderCondition, ...]:
    """Return the condition of the folders of progress, of the user's own packs, and of settings.

    Args:
        paths: Where they are.
    """
    folders = [("progress", paths.progress.parent), ("shows", paths.shows)]
    if paths.config is not None:
        folders.append(("config", paths.config.parent))
    return tuple(_condition(use, path) for use, path in folders)


def _condition(use: str, path: Path) -> FolderCondition:
    exists = path.is_dir()
    there = path if exists else next(p for p in path.parents if p.exists())
    return FolderCondition(
        use=use,
        path=path,
        exists=exists,
        readable=exists and os.access(path, os.R_OK | os.X_OK),
        writable=os.access(there, os.W_OK | os.X_OK),
    )


def locks_work(folder: Path) -> bool | None:
    """Tell whether the file system of a folder has locks; None where that cannot be tried.

    A file is made there for it, and taken away again.
    """
    from etoile_tui.progress.lock import has_locks

    trial = folder / f".lock-trial-{os.getpid()}"
    try:
        return has_locks(trial)
    except OSError:
        return None
    finally:
        trial.unlink(missing_ok=True)
