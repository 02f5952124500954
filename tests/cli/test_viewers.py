"""`etoile viewers`."""

import json

import pytest

from tests.cli.conftest import Etoile
from tests.invented import LIGHTHOUSE


def test_the_curtain_is_drawn_at_first(etoile: Etoile) -> None:
    """Nobody has to choose a curtain to be safe."""
    said = etoile("viewers", "curtain")
    assert (said.status, said.err) == (0, "")
    assert said.out.startswith("curtain drawn: ")


@pytest.mark.parametrize("kind", ["open", "drawn", "sealed"])
def test_choosing_a_curtain(etoile: Etoile, kind: str) -> None:
    """The curtain is kept, and holds for the list of episodes."""
    assert etoile("viewers", "curtain", kind).out.startswith(f"curtain {kind}: ")
    assert json.loads(etoile("viewers", "curtain", "--json").out) == {"curtain": kind}
    listed = etoile("--show", str(LIGHTHOUSE), "episodes", "--json").out
    assert json.loads(listed)["curtain"] == kind


def test_a_curtain_leaves_the_marker_alone(etoile: Etoile) -> None:
    """Choosing a curtain is no marking, and no undoing either."""
    show = ("--show", str(LIGHTHOUSE))
    etoile(*show, "mark", "S01E03", "--yes")
    etoile("viewers", "curtain", "sealed")
    assert etoile(*show, "status").out.startswith("The Lighthouse: through S01E03\n")


@pytest.mark.parametrize("argv", [["viewers"], ["viewers", "curtain", "lace"], ["viewers", "x"]])
def test_a_wrong_call(etoile: Etoile, argv: list[str]) -> None:
    """It says what it takes, on stderr alone."""
    said = etoile(*argv)
    assert (said.status, said.out) == (2, "")
    assert "curtain" in said.err or "ACTION" in said.err


def test_a_wrong_curtain_names_the_right_ones(etoile: Etoile) -> None:
    """Somebody who mistypes a curtain is told all three."""
    said = etoile("viewers", "curtain", "lace")
    assert all(f"'{kind}'" in said.err for kind in ("open", "drawn", "sealed"))
