"""`etoile status`."""

from datetime import datetime
from typing import Any

from etoile_tui.cli.command import Command, Context
from etoile_tui.cli.exit_status import Exit
from etoile_tui.cli.records import row_record
from etoile_tui.cli.sentences import marker_line, since_words
from etoile_tui.guide.items.wording import billing
from etoile_tui.guide.schedule.curtain import Row
from etoile_tui.guide.schedule.position import NONE
from etoile_tui.library import OpenShow


class Status(Command):
    """Where you are in a show, and what is next."""

    name = "status"
    group = "where you are"
    examples = (
        ("etoile status", "where you are, and what is next"),
        ("etoile status --at S01E01", "where you were then"),
    )

    def run(self, context: Context) -> Exit:
        """Print the marker and the next episode."""
        show = context.open_show()
        horizon = context.horizon(show)
        listing = show.listing(horizon)
        coming = listing.coming
        marked = _marked(show)
        if context.options.json:
            context.json(
                {
                    "title": show.poster.title,
                    "marker": str(show.markers.marker),
                    "horizon": str(horizon),
                    "curtain": show.markers.curtain.value,
                    "watched": listing.watched,
                    "next": None if coming is None else row_record(coming),
                }
                | ({} if marked is None else {"marked": marked.isoformat()})
                | _watchers(show),
                show=show,
            )
            return Exit.DONE
        back = "" if horizon == show.markers.marker else f" (looking back to {horizon})"
        ago = since_words(marked, context.library.now())
        context.out.data(f"{', '.join(filter(None, (marker_line(show), ago)))}{back}")
        context.out.data(_next(show, coming))
        return Exit.DONE


def _marked(show: OpenShow) -> datetime | None:
    """Return when the marker was set; None where there is none, or that of several."""
    if show.markers.marker == NONE or not show.markers.alone:
        return None
    return next((change.when for change in show.markers.changes() if change.status == "now"), None)


def _watchers(show: OpenShow) -> dict[str, Any]:
    """Return the keys for who watches; none where there is only one viewer."""
    return (
        {"viewer": show.markers.decides, "present": list(show.markers.present)}
        if show.markers.named
        else {}
    )


def _next(show: OpenShow, coming: Row | None) -> str:
    if coming is None:
        return show.poster.says("Next: nothing, you have watched it all")
    if coming.state == "under_way":
        return f"Now: {_named(show, coming)}"
    return f"Next: {_named(show, coming)}"


def _named(show: OpenShow, row: Row) -> str:
    if row.id is None:
        return show.poster.says("the next episode")
    parts = (row.whole_id, row.title, billing(row.aired, row.minutes))
    return " · ".join(filter(None, parts))
