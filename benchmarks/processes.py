"""Measures processes from outside: how long they take, how big they are, what they do at rest."""

import os
import re
import subprocess
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from .pseudo_terminal import PseudoTerminal, Size, running

_MAIN_SCREEN = b"\x1b[?1049l"
"""What gives the terminal its own screen back."""
_START = 1.0
"""Seconds of silence after which a program is ready for keys."""
_PATIENCE = 10.0


def whole_process(command: Sequence[str], env: Mapping[str, str]) -> float:
    """Return how many seconds a command takes from its start to its end.

    Raises:
        subprocess.CalledProcessError: It failed, so there is no figure.
    """
    started = time.perf_counter()
    subprocess.run(command, env=env, check=True, stdout=subprocess.DEVNULL)  # noqa: S603
    return time.perf_counter() - started


class Rest(NamedTuple):
    """A program that nobody presses a key in."""

    mebibytes: float
    """Its memory at its highest."""
    processor: float
    """Seconds of processor time while nothing happened."""


def at_rest(command: Sequence[str], size: Size, env: Mapping[str, str], seconds: float) -> Rest:
    """Measure a program that is left alone.

    Args:
        command: The program.
        size: The terminal's size.
        env: Its environment.
        seconds: How long it is left alone, once it has settled.
    """
    with running(command, size, env) as terminal:
        terminal.settle(_START)
        pid = terminal.process.pid
        before = _processor_time(pid)
        end = terminal.seconds + seconds
        while (left := end - terminal.seconds) > 0:
            terminal.read(left)
        return Rest(_highest_memory(pid), _processor_time(pid) - before)


def _processor_time(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _highest_memory(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    found = re.search(r"VmHWM:\s+(\d+) kB", status)
    if found is None:
        raise LookupError("the system does not tell how big a process is")
    return int(found[1]) / 1024


class Leaving(NamedTuple):
    """How a program is left, in seconds after its key was pressed."""

    terminal: float
    """When the terminal had its own screen back."""
    process: float
    """When the process had ended, which a shell waits for."""


def leaving(command: Sequence[str], size: Size, env: Mapping[str, str], key: bytes) -> Leaving:
    """Measure how long it takes to leave a program.

    Raises:
        TimeoutError: It does not end.
    """
    with running(command, size, env) as terminal:
        terminal.settle(_START)
        seen, pressed = len(terminal.outputs), terminal.seconds
        terminal.press(key)
        given_back = _until_given_back(terminal, seen)
        try:
            terminal.process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            raise TimeoutError("the program does not end") from None
        return Leaving(given_back - pressed, terminal.seconds - pressed)


def _until_given_back(terminal: PseudoTerminal, seen: int) -> float:
    while terminal.read(_PATIENCE):
        written = b"".join(output.data for output in terminal.outputs[seen:])
        if _MAIN_SCREEN in written:
            return terminal.outputs[-1].seconds
    raise TimeoutError("the terminal is not given back")
