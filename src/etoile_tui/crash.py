"""What is said of a bug: where in the program it was, and nothing of what it was holding.

A traceback's local variables and an exception's own words can hold story text, from past the
horizon even, so neither is ever shown: not by the program, and not by Python, which has ways of
its own to print an error that nobody has caught (`guard`).
"""

import sys
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

STATUS = 70
"""The exit status of a run that a bug ended (EX_SOFTWARE of sysexits.h)."""

_PACKAGE = Path(__file__).parent
_MOST_PLACES = 12

_late: list[str] | None = None
"""Reports of bugs that have ended nothing, for when the program ends; None after that."""


def report(error: BaseException) -> str:
    """Return a report of a bug for people to read and pass on."""
    try:
        kind = f" ({type(error).__name__})"
        places = [f"    {place}" for place in _places(error.__traceback__)[-_MOST_PLACES:]]
    except Exception:  # noqa: BLE001 (whatever is wrong now, that there was a bug has to be said)
        kind, places = "", ["    where is not known"]
    return "\n".join(
        (
            f"etoile has run into a bug{kind}. Your progress is safe; try again.",
            "If it comes back, please pass this report on; nothing of any story is in it:",
            *places,
        )
    )


def _places(traceback: TracebackType | None) -> list[str]:
    """The program's own places on the way to the error, the outermost first."""
    places = []
    while traceback is not None:
        code = traceback.tb_frame.f_code
        path = Path(code.co_filename)
        inside = path.is_relative_to(_PACKAGE)
        name = path.relative_to(_PACKAGE).as_posix() if inside else path.name
        places.append(f"{name}:{traceback.tb_lineno} in {code.co_name}")
        traceback = traceback.tb_next
    return places


def tell(error: BaseException) -> int:
    """Print the report of a bug that has ended the program, and return its exit status."""
    say(report(error))
    return STATUS


def say(text: str) -> None:
    """Print last words, where there is anybody to hear them."""
    with suppress(Exception):
        sys.stderr.write(text + "\n")
        sys.stderr.flush()


def guard() -> None:
    """See to it that Python says no more of an error than a report does.

    Who has put something of their own in the place of Python's hooks keeps it, but for the last.
    """
    global _late  # noqa: PLW0603 (Python's hooks are of the whole process, too)
    _late = []
    if sys.unraisablehook is sys.__unraisablehook__:
        sys.unraisablehook = _unraisable
    sys.excepthook = _uncaught


def settle(status: int) -> int:
    """Tell of a bug that ended nothing by itself, and return the program's exit status.

    Args:
        status: The exit status but for that.
    """
    global _late
    reports, _late = _late, None
    if reports and status != STATUS:
        say(reports[0])
        return STATUS
    return status


def note(error: BaseException | None) -> None:
    """Take down a bug that ends nothing by itself, in a thread or while something is let go of.

    It is told of when the program ends: until then the screen may be in the way.
    """
    if not isinstance(error, Exception):
        return  # nothing, or the wish to end
    if _late is None:
        say(report(error))
    else:
        _late.append(report(error))


def _unraisable(unraisable: "UnraisableHookArgs") -> None:
    """Stand in for Python's own words on an error that nobody can catch."""
    if not isinstance(unraisable.exc_value, OSError):  # a reader that has gone: nobody's bug
        note(unraisable.exc_value)


def _uncaught(
    _kind: type[BaseException], error: BaseException, _traceback: TracebackType | None
) -> None:
    """Stand in for Python's own traceback."""
    if not isinstance(error, KeyboardInterrupt):
        say(report(error))
