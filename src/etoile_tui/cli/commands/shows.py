"""`etoile shows`."""

from typing import Any

from etoile_tui.cli.command import Command, Context
from etoile_tui.cli.exit_status import Exit
from etoile_tui.library import InstalledShow


class Shows(Command):
    """The shows that are installed, and where you are in each."""

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
                context.out.data(f"{show.id}  {show.title}  ({show.marker or 'marker lost'})")
        return Exit.DONE if shows else Exit.NOTHING


def _record(show: InstalledShow) -> dict[str, Any]:
    if show.problem is not None:
        return {"id": show.id, "problem": show.problem}
    return {"id": show.id, "title": show.title, "marker": show.marker}
