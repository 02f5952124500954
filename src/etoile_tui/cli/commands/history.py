"""`etoile history`."""

from typing import Any

from etoile_tui.cli.command import Command, Context
from etoile_tui.cli.exit_status import Exit
from etoile_tui.cli.sentences import NOTHING_MARKED, local_time, past_marker_words, show_title
from etoile_tui.guide.items.wording import ordinal
from etoile_tui.library import Change, OpenShow


class History(Command):
    """Every marker that was ever set, and when.

    The one that holds has a > before it. Those that were taken back are kept, and said to be.
    """

    name = "history"
    group = "where you are"
    examples = (("etoile history", "every marker, and when it was set"),)
    looks_back = False

    def run(self, context: Context) -> Exit:
        """Print the markers, the earliest first."""
        show = context.open_show(to_mark=True)
        changes = show.markers.changes()
        if not changes:
            return context.nothing(NOTHING_MARKED, {"history": []}, show=show)
        if context.options.json:
            context.json({"history": [_record(change) for change in changes]}, show=show)
        else:
            _print(context, show, changes)
        return Exit.DONE


def _print(context: Context, show: OpenShow, changes: tuple[Change, ...]) -> None:
    context.out.data(f"{show_title(show)}: every marker, the earliest first")
    several = len({change.pass_number for change in changes}) > 1
    pass_number = None
    for change in changes:
        if several and change.pass_number != pass_number:
            context.out.data(f"{ordinal(change.pass_number)} time")
        pass_number = change.pass_number
        context.out.data(_line(change))


def _line(change: Change) -> str:
    sign = ">" if change.status == "now" else " "
    line = f"{sign} {local_time(change.when)}  {past_marker_words(change.marker)}"
    if change.status != "undone":
        return line
    when = "" if change.undone is None else f" {local_time(change.undone)}"
    return f"{line}  (taken back{when})"


def _record(change: Change) -> dict[str, Any]:
    record: dict[str, Any] = {
        "marker": None if change.marker is None else str(change.marker),
        "when": change.when.isoformat(),
        "pass": change.pass_number,
        "holds": change.status,
    }
    if change.undone is not None:
        record["undone"] = change.undone.isoformat()
    return record
