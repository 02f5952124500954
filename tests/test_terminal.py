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
