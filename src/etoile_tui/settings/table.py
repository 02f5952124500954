"""Reading a small TOML file that somebody may have written by hand."""

import tomllib
from pathlib import Path
from typing import Any

from etoile_tui.files import read_regular

LARGEST_FILE = 16 * 1024
"""Bytes that a file of settings may have: more than ten times what all settings need."""


class UnusableFileError(Exception):
    """A file that cannot be used; its text says why: `it is not valid TOML (line 3)`."""


def read_table(path: Path) -> dict[str, Any] | None:
    """Return what a file says; None where there is no file.

    Raises:
        UnusableFileError: It is no regular file, too large, not to be opened, or not TOML.
    """
    try:
        content = read_regular(path, LARGEST_FILE)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise UnusableFileError(error.strerror or "it cannot be read") from None
    try:
        return tomllib.loads(content.decode())
    except UnicodeDecodeError:
        raise UnusableFileError("it is not UTF-8 text") from None
    except tomllib.TOMLDecodeError as error:
        raise UnusableFileError(f"it is not valid TOML: {error}") from None
    except (RecursionError, ValueError):
        raise UnusableFileError("it is nested too deep or holds an impossible value") from None
