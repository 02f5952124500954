"""What the system tells the guide: to end, to stand aside, or that its terminal has gone.

However the guide is left, the place is kept to the second and the terminal is given back.
"""

from signal import SIGTERM, Signals
from typing import Final

from textual import on
from textual.driver import Driver

from .commands.general import Quit
from .guide_screen.screen import GuideScreen
from .ordered_input import OrderedInput

ENDED_BY: Final = 128
"""What shells add to a signal's number for the exit status of a program that it has ended."""


class SystemSignals(OrderedInput):
    """An app that heeds signals. Its driver hands them on; one without a terminal has none."""

    window_title = "étoile"
    shows_cursor = False
    """Whether the user wants to see the terminal's cursor."""
    """What stands on the terminal's window."""

    def leave_by(self, signal: int = SIGTERM) -> None:
        """End because of a signal.

        Args:
            signal: Its number, which the exit status tells.
        """
        self.keep_place()
        self.exit(return_code=ENDED_BY + signal)

    def terminal_gone(self) -> None:
        """End because nothing can be read or shown any more: the window was closed."""
        # Not every system has this signal, but each that has such terminals.
        self.leave_by(Signals["SIGHUP"])

    def keep_place(self) -> None:
        """Keep where a clock is that runs."""
        for screen in self.screen_stack:
            if isinstance(screen, GuideScreen):
                screen.clock.leave()

    def action_help_quit(self) -> None:
        """Say how to leave: Ctrl+C, which ends other programs, does not."""
        keymaps = [each.keymap for each in self.screen_stack if isinstance(each, GuideScreen)]
        key = Quit.key(keymaps[0] if keymaps else {})
        self.clear_notifications()
        self.notify(f"{key} leaves the guide, and Ctrl+Q from anywhere.", markup=False)

    @on(Driver.SignalResume)
    def _draw_anew(self) -> None:
        """Draw everything: the terminal has shown something else meanwhile."""
        self.refresh(layout=True)
