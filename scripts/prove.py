"""Goes on looking for something that gets out from behind a horizon, for as long as it is told to.

Each round draws pairs of packs that agree up to a horizon and differ after it in every way a pack
can, and compares what the program shows and says of either: by walks on the screen, by tours of
all of it, and by calls of the commands. What is compared is described in `docs/safety.md`. A
difference is made as small as can be, printed, and ends the run with status 1.

Run `make prove MINUTES=30`, or `python -m scripts.prove --help` in the root of the repository.
The test suite does the same, for a minute or two.
"""

import argparse
import sys
from dataclasses import dataclass
from random import SystemRandom
from time import monotonic

from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st
from tests.harness.futures import lighthouse_tables
from tests.proof.comparing import Compare, Comparison, by_calls, by_walk, compare_walks
from tests.proof.pack_pairs import PackPair, futures_of, pack_pairs
from tests.proof.tours import Tour
from tests.proof.walks import SIZES

from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.position import parse_position

HORIZONS = (
    *("none", "S01E01@0:00", "S01E01", "S01E02", "S01E03@0:01", "S01E03", "S01E04@12:29"),
    *("S01E04@12:30", "S01E04@12:31", "S01E04", "S00E01", "S01E06", "S02E01"),
)
"""Horizons in the show that is written out, of which something lies ahead."""


class DifferenceError(Exception):
    """Two packs that must be told alike were not."""


@dataclass(kw_only=True)
class Figures:
    """What was compared."""

    pairs: int = 0
    screens: int = 0
    answers: int = 0
    size: int = 0

    def add(self, found: Comparison) -> None:
        """Count a comparison in."""
        self.pairs += 1
        self.screens += found.screens
        self.answers += found.answers
        self.size += found.size

    def __str__(self) -> str:
        """The figures in words."""
        return (
            f"{self.pairs} pairs, {self.screens} screens and {self.answers} answers compared, "
            f"{self.size / 2**20:.1f} MiB of each"
        )


def by_tour(pair: PackPair, data: st.DataObject) -> Comparison:
    """Compare by a tour of the whole app."""
    return compare_walks(pair, Tour().guide, data.draw(st.sampled_from(SIZES[:4])))


WAYS: dict[str, tuple[Compare, int]] = {
    "calls": (by_calls, 40),
    "walks": (by_walk(30), 8),
    "tours": (by_tour, 1),
}
"""Ways to compare, and how many pairs to a round."""


@st.composite
def any_pair(draw: st.DrawFn) -> PackPair:
    """Draw a pair of invented shows, or of futures of the one that is written out."""
    if draw(st.booleans()):
        return draw(pack_pairs())
    horizon, curtain = draw(st.sampled_from(HORIZONS)), draw(st.sampled_from(Curtain))
    return draw(futures_of(lighthouse_tables(), parse_position(horizon), curtain))


def compare(way: str, number: int, figures: Figures) -> None:
    """Compare a round of pairs in one way.

    Raises:
        DifferenceError: Two of them differ.
    """
    how, examples = WAYS[way]

    @seed(number)
    @settings(
        max_examples=examples,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(any_pair(), st.data())
    def same(pair: PackPair, data: st.DataObject) -> None:
        found = how(pair, data)
        figures.add(found)
        if found.difference:
            raise DifferenceError(found.difference)

    same()


def main() -> int:
    """Compare until the time is over, and return the exit status."""
    parser = argparse.ArgumentParser(description="Look for what gets out from behind a horizon.")
    parser.add_argument("--minutes", type=float, default=10, help="how long; ends with its round")
    parser.add_argument("--seed", type=int, help="what chance begins with; another each time")
    parser.add_argument("--only", choices=WAYS, help="one way to compare")
    options = parser.parse_args()
    number = SystemRandom().randrange(10**6) if options.seed is None else options.seed
    ways = list(WAYS) if options.only is None else [options.only]
    figures, ends = Figures(), monotonic() + 60 * options.minutes
    while monotonic() < ends:
        try:
            compare(ways[number % len(ways)], number, figures)
        except DifferenceError as error:
            sys.stderr.write(f"{error}\n{figures}.\nThey differ: --seed {number}.\n")
            return 1
        sys.stdout.write(f"{figures}; seed {number}\n")
        sys.stdout.flush()
        number += 1
    sys.stdout.write(f"{figures}.\nNothing got out.\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
