"""The program in a real terminal that has ASCII alone."""

import os

import pytest

from .harness.invented import LIGHTHOUSE
from .harness.pseudo_terminal import run_in_terminal

STRICT = {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
"""A locale that Python does not make the best of by itself."""


@pytest.mark.parametrize(
    "said",
    [{"LC_ALL": "C"}, {"LANG": "C"}, STRICT, {"LC_ALL": "C.UTF-8", "TERM": "linux"}],
    ids=["LC_ALL=C", "LANG=C", "strict", "linux"],
)
def test_not_a_byte_that_is_not_ascii(said: dict[str, str]) -> None:
    """From the first paint through the help to the end."""
    unset: dict[str, str | None] = {name: None for name in os.environ if name.startswith("LC_")}
    environment = unset | {"TERM": "xterm"} | said
    with run_in_terminal("--show", LIGHTHOUSE, environment=environment) as program:
        program.read("help")
        program.press("?", "What happened when")
        program.type("q")
        program.type("q")
        assert program.read_to_end() == 0
    assert b"nothing watched yet" in program.written
    assert program.written.isascii()
    assert b"\\u" not in program.written
