"""The program in a real terminal: it paints, answers a key, and leaves."""

import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import termios

import pytest

from .harness.invented import LIGHTHOUSE

PATIENCE = 60
"""Seconds without a sign of life after which the program is given up."""


def read_until(terminal: int, wanted: bytes) -> bytes:
    """Return what a program writes until something wanted is among it, or until it ends."""
    seen = b""
    while wanted not in seen and select.select([terminal], [], [], PATIENCE)[0]:
        try:
            seen += os.read(terminal, 65536)
        except OSError:
            break  # the program has closed its end
    return seen


@pytest.mark.parametrize("size", [(24, 80), (0, 0)], ids=["80x24", "unknown size"])
def test_the_guide_opens_and_leaves(size: tuple[int, int]) -> None:
    """Also in a terminal that does not tell its size."""
    terminal, end = pty.openpty()
    fcntl.ioctl(end, termios.TIOCSWINSZ, struct.pack("HHHH", *size, 0, 0))
    environment = {**os.environ, "TERM": "xterm-256color"}
    command = [sys.executable, "-m", "etoile_tui", "--show", str(LIGHTHOUSE)]
    program = subprocess.Popen(command, stdin=end, stdout=end, stderr=end, env=environment)
    os.close(end)
    try:
        assert b"nothing watched yet" in read_until(terminal, b"help")
        os.write(terminal, b"q")
        read_until(terminal, b"never written")
        assert program.wait(PATIENCE) == 0
    finally:
        program.kill()
        program.wait()
        os.close(terminal)
