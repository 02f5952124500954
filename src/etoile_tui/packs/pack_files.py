"""Opening a pack's files: regular files inside its folder, of a sane size, and nothing else."""

import re
import tomllib
from pathlib import Path
from typing import Any

from etoile_tui.files import read_regular

from .errors import PackError

LARGEST_FILE = 4 * 1024 * 1024
"""Bytes that one file of a pack may have."""

# A dotted key with more parts than anybody writes: the parser's time grows with their square. The
# first pattern is quick, and finds sentences as well; the second knows what is text.
_PART = r"""(?:"(?:[^"\\\n]|\\.)*+"|'[^'\n]*+'|[A-Za-z0-9_-]++)"""
_MANY_PARTS = re.compile(rf"(?:\.[ \t]*+{_PART}[ \t]*+){{64}}")
_PIECES = re.compile(
    r"""\"{3}(?:[^"\\]|\\.|"{1,2}(?!"))*+"{3,5}|'{3}(?:[^']|'{1,2}(?!'))*+'{3,5}|\#[^\n]*+"""
    rf"|(?P<long_key>{_PART}[ \t]*+(?:\.[ \t]*+{_PART}[ \t]*+){{64}})|{_PART}",
    re.DOTALL,
)
_AT_LINE = re.compile(r"\(at line (\d+), column (\d+)\)")


def read_toml(folder: Path, name: str, *, whole: bool = True) -> dict[str, Any]:
    """Return what a file of a pack says.

    Args:
        folder: The pack's folder.
        name: The file's path inside it, with forward slashes.
        whole: Whether all of the file is known to the reader; where not, an error does not tell
            its line either, for that would tell how long it is.

    Raises:
        PackError: The file is missing, not a regular file of the folder, too large or not TOML.
            The message names the file and the line, never what stands there.
    """
    try:
        text = _read(folder, name).decode()
        if _MANY_PARTS.search(text) and _has_long_key(text):
            raise PackError(f"{name}: a key in it has too many parts.")
        return tomllib.loads(text)
    except UnicodeDecodeError:
        raise PackError(f"{name}: this is not UTF-8 text. Save the file as UTF-8.") from None
    except tomllib.TOMLDecodeError as error:
        # Only the place is taken over: the parser's words may quote the file.
        at = _AT_LINE.search(str(error))
        where = f", line {at[1]}, column {at[2]}" if at else ", at its end"
        where = where if whole else ""
        raise PackError(f"{name}{where}: this is not valid TOML.") from None
    except (RecursionError, ValueError):
        raise PackError(f"{name}: this is nested too deep or holds an impossible value.") from None


def _has_long_key(text: str) -> bool:
    return any(piece["long_key"] for piece in _PIECES.finditer(text))


def _read(folder: Path, name: str) -> bytes:
    path = folder.joinpath(*name.split("/"))
    try:
        if not path.resolve(strict=True).is_relative_to(folder.resolve(strict=True)):
            raise PackError(f"{name}: this is a link out of the pack's folder; it is not followed.")
        return read_regular(path, LARGEST_FILE)
    except FileNotFoundError:
        raise PackError(f"{name}: the file is missing.") from None
    except (OSError, RuntimeError) as error:
        raise PackError(f"{name}: the file cannot be used: {_reason(error)}.") from None


def _reason(error: OSError | RuntimeError) -> str:
    return getattr(error, "strerror", None) or "too many links"
