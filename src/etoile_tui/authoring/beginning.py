"""Beginning a pack: files with an episode list and comments, from which one learns the format."""

import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import tomli_w

from etoile_tui.errors import CallError
from etoile_tui.guide.schedule.position import episode_id

from .schema import schemas


class BeginningError(CallError):
    """A pack cannot be begun there."""


class Plan(NamedTuple):
    """What a new pack begins with."""

    title: str
    medium: str
    seasons: Sequence[Sequence[str]]
    """The titles of the episodes, season by season; empty for one that has none yet."""


_SHOW = """\
#:schema schema/show.json
# A pack: everything of a show that is safe to read before the first {episode}.
# What each {episode} tells stands in a file of its own, in episodes/.
# `etoile check .` tells what is wrong, and what may give something away.

format = 1
id = {id}                  # names the pack; never shown
title = {title}
medium = {medium}          # "series", "book" or "podcast": it chooses the words
# language = "en"
# premise = \"\"\"
# What a poster says, and no more.\"\"\"
"""

_ENTRY = """
[[episode]]                # in the order in which they are meant to be {watched}
id = {id}
title = {title}
# aired = 2024-03-09
# minutes = 45
# teaser = "Safe to read before."
"""

_EPISODE = """\
#:schema ../schema/episode.json
# What {id} tells, and nothing that comes later. Take away the # of what you need.

# synopsis = \"\"\"
# What happens, in your own words.\"\"\"

# [[event]]
# text = "Somebody comes ashore."
# people = ["stranger"]
# at = "04:10"             # from when on it is known; left out, from the end of the {episode} on
# twist = true             # it turns something over
# source = "recap"

# [[person]]               # introduces somebody; a later file restates what has changed
# id = "stranger"          # never shown
# role = "a man off the ferry"
# looks = "a grey coat"    # what they look like
# name = "..."             # in the file of the {episode} that tells it

# [[relationship]]
# between = ["stranger", "keeper"]
# kind = "friends"         # family, love, friends, work, rivals, other
# is = "wary of each other"

# [[question]]
# id = "who-is-he"
# asks = "Who is the man off the ferry?"

# [sources]
# recap = {{ title = "...", publisher = "...", url = "https://...", date = 2024-03-09 }}
"""

_WORDS = {
    "series": ("episode", "watched"),
    "book": ("chapter", "read"),
    "podcast": ("episode", "listened to"),
}


def begin_pack(folder: Path, plan: Plan) -> list[Path]:
    """Write the files of a new pack, and return them; schemas for editors stand beside them.

    Args:
        folder: The pack's folder; nothing may be in it yet.
        plan: What it begins with.

    Raises:
        BeginningError: Something is there already, or it cannot be written.
    """
    if folder.exists() and any(folder.iterdir()):
        raise BeginningError(f"{folder} is not empty. A new pack wants a folder of its own.")
    written: list[Path] = []
    try:
        (folder / "episodes").mkdir(parents=True, exist_ok=True)
        for name, text in _files(plan):
            path = folder / name
            path.write_text(text, encoding="utf-8")
            written.append(path)
        (folder / "schema").mkdir()
        for name, text in schemas().items():
            (folder / "schema" / name).write_text(text, encoding="utf-8")
    except OSError as error:
        raise BeginningError(f"{folder} cannot be written: {error.strerror}.") from None
    return written


def _files(plan: Plan) -> list[tuple[str, str]]:
    episode, watched = _WORDS[plan.medium]
    values = {"episode": episode, "watched": watched}
    show = _SHOW.format(
        id=_toml(pack_id(plan.title)),
        title=_toml(plan.title),
        medium=_toml(plan.medium),
        **values,
    )
    files = []
    for season, titles in enumerate(plan.seasons, start=1):
        for number, title in enumerate(titles, start=1):
            name = episode_id(season, number)
            told = title or f"{episode.capitalize()} {number}"
            show += _ENTRY.format(id=_toml(name), title=_toml(told), **values)
            files.append((f"episodes/{name}.toml", _EPISODE.format(id=name, **values)))
    return [("show.toml", show), *files]


def pack_id(title: str) -> str:
    """Return an id for a pack of a title: small letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:64] or "show"


def _toml(text: str) -> str:
    """Return a text as TOML writes it."""
    return tomli_w.dumps({"x": text}).removeprefix("x = ").rstrip("\n")
