"""`etoile undo`."""

from argparse import ArgumentParser

from etoile_tui.cli.command import Command, Context
from etoile_tui.cli.exit_status import Exit
from etoile_tui.cli.marking import add_yes, ask_before_forward, tell_marker
from etoile_tui.guide.items.wording import listed


class Undo(Command):
    """Go back to the marker before.

    Called again it goes back further, to the first marker that was ever set; `etoile redo` goes
    forward again. Where the last change had gone back, undoing it goes forward, and asks first.
    """

    name = "undo"
    group = "where you are"
    examples = (("etoile undo", "the marker before the last one"),)
    prints_facts = False
    looks_back = False

    def prepare(self, parser: ArgumentParser, options: ArgumentParser) -> None:
        """Add `--yes`."""
        add_yes(parser)

    def run(self, context: Context) -> Exit:
        """Restore the marker before."""
        show = context.open_show(to_mark=True)
        undoing = show.undoing()
        if undoing is not None:
            ended = ask_before_forward(context, show, undoing)
            if ended is not None:
                return ended
        moved = show.markers.undo(undoing.position if undoing else None)
        if not moved:
            context.out.note("There is nothing to undo.")
            return Exit.NOTHING
        if not show.markers.alone:
            context.out.note(f"Taken back for {listed(moved)}.")
        return tell_marker(context, show)
