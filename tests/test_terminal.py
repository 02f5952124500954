"""The program in a real terminal: it paints, answers a key, and leaves."""

import pytest

from .harness.invented import LIGHTHOUSE
from .harness.pseudo_terminal import run_in_terminal


@pytest.mark.parametrize("size", [(80, 24), (0, 0)], ids=["80x24", "unknown size"])
def test_the_guide_opens_and_leaves(size: tuple[int, int]) -> None:
    """Also in a terminal that does not tell its size."""
    with run_in_terminal("--show", LIGHTHOUSE, size=size) as program:
        assert "nothing watched yet" in program.read("help")
        program.type("q")
        assert program.read_to_end() == 0


@pytest.mark.parametrize("term", ["dumb", "unknown", "", None])
def test_a_terminal_that_shows_escape_codes(term: str | None) -> None:
    """It gets a sentence, and not a single code."""
    with run_in_terminal("--show", LIGHTHOUSE, environment={"TERM": term}) as program:
        assert program.read_to_end() == 2
        said = program.written.decode()
    assert "\x1b" not in said
    assert "TERM=xterm-256color" in said
    assert "etoile status" in said
