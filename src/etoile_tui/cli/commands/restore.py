"""`etoile restore`."""

from etoile_tui.cli.command import Command, Context
from etoile_tui.cli.exit_status import Exit
from etoile_tui.library import NothingToRestoreError


class Restore(Command):
    """Bring back the last good copy of your progress, where the file cannot be used.

    The file that cannot be used is not lost: it is set aside, and you are told where.
    """

    name = "restore"
    examples = (("etoile restore", "after the file was damaged"),)
    prints_facts = False
    looks_back = False

    def run(self, context: Context) -> Exit:
        """Bring the copy back."""
        try:
            aside = context.library.restore()
        except NothingToRestoreError as error:
            context.out.note(str(error))
            return Exit.NOTHING
        context.out.data("Your progress is back, as it was when it was written last.")
        if aside is not None:
            context.out.note(f"The file that could not be used is now {aside}.")
        return Exit.DONE
