"""The entry point: `etoile`, and `python -m etoile_tui`."""

import gc
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from etoile_tui.library import Library, OpenShow


def open_screen(library: "Library", show: "OpenShow", at: str | None) -> int:
    """Open the guide on the screen; Textual is imported here, because no command needs it."""
    from etoile_tui.tui.app import open_guide

    return open_guide(library, show, at)


def run() -> int:
    """Run the program and return its exit status."""
    try:
        return _main()
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # Whoever was reading has gone (`etoile episodes | head`); so that the interpreter does
        # not complain about it while it closes down, stdout goes nowhere from here.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        # A full disk behind `etoile episodes > FILE`, say: nobody's bug.
        sys.stderr.write(f"etoile had to stop: {error.strerror or 'the system refused'}.\n")
        return 74  # EX_IOERR of sysexits.h
    except Exception as error:  # noqa: BLE001 (a traceback would show the program's insides)
        from etoile_tui import crash

        sys.stderr.write(crash.report(error) + "\n")
        return crash.STATUS


def _main() -> int:
    """Run the command line, and hand over its last words while a gone reader can be noticed."""
    # Nothing that is made on the way to a command's answer or to the first paint is garbage. The
    # collector waits for that (the app sets it going again): worth a tenth of either.
    gc.disable()
    from etoile_tui.cli.main import main

    try:
        return main(sys.argv[1:], open_screen)
    finally:
        if sys.stdout is not None:
            sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(run())
