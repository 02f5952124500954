"""`etoile shows`."""

from datetime import datetime
from typing import Any

from etoile_tui.cli.command import Command, Context
from etoile_tui.cli.exit_status import Exit
from etoile_tui.cli.records import row_record
from etoile_tui.cli.sentences import since_words
from etoile_tui.guide.schedule.medium_words import in_words
from etoile_tui.guide.schedule.position import NONE
from etoile_tui.library import InstalledShow


class Shows(Command):
    """The shows that are installed, where you are in each, and what is next."""

    name = "shows"
    examples = (("etoile shows", "what is installed"),)
    looks_back = False

    def run(self, context: Context) -> Exit:
        """Print the shows."""
        shows = context.library.shows()
        if context.options.json:
            context.json({"shows": list(map(_record, shows))})
        for show in shows:
            if show.problem is not None:
                context.out.talk(f"{show.id}: {show.problem}")
            elif not context.options.json:
                context.out.data(_line(show, context.library.now()))
        return Exit.DONE if shows else Exit.NOTHING


def _line(show: InstalledShow, now: datetime) -> str:
    return _marker_line(show, now) + _which(show)


def _which(show: InstalledShow) -> str:
    """Return what tells a show from another one with its id."""
    return f"  shares its id: --show {show.folder}" if show.shared else ""


def _marker_line(show: InstalledShow, now: datetime) -> str:
    if show.marker is None:
        return f"{show.id}  {show.title}  (marker lost)"
    # Before anything is watched, the marker's day is that of an undoing.
    ago = None if show.marker == str(NONE) else since_words(show.marked, now)
    return (
        f"{show.id}  {show.title}  ({', '.join(filter(None, (show.marker, ago)))})  {_next(show)}"
    )


def _next(show: InstalledShow) -> str:
    coming = show.coming
    if coming is None:
        return in_words(show.medium, "all watched")
    what = " · ".join(filter(None, (coming.id, coming.title))) or in_words(
        show.medium, "the next episode"
    )
    return f"{'now' if coming.state == 'under_way' else 'next'}: {what}"


def _record(show: InstalledShow) -> dict[str, Any]:
    if show.problem is not None:
        return {"id": show.id, "problem": show.problem}
    record: dict[str, Any] = {"id": show.id, "title": show.title, "marker": show.marker}
    if show.shared:
        record["folder"] = show.folder
    if show.marker is None:
        return record
    if show.marked is not None:
        record["marked"] = show.marked.isoformat()
    return record | {"next": None if show.coming is None else row_record(show.coming)}
