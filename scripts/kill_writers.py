"""Kills programs while they write progress, and checks that nothing is lost by it.

Several writers mark random positions for random viewers in random shows, and acknowledge each
mark. They are killed at random moments (by KILL, TERM or HUP), and others take their place.
Whenever one was killed, the progress file has to be whole: every mark that was ever acknowledged is
in it, in order and once; the marker that holds is the last one that some writer has set, or was
setting; and what a writer did not get to disk never comes up later. So has the last good copy.

Run `make kill`, or `python -m scripts.kill_writers --help` in the root of the repository. The
test suite does the same, for a few seconds.
"""

import argparse
import sys
import tempfile
import time
from pathlib import Path

from tests.progress.killing import Figures, Writers
from tests.progress.known import LostError

from etoile_tui.library import ProgressError


def told(figures: Figures) -> str:
    """Return in words what was done."""
    return (
        f"{figures.marks} marks acknowledged, {figures.kills} writers killed and as many reads; "
        f"{figures.amid} killed amid a mark, of which {figures.kept} were on disk; "
        f"{figures.late} marks refused for another program was writing"
    )


def tell(figures: Figures) -> None:
    """Print now and then how far it has come."""
    if figures.kills % 25 == 0:
        sys.stdout.write(f"{told(figures)}\n")
        sys.stdout.flush()


def main() -> int:
    """Kill writers, and return the exit status."""
    parser = argparse.ArgumentParser(description="Kill programs while they write progress.")
    parser.add_argument("--marks", type=int, default=10_000, help="acknowledged marks to reach")
    parser.add_argument("--writers", type=int, default=4, help="writers at a time")
    parser.add_argument("--seed", type=int, default=0, help="what chance begins with")
    options = parser.parse_args()
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        writers = Writers(Path(folder), count=options.writers, seed=options.seed, tell=tell)
        try:
            writers.run(options.marks)
        except (LostError, ProgressError) as error:
            sys.stderr.write(f"{told(writers.figures)}.\nWrong: {error}\n")
            return 1
    seconds = f"{time.monotonic() - began:.0f} seconds"
    sys.stdout.write(f"{told(writers.figures)}.\nNothing was lost. {seconds}.\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
