"""Measures the program from outside, as ratios to something that does nothing but what it must.

Each pair is run in turn, in one go, and the medians are compared; the spread is that of the middle
half. Nothing is asserted: machines are noisy.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from .bare_app import TEXT, TITLE
from .emulated_screen import landmark
from .first_paint import Page, Program, find_page, guide_page, measure
from .pseudo_terminal import Size
from .series import ROUNDS, Series, in_turn, told

PYTHON = sys.executable
"""The interpreter itself: one that a script looks for first would be timed as well."""
ETOILE = (PYTHON, str(Path(PYTHON).parent / "etoile"))
BARE_APP = (PYTHON, str(Path(__file__).resolve().parent / "bare_app.py"))
BARE_COMMAND = (PYTHON, "-c", "import argparse, dataclasses, tomllib")

SIZE = Size(120, 40)
MARKER = "S01E05"


def environment(home: str) -> dict[str, str]:
    """Return what the programs find in their environment: nothing of whoever measures.

    Above all no PYTHONDONTWRITEBYTECODE, which makes every start slow and no figure comparable.

    Args:
        home: The home folder, where progress is kept.
    """
    return {
        "PATH": os.environ.get("PATH", ""),
        "HOME": home,
        "XDG_STATE_HOME": f"{home}/state",
        "XDG_DATA_HOME": f"{home}/data",
        "XDG_CONFIG_HOME": f"{home}/config",
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "LANG": "C.UTF-8",
    }


def bare_page(rows: Sequence[str]) -> Page:
    """Return the page of the bare app: its title and its text."""
    return Page(landmark(rows, TITLE), landmark(rows, TEXT))


def first_paint(env: Mapping[str, str]) -> None:
    """Measure the time to the first paint, and print it."""

    def measured(program: Program) -> Callable[[], tuple[float, float]]:
        return partial(measure, program, SIZE, env, find_page(program, SIZE, env))

    bare, ours = in_turn(
        measured(Program(command=BARE_APP, page=bare_page)),
        measured(Program(command=ETOILE, page=guide_page)),
    )
    base = Series("bare app, full paint", tuple(full for _, full in bare))
    heading = Series("first frame (heading)", tuple(heading for heading, _ in ours))
    full = Series("first full paint", tuple(full for _, full in ours))
    report(
        f"etoile to its first paint, Étoile at {MARKER}, {SIZE.columns}x{SIZE.rows}",
        told(base, base),
        told(heading, base),
        told(full, base, 1.10),
    )


def whole_process(command: tuple[str, ...], env: Mapping[str, str]) -> float:
    """Return how long a command takes from its start to its end."""
    started = time.perf_counter()
    subprocess.run(command, env=env, check=True, stdout=subprocess.DEVNULL)  # noqa: S603
    return time.perf_counter() - started


def status(env: Mapping[str, str]) -> None:
    """Measure `etoile status` as a whole process, and print it."""
    bare, ours = in_turn(
        partial(whole_process, BARE_COMMAND, env),
        partial(whole_process, (*ETOILE, "status"), env),
    )
    base = Series("bare command", tuple(bare))
    report(
        "etoile status, as a whole process",
        told(base, base),
        told(Series("etoile status", tuple(ours)), base, 1.5),
    )


def report(*lines: str) -> None:
    """Print some lines at once: what comes next takes its time."""
    sys.stdout.write("\n".join(lines) + "\n")
    sys.stdout.flush()


def main() -> None:
    """Measure everything."""
    with tempfile.TemporaryDirectory() as home:
        env = environment(home)
        subprocess.run(  # noqa: S603
            (*ETOILE, "mark", MARKER, "--yes"), env=env, check=True, stdout=subprocess.DEVNULL
        )
        report(f"Medians of {ROUNDS} in turn, with the middle half of them.")
        first_paint(env)
        status(env)


if __name__ == "__main__":
    main()
