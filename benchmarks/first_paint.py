"""Measures when a program has painted: its first frame, and the last line of its page in sight."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from .emulated_screen import Landmark, screen_after, seen_at
from .pseudo_terminal import Output, Size, running

_RULE = "─"
_DIVIDER = "│"
_GAP = re.compile(r"\s{2,}|[\u2580-\u259f]")
"""What ends the words of a line: a gap before what stands at the right, or a scrollbar."""

SETTLED = 2.0
"""Seconds of silence after which a program has painted all that it will."""
_PAUSE = 0.5
"""Seconds of silence after which a run is looked at: is its page full?"""
_PATIENCE = 60.0
"""Seconds after which a page that is not full is given up."""


class PaintError(Exception):
    """A program has not painted its page."""


class Page(NamedTuple):
    """What tells how far a program has come with painting."""

    heading: Landmark
    """The top line of the screen, which a first frame has whatever else is missing."""
    last: Landmark
    """The last line of the page's text that is in sight."""


class Paint(NamedTuple):
    """When the two parts of a page came, in seconds since the start; None for never."""

    heading: float | None
    full: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """A program that paints a page.

    Attributes:
        command: The program and its arguments.
        page: Finds its page on its settled screen.
    """

    command: Sequence[str]
    page: Callable[[Sequence[str]], Page]


def guide_page(rows: Sequence[str]) -> Page:
    """Return what to look for of the guide, whose page is right of the list, between two rules.

    Raises:
        PaintError: The guide is not on the screen, or its page is empty but for a heading.
    """
    rules = [number for number, row in enumerate(rows) if row.startswith(_RULE)]
    if len(rules) < 2:
        raise PaintError("the guide is not on the screen")
    texts = ((number, rows[number].partition(_DIVIDER)[2]) for number in range(*rules[:2]))
    lines = [Landmark(number, _words(text)) for number, text in texts if _words(text)]
    if len(lines) < 2:
        raise PaintError("the page has no more than a heading")
    return Page(Landmark(0, _words(rows[0])), lines[-1])


def _words(text: str) -> str:
    return _GAP.split(text.strip())[0]


def paint(outputs: Sequence[Output], size: Size, page: Page) -> Paint:
    """Return when a page came."""
    heading, full = seen_at(outputs, size, page)
    return Paint(heading, full)


def find_page(program: Program, size: Size, environment: Mapping[str, str]) -> Page:
    """Return the page of a program, from a run that is left to settle.

    Raises:
        PaintError: There is no page.
    """
    with running(program.command, size, environment) as terminal:
        terminal.settle(SETTLED)
        return program.page(screen_after(terminal.outputs, size))


def measure(
    program: Program, size: Size, environment: Mapping[str, str], page: Page
) -> tuple[float, float]:
    """Run a program until its page is full; return when its heading came, and when all had.

    Raises:
        PaintError: The page never became full.
    """
    with running(program.command, size, environment) as terminal:
        while terminal.seconds < _PATIENCE:
            terminal.settle(_PAUSE)
            heading, full = paint(terminal.outputs, size, page)
            if heading is not None and full is not None:
                return heading, full
    raise PaintError(f"{page.last.words!r} never came")
