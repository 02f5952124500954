"""`etoile mark`."""

from argparse import ArgumentParser

from etoile_tui.cli.command import Command, Context
from etoile_tui.cli.exit_status import Exit
from etoile_tui.cli.marking import ask_before_forward, unchanged_words
from etoile_tui.cli.sentences import marker_line
from etoile_tui.guide.items.wording import stays_behind


class Mark(Command):
    """Set how far you have watched.

    Going forward asks first, for what has been read cannot be unread; --yes does not ask. Going
    back never asks, and `etoile undo` takes any of it back. Of several who watch together only
    those go forward who have seen the episode before.
    """

    name = "mark"
    group = "where you are"
    examples = (
        ("etoile mark S01E02", "you have watched through that episode"),
        ("etoile mark next --yes", "one more, without being asked"),
        ("etoile mark S01 --yes", "the whole season, without being asked"),
    )
    prints_facts = False
    looks_back = False

    def prepare(self, parser: ArgumentParser, options: ArgumentParser) -> None:
        """Add the position and `--yes`."""
        parser.add_argument(
            "position",
            metavar="POSITION",
            help=(
                "S01E03 or 1x03 (through that episode), S03 (through a season), +2 (so many "
                "more), S01E04@12:30 (so far into it), none, or next"
            ),
        )
        parser.add_argument("--yes", "-y", action="store_true", help="do not ask")

    def run(self, context: Context) -> Exit:
        """Set the marker."""
        show = context.open_show(to_mark=True)
        marking = show.marking(context.options.position)
        ended = ask_before_forward(context, show, marking)
        if ended is not None:
            return ended
        moves = show.markers.mark(marking.position)
        if moves.behind:
            context.out.note(stays_behind(moves.behind, show.poster.medium))
        if not moves.moved:
            context.out.note(unchanged_words(show))
            return Exit.NOTHING
        context.out.data(marker_line(show))
        return Exit.DONE
