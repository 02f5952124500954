"""A pack's files, all of them, with the lines on which their values stand."""

import codecs
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

from etoile_tui.packs.errors import PackError
from etoile_tui.packs.pack_files import LARGEST_FILE, read_toml
from etoile_tui.toml_files import read_beginning, read_text

from .finding import Finding, place
from .keys import FACTS
from .lines import value_lines

Tables: TypeAlias = dict[str, Any]

Told: TypeAlias = Callable[[int, int], None]
"""Is told how many of a pack's episodes have been read, and how many there are."""

SHOW = "show.toml"

EPISODE = re.compile(r"S\d{2,4}E\d{2,5}")
"""The form of an episode's id."""


class PackFile(NamedTuple):
    """A file that could be read."""

    name: str
    """Its path inside the pack, with forward slashes."""
    tables: Tables
    lines: dict[tuple[str | int, ...], int]

    def line(self, *path: str | int) -> int:
        """Return the line of a value; of what it is in, where it has none of its own."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    def found(self, rule: str, message: str, *path: str | int, quote: str = "") -> Finding:
        """Return a finding about a value."""
        return Finding(self.name, self.line(*path), rule, message, place(*path), quote)

    def facts(self, *kinds: str) -> Iterator[tuple[str, int, Tables]]:
        """Yield the kind, number and table of each fact; of all kinds where none is named."""
        for kind in kinds or FACTS:
            listed = self.tables.get(kind)
            for number, table in enumerate(listed if isinstance(listed, list) else ()):
                if isinstance(table, dict):
                    yield kind, number, table


class LoadedPack(NamedTuple):
    """A pack as its author has written it."""

    folder: Path
    show: PackFile | None
    episodes: dict[str, PackFile]
    """The files of the episodes in the menu's order, by the episodes' ids."""
    menu: tuple[Tables, ...]
    """The entries of the menu."""

    @property
    def order(self) -> list[str]:
        """The ids of the menu's episodes."""
        return [str(entry.get("id", "")) for entry in self.menu]


def load(folder: Path, told: Told | None = None) -> tuple[LoadedPack, list[Finding]]:
    """Return a pack, and what keeps any of its files from being read.

    Args:
        folder: The pack's folder.
        told: Is told how far the reading has come, after each episode.
    """
    findings: list[Finding] = []
    show = _file(folder, SHOW, findings)
    listed = show.tables.get("episode") if show else None
    entries = listed if isinstance(listed, list) else []
    menu = tuple(entry for entry in entries if isinstance(entry, dict))
    episodes: dict[str, PackFile] = {}
    for number, episode in enumerate(str(entry.get("id", "")) for entry in menu):
        if told is not None:
            told(number + 1, len(menu))
        if EPISODE.fullmatch(episode) is None:
            continue  # another id could lead out of the folder
        name = f"episodes/{episode}.toml"
        # What is no regular file is looked at as well: the guide refuses it.
        if os.path.lexists(folder / name) and (file := _file(folder, name, findings)):
            episodes[episode] = file
    return LoadedPack(folder, show, episodes, menu), findings


def _file(folder: Path, name: str, findings: list[Finding]) -> PackFile | None:
    try:
        tables = read_toml(folder, name)
        if read_beginning(folder / name, 3) == codecs.BOM_UTF8:
            findings.append(Finding(name, 1, "byte-order-mark", "begins with a byte-order mark."))
        return PackFile(name, tables, value_lines(read_text(folder / name, LARGEST_FILE)))
    except PackError as error:
        rule = "no-pack" if name == SHOW else "not-toml"
        found = re.search(r"line (\d+)", str(error))
        line = int(found[1]) if found else 1
        findings.append(Finding(name, line, rule, str(error).removeprefix(f"{name}: ")))
        return None
