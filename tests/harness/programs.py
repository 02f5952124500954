"""Running the program in an interpreter of its own."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@contextmanager
def heeding_signals() -> Iterator[None]:
    """Have programs that are started here end by signals, also where the tests ignore them.

    Who ignores a signal, as `nohup` and jobs in the background do, hands that on to every program
    that it starts.
    """
    numbers = (signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGTERM)
    before = [signal.signal(number, signal.SIG_DFL) for number in numbers]
    try:
        yield
    finally:
        for number, handler in zip(numbers, before, strict=True):
            signal.signal(number, handler)


def python(
    *arguments: str | Path,
    env: Mapping[str, str] | None = None,
    cwd: Path | None = None,
) -> subprocess.CompletedProcess[str]:
    """Run Python with nobody at its stdin, and return what it came to.

    Args:
        arguments: The interpreter's arguments.
        env: What its environment has besides this one's.
        cwd: The folder to run in; the root of the file system where left out, so that nothing
            is found by standing next to it.
    """
    return subprocess.run(
        [sys.executable, *map(str, arguments)],
        env={**os.environ, "PYTHONUTF8": "1", **(env or {})},
        cwd=Path(ROOT.anchor) if cwd is None else cwd,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


def etoile(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the program as it is installed here."""
    return python("-m", "etoile_tui", *arguments)
