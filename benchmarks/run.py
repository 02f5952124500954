"""Measures starts as ratios to something that does nothing but the unavoidable, in one run.

Each pair is run in turn (A B A B ...) and the ratio of the medians is printed; the bounds are
those of the design. Nothing is asserted: machines are noisy.
"""

import os
import pty
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from etoile_tui.library import Library, Paths

HERE = Path(__file__).resolve().parent
ROUNDS = 15


BELL = b"\a"
"""What a program rings once everything is painted. How long it takes to leave is another matter:
Textual's input thread sleeps a tenth of a second twice."""


def seconds(command: list[str], environment: dict[str, str]) -> float:
    """Return how long a command takes in a terminal of its own, to its end or until it rings."""
    leader, follower = pty.openpty()
    started = time.perf_counter()
    process = subprocess.Popen(  # noqa: S603 (commands of this file)
        command, stdin=follower, stdout=follower, stderr=follower, env=environment
    )
    os.close(follower)
    rung = None
    try:
        while said := os.read(leader, 65536):
            if rung is None and BELL in said:
                rung = time.perf_counter()
    except OSError:
        pass  # the terminal's other end is closed: the command has ended
    process.wait()
    os.close(leader)
    return (rung or time.perf_counter()) - started


def compare(name: str, bare: list[str], ours: list[str], bound: float, home: str) -> None:
    """Run two commands in turn and print the ratio of their medians."""
    environment = {**os.environ, "HOME": home, "TERM": "xterm-256color", "COLUMNS": "80"}
    # Byte code that may not be written makes every start slow and no figure comparable.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(ROUNDS + 1):
        times[0].append(seconds(bare, environment))
        times[1].append(seconds(ours, environment))
    base, found = (statistics.median(series[1:]) for series in times)
    sys.stdout.write(
        f"{name}: {found * 1000:.0f} ms, bare {base * 1000:.0f} ms: {found / base:.2f} x"
        f" (at most {bound})\n"
    )


def main() -> None:
    """Measure the starts."""
    python = sys.executable
    with tempfile.TemporaryDirectory() as home:
        paths = Paths(progress=Path(home) / "progress.toml", shows=Path(home) / "shows")
        show = Library(paths).open()
        show.mark(show.parse("S01E05"))
        compare(
            "first full paint, Étoile at S01E05",
            [python, str(HERE / "bare_app.py")],
            [python, str(HERE / "first_paint.py"), str(paths.progress), "etoile"],
            1.10,
            home,
        )
        compare(
            "etoile status",
            [python, "-c", "import argparse, dataclasses, tomllib"],
            [str(Path(python).parent / "etoile"), "status"],
            1.5,
            home,
        )


if __name__ == "__main__":
    main()
