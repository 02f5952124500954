"""The files of a source: one file, a folder of files, or what an archive holds.

They are read one at a time, and no more of each than is allowed. A path in an archive is a name,
and nothing is ever unpacked to disk.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path, PurePath
from typing import NamedTuple

from etoile_tui.toml_files import read_regular, size_text

from .errors import SourceError

LARGEST = 64 * 2**20
"""How many bytes one file may have."""
LARGEST_IN_ALL = 256 * 2**20
"""How many bytes all files of a source may have together."""
MOST_FILES = 20_000
"""How many files a folder or an archive may have."""
DEEPEST = 12
"""How deep the folders of a source may lie in each other."""


class Member(NamedTuple):
    """A file of a source.

    Attributes:
        name: Its name, with the folders that it is in below the source.
        read: Reads it, whole; raises SourceError where that cannot be.
    """

    name: str
    read: Callable[[], bytes]

    @property
    def ending(self) -> str:
        """The ending of its name, in small letters and with the dot."""
        return PurePath(self.name).suffix.lower()


def members(path: Path, endings: tuple[str, ...], *, largest: int = LARGEST) -> list[Member]:
    """Return the files of a source whose names have certain endings, sorted by name.

    A source that is one file is returned whatever its ending.

    Args:
        path: A file, a ZIP archive, or a folder.
        endings: The endings, in small letters and with the dot.
        largest: How many bytes each may have.

    Raises:
        SourceError: There is no such file, or it cannot be read.
    """
    if is_folder(path):
        return list(_of_folder(path, endings, largest))
    start = _beginning(path)
    if start.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        from .archive import zipped  # 7 ms, only for whoever has one

        return zipped(path, endings, largest)
    if start.startswith(b"\x1f\x8b"):
        from .archive import unpacked  # as above

        return [Member(path.name, lambda: unpacked(path, largest))]
    return [Member(path.name, lambda: read_file(path, largest))]


def given_path(written: str) -> Path:
    """Return the whole path of what somebody has written; a ~ is a home, if there is one."""
    path = Path(written)
    with suppress(RuntimeError):
        path = path.expanduser()
    return Path(os.path.abspath(path))  # noqa: PTH100 (`resolve` would follow links)


def is_folder(path: Path) -> bool:
    """Tell whether there is a folder, also where the path is one that the system refuses."""
    return os.path.isdir(path)  # noqa: PTH112 (`Path.is_dir` raises what is refused)


def read_file(path: Path, largest: int) -> bytes:
    """Return the content of a regular file.

    Raises:
        SourceError: There is none, or it is too large.
    """
    try:
        return read_regular(path, largest)
    except FileNotFoundError:
        raise SourceError(path.name, "there is no such file.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "its name is impossible"
        raise SourceError(path.name, f"it cannot be read: {reason}.") from None


def too_large(name: str, largest: int) -> SourceError:
    """Return the error of a file that has more than it may."""
    return SourceError(name, f"it is larger than {size_text(largest)}.")


def _beginning(path: Path) -> bytes:
    from etoile_tui.toml_files import TomlFileError, read_beginning

    try:
        return read_beginning(path, 4)
    except TomlFileError as error:
        reason = error.system_message
        what = "there is no such file." if reason is None else f"it cannot be read: {reason}."
        raise SourceError(path.name, what) from None
    except ValueError:
        raise SourceError(path.name, "its name is impossible.") from None


def _of_folder(folder: Path, endings: tuple[str, ...], largest: int) -> Iterator[Member]:
    found: list[Path] = []
    seen = 0
    for root, folders, names in os.walk(folder):
        depth = len(Path(root).relative_to(folder).parts)
        folders[:] = [] if depth >= DEEPEST else sorted(folders)
        seen += len(names) + len(folders)
        if seen > MOST_FILES:
            raise SourceError(folder.name, f"it has more than {MOST_FILES} files in it.")
        found += [Path(root, name) for name in names if name.lower().endswith(endings)]
    budget = Budget(folder.name)
    for path in sorted(found):
        name = path.relative_to(folder).as_posix()
        yield Member(name, lambda path=path: budget.spent(read_file(path, largest)))  # type: ignore[misc]


class Budget:
    """What all files of a source may come to."""

    def __init__(self, name: str) -> None:
        """Take the source's name."""
        self._name = name
        self._left = LARGEST_IN_ALL

    def spent(self, content: bytes) -> bytes:
        """Return what was read, as long as all of it is not too much.

        Raises:
            SourceError: It is.
        """
        self._left -= len(content)
        if self._left < 0:
            raise too_large(self._name, LARGEST_IN_ALL)
        return content
