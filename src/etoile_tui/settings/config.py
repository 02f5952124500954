"""The config file: written by the user, and only ever read by the program.

The file, in full:

    signs = "ascii"                     # or "unicode"; left out: as the terminal can
    [keys]                              # a command's name, and its key or keys
    watched = "m"
    look-back = ["[", "comma"]
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, TypeAlias

from etoile_tui.suggestions import nearest, repeated

from .table import UnusableFileError, read_table

Signs: TypeAlias = Literal["ascii", "unicode"]
"""What the guide is drawn with."""

_SIGNS: Mapping[object, Signs] = {"ascii": "ascii", "unicode": "unicode"}
_KEYS = ("signs", "keys")


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """What the user has written; an entry that cannot be used counts as left out."""

    path: Path | None = None
    """The file; None where there is no place for one."""
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The keys of commands, as they are written; at least one each. In the file's order."""
    signs: Signs | None = None
    """What to draw with; None where the terminal is to be asked."""
    problems: tuple[str, ...] = ()
    """What cannot be used, a sentence each."""


def read_config(path: Path | None) -> Config:
    """Return what the config file says. Nothing in it is an error that stops anything.

    Args:
        path: The file, which need not exist; None for none.
    """
    if path is None:
        return Config()
    try:
        document = read_table(path)
    except UnusableFileError as error:
        return Config(path=path, problems=(f"{path.name} cannot be used: {error}.",))
    return Config(path=path) if document is None else _config(path, document)


def _config(path: Path, document: Mapping[str, Any]) -> Config:
    problems = list(_unknown(document))
    written = document.get("signs")
    signs = _SIGNS.get(written) if isinstance(written, str) else None
    if signs is None and written is not None:
        problems.append('signs has to be "ascii" or "unicode".')
    commands = document.get("keys", {})
    if not isinstance(commands, dict):
        problems.append("keys has to be a table: [keys], and then a command a line.")
        commands = {}
    keys = {command: _keys(value) for command, value in commands.items()}
    problems += [
        f"keys.{repeated(command)} has to be a key in quotes, or a list of such keys."
        for command, found in keys.items()
        if not found
    ]
    return Config(
        path=path,
        keys={command: found for command, found in keys.items() if found},
        signs=signs,
        problems=tuple(f"{path.name}: {problem}" for problem in problems),
    )


def _unknown(document: Mapping[str, Any]) -> Iterator[str]:
    for key in document:
        if key not in _KEYS:
            near = nearest(key, _KEYS)
            hint = f"Is {near} meant?" if near else f"It takes {' and '.join(_KEYS)}."
            yield f"there is nothing called {repeated(key)}. {hint}"


def _keys(value: object) -> tuple[str, ...]:
    """Return the keys that a value names; none where it has not the form it should have."""
    found = [value] if isinstance(value, str) else value
    fits = isinstance(found, list) and all(isinstance(key, str) and key for key in found)
    return tuple(found) if isinstance(found, list) and fits else ()
