"""Reading a TOML file that may be anything: too large, no file at all, not even text.

Each reader words its own message, so an error carries its reason in parts.
"""

import os
import stat
from errno import EFBIG, EINVAL
from pathlib import Path
from typing import Any, Literal, TypeAlias

import tomli

Reason: TypeAlias = Literal["missing", "unreadable", "not text", "not TOML", "impossible"]
"""Why a file cannot be used.

- `missing`: there is no file.
- `unreadable`: it is not a regular file, is too large, or the system refuses to read it.
- `not text`: it is not UTF-8.
- `not TOML`: the parser finds a mistake.
- `impossible`: it is nested too deep, or holds a value that Python cannot represent.
"""

_CURLY = "“”„‟«»‘’‚‛"
"""Quotation marks that are none in TOML."""
_PIECE = 1 << 16
"""How many bytes are read at a time: most files are smaller."""


class TomlFileError(Exception):
    """A TOML file that cannot be used.

    Attributes:
        reason: Which kind of problem it is.
        system_message: What is wrong with an `unreadable` file, as part of a sentence; None where
            the system says nothing.
        position: Line and column of the mistake in a file that is `not TOML`; None where that is
            the end of the file.
        hint: What to write instead, as a sentence with a space before it; empty where nobody knows.
        parser_message: The parser's own message about it. It may quote the file, so only the
            user's own files may be reported with it.
    """

    def __init__(
        self,
        reason: Reason,
        *,
        system_message: str | None = None,
        position: tuple[int, int] | None = None,
        hint: str = "",
        parser_message: str = "",
    ) -> None:
        """Take the reason and its parts; the error's own text is the reason alone."""
        super().__init__(reason)
        self.reason = reason
        self.system_message = system_message
        self.position = position
        self.hint = hint
        self.parser_message = parser_message


def read_beginning(path: str | Path, most: int) -> bytes:
    """Return the first bytes of a regular file.

    Args:
        path: The file. A link is followed.
        most: How many bytes to read; the file may have more.

    Raises:
        TomlFileError: The file is missing or unreadable.
    """
    try:
        return _content(path, most)
    except FileNotFoundError:
        raise TomlFileError("missing") from None
    except OSError as error:
        raise TomlFileError("unreadable", system_message=error.strerror) from None


def read_text(path: str | Path, largest: int) -> str:
    """Return the text of a regular file.

    Args:
        path: The file. A link is followed.
        largest: How many bytes the file may have.

    Raises:
        TomlFileError: The file is missing, unreadable or not text.
    """
    try:
        return read_regular(path, largest).decode("utf-8-sig")
    except FileNotFoundError:
        raise TomlFileError("missing") from None
    except OSError as error:
        raise TomlFileError("unreadable", system_message=error.strerror) from None
    except UnicodeDecodeError:
        raise TomlFileError("not text") from None


def parse_toml(text: str) -> dict[str, Any]:
    """Return the tables of a TOML text.

    Raises:
        TomlFileError: It is not TOML, or impossible.
    """
    try:
        return tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        # The parser gives the end of the file as a place as well.
        position = None if error.pos >= len(error.doc) else (error.lineno, error.colno)
        raise TomlFileError(
            "not TOML",
            position=position,
            hint=_hint(error.doc[error.pos : error.pos + 1]),
            parser_message=str(error),
        ) from None
    except (RecursionError, ValueError):
        raise TomlFileError("impossible") from None


def _hint(found: str) -> str:
    """Return what to write instead of the character that the parser stumbled over."""
    if found and found in _CURLY:
        return ' Quotes have to be straight ones: ".'
    if found == ":":
        return " Between a key and its value stands =, and no colon."
    if found and found.isspace() and not found.isascii():
        return " A space there is of a special kind; write an ordinary one."
    return ""


def read_regular(path: str | Path, largest: int) -> bytes:
    """Return the content of a regular file.

    Args:
        path: The file. A link is followed.
        largest: How many bytes the file may have.

    Raises:
        FileNotFoundError: There is no such file.
        OSError: It is not a regular file, is larger, or cannot be read; `strerror` says which.
    """
    content = _content(path, largest + 1)
    if len(content) > largest:
        raise OSError(EFBIG, f"it is larger than {size_text(largest)}")
    return content


def _content(path: str | Path, most: int) -> bytes:
    """Return what a regular file holds, but no more than some bytes of it."""
    # Without O_NONBLOCK, opening a FIFO waits until somebody writes into it.
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    try:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise OSError(EINVAL, "it is not a regular file")
        return _read(handle, most)
    finally:
        os.close(handle)


def _read(handle: int, most: int) -> bytes:
    """Return what an open file holds, but no more than some bytes of it."""
    pieces: list[bytes] = []
    while most > 0 and (piece := os.read(handle, min(most, _PIECE))):
        pieces.append(piece)
        most -= len(piece)
    return b"".join(pieces)


def size_text(count: int) -> str:
    """Return a number of bytes in the largest unit that divides it: `16 MiB`."""
    for unit, factor in (("GiB", 2**30), ("MiB", 2**20), ("KiB", 2**10)):
        if count % factor == 0:
            return f"{count // factor} {unit}"
    return f"{count} bytes"
