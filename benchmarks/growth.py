"""Measures how the program grows with a show's length, and draws `benchmarks/growth.svg`.

`python -m benchmarks.growth` opens invented shows of 8, 100, 1,000 and 10,000 episodes, all of them
watched. What is drawn is how many times as much each thing takes as with eight episodes.
"""

import argparse
import math
import statistics
import sys
import tempfile
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from .first_paint import Page, Program, find_page, guide_page, measure
from .growth_chart import Line, chart
from .keys import session
from .packs import episode_name
from .processes import at_rest
from .rows import SIZE, Bench, first_page
from .run import environment

PICTURE = Path(__file__).resolve().parent / "growth.svg"
SIZES = (8, 100, 1000, 10_000)
"""How many episodes the shows have."""
_READ = 3.0
"""Seconds of silence after which a show has been read to its end."""


def first_paint(bench: Bench, show: Sequence[str]) -> float:
    """Return the seconds to the first page."""
    program = Program(command=bench.etoile(*show), page=guide_page)
    return _median(bench, program, first_page(bench, program))


def whole_story(bench: Bench, show: Sequence[str]) -> float:
    """Return the seconds until the whole story has been read and its page stands."""
    program = Program(command=bench.etoile(*show), page=guide_page)
    return _median(bench, program, find_page(program, SIZE, bench.env))


def _median(bench: Bench, program: Program, page: Page) -> float:
    once = partial(measure, program, SIZE, bench.env, page)
    return statistics.median(once()[1] for _ in range(bench.rounds))


def memory(bench: Bench, show: Sequence[str]) -> float:
    """Return the most memory it takes, in MiB."""
    return at_rest(bench.etoile(*show), SIZE, bench.env, 0).mebibytes


def search(bench: Bench, show: Sequence[str]) -> float:
    """Return the seconds after which what a letter finds stands on the screen."""
    with session(bench.etoile(*show), SIZE, bench.env) as guide:
        guide.terminal.settle(_READ, patience=_READ)
        guide.press(b"/")
        guide.terminal.settle(_READ, patience=_READ)
        keys = (b"l", b"a", b"m", b"p", b"\x7f", b"\x7f", b"\x7f", b"\x7f") * 2
        return statistics.median(filter(None, (guide.press(key).settled for key in keys)))


def marker(bench: Bench, show: Sequence[str]) -> float:
    """Return the seconds after which a marker that moved back by an episode is on the screen."""
    took = []
    last = int(show[1].rpartition("-")[2]) - 1
    for _ in range(bench.rounds):
        bench.mark(episode_name(last - 1), *show)
        bench.mark(episode_name(last), *show)
        with session(bench.etoile(*show), SIZE, bench.env) as guide:
            guide.terminal.settle(_READ, patience=_READ)
            took.append(guide.press(b"u").settled)
    bench.mark(episode_name(last), *show)
    return statistics.median(filter(None, took))


MEASURED = {
    "first paint": first_paint,
    "whole story read": whole_story,
    "memory": memory,
    "a letter in search": search,
    "marker moved by one": marker,
}
"""What is measured, by its name."""


def order(values: Sequence[float]) -> float:
    """Return the power of the number of episodes that something grows with at last.

    Args:
        values: What it takes with each of `SIZES`.
    """
    return math.log(values[-1] / values[-2]) / math.log(SIZES[-1] / SIZES[-2])


def sentence(name: str, unit: str, values: Sequence[float]) -> str:
    """Return how something grows, in a sentence."""
    told = ", ".join(f"{value:.0f}" for value in values)
    return f"{name}: {told} {unit}; it grows at last as n^{order(values):.2f}"


def measured(bench: Bench) -> Iterator[Line]:
    """Yield how each thing grows, as it is known."""
    shows = [bench.long_show(size) for size in SIZES]
    for name, take in MEASURED.items():
        values = [take(bench, show) for show in shows]
        scale, unit = (1, "MiB") if take is memory else (1000, "ms")
        told = sentence(name, unit, [scale * value for value in values])
        sys.stdout.write(f"{told}\n")
        sys.stdout.flush()
        yield Line(name, told, [value / values[0] for value in values])


def main() -> None:
    """Measure, print a sentence for each thing, and draw the picture."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.growth", description=__doc__)
    parser.add_argument("--rounds", type=int, default=3, help="how often each is run")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        bench = Bench(Path(home), environment(home), options.rounds)
        PICTURE.write_text(chart(SIZES, list(measured(bench))), encoding="utf-8")


if __name__ == "__main__":
    main()
