"""Figures taken in turn, and the environment they are taken in."""

from benchmarks.run import environment
from benchmarks.series import in_turn


def test_two_things_are_measured_in_turn() -> None:
    """A B A B, and the first of each does not count."""
    calls: list[str] = []

    def measuring(name: str) -> int:
        calls.append(name)
        return len(calls)

    assert in_turn(lambda: measuring("A"), lambda: measuring("B"), 3) == ([3, 5, 7], [4, 6, 8])
    assert calls == ["A", "B"] * 4


def test_the_programs_may_write_byte_code() -> None:
    """Whatever whoever measures has in their own environment; and the home is a scratch one."""
    found = environment("/scratch")
    assert not {name for name in found if name.startswith(("PYTHON", "COLUMNS", "ETOILE"))}
    assert {value for name, value in found.items() if "/scratch" in value} == {
        "/scratch", "/scratch/state", "/scratch/data", "/scratch/config"
    }  # fmt: skip
