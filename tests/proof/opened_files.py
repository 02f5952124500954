"""Which of a pack's files a session opens, as the interpreter itself tells.

Python announces every opening of a file, by `open`, `os.open` and all that is made of them, and
what else is done to files and folders by name: listing, linking, renaming, removing, changing
rights or times. That a file is there at all (`os.stat`) is asked without an announcement.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_EVENTS = ("open", "os.", "shutil.", "glob.", "pathlib.", "mmap.")
_watching: list[tuple[str, list[str]]] = []


def _hook(event: str, arguments: tuple[object, ...]) -> None:
    if _watching and event.startswith(_EVENTS):
        for argument in arguments[:2]:
            if isinstance(argument, str | bytes | os.PathLike):
                _note(os.path.abspath(os.fsdecode(argument)))  # noqa: PTH100 (asks no file system)


def _note(path: str) -> None:
    for folder, names in _watching:
        if path.startswith(folder):
            names.append(path[len(folder) :])


class _Installed:
    """A hook cannot be taken away again, so it is there once, and mostly idle."""

    done = False


@contextmanager
def watching_opens(folder: Path) -> Iterator[list[str]]:
    """Give the names of what is touched inside a folder from here on, in order."""
    if not _Installed.done:
        sys.addaudithook(_hook)
        _Installed.done = True
    watched: tuple[str, list[str]] = (f"{folder.resolve()}{os.sep}", [])
    _watching.append(watched)
    try:
        yield watched[1]
    finally:
        _watching.remove(watched)


def allowed(reached: tuple[str, ...]) -> set[str]:
    """Return the names of the files of a pack that may be opened.

    Args:
        reached: The episodes that are watched or begun.
    """
    return {"show.toml", *(os.path.join("episodes", f"{name}.toml") for name in reached)}  # noqa: PTH118
