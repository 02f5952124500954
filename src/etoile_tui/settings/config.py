"""The config file, which the user writes and the program only reads.

The file, in full:

    show = "lighthouse"                 # what is opened where none is named; left out: Étoile
    signs = "ascii"                     # or "unicode"; left out: as the terminal can
    cursor = true                       # show the terminal's cursor on what is chosen
    [keys]                              # a command's name, and its key or keys
    watched = "x"
    look-back = ["[", "comma"]
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, TypeAlias

from etoile_tui.suggestions import nearest, quotable

from .table import UnusableFileError, read_table

Signs: TypeAlias = Literal["ascii", "unicode"]
"""The characters that the guide is drawn with."""

_SIGNS: Mapping[object, Signs] = {"ascii": "ascii", "unicode": "unicode"}
_KEYS = ("show", "signs", "cursor", "keys")


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """The entries of the config file; an entry that cannot be used counts as left out."""

    path: Path | None = None
    """The file; None for none."""
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The keys of each command, as they are written; one or more each, in the file's order."""
    signs: Signs | None = None
    """What to draw with; None to draw what the terminal can."""
    show: str | None = None
    """The show that is opened where none is named: its id or its folder; None for the one that
    ships."""
    cursor: bool = False
    """Whether the terminal's own cursor is to be seen, on what is chosen."""
    problems: tuple[str, ...] = ()
    """What is wrong with the file, one sentence each."""
    unusable: bool = False
    """Whether nothing of the file can be used."""


def read_config(path: Path | None) -> Config:
    """Return what the config file says. A mistake in it never stops the program.

    Args:
        path: The file, which need not exist; None for none.
    """
    if path is None:
        return Config()
    try:
        document = read_table(path)
    except UnusableFileError as error:
        problems = (f"{path.name} cannot be used: {error}.",)
        return Config(path=path, problems=problems, unusable=True)
    return Config(path=path) if document is None else _config(path, document)


def _config(path: Path, document: Mapping[str, Any]) -> Config:
    problems = list(_unknown(document))
    written = document.get("signs")
    signs = _SIGNS.get(written) if isinstance(written, str) else None
    if signs is None and written is not None:
        problems.append('signs has to be "ascii" or "unicode".')
    show = document.get("show")
    if show is not None and not (isinstance(show, str) and show):
        problems.append("show has to be a show's id or its folder, in quotes.")
        show = None
    cursor = document.get("cursor", False)
    if not isinstance(cursor, bool):
        problems.append("cursor has to be true or false.")
        cursor = False
    commands = document.get("keys", {})
    if not isinstance(commands, dict):
        problems.append("keys has to be a table: [keys], and then a command a line.")
        commands = {}
    keys = {command: _keys(value) for command, value in commands.items()}
    problems += [
        f"keys.{quotable(command)} has to be a key in quotes, or a list of such keys."
        for command, found in keys.items()
        if not found
    ]
    return Config(
        path=path,
        keys={command: found for command, found in keys.items() if found},
        signs=signs,
        show=show,
        cursor=cursor,
        problems=tuple(f"{path.name}: {problem}" for problem in problems),
    )


def _unknown(document: Mapping[str, Any]) -> Iterator[str]:
    for key in document:
        if key not in _KEYS:
            near = nearest(key, _KEYS)
            hint = f"Is {near} meant?" if near else "It takes show, signs, cursor and keys."
            yield f"there is nothing called {quotable(key)}. {hint}"


def _keys(value: object) -> tuple[str, ...]:
    """Return the keys that a value lists; none where the value does not have the right form."""
    found = [value] if isinstance(value, str) else value
    fits = isinstance(found, list) and all(isinstance(key, str) and key for key in found)
    return tuple(found) if isinstance(found, list) and fits else ()
