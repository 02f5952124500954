"""What is said of a bug: where in the program it was, and nothing of what it was holding.

A traceback's local variables and an exception's own words can hold story text, from past the
horizon even, so neither is ever shown.
"""

from pathlib import Path
from types import TracebackType

STATUS = 70
"""The exit status of a run that a bug ended (EX_SOFTWARE of sysexits.h)."""

_PACKAGE = Path(__file__).parent


def report(error: BaseException) -> str:
    """Return a report of a bug for people to read and pass on."""
    places = [f"    {place}" for place in _places(error.__traceback__)]
    return "\n".join(
        (
            f"etoile has run into a bug and had to stop ({type(error).__name__}).",
            "Your progress is safe. Nothing of any story is in this report:",
            *places[-12:],
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
