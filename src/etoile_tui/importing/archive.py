"""Reading archives: ZIP and gzip. It is imported only for whoever has one: 7 ms.

What an archive says of its sizes may be a lie, so what is read is counted.
"""

import gzip
import lzma
import struct
import zipfile
import zlib
from functools import partial
from pathlib import Path
from typing import Final

from .errors import SourceError
from .members import Budget, Member, too_large

LARGEST_INDEX = 2**20
"""How many bytes the list of an archive's files may have: some ten thousand names."""

_LOCKED: Final = 1
"""The flag of a file that is locked with a password."""
_END: Final = struct.Struct("<4s4H2LH")
_LOCATOR: Final = 20
_BROKEN: Final = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError),
    *(NotImplementedError, RuntimeError, ValueError, struct.error),
)
_DAMAGED: Final = "this archive is damaged."


def zipped(path: Path, endings: tuple[str, ...], largest: int) -> list[Member]:
    """Return the files of a ZIP archive, by the endings of their names; of two of a name the last.

    Raises:
        SourceError: It cannot be used.
    """
    _check_index(path)
    budget = Budget(path.name)
    try:
        with zipfile.ZipFile(path) as archive:
            listed = archive.infolist()
    except _BROKEN:
        raise SourceError(path.name, _DAMAGED) from None
    files = {each.filename: each for each in listed if each.filename.lower().endswith(endings)}
    if any(each.flag_bits & _LOCKED for each in files.values()):
        raise SourceError(
            path.name, "it is locked with a password. Unpack it first, and give the folder."
        )
    return [
        Member(name, partial(_read, path, files[name], largest, budget)) for name in sorted(files)
    ]


def unpacked(path: Path, largest: int) -> bytes:
    """Return what a gzip file holds.

    Raises:
        SourceError: It cannot be used.
    """
    try:
        with gzip.open(path) as file:
            content = file.read(largest + 1)
    except _BROKEN:
        raise SourceError(path.name, _DAMAGED) from None
    if len(content) > largest:
        raise too_large(path.name, largest)
    return content


def _check_index(path: Path) -> None:
    """Refuse an archive of so many files that their list alone would take too much memory."""
    with path.open("rb") as file:
        size = file.seek(0, 2)
        file.seek(max(0, size - (1 << 16) - _END.size - _LOCATOR))
        tail = file.read()
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or len(tail) - at < _END.size:
        raise SourceError(path.name, _DAMAGED)
    index = _END.unpack_from(tail, at)[5]
    large = tail[max(0, at - _LOCATOR) : at].startswith(b"PK\x06\x07")
    if large or index > LARGEST_INDEX:
        raise SourceError(path.name, "this archive holds too many files, or too large ones.")


def _read(path: Path, info: zipfile.ZipInfo, largest: int, budget: Budget) -> bytes:
    try:
        with zipfile.ZipFile(path) as archive, archive.open(info) as file:
            content = file.read(largest + 1)
    except _BROKEN:
        raise SourceError(path.name, _DAMAGED) from None
    if len(content) > largest:
        raise too_large(path.name, largest)
    return budget.spent(content)
