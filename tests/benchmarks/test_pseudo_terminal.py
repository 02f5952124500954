"""The pseudo-terminal: its size, its keyboard, and what it answers."""

import os
import sys

from benchmarks.pseudo_terminal import PseudoTerminal, Size, running

PATIENCE = 60
"""Seconds of silence after which a program is given up; it ends long before."""

ASKS = r"""
import os, sys, tty
tty.setraw(0)
os.write(1, b"\x1b[?2026")
os.write(1, b"$p")
answer = b""
while not answer.endswith(b"y"):
    answer += os.read(0, 1)
size = os.get_terminal_size()
print(answer[1:].decode(), size.columns, size.lines, end="", flush=True)
print(os.read(0, 1).decode(), end="", flush=True)
"""


def written(terminal: PseudoTerminal) -> bytes:
    """Return all that a program has written so far."""
    return b"".join(output.data for output in terminal.outputs)


def test_a_program_finds_a_terminal() -> None:
    """It is as big as was asked, answers a query that came in two pieces, and has a keyboard."""
    with running([sys.executable, "-c", ASKS], Size(97, 31), dict(os.environ)) as terminal:
        while b" 97 31" not in written(terminal):
            assert terminal.read(PATIENCE)
        terminal.press(b"w")
        terminal.settle(PATIENCE, PATIENCE)
        assert written(terminal).endswith(b"[?2026;2$y 97 31w")


def test_outputs_are_in_order_and_nothing_of_ours_is_in_the_environment() -> None:
    """The moments do not go back; a program gets the environment it is given."""
    code = "import os\nfor each in 'abc': print(each, flush=True)\nprint(sorted(os.environ))"
    with running([sys.executable, "-c", code], Size(80, 24), {"HOME": "/nowhere"}) as terminal:
        terminal.settle(PATIENCE, PATIENCE)
    assert written(terminal).startswith(b"a\r\nb\r\nc\r\n")
    assert b"'HOME'" in written(terminal)
    assert b"PYTHONDONTWRITEBYTECODE" not in written(terminal)
    moments = [output.seconds for output in terminal.outputs]
    assert moments == sorted(moments)


def test_a_program_is_ended() -> None:
    """However it was left."""
    with running([sys.executable, "-c", "input()"], Size(80, 24), dict(os.environ)) as terminal:
        pass
    assert terminal.process.returncode is not None
