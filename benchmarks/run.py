"""Measures the program from outside, and tells it against what it should come to.

Each pair is run in turn, in one go, and medians are compared. Nothing is asserted: machines are
noisy. `python -m benchmarks.run --only first-paint` measures some rows alone.
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path

from .rows import ROWS, Bench
from .series import ROUNDS
from .table import machine, markdown

README = Path(__file__).resolve().parent / "README.md"
_ABOUT = """# How quick it is

Made by `make bench`: the real program in a pseudo-terminal with an emulated screen, in turn with
something that does nothing but the unavoidable. The *bare app* is the smallest Textual app with a
header, a footer, a list and a text (`bare_app.py`); the *bare command* is
`python -c "import argparse, dataclasses, tomllib"`. Ratios are those of medians; what stands in
brackets are the two medians.

"""


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


def main() -> None:
    """Measure, and print each row as soon as it is there."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.run", description=__doc__)
    parser.add_argument("--only", action="append", choices=ROWS, help="measure this alone")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="how often each is run")
    options = parser.parse_args()
    rows = []
    with tempfile.TemporaryDirectory() as home:
        bench = Bench(Path(home), environment(home), options.rounds)
        for name in options.only or ROWS:
            for row in ROWS[name](bench):
                rows.append(row)
                told = f"{row.what:<62} {row.target:<18} {row.figure:<38} {row.verdict}"
                sys.stdout.write(f"{told.rstrip()}\n")
                sys.stdout.flush()
    if not options.only:
        README.write_text(f"{_ABOUT}{machine()}.\n\n{markdown(rows)}", encoding="utf-8")


if __name__ == "__main__":
    main()
