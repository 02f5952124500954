"""The script that goes on looking: it counts what it compares, and ends where two packs differ."""

import pytest
from hypothesis import strategies as st
from scripts import prove

from .proof.comparing import Comparison
from .proof.pack_pairs import PackPair


@pytest.fixture(autouse=True)
def few_pairs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Draw none: how they are drawn is no matter here."""
    monkeypatch.setattr(prove, "any_pair", st.none)


@pytest.fixture
def once(monkeypatch: pytest.MonkeyPatch) -> list[PackPair]:
    """Let it compare one pair and no more, and return the pairs that it was given."""
    given: list[PackPair] = []

    def compare(pair: PackPair, _data: st.DataObject) -> Comparison:
        given.append(pair)
        return Comparison("", screens=3, answers=2, size=2**20)

    monkeypatch.setattr(prove, "WAYS", {"calls": (compare, 1)})
    return given


def test_what_is_compared_is_counted(once: list[PackPair]) -> None:
    """Every pair with its screens, answers and characters."""
    figures = prove.Figures()
    prove.compare("calls", 1, figures)
    assert len(once) == figures.pairs == 1
    assert str(figures) == "1 pairs, 3 screens and 2 answers compared, 1.0 MiB of each"


def test_it_goes_on_until_the_time_is_over(
    once: list[PackPair], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """At least for a round; and says so where nothing was found."""
    seconds = iter((0.0, 1.0, 2.0, 100.0))
    monkeypatch.setattr("scripts.prove.monotonic", lambda: next(seconds))
    monkeypatch.setattr("sys.argv", ["prove", "--minutes", "1", "--seed", "7"])
    assert prove.main() == 0
    assert len(once) == 2
    said = capsys.readouterr().out
    assert "seed 7\n" in said
    assert said.endswith(
        "2 pairs, 6 screens and 4 answers compared, 2.0 MiB of each.\nNothing got out.\n"
    )


def test_a_difference_ends_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With status 1, the difference, and how to see it again."""
    different = Comparison("one letter", answers=1, size=1)
    monkeypatch.setattr(prove, "WAYS", {"calls": (lambda *_: different, 1)})
    monkeypatch.setattr("sys.argv", ["prove", "--seed", "7"])
    assert prove.main() == 1
    said = capsys.readouterr().err
    assert said.startswith("one letter\n")
    assert said.endswith("They differ: --seed 7.\n")
