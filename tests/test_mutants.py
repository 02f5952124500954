"""The breaks on purpose: each still fits the program that it is to break."""

import pytest
from scripts.mutants import MUTANTS, ROOT, Mutant


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_a_break_fits(mutant: Mutant) -> None:
    """What it takes away stands there once, and its tests exist."""
    source = (ROOT / "src" / "etoile_tui" / mutant.file).read_text(encoding="utf-8")
    assert source.count(mutant.old) == 1
    assert mutant.old != mutant.new
    assert all((ROOT / "tests" / test.partition("::")[0]).exists() for test in mutant.tests.split())


def test_names_are_told_apart() -> None:
    """One can be asked for by its name."""
    names = [mutant.name for mutant in MUTANTS]
    assert len(set(names)) == len(names)
