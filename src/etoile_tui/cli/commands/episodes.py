"""`etoile episodes`."""

from etoile_tui.cli.cells import cell_width, padded
from etoile_tui.cli.command import Command, Context
from etoile_tui.cli.exit_status import Exit
from etoile_tui.cli.records import row_record
from etoile_tui.guide.items.signs import STARS
from etoile_tui.guide.items.wording import billing
from etoile_tui.guide.schedule.curtain import Row


class Episodes(Command):
    """The episodes, as far as the curtain lets them be seen.

    A filled star is watched, an open one is next.
    """

    name = "episodes"
    group = "the story"
    examples = (("etoile episodes", "the list, as the curtain allows"),)
    hint = "For one episode: etoile episode S01E03"

    def run(self, context: Context) -> Exit:
        """Print the list."""
        show = context.open_show()
        listing = show.listing(context.horizon(show))
        if context.options.json:
            context.json(
                {
                    "curtain": show.markers.curtain.value,
                    "episodes": [row_record(row) for row in listing],
                },
                show=show,
            )
            return Exit.DONE
        ids = max((len(row.whole_id or "") for row in listing), default=0)
        titles = max((cell_width(row.title or "") for row in listing), default=0)
        for row in listing:
            context.out.data(_line(row, ids, titles))
        if not listing.ended:
            context.out.note("What lies ahead stays behind the curtain.")
        return Exit.DONE


def _line(row: Row, ids: int, titles: int) -> str:
    """Return a row of the list, its columns as wide as the widest id and title."""
    if (name := row.whole_id) is None:
        return f"{STARS[row.state]} next"
    about = billing(row.aired, row.minutes)
    title = padded(row.title or "", titles)
    state = {"next": "next", "under_way": "now"}.get(row.state, "")
    return f"{STARS[row.state]} {name.ljust(ids)}  {title}  {about.ljust(20)}  {state}".rstrip()
