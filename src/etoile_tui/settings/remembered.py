"""What the program remembers for comfort: which theme was chosen.

The file, in full:

    format = 1
    theme = "matinee"

It is written when something is chosen, never when it is read. A file that cannot be used counts
as nothing chosen, and without a word: a theme is not worth one. But it is not written over
either, for it may be a newer program's; whoever chooses a theme then is told.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .errors import SettingsError
from .table import UnusableFileError, read_table

FORMAT = 1
"""The newest format of the file that is understood."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What has been chosen."""

    theme: str | None = None
    """The name of the theme; there need not be one of that name any more. None for none."""


def read_choices(path: Path | None) -> Choices:
    """Return what has been chosen.

    Args:
        path: The file, which need not exist; None for none.
    """
    try:
        theme = {} if path is None else _read(path)
    except UnusableFileError:
        return Choices()
    name = theme.get("theme")
    return Choices(theme=name if isinstance(name, str) else None)


def keep_theme(path: Path | None, name: str) -> None:
    """Remember a theme. What else the file holds stays.

    Args:
        path: The file; None where nothing is to be remembered.
        name: The theme's name.

    Raises:
        SettingsError: The file cannot be used or written; it is then as it was.
    """
    if path is None:
        return
    # Imported when something is chosen: whoever opens the guide does not pay for it.
    import tomli_w

    from etoile_tui.atomic_write import write_atomically

    try:
        document = {**_read(path), "format": FORMAT, "theme": name}
        write_atomically(path, tomli_w.dumps(document).encode())
    except UnusableFileError as error:
        raise SettingsError(
            f"The theme holds for now, and cannot be remembered: {path} cannot be used, because "
            f"{error}. Move the file away to have it made anew."
        ) from None
    except OSError as error:
        raise SettingsError(
            "The theme holds for now, and cannot be remembered: "
            f"{path} could not be written ({error.strerror or 'the system refused'})."
        ) from None


def _read(path: Path) -> Mapping[str, Any]:
    """Return the file's table, empty where there is no file.

    Raises:
        UnusableFileError: It cannot be read, or its format is not understood.
    """
    document = read_table(path)
    if document is None:
        return {}
    if type(document.get("format")) is not int or not 1 <= document["format"] <= FORMAT:
        raise UnusableFileError("it is not of a format that this etoile knows")
    return document
