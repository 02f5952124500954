"""`etoile redo`."""

from etoile_tui.cli.command import Command, Context
from etoile_tui.cli.exit_status import Exit
from etoile_tui.cli.marking import tell_marker
from etoile_tui.guide.items.wording import listed


class Redo(Command):
    """Go forward again, to the marker that was taken back last.

    Called again it goes forward further, as far as `etoile undo` has come.
    """

    name = "redo"
    group = "where you are"
    examples = (("etoile redo", "what was taken back, again"),)
    prints_facts = False
    looks_back = False

    def run(self, context: Context) -> Exit:
        """Set again what was undone last."""
        show = context.open_show(to_mark=True)
        moved = show.markers.redo()
        if not moved:
            context.out.note("There is nothing to redo.")
            return Exit.NOTHING
        if not show.markers.alone:
            context.out.note(f"Set again for {listed(moved)}.")
        return tell_marker(context, show)
