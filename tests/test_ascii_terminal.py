"""The program in a real terminal that has ASCII alone."""

import fcntl
import os
import pty
import struct
import subprocess
import sys
import termios

import pytest

from .harness.invented import LIGHTHOUSE
from .test_terminal import PATIENCE, read_until

STRICT = {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
"""A locale that Python does not make the best of by itself."""


@pytest.mark.parametrize(
    "said",
    [{"LC_ALL": "C"}, {"LANG": "C"}, STRICT, {"LC_ALL": "C.UTF-8", "TERM": "linux"}],
    ids=["LC_ALL=C", "LANG=C", "strict", "linux"],
)
def test_not_a_byte_that_is_not_ascii(said: dict[str, str]) -> None:
    """From the first paint through the help to the end."""
    terminal, end = pty.openpty()
    fcntl.ioctl(end, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    kept = {name: value for name, value in os.environ.items() if not name.startswith("LC_")}
    command = [sys.executable, "-m", "etoile_tui", "--show", str(LIGHTHOUSE)]
    program = subprocess.Popen(
        command, stdin=end, stdout=end, stderr=end, env=kept | {"TERM": "xterm"} | said
    )
    os.close(end)
    try:
        seen = read_until(terminal, b"help")
        os.write(terminal, b"?")
        seen += read_until(terminal, b"What happened when")
        os.write(terminal, b"q")
        os.write(terminal, b"q")
        seen += read_until(terminal, b"never written")
        assert program.wait(PATIENCE) == 0
    finally:
        program.kill()
        program.wait()
        os.close(terminal)
    assert b"nothing watched yet" in seen
    assert seen.isascii()
    assert b"\\u" not in seen
