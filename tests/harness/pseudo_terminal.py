"""The program in a pseudo-terminal: keys go in, and what it writes comes out."""

import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import termios
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from .programs import heeding_signals

UTF8 = {"PYTHONUTF8": "1"}
"""An environment in which the terminal shows everything, whatever the locale."""
PATIENCE = 60
"""Seconds without a sign of life after which the program is given up."""

_WHILE = 1
"""Seconds without a sign of life after which keys are typed again."""


class TerminalProgram:
    """A program that runs in a pseudo-terminal.

    Attributes:
        pid: The number of its process.
        written: All that it has written to its terminal so far.
        gone: Whether the terminal was taken away.
    """

    def __init__(self, process: subprocess.Popen[bytes], terminal: int, modes: list[Any]) -> None:
        """Take the process, this end of its terminal, and how the terminal read keys before."""
        self.pid = process.pid
        self.written = b""
        self.gone = False
        self._process = process
        self._terminal = terminal
        self._modes = modes

    def type(self, keys: str) -> None:
        """Type keys, and wait for nothing."""
        os.write(self._terminal, keys.encode())

    def press(self, keys: str, until: str) -> str:
        """Type keys, and return what the program writes until something is among it."""
        self.type(keys)
        return self.read(until)

    def press_until(self, keys: str, until: str) -> str:
        """Type keys again and again, and return what is written until something is among it.

        For keys that do no more when they are typed twice, and may come while the program is still
        busy with the ones before.
        """
        self.type(keys)
        return self.read(until, again=keys)

    def read(self, until: str, again: str = "") -> str:
        """Return what the program writes until something is among it.

        Args:
            until: What is waited for.
            again: Keys to type whenever nothing has come for a while.
        """
        seen, wanted = b"", until.encode()
        while wanted not in seen:
            if again and not select.select([self._terminal], [], [], _WHILE)[0]:
                self.type(again)
            piece = self._piece()
            if piece is None:
                raise AssertionError(f"{until} did not come up: {seen[-700:]!r}")
            seen += piece
        self.written += seen
        return seen.decode(errors="replace")

    def read_to_end(self) -> int:
        """Read until the program has closed its end, and return its exit status."""
        while (piece := self._piece()) is not None:
            self.written += piece
        return self._process.wait(PATIENCE)

    def close(self) -> int:
        """Take the terminal away, and return the program's exit status."""
        os.close(self._terminal)
        self.gone = True
        return self._process.wait(PATIENCE)

    def _piece(self) -> bytes | None:
        """Return what comes next; None at the end, and where nothing comes any more."""
        if not select.select([self._terminal], [], [], PATIENCE)[0]:
            return None
        try:
            return os.read(self._terminal, 1 << 16)
        except OSError:
            return None  # the program has closed its end

    @property
    def is_restored(self) -> bool:
        """Whether the terminal reads keys as it did before the program."""
        return bool(termios.tcgetattr(self._terminal) == self._modes)


@contextmanager
def run_in_terminal(
    *arguments: str | Path,
    size: tuple[int, int] = (80, 24),
    python: Sequence[str] = ("-m", "etoile_tui"),
    environment: Mapping[str, str | None] | None = None,
    cwd: Path | None = None,
) -> Iterator[TerminalProgram]:
    """Run a program in a pseudo-terminal, and end it.

    Args:
        arguments: What the program is called with.
        size: The terminal's columns and lines; zeros for a terminal that does not tell them.
        python: What the interpreter is called with; the guide itself where left out.
        environment: Variables that differ from this process's; None takes one away.
        cwd: The folder to run in; this process's where left out.
    """
    terminal, end = pty.openpty()
    fcntl.ioctl(end, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
    modes = termios.tcgetattr(terminal)
    variables = {**os.environ, "TERM": "xterm-256color", **(environment or {})}
    with heeding_signals():
        process = subprocess.Popen(
            [sys.executable, *python, *map(str, arguments)],
            stdin=end,
            stdout=end,
            stderr=end,
            env={name: value for name, value in variables.items() if value is not None},
            cwd=cwd,
        )
    program = TerminalProgram(process, terminal, modes)
    os.close(end)
    try:
        yield program
    finally:
        process.kill()
        process.wait()
        if not program.gone:
            os.close(terminal)
