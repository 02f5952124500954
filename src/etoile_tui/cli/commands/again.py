"""`etoile again`."""

from argparse import ArgumentParser, ArgumentTypeError
from typing import Any

from etoile_tui.cli.command import Command, Context
from etoile_tui.cli.exit_status import Exit
from etoile_tui.cli.marking import ask_before_forward, tell_marker
from etoile_tui.cli.sentences import NOTHING_MARKED, local_time, past_marker_words, show_title
from etoile_tui.errors import CallError
from etoile_tui.guide.items.wording import ordinal
from etoile_tui.guide.schedule.position import NONE
from etoile_tui.library import OpenShow, Time


class Again(Command):
    """Watch the show once more: a new pass, with everything ahead again.

    The passes before are kept. `etoile again list` tells of them, and `etoile again back 1` goes
    on with the first one where it was left. `etoile undo` takes either back.
    """

    name = "again"
    looks_back = False

    def prepare(self, parser: ArgumentParser, options: ArgumentParser) -> None:
        """Add `list` and `back`."""
        actions = parser.add_subparsers(dest="action", metavar="ACTION")
        actions.add_parser("list", help="every time you have watched it", parents=[options])
        back = actions.add_parser(
            "back", help="go on with an earlier pass, where it was left", parents=[options]
        )
        back.add_argument("number", metavar="PASS", type=_number, help="its number in the list")
        back.add_argument("--yes", "-y", action="store_true", help="do not ask")

    def run(self, context: Context) -> Exit:
        """Begin a pass, list them, or go back to one."""
        show = context.open_show(to_mark=True)
        if context.options.action == "list":
            return _list(context, show)
        if context.options.json:
            raise CallError("Of etoile again, only the list is printed as JSON: etoile again list.")
        return _begin(context, show) if context.options.action is None else _back(context, show)


def _number(typed: str) -> int:
    if not (typed.isascii() and typed.isdigit() and len(typed) <= 6):
        raise ArgumentTypeError("a pass goes by its number; etoile again list tells it")
    return int(typed)


def _begin(context: Context, show: OpenShow) -> Exit:
    if show.markers.marker == NONE and show.markers.trouble is None and show.markers.alone:
        context.out.talk("Nothing is watched this time, so there is nothing to begin again.")
        return Exit.NOTHING
    show.markers.begin_again()
    return tell_marker(context, show)


def _back(context: Context, show: OpenShow) -> Exit:
    number: int = context.options.number
    for time in show.markers.times():
        if time.number == number and time.marker is not None:
            ended = ask_before_forward(context, show, show.marking_at(time.marker))
            if ended is not None:
                return ended
    show.markers.go_back_to(number)
    return tell_marker(context, show)


def _list(context: Context, show: OpenShow) -> Exit:
    times = show.markers.times()
    if all(time.begun is None for time in times):
        context.out.talk(NOTHING_MARKED)
        return Exit.NOTHING
    if context.options.json:
        context.out.json([_record(time) for time in times])
        return Exit.DONE
    context.out.data(f"{show_title(show)}: each time, and how far")
    for time in times:
        context.out.data(_line(time))
    return Exit.DONE


def _line(time: Time) -> str:
    sign = ">" if time.now else " "
    days = dict.fromkeys(local_time(when) for when in (time.begun, time.latest) if when)
    marker = past_marker_words(time.marker)
    return f"{sign} {ordinal(time.number)} time  {marker}  {' to '.join(days)}".rstrip()


def _record(time: Time) -> dict[str, Any]:
    return {
        "pass": time.number,
        "marker": None if time.marker is None else str(time.marker),
        "begun": None if time.begun is None else time.begun.isoformat(),
        "latest": None if time.latest is None else time.latest.isoformat(),
        "now": time.now,
    }
