"""Writing a pack: into a fresh folder, which is moved into its place once it is whole."""

import os
import re
import shutil
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

import tomli_w

from etoile_tui.errors import CallError
from etoile_tui.guide.text.normalize import normalize
from etoile_tui.packs.errors import PackError
from etoile_tui.packs.show_file import FORMAT, NAME, read_show
from etoile_tui.packs.text import line, prose

from .arrange import Row
from .draft import Credit, Draft

Tables = Mapping[str, Mapping[str, Any]]
"""The files of a pack, by their paths inside it: their TOML tables."""

NOTES = "not-brought-in.txt"
"""The file that says what could not be read. It may name what lies ahead."""

_NO_LETTER: Final = re.compile(r"[^a-z0-9]+")


def show_id(title: str) -> str:
    """Return the id of a show's pack, made of its title."""
    return _NO_LETTER.sub("-", normalize(title)).strip("-")[:60].strip("-") or "show"


def pack_tables(draft: Draft, rows: list[Row], *, premise: bool, its_id: str) -> Tables:
    """Return the files of a pack.

    Args:
        draft: What is known of the show.
        rows: Its episodes, in the order of watching.
        premise: Whether the show's own summary goes onto the poster.
        its_id: The pack's id.
    """
    poster = {
        "format": FORMAT,
        "id": its_id,
        "title": line(draft.title or its_id),
        "language": draft.language and line(draft.language),
        "network": draft.network and line(draft.network),
        "first_aired": draft.first_aired,
        "premise": prose(draft.premise) if premise and draft.premise else None,
        "ids": dict(draft.ids),
        "episode": [_menu_entry(row) for row in rows],
    }
    files = {NAME: _filled(poster)}
    for row in rows:
        files[f"episodes/{row.id}.toml"] = _told(row)
    return files


def _menu_entry(row: Row) -> dict[str, Any]:
    entry = row.entry
    return _filled(
        {
            "id": row.id,
            "title": entry.title and line(entry.title),
            "span": row.span if row.span > 1 else None,
            "aired": entry.aired,
            "minutes": entry.minutes,
            "ids": dict(entry.ids),
        }
    )


def _told(row: Row) -> dict[str, Any]:
    """Return what an episode's file says: its text, and whom to thank for it."""
    text, credit = row.entry.text, row.entry.credit
    if not text:
        return {}
    synopsis: dict[str, Any] = {"synopsis": prose(text)}
    if credit is None:
        return synopsis
    return synopsis | {"source": credit.key, "sources": {credit.key: _source(credit)}}


def _source(credit: Credit) -> dict[str, Any]:
    return _filled({"title": credit.title, "publisher": credit.publisher, "url": credit.url})


def _filled(table: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in table.items() if value not in (None, "", {})}


def as_toml(table: Mapping[str, Any]) -> bytes:
    """Return a file's text."""
    return tomli_w.dumps(table, multiline_strings=False).encode()


def write_pack(folder: Path, files: Tables, problems: tuple[str, ...]) -> None:
    """Write a pack into a new folder.

    Args:
        folder: The folder; nothing may be there, or an empty folder.
        files: The pack's files.
        problems: What could not be brought in.

    Raises:
        CallError: It cannot be written; nothing has changed.
    """
    folder = folder.absolute()
    fresh = folder.with_name(f".etoile-{os.urandom(8).hex()}")
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        (fresh / "episodes").mkdir(parents=True)
        for name, table in files.items():
            (fresh / name).write_bytes(as_toml(table))
        if problems:
            text = "\n".join(("What was not brought in:", "", *map(_plain, problems), ""))
            (fresh / NOTES).write_text(text, encoding="utf-8")
        read_show(fresh)
        if os.name == "nt" and folder.is_dir():
            folder.rmdir()  # there no folder takes the place of another, not even of an empty one
        os.rename(fresh, folder)  # noqa: PTH104 (a folder that is not empty is not replaced)
    except PackError as error:
        raise CallError(f"No pack comes of it: {error} Nothing has changed.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "it cannot be written"
        raise CallError(f"{folder}: {reason}. Nothing has changed.") from None
    finally:
        with suppress(OSError):
            shutil.rmtree(fresh)


def _plain(text: str) -> str:
    """Return a text on one line that can be written: a file's name need not be text."""
    return line(text.encode(errors="replace").decode())
