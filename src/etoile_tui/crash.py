"""Reporting a bug: where in the program it is, without any text of a story.

The local variables of a traceback and the message of an exception can hold story text, even from
after the horizon. So neither is ever shown: not by the program, and not by Python, which prints an
error that nobody has caught by itself (`install_hooks`).
"""

import sys
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

STATUS = 70
"""The exit status of a program that a bug has ended (EX_SOFTWARE of sysexits.h)."""

_PACKAGE = Path(__file__).parent
_MOST_PLACES = 12

_noted: list[str] | None = None
"""Reports of bugs that did not end the program, to be printed when it ends; None after that."""


def report(error: BaseException) -> str:
    """Return the report of a bug, for the user to read and pass on."""
    try:
        kind = f" ({type(error).__name__})"
        places = [f"    {place}" for place in _places(error.__traceback__)[-_MOST_PLACES:]]
    except Exception:  # noqa: BLE001 (even then, the user has to know that there is a bug)
        kind, places = "", ["    where is not known"]
    return "\n".join(
        (
            f"etoile has run into a bug{kind}. Your progress is safe; try again.",
            "If it comes back, please pass this report on, with what etoile doctor says; "
            "nothing of any story is in either:",
            *places,
        )
    )


def _places(traceback: TracebackType | None) -> list[str]:
    """Return file, line and function of each call that led to an error, the outermost first."""
    places = []
    while traceback is not None:
        code = traceback.tb_frame.f_code
        path = Path(code.co_filename)
        inside = path.is_relative_to(_PACKAGE)
        name = path.relative_to(_PACKAGE).as_posix() if inside else path.name
        places.append(f"{name}:{traceback.tb_lineno} in {code.co_name}")
        traceback = traceback.tb_next
    return places


def print_report(error: BaseException) -> int:
    """Print the report of a bug that has ended the program, and return the exit status."""
    print_error(report(error))
    return STATUS


def print_error(text: str) -> None:
    """Print a text to stderr; do nothing where that is not possible."""
    with suppress(Exception):
        sys.stderr.write(text + "\n")
        sys.stderr.flush()


def install_hooks() -> None:
    """Make Python print a report wherever it would print a traceback.

    An unraisable hook that somebody else has installed stays; the hook for uncaught errors is
    always replaced.
    """
    global _noted  # noqa: PLW0603 (Python's hooks belong to the whole process, too)
    _noted = []
    if sys.unraisablehook is sys.__unraisablehook__:
        sys.unraisablehook = _unraisable
    sys.excepthook = _uncaught


def note_bug(error: BaseException | None) -> None:
    """Note a bug that does not end the program, such as one in a thread or a finaliser.

    Its report is printed when the program ends: before that, a guide may be on the screen.
    """
    if not isinstance(error, Exception):
        return  # no error, or one that is meant to end the program, like KeyboardInterrupt
    if _noted is None:
        print_error(report(error))
    else:
        _noted.append(report(error))


def print_noted_bug(status: int) -> int:
    """Print the first report that was noted, and return the exit status of the program.

    Args:
        status: The exit status where no bug was noted.
    """
    global _noted
    reports, _noted = _noted, None
    if reports and status != STATUS:
        print_error(reports[0])
        return STATUS
    return status


def _unraisable(unraisable: "UnraisableHookArgs") -> None:
    """Note an error that cannot be caught, in place of Python's message about it."""
    # An OSError there comes from a pipe whose reader has gone, and is no bug.
    if not isinstance(unraisable.exc_value, OSError):
        note_bug(unraisable.exc_value)


def _uncaught(
    _kind: type[BaseException], error: BaseException, _traceback: TracebackType | None
) -> None:
    """Print the report of an uncaught error, in place of Python's traceback."""
    # With PYTHONINSPECT Python comes here also with how the program ends.
    if not isinstance(error, KeyboardInterrupt | SystemExit):
        print_error(report(error))
