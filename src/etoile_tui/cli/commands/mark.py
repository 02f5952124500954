"""`etoile mark`."""

from argparse import ArgumentParser

from etoile_tui.cli.command import Command, Context
from etoile_tui.cli.exits import Exit
from etoile_tui.cli.sentences import standing
from etoile_tui.library import Marking


class Mark(Command):
    """Set how far you have watched.

    Going forward asks first, for what has been read cannot be unread; --yes does not ask. Going
    back never asks, and `etoile undo` takes any of it back.
    """

    name = "mark"
    facts = False
    looks_back = False

    def prepare(self, parser: ArgumentParser, options: ArgumentParser) -> None:
        """Add the position and `--yes`."""
        parser.add_argument(
            "position",
            help="S01E03 (through that episode), S01E04@12:30 (so far into it), none, or next",
        )
        parser.add_argument("--yes", "-y", action="store_true", help="do not ask")

    def run(self, context: Context) -> Exit:
        """Set the marker."""
        show = context.open_show(to_mark=True)
        marking = show.marking(context.options.position)
        if marking.forward and not context.options.yes:
            answer = context.out.ask(f"{show.poster.title}: {_watched(marking)}?")
            if answer is None:
                what = marking.label[0].upper() + marking.label[1:]
                context.out.talk(
                    f"{what} lies ahead of you. With nobody here to ask, "
                    "add --yes to mark it watched."
                )
                return Exit.CALL
            if not answer:
                context.out.talk(f"Nothing has changed: {standing(show.marker)}.")
                return Exit.NOTHING
        show.mark(marking.position)
        context.out.data(f"{show.poster.title}: {standing(show.marker)}")
        return Exit.DONE


def _watched(marking: Marking) -> str:
    """What the question asks about, without a word that the curtain withholds."""
    if marking.position.episode is None or marking.position.at is not None:
        return f"watched to {marking.label}"
    return f"watched through {marking.label}"
