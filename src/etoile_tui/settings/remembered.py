"""What the program remembers of the user's choices: the theme.

The file, in full:

    format = 1
    theme = "matinee"

The file is written when the user chooses something, never when it is read. A file that cannot be
used counts as no choice, without a message: a theme is not important enough for one. Such a file
is not overwritten, because a newer program may have written it. Whoever chooses a theme then gets
a message.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .errors import SettingsError
from .table import UnusableFileError, read_table

FORMAT = 1
"""The newest format of the file that this program reads."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remembered:
    """The user's choices."""

    theme: str | None = None
    """The name of the theme, which may not exist any more; None where none was chosen."""


def read_remembered(path: Path | None) -> Remembered:
    """Return the user's choices.

    Args:
        path: The file, which need not exist; None for none.
    """
    try:
        document = {} if path is None else _read(path)
    except UnusableFileError:
        return Remembered()
    name = document.get("theme")
    return Remembered(theme=name if isinstance(name, str) else None)


def keep_theme(path: Path | None, name: str) -> None:
    """Remember a theme. All other keys of the file stay.

    Args:
        path: The file; None to remember nothing.
        name: The theme's name.

    Raises:
        SettingsError: The file cannot be used or written; it is then as it was.
    """
    if path is None:
        return
    # Imported only when the user chooses a theme.
    import tomli_w

    from etoile_tui.atomic_write import write_atomically
    from etoile_tui.ownership import refuse_as_root

    try:
        refuse_as_root(path)
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
    """Return the file's table; an empty one where there is no file.

    Raises:
        UnusableFileError: It cannot be read, or its format is not known.
    """
    document = read_table(path)
    if document is None:
        return {}
    if type(document.get("format")) is not int or not 1 <= document["format"] <= FORMAT:
        raise UnusableFileError("it is not of a format that this etoile knows")
    return document
