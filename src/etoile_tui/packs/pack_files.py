"""Opening a pack's files: regular files inside its folder, of a sane size, and nothing else."""

import os
import re
import stat
from itertools import repeat
from pathlib import Path
from typing import Any

from etoile_tui.toml_files import TomlFileError, parse_toml, read_text

from .errors import PackError

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


def read_toml(folder: Path, name: str, *, whole: bool = True) -> dict[str, Any]:
    """Return the tables of a file of a pack.

    Args:
        folder: The pack's folder.
        name: The file's path inside it, with forward slashes.
        whole: Whether the reader may know the whole file. Where not, an error does not name the
            line either: the line would tell how long the file is.

    Raises:
        PackError: The file is missing, not a regular file of the folder, too large or not TOML.
            The message names the file and the line, and never quotes the file.
    """
    try:
        text = read_text(_path(folder, name), LARGEST_FILE)
        if _has_long_key(text):
            raise PackError(f"{name}: a key in it has too many parts.")
        return parse_toml(text)
    except TomlFileError as error:
        raise PackError(_message(name, error, whole=whole)) from None


def _path(folder: Path, name: str) -> str:
    """Return a file's path, if it does not lead out of the pack's folder."""
    path = str(folder)
    linked = False
    try:
        for part in name.split("/"):
            path = f"{path}{os.sep}{part}"
            linked = linked or stat.S_ISLNK(os.lstat(path).st_mode)
        if not linked or _leads_inside(path, folder):
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


def _leads_inside(path: str, folder: Path) -> bool:
    """Tell whether a path with a link in it ends inside a folder. Resolving it takes a while."""
    return Path(path).resolve(strict=True).is_relative_to(folder.resolve(strict=True))


def _has_long_key(text: str) -> bool:
    # A key stands on one line, so most files are done with when dots are counted.
    dots = map(str.count, text.split("\n"), repeat("."))
    if text.count(".") < _MOST_PARTS or max(dots) < _MOST_PARTS:
        return False
    if _MANY_PARTS.search(text) is None:
        return False
    return any(piece["long_key"] for piece in _PIECES.finditer(text))


def _message(name: str, error: TomlFileError, *, whole: bool) -> str:
    match error.reason:
        case "missing":
            return f"{name}: the file is missing."
        case "unreadable":
            reason = error.system_message or "too many links"
            return f"{name}: the file cannot be used: {reason}."
        case "not text":
            return f"{name}: this is not UTF-8 text. Save the file as UTF-8."
        case "not TOML":
            where = _where(error.position) if whole else ""
            return f"{name}{where}: this is not valid TOML."
        case "impossible":
            return f"{name}: this is nested too deep or holds an impossible value."


def _where(position: tuple[int, int] | None) -> str:
    if position is None:
        return ", at its end"
    line, column = position
    return f", line {line}, column {column}"
