"""What may lie in the place of a pack's file: bytes, or something that is no file at all."""

import os
import shutil
from collections.abc import Callable, Mapping
from enum import Enum
from pathlib import Path
from typing import TypeAlias

from etoile_tui.packs.pack_files import LARGEST_FILE


class Strange(Enum):
    """Something else than a regular file of a sane size."""

    FIFO = "fifo"
    FOLDER = "folder"
    OUTSIDE = "outside"
    """A link to a file out of the pack's folder."""
    CIRCLE = "circle"
    DEVICE = "device"
    ENORMOUS = "enormous"


Content: TypeAlias = bytes | Strange
Files: TypeAlias = Mapping[str, Content]
"""What lies where in a pack's folder, by paths with forward slashes."""


def _enormous(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(LARGEST_FILE + 1)  # a hole: it takes no room on the disk


_MAKERS: Mapping[Strange, Callable[[Path], object]] = {
    Strange.FIFO: os.mkfifo,
    Strange.FOLDER: Path.mkdir,
    Strange.OUTSIDE: lambda path: path.symlink_to("/etc/hostname"),
    Strange.CIRCLE: lambda path: path.symlink_to(path.name),
    Strange.DEVICE: lambda path: path.symlink_to("/dev/zero"),
    Strange.ENORMOUS: _enormous,
}


def lay(files: Files, folder: Path) -> Path:
    """Lay a pack's files in the place of what is there, and return the folder."""
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "episodes").mkdir(parents=True)
    for name, content in files.items():
        path = folder.joinpath(*name.split("/"))
        if isinstance(content, bytes):
            path.write_bytes(content)
        else:
            _MAKERS[content](path)
    return folder
