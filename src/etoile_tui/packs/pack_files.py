"""Opening a pack's files: regular files inside its folder, of a sane size, and nothing else."""

import os
import re
import stat
from codecs import BOM_UTF8
from functools import partial
from itertools import repeat
from pathlib import Path
from typing import Any

from etoile_tui.toml_files import TomlFileError, parse_toml, read_beginning, read_text

from .errors import MissingFileError, PackError

LARGEST_FILE = 4 * 1024 * 1024
"""How many bytes a file of a pack may have."""

_MOST_PARTS = 64
"""How many parts a dotted key may have: the parser's time grows with the square of their number."""

# `_MANY_PARTS` is quick and also matches sentences; `_PIECES` tells text from keys.
_PART = r"""(?:"(?:[^"\\\n]|\\.)*+"|'[^'\n]*+'|[A-Za-z0-9_-]++)"""
_MANY_PARTS = re.compile(rf"(?:\.[ \t]*+{_PART}[ \t]*+){{64}}")
_PIECES = re.compile(
    r"""\"{3}(?:[^"\\]|\\.|"{1,2}(?!"))*+"{3,5}|'{3}(?:[^']|'{1,2}(?!'))*+'{3,5}|\#[^\n]*+"""
    rf"|(?P<long_key>{_PART}[ \t]*+(?:\.[ \t]*+{_PART}[ \t]*+){{{_MOST_PARTS}}})|{_PART}",
    re.DOTALL,
)


def read_toml(folder: Path, name: str) -> dict[str, Any]:
    """Return the tables of a file of a pack.

    Args:
        folder: The pack's folder.
        name: The file's path inside it, with forward slashes.

    Raises:
        PackError: The file is missing, not a regular file of the folder, too large or not TOML.
            The message names the file and the line, and never quotes the file.
    """
    try:
        return _parse(name, read_text(_path(folder, name), LARGEST_FILE))
    except TomlFileError as error:
        raise _pack_error(name, error) from None


def read_reached(
    folder: Path, name: str, until: float, *, leniently: bool = False
) -> dict[str, Any]:
    """Return the tables of an episode's file, and at least those that are reached.

    Whatever is wrong with the rest is not said: it would tell something of the rest. For the same
    reason no error names a line.

    Args:
        folder: The pack's folder.
        name: The file's path inside it, with forward slashes.
        until: Seconds into the episode.
        leniently: Whether what is reached and cannot be used is left out without an error.

    Raises:
        PackError: The file is missing or not a regular file of the folder, or what is reached of
            it cannot be used.
    """
    # 1 ms, for an episode under way alone. Whether its file needs it is nobody's business: what is
    # loaded must not tell.
    from .salvage import salvage

    try:
        content = read_beginning(_path(folder, name), LARGEST_FILE).removeprefix(BOM_UTF8)
    except TomlFileError as error:
        raise _pack_error(name, error) from None
    try:
        return _parse_piece(name, content)
    except PackError:
        return salvage(content, partial(_parse_piece, name), until, leniently=leniently)


def _parse_piece(name: str, content: bytes) -> dict[str, Any]:
    try:
        return _parse(name, content.decode())
    except (TomlFileError, UnicodeDecodeError):
        raise PackError(f"{name}: something that is reached in it is not valid TOML.") from None


def _parse(name: str, text: str) -> dict[str, Any]:
    if _has_long_key(text):
        raise PackError(f"{name}: a key in it has too many parts.")
    return parse_toml(text)


def _path(folder: Path, name: str) -> str:
    """Return a file's path, if it does not lead out of the pack's folder."""
    path = str(folder)
    linked = False
    try:
        for part in name.split("/"):
            path = f"{path}{os.sep}{part}"
            linked = linked or stat.S_ISLNK(os.lstat(path).st_mode)
        if not linked or _may_be_followed(path, folder, name):
            return path
    except FileNotFoundError:
        raise TomlFileError("missing") from None
    except OSError as error:
        raise TomlFileError("unreadable", system_message=error.strerror) from None
    except RuntimeError:  # links that lead in a circle
        raise TomlFileError("unreadable") from None
    except ValueError:  # a name that no file can have
        raise TomlFileError("impossible") from None
    raise PackError(f"{name}: this is a link out of the pack's folder; it is not followed.")


def _may_be_followed(path: str, folder: Path, name: str) -> bool:
    """Tell whether a path with a link in it ends inside the pack's folder, or in its like.

    Programs that keep settings elsewhere (stow) put a link in place of each file. It leads to the
    file of the same name, in a pack's folder of the same name. Any other link out could lead to
    whatever its author pleases. Resolving takes a while.
    """
    end, home = Path(path).resolve(strict=True), folder.resolve(strict=True)
    if end.is_relative_to(home):
        return True
    parts = name.split("/")
    return end.parts[-len(parts) :] == tuple(parts) and end.parents[len(parts) - 1].name in (
        home.name,
        folder.absolute().name,
    )


def _has_long_key(text: str) -> bool:
    # A key stands on one line, so most files are done with when dots are counted.
    dots = map(str.count, text.split("\n"), repeat("."))
    if text.count(".") < _MOST_PARTS or max(dots) < _MOST_PARTS:
        return False
    if _MANY_PARTS.search(text) is None:
        return False
    return any(piece["long_key"] for piece in _PIECES.finditer(text))


def _pack_error(name: str, error: TomlFileError) -> PackError:
    kind = MissingFileError if error.reason == "missing" else PackError
    return kind(_message(name, error))


def _message(name: str, error: TomlFileError) -> str:
    match error.reason:
        case "missing":
            return f"{name}: the file is missing."
        case "unreadable":
            reason = error.system_message or "too many links"
            return f"{name}: the file cannot be used: {reason}."
        case "not text":
            return f"{name}: this is not UTF-8 text. Save the file as UTF-8."
        case "not TOML":
            return f"{name}{_where(error.position)}: this is not valid TOML.{error.hint}"
        case "impossible":
            return f"{name}: this is nested too deep or holds an impossible value."


def _where(position: tuple[int, int] | None) -> str:
    if position is None:
        return ", at its end"
    line, column = position
    return f", line {line}, column {column}"
