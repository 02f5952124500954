"""The work that a call does, step by step: what a clock measures, without its noise.

Every bytecode instruction that is executed in the watched files is a step, and so is every call
of something built in. The interpreter tells nothing from inside of those, so the step says how
much they are about: `str.find` takes as long as the text is in which it looks. A step says a size
and never a text, so that the work on two texts of one length can be the same.

Which files were opened is noted as well.
"""

import gc
import os
import re
import sys
from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import etoile_tui
from etoile_tui.guide.text import normalize

from .steps import Listener, in_words, size

PACKAGE = Path(etoile_tui.__file__).parent
"""Where all of the program is."""

_BEFORE = 4
"""Steps to show before the one in which two works differ."""

_listening: list[list[str]] = []
"""Where the paths of opened files are written down."""


class Work:
    """What was done while it was watched.

    Attributes:
        steps: Each step as a number: from 0 on instructions, below built-in calls.
        opened: The paths that were opened, in order; those of the program's own modules left out.
    """

    def __init__(self) -> None:
        """Begin without a step."""
        self.steps = array("q")
        self.opened: list[str] = []

    @property
    def instructions(self) -> int:
        """How many instructions were executed."""
        return sum(step >= 0 for step in self.steps)

    @property
    def looked_through(self) -> int:
        """How many characters and items the built-in calls were about, all in all."""
        return sum(map(size, self.steps))

    def in_words(self, first: int = 0, end: int | None = None) -> list[str]:
        """Return some of the steps in words."""
        return [in_words(step) for step in self.steps[first:end]]


@contextmanager
def recording(*inside: Path) -> Iterator[Work]:
    """Write down the work that is done in the meantime.

    It begins as in a program that has just been started: what the package remembers of signs and
    Python of patterns is forgotten.

    Args:
        inside: The files that are watched, or folders of them; the package where left out.
    """
    work = Work()
    listener = Listener(work.steps.append, inside or (PACKAGE,))
    collected = gc.isenabled()
    forget()
    gc.disable()  # what it clears away is no part of the work
    _listening.append(work.opened)
    listener.start()
    try:
        yield work
    finally:
        listener.stop()
        _listening.pop()
        if collected:
            gc.enable()


def forget() -> None:
    """Forget what an earlier call has left behind for later ones in this process."""
    normalize._NORMAL.clear()
    normalize._WORDS.clear()
    re.purge()


def difference(one: Work, two: Work) -> str | None:
    """Return where two works part, in words; None where they are the same."""
    if one.opened != two.opened:
        return f"{one.opened} were opened, or {two.opened}"
    if one.steps == two.steps:
        return None
    both = zip(one.steps, two.steps, strict=False)
    shorter = min(len(one.steps), len(two.steps))
    place = next((number for number, (a, b) in enumerate(both) if a != b), shorter)
    shown = ["after", *one.in_words(max(0, place - _BEFORE), place)]
    for work in (one, two):
        shown += ["comes", *(work.in_words(place, place + 1) or ["nothing"])]
    return "\n  ".join(shown)


def _hear(event: str, arguments: tuple[Any, ...]) -> None:
    """Write down what is opened."""
    if _listening and event == "open" and isinstance(arguments[0], str | bytes | os.PathLike):
        path = os.fsdecode(arguments[0])
        if not path.endswith((".py", ".pyc")):
            for opened in _listening:
                opened.append(path)


sys.addaudithook(_hear)
