"""The entry point: `etoile`, and `python -m etoile_tui`."""

import gc
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from . import crash

if TYPE_CHECKING:
    from .library import Library, OpenShow

_LOGS = ("TEXTUAL", "TEXTUAL_DEBUG", "TEXTUAL_LOG")
"""What in the environment makes Textual write a log, of messages and of errors' own words."""


def open_screen(library: "Library", show: "OpenShow", at: str | None) -> int:
    """Open the guide on the screen; Textual is imported here, because no command needs it."""
    for name in _LOGS:
        os.environ.pop(name, None)  # Textual reads them while it is imported
    from .tui.app import open_guide

    return open_guide(library, show, at)


def run() -> int:
    """Run the program and return its exit status."""
    crash.guard()
    status = _tried(_main)
    written = _tried(_write_out, quietly=status != 0)
    return crash.settle(status or written)


def _tried(step: Callable[[], int], *, quietly: bool = False) -> int:
    """Take a step and return the exit status it comes to, whatever goes wrong.

    Args:
        step: What to do.
        quietly: Whether something was said already of what is wrong.
    """
    try:
        return step()
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        return 0  # whoever was reading has gone (`etoile episodes | head`)
    except OSError as error:
        # A full disk behind `etoile episodes > FILE`, say: nobody's bug.
        if not quietly:
            why = os.strerror(error.errno) if error.errno else "the system refused"
            crash.say(f"etoile had to stop: {why}.")
        return 74  # EX_IOERR of sysexits.h
    except BaseException as error:  # noqa: BLE001 (a traceback would show the program's insides)
        return crash.tell(error)


def _main() -> int:
    """Run the command line."""
    # Nothing that is made on the way to a command's answer or to the first paint is garbage. The
    # collector waits for that (the app sets it going again): worth a tenth of either.
    gc.disable()
    from .cli.main import main

    try:
        return main(sys.argv[1:], open_screen)
    except SystemExit as end:
        if isinstance(end.code, int | None):
            return end.code or 0
        raise  # with words that nobody has looked at


def _write_out() -> int:
    """Hand over the last words to stdout while a reader that has gone can be noticed."""
    if sys.stdout is None:
        return 0
    try:
        sys.stdout.flush()
    except OSError:
        # So that the interpreter does not complain while it closes down, stdout goes nowhere now.
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise
    return 0


if __name__ == "__main__":
    sys.exit(run())
