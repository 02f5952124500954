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
from etoile_tui.library import OpenShow, ShowPass


class Again(Command):
    """Watch the show once more: a new pass, with everything ahead again.

    The passes before are kept. `etoile again list` tells of them, and `etoile again back 1` goes
    on with the first one where it was left. `etoile undo` takes either back.
    """

    name = "again"
    group = "where you are"
    examples = (
        ("etoile again", "from the beginning, once more"),
        ("etoile again back 1", "on with the first time"),
    )
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
        told = "Nothing is watched this time, so there is nothing to begin again."
        context.out.note(show.poster.says(told))
        return Exit.NOTHING
    show.markers.begin_again()
    return tell_marker(context, show)


def _back(context: Context, show: OpenShow) -> Exit:
    number: int = context.options.number
    for each in show.markers.passes():
        if each.number == number and each.marker is not None:
            ended = ask_before_forward(context, show, show.marking_at(each.marker))
            if ended is not None:
                return ended
    show.markers.go_back_to(number)
    return tell_marker(context, show)


def _list(context: Context, show: OpenShow) -> Exit:
    passes = show.markers.passes()
    if all(each.begun is None for each in passes):
        return context.nothing(NOTHING_MARKED, {"passes": []}, show=show)
    if context.options.json:
        context.json({"passes": [_record(each) for each in passes]}, show=show)
        return Exit.DONE
    context.out.data(f"{show_title(show)}: each time, and how far")
    for each in passes:
        context.out.data(_line(each))
    return Exit.DONE


def _line(show_pass: ShowPass) -> str:
    sign = ">" if show_pass.now else " "
    days = dict.fromkeys(local_time(when) for when in (show_pass.begun, show_pass.latest) if when)
    where = f"{ordinal(show_pass.number)} time  {past_marker_words(show_pass.marker)}"
    return f"{sign} {where}  {' to '.join(days)}".rstrip()


def _record(show_pass: ShowPass) -> dict[str, Any]:
    return {
        "pass": show_pass.number,
        "marker": None if show_pass.marker is None else str(show_pass.marker),
        "begun": None if show_pass.begun is None else show_pass.begun.isoformat(),
        "latest": None if show_pass.latest is None else show_pass.latest.isoformat(),
        "now": show_pass.now,
    }
