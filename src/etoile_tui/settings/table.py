"""Reading a small TOML file of the user's settings."""

from pathlib import Path
from typing import Any

from etoile_tui.toml_files import TomlFileError, parse_toml, read_text

LARGEST_FILE = 16 * 1024
"""How many bytes a file of settings may have: more than ten times what all settings need."""


class UnusableFileError(Exception):
    """A file that cannot be used; its text says why: `it is not valid TOML (line 3)`."""


def read_table(path: Path) -> dict[str, Any] | None:
    """Return what a file says; None where there is no file.

    Raises:
        UnusableFileError: It is not a regular file, is too large, cannot be read or is not TOML.
    """
    try:
        return parse_toml(read_text(path, LARGEST_FILE))
    except TomlFileError as error:
        if error.reason == "missing":
            return None
        raise UnusableFileError(_why(error)) from None


def _why(error: TomlFileError) -> str:
    match error.reason:
        case "not text":
            return "it is not UTF-8 text"
        case "not TOML":
            hint = f".{error.hint.removesuffix('.')}" if error.hint else ""
            return f"it is not valid TOML: {error.parser_message}{hint}"
        case "impossible":
            return "it is nested too deep or holds an impossible value"
        case _:
            return error.system_message or "it cannot be read"
