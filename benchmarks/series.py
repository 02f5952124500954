"""Taking figures in turn."""

from collections.abc import Callable
from typing import TypeVar

_A = TypeVar("_A")
_B = TypeVar("_B")

ROUNDS = 11
"""How often each is measured; the machine is warmed up by one more, which does not count."""


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
