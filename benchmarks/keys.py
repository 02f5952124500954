"""Measures what a key does to the screen: when it first changes, and when it has settled."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import NamedTuple

from .emulated_screen import EmulatedScreen
from .pseudo_terminal import Output, PseudoTerminal, Size, running

_QUIET = 0.25
"""Seconds of silence after which nothing more comes of a key."""
_LONGEST = 3.0
"""Seconds to wait for the first sign of a key."""
_START = 1.0
"""Seconds of silence after which a program is ready for keys."""


class Answer(NamedTuple):
    """What came of a key, in seconds after it was pressed; None where nothing changed."""

    first: float | None
    settled: float | None


def answer_of(screen: EmulatedScreen, outputs: Iterable[Output], pressed: float) -> Answer:
    """Return when the screen changed first, and when it changed last.

    Args:
        screen: The screen as it was when the key was pressed. It is fed with the outputs.
        outputs: What the program wrote from then on.
        pressed: When the key was pressed, on the outputs' clock.
    """
    changes: list[float] = []
    before = screen.picture
    for output in outputs:
        screen.feed(output.data)
        now = screen.picture
        if now != before:
            changes.append(output.seconds - pressed)
            before = now
    return Answer(changes[0], changes[-1]) if changes else Answer(None, None)


class Session:
    """A program that is running, and its screen."""

    def __init__(self, terminal: PseudoTerminal) -> None:
        """Take a program that has painted its first page."""
        self.terminal = terminal
        self._screen = EmulatedScreen(terminal.size)
        self._fed = 0
        self._catch_up()

    def _catch_up(self) -> None:
        for output in self._new():
            self._screen.feed(output.data)

    def _new(self) -> Sequence[Output]:
        found = self.terminal.outputs[self._fed :]
        self._fed = len(self.terminal.outputs)
        return found

    @property
    def rows(self) -> tuple[str, ...]:
        """What can be read."""
        return self._screen.rows

    def press(self, key: bytes) -> Answer:
        """Press a key, and return what came of it."""
        self._catch_up()
        pressed = self.terminal.seconds
        self.terminal.press(key)
        if self.terminal.read(_LONGEST):
            while self.terminal.read(_QUIET):
                pass
        return answer_of(self._screen, self._new(), pressed)


@contextmanager
def session(command: Sequence[str], size: Size, env: Mapping[str, str]) -> Iterator[Session]:
    """Run a program until it is left; it has settled when it is handed out."""
    with running(command, size, env) as terminal:
        terminal.settle(_START)
        yield Session(terminal)
