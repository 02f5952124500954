"""Series of figures taken in turn, and how they are told: medians, spreads, ratios, verdicts."""

import statistics
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

_A = TypeVar("_A")
_B = TypeVar("_B")

ROUNDS = 15
"""How often each is measured; the machine is warmed up by one more, which does not count."""


@dataclass(frozen=True, slots=True)
class Series:
    """What was measured of one thing, in seconds."""

    name: str
    seconds: tuple[float, ...]

    @property
    def median(self) -> float:
        """The middle of them."""
        return statistics.median(self.seconds)

    @property
    def spread(self) -> tuple[float, float]:
        """Between which two the middle half of them lies."""
        low, _, high = statistics.quantiles(self.seconds, n=4, method="inclusive")
        return low, high


def in_turn(
    first: Callable[[], _A], second: Callable[[], _B], rounds: int = ROUNDS
) -> tuple[list[_A], list[_B]]:
    """Measure two things in turn, A B A B, so that the machine is as busy for both.

    Args:
        first: Measures the one.
        second: Measures the other.
        rounds: How often each is measured.
    """
    pairs = [(first(), second()) for _ in range(rounds + 1)][1:]
    return [one for one, _ in pairs], [other for _, other in pairs]


def told(series: Series, base: Series, bound: float | None = None) -> str:
    """Return what there is to say of a series, in a line.

    Args:
        series: What was measured.
        base: What it is compared with.
        bound: The ratio that it may come to at most; None where there is none.
    """
    low, high = (1000 * each for each in series.spread)
    line = f"  {series.name:<28} {1000 * series.median:6.0f} ms  ({low:.0f} to {high:.0f})"
    if series is base:
        return line
    ratio = series.median / base.median
    line += f"  {ratio:.2f} x"
    if bound is None:
        return line
    return f"{line}, at most {bound:.2f} x: {'kept' if ratio <= bound else 'NOT KEPT'}"
