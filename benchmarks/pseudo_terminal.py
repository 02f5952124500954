"""A program in a pseudo-terminal, and when it wrote what.

The terminal answers what a program asks it, as a common one does. Nothing that is written is
looked at while the program runs: it is kept with the moment it came, so that the emulated screen,
which is slow, costs the program no time.
"""

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import termios
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import NamedTuple

_ANSWERS = {
    b"\x1b[c": b"\x1b[?62;22c",  # what it is: a VT220 with colours
    b"\x1b[5n": b"\x1b[0n",  # whether it is well: yes
    b"\x1b[6n": b"\x1b[1;1R",  # where the cursor is: at home
    b"\x1b[?2026$p": b"\x1b[?2026;2$y",  # whether it shows whole frames: yes, off as yet
    b"\x1b[?2048$p": b"\x1b[?2048;0$y",  # whether it tells its size in band: unknown
}
_QUERY = re.compile(b"|".join(map(re.escape, _ANSWERS)))
_LONGEST = max(map(len, _ANSWERS))


class Size(NamedTuple):
    """How big a terminal is."""

    columns: int
    rows: int


@dataclass(frozen=True, slots=True)
class Output:
    """A piece of what a program wrote."""

    seconds: float
    """When it came, since the program was started."""
    data: bytes


@dataclass(slots=True)
class PseudoTerminal:
    """A terminal with a program in it: see `running`."""

    size: Size
    process: subprocess.Popen[bytes]
    started: float
    """When the program was started, on `time.perf_counter`."""
    outputs: list[Output] = field(default_factory=list)
    """What the program has written so far."""
    _leader: int = -1
    _asked: bytes = b""
    """The last bytes read, which may be the beginning of a query."""

    @property
    def seconds(self) -> float:
        """How long the program has been running."""
        return time.perf_counter() - self.started

    def press(self, keys: bytes) -> None:
        """Write what the keyboard sends."""
        os.write(self._leader, keys)

    def read(self, patience: float) -> bool:
        """Take in what the program writes next, and answer what it asks.

        Args:
            patience: Seconds to wait for it.

        Returns:
            Whether there was anything; a program that has ended writes nothing.
        """
        if not select.select([self._leader], [], [], patience)[0]:
            return False
        try:
            data = os.read(self._leader, 65536)
        except OSError:
            return False  # the program has closed its end
        self.outputs.append(Output(self.seconds, data))
        self._answer(data)
        return bool(data)

    def _answer(self, data: bytes) -> None:
        text, end = self._asked + data, 0
        for query in _QUERY.finditer(text):
            self.press(_ANSWERS[query[0]])
            end = query.end()
        self._asked = text[max(end, len(text) - _LONGEST + 1) :]

    def settle(self, quiet: float, patience: float = 60) -> None:
        """Take in what the program writes until it falls silent, or has ended.

        Args:
            quiet: Seconds without a byte after which it counts as silent.
            patience: Seconds to wait for its first byte.
        """
        if self.read(patience):
            while self.read(quiet):
                pass


@contextmanager
def running(
    command: Sequence[str], size: Size, environment: Mapping[str, str]
) -> Iterator[PseudoTerminal]:
    """Run a program in a terminal of its own; it is killed at the end.

    Args:
        command: The program and its arguments.
        size: The terminal's size.
        environment: All that the program finds in its environment.
    """
    leader, follower = pty.openpty()
    fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", size.rows, size.columns, 0, 0))
    started = time.perf_counter()
    process = subprocess.Popen(  # noqa: S603 (whoever measures names the command)
        command,
        stdin=follower,
        stdout=follower,
        stderr=follower,
        env=environment,
        start_new_session=True,
    )
    os.close(follower)
    try:
        yield PseudoTerminal(size, process, started, _leader=leader)
    finally:
        process.kill()
        process.wait()
        os.close(leader)
