"""What bringing a show in would change in a pack that is there already.

It is compared as far as somebody may know of it: of an episode's file nothing is read that they
have not reached, and of the menu nothing is said that their curtain hides.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from etoile_tui.guide.schedule.curtain import Row
from etoile_tui.packs.episode_file import read_chapter
from etoile_tui.packs.text import line, prose

from .writer import Tables


def differences(folder: Path, files: Tables, known: Sequence[Row]) -> Iterator[str]:
    """Yield what would be another, in words that repeat nothing of either.

    Args:
        folder: The pack that is there.
        files: The files that would be written.
        known: The episode list as the viewer's curtain allows it.
    """
    menu = {entry["id"]: entry for entry in files["show.toml"].get("episode", ())}
    for row in known:
        if row.id is None:
            continue
        entry = menu.get(row.id)
        if entry is None:
            yield f"{row.id}: it is not in what was read"
            continue
        words = [
            word
            for word, ours, theirs in (
                ("title", row.title, line(entry.get("title", "")) or None),
                ("air date", row.aired, entry.get("aired")),
                ("minutes", row.minutes, entry.get("minutes")),
            )
            if ours is not None and theirs is not None and ours != theirs
        ]
        if row.state == "reached":
            words += _synopsis(folder, row.id, files)
        if words:
            yield f"{row.id}: another {' and another '.join(words)}"


def _synopsis(folder: Path, episode: str, files: Tables) -> list[str]:
    theirs = files.get(f"episodes/{episode}.toml", {}).get("synopsis")
    if not theirs:
        return []
    ours = read_chapter(folder, episode).synopsis
    return [] if ours == prose(theirs) else ["synopsis"]
