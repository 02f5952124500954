"""Measures the first full paint of other programs of the terminal beside this one's.

`python -m benchmarks.peers` (`make bench-peers`) installs three Textual programs, each into a
virtual environment of its own under `build/peers`, and takes vim from the system where it is there.
Of every program the same is taken: the moment its text first stood as it stands once it is settled.
The figures are added to `benchmarks/PEERS.md`.
"""

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from .emulated_screen import EmulatedScreen
from .pseudo_terminal import running
from .rows import BARE_APP, ETOILE, SIZE, Bench
from .run import environment
from .table import machine

ROOT = Path(__file__).resolve().parent.parent
TABLE = ROOT / "benchmarks" / "PEERS.md"
PEERS = {
    "posting": ("posting",),
    "harlequin": ("harlequin",),
    "frogmouth": ("frogmouth", str(ROOT / "README.md")),
}
"""Programs on the package index, and how they are called."""
CURSES = ("vim", str(ROOT / "README.md"))
"""A program drawn by curses."""
_QUIET = 4.0
"""Seconds of silence after which the slowest of them has drawn all that it will."""
_LONGEST = 15.0
"""Seconds after which one that goes on writing is looked at as it is."""
_ABOUT = """# Beside other programs

Made by `make bench-peers`: the median time from the start until the text on the screen stood as it
stands once the program is settled, at 120 by 40, all in turn. Each opens what it opens by itself,
and the readers of Markdown and text open this project's README.

"""


def full_paint(command: Sequence[str], env: Mapping[str, str]) -> float:
    """Run a program until it is settled; return the seconds until its text stood as it does then.

    Args:
        command: The program.
        env: Its environment.

    Raises:
        LookupError: It has drawn nothing.
    """
    with running(command, SIZE, env) as terminal:
        while terminal.seconds < _LONGEST and terminal.read(_QUIET):
            pass
        screen, texts = EmulatedScreen(SIZE), list[tuple[float, tuple[str, ...]]]()
        for output in terminal.outputs:
            screen.feed(output.data)
            texts.append((output.seconds, screen.rows))
    if not texts or not any(texts[-1][1]):
        raise LookupError(f"{command[0]} draws nothing")
    last = texts[-1][1]
    different = [number for number, (_, rows) in enumerate(texts) if rows != last]
    return texts[different[-1] + 1 if different else 0][0]


def installed(name: str) -> Path:
    """Install a program for itself, once; return where it is."""
    folder = ROOT / "build" / "peers" / name
    program = folder / "bin" / name
    if not program.exists():
        venv.create(folder, with_pip=True)
        pip = (str(folder / "bin" / "python"), "-m", "pip", "install", "--quiet", name)
        subprocess.run(pip, check=True)  # noqa: S603
    return program


def programs() -> Iterator[tuple[str, Sequence[str]]]:
    """Yield every program, with how it is called."""
    yield "étoile", ETOILE
    yield "the bare app", BARE_APP
    for name, (_, *arguments) in PEERS.items():
        yield name, (str(installed(name)), *arguments)
    if (vim := shutil.which(CURSES[0])) is not None:
        yield CURSES[0], (vim, *CURSES[1:])


def main() -> None:
    """Measure, print and keep the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.peers", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="how often each is run")
    rounds = parser.parse_args().rounds
    calls = dict(programs())
    took: dict[str, list[float]] = {name: [] for name in calls}
    with tempfile.TemporaryDirectory() as home:
        bench = Bench(Path(home), environment(home), rounds)
        bench.mark("S01E05")
        for _ in range(rounds + 1):
            for name, command in list(calls.items()):
                try:
                    took[name].append(full_paint(command, bench.env))
                except LookupError as problem:  # some need more than there is here
                    del calls[name]
                    sys.stderr.write(f"{problem}\n")
    medians = {name: 1000 * statistics.median(took[name][1:]) for name in calls}
    rows = [
        f"| {name} | {median:.0f} ms | {median / medians['étoile']:.2f} x |"
        for name, median in sorted(medians.items(), key=lambda each: each[1])
    ]
    rows += [f"| {name} | draws nothing here | |" for name in took if name not in calls]
    table = "\n".join(["| program | first full paint | |", "|---|---|---|", *rows, ""])
    sys.stdout.write(table)
    TABLE.write_text(f"{_ABOUT}{machine()}.\n\n{table}", encoding="utf-8")


if __name__ == "__main__":
    main()
