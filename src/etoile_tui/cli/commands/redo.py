"""`etoile redo`."""

from argparse import ArgumentParser

from etoile_tui.cli.command import Command, Context
from etoile_tui.cli.exit_status import Exit
from etoile_tui.cli.marking import add_yes, ask_before_forward, tell_marker
from etoile_tui.guide.items.wording import listed


class Redo(Command):
    """Go forward again, to the marker that was taken back last.

    Called again it goes forward further, as far as `etoile undo` has come. Going
    forward asks first; --yes does not ask.
    """

    name = "redo"
    group = "where you are"
    examples = (("etoile redo --yes", "what was taken back, again"),)
    prints_facts = False
    looks_back = False

    def prepare(self, parser: ArgumentParser, options: ArgumentParser) -> None:
        """Add `--yes`."""
        add_yes(parser)

    def run(self, context: Context) -> Exit:
        """Set again what was undone last."""
        show = context.open_show(to_mark=True)
        redoing = show.redoing()
        if redoing is not None:
            ended = ask_before_forward(context, show, redoing)
            if ended is not None:
                return ended
        moved = show.markers.redo(redoing.position if redoing else None)
        if not moved:
            context.out.note("There is nothing to redo.")
            return Exit.NOTHING
        if not show.markers.alone:
            context.out.note(f"Set again for {listed(moved)}.")
        return tell_marker(context, show)
