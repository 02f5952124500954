"""Processes from outside: what they cost, and how they are left."""

import subprocess
import sys

import pytest
from benchmarks.processes import at_rest, leaving, whole_process
from benchmarks.pseudo_terminal import Size

from benchmarks import processes

SIZE = Size(40, 8)
WAITS = """
import os, sys, time
os.write(1, b"\\x1b[?1049h")
os.read(0, 1)
os.write(1, b"\\x1b[?1049l")
time.sleep(float(sys.argv[1]))
"""


def test_a_command_that_fails_has_no_figure() -> None:
    """Failing is quick."""
    assert whole_process((sys.executable, "-c", ""), {}) > 0
    with pytest.raises(subprocess.CalledProcessError):
        whole_process((sys.executable, "-c", "raise SystemExit(1)"), {})


def test_the_terminal_and_the_process_are_two_moments() -> None:
    """First the terminal is given back, and then the process ends."""
    found = leaving((sys.executable, "-c", WAITS, "0.01"), SIZE, {}, b"q\n")
    assert 0 < found.terminal < found.process


def test_a_program_that_stays_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """It has not been left."""
    monkeypatch.setattr(processes, "_PATIENCE", 0.2)
    with pytest.raises(TimeoutError, match="end"):
        leaving((sys.executable, "-c", WAITS, "60"), SIZE, {}, b"q\n")


@pytest.mark.skipif(sys.platform != "linux", reason="/proc is Linux's own")
def test_a_busy_program_is_noticed() -> None:
    """One that turns in circles has used the processor, and a big one memory."""
    busy = "print(end='.', flush=True)\nheld = b'x' * (64 << 20)\nwhile True: pass"
    found = at_rest((sys.executable, "-c", busy), SIZE, {}, 0.5)
    assert found.processor > 0
    assert found.mebibytes > 64
