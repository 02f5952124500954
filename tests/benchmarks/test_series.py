"""Figures taken in turn, and the line that tells of them."""

from benchmarks.run import environment
from benchmarks.series import Series, in_turn, told

BASE = Series("bare app", (0.100, 0.110, 0.090, 0.500, 0.100))


def test_two_things_are_measured_in_turn() -> None:
    """A B A B, and the first of each does not count."""
    calls: list[str] = []

    def measuring(name: str) -> int:
        calls.append(name)
        return len(calls)

    assert in_turn(lambda: measuring("A"), lambda: measuring("B"), 3) == ([3, 5, 7], [4, 6, 8])
    assert calls == ["A", "B"] * 4


def test_a_line_has_the_median_the_spread_the_ratio_and_the_verdict() -> None:
    """One slow run moves neither the median nor the middle half."""
    assert told(BASE, BASE) == "  bare app                        100 ms  (100 to 110)"
    ours = Series("guide", (0.120,) * 5)
    assert told(ours, BASE) == "  guide                           120 ms  (120 to 120)  1.20 x"
    assert told(ours, BASE, 1.2).endswith("1.20 x, at most 1.20 x: kept")
    assert told(ours, BASE, 1.1).endswith("1.20 x, at most 1.10 x: NOT KEPT")


def test_the_programs_may_write_byte_code() -> None:
    """Whatever whoever measures has in their own environment; and the home is a scratch one."""
    found = environment("/scratch")
    assert not {name for name in found if name.startswith(("PYTHON", "COLUMNS", "ETOILE"))}
    assert {value for name, value in found.items() if "/scratch" in value} == {
        "/scratch", "/scratch/state", "/scratch/data", "/scratch/config"
    }  # fmt: skip
