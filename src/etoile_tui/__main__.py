"""The entry point: `etoile`, and `python -m etoile_tui`."""

import gc
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, NoReturn

from . import crash

if TYPE_CHECKING:
    from .library import Library, OpenShow

_LOGS = ("TEXTUAL", "TEXTUAL_DEBUG", "TEXTUAL_LOG")
"""The environment variables that make Textual write a log, which could hold story text."""


def open_screen(library: "Library", show: "OpenShow", at: str | None) -> int:
    """Open the guide on the screen, and return the exit status.

    Textual is imported here, because no command needs it.
    """
    for name in _LOGS:
        os.environ.pop(name, None)  # Textual reads them while it is imported
    from .tui.late_palette import import_textual

    import_textual()
    from .tui.app import open_guide

    return open_guide(library, show, at)


def run() -> int:
    """Run the program and return its exit status."""
    crash.install_hooks()
    status = _status_of(_main)
    flushed = _status_of(_flush_stdout, quietly=status != 0)
    return crash.print_noted_bug(status or flushed)


def _status_of(step: Callable[[], int], *, quietly: bool = False) -> int:
    """Run a step of the program and return its exit status, whatever it raises.

    Args:
        step: Returns an exit status.
        quietly: Whether to print nothing about an OSError, because an earlier step has failed.
    """
    try:
        return step()
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        return 0  # the reader has gone (`etoile episodes | head`)
    except OSError as error:
        # This is no bug, but for instance a full disk in `etoile episodes > FILE`.
        if not quietly:
            why = os.strerror(error.errno) if error.errno else "the system refused"
            crash.print_error(f"etoile had to stop: {why}.")
        return 74  # EX_IOERR of sysexits.h
    except BaseException as error:  # noqa: BLE001 (a traceback could show story text)
        return crash.print_report(error)


def _main() -> int:
    """Run the command line."""
    # Almost nothing that is made before a command's answer or the first paint is garbage, so the
    # garbage collector is off until then, which saves a tenth of the time. The app turns it on.
    gc.disable()
    from .cli.main import main

    try:
        return main(sys.argv[1:], open_screen)
    except SystemExit as end:
        if isinstance(end.code, int | None):
            return end.code or 0
        raise  # its message may hold anything, so it is reported like a bug


def _flush_stdout() -> int:
    """Flush stdout now, while an error of it can still be handled."""
    if sys.stdout is None:
        return 0
    try:
        sys.stdout.flush()
    except OSError:
        # Otherwise the interpreter flushes stdout once more at its end, and prints the error.
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise
    return 0


def start() -> NoReturn:
    """Run the program as a process of its own, and end the process at once.

    Python would take its modules apart first, one by one: a seventh of the time of a command, and
    more after the guide was on the screen. Nothing waits for that. What the program keeps on disk
    is there before a command or the guide returns, the terminal was given back, bugs were reported
    and stdout was flushed, all by `run`. Only a thread that Python would wait for is waited for.
    """
    status = run()
    if _has_threads():
        sys.exit(status)
    with suppress(Exception):  # whoever closed stderr wants nothing from it
        sys.stderr.flush()
    os._exit(status)


def _has_threads() -> bool:
    """Tell whether a thread still runs that Python waits for at its end."""
    threading = sys.modules.get("threading")  # imported by whoever has a thread
    if threading is None:
        return False
    return any(
        not thread.daemon and thread is not threading.main_thread()
        for thread in threading.enumerate()
    )


if __name__ == "__main__":
    start()
