"""Reading a small TOML file that somebody may have written by hand."""

import os
import stat
import tomllib
from pathlib import Path
from typing import Any

LARGEST_FILE = 16 * 1024
"""Bytes that a file of settings may have: more than ten times what all settings need."""


class UnusableFileError(Exception):
    """A file that cannot be used; its text says why: `it is not valid TOML (line 3)`."""


def read_table(path: Path) -> dict[str, Any] | None:
    """Return what a file says; None where there is no file.

    Raises:
        UnusableFileError: It is no regular file, too large, not to be opened, or not TOML.
    """
    content = _read(path)
    if content is None:
        return None
    try:
        return tomllib.loads(content.decode())
    except UnicodeDecodeError:
        raise UnusableFileError("it is not UTF-8 text") from None
    except tomllib.TOMLDecodeError as error:
        raise UnusableFileError(f"it is not valid TOML: {error}") from None
    except (RecursionError, ValueError):
        raise UnusableFileError("it is nested too deep or holds an impossible value") from None


def _read(path: Path) -> bytes | None:
    try:
        # Without waiting: to open a FIFO would wait for somebody to write into it.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    except FileNotFoundError:
        return None
    except OSError as error:
        raise _refused(error) from None
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise UnusableFileError("it is not a regular file")
    with os.fdopen(handle, "rb") as file:
        try:
            content = file.read(LARGEST_FILE + 1)
        except OSError as error:
            raise _refused(error) from None
    if len(content) > LARGEST_FILE:
        raise UnusableFileError(f"it is larger than {LARGEST_FILE // 1024} KiB")
    return content


def _refused(error: OSError) -> UnusableFileError:
    return UnusableFileError(f"it cannot be read ({error.strerror or 'the system refused'})")
