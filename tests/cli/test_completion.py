"""`etoile completion`: what is offered, and what never is."""

import shutil
import subprocess
from collections.abc import Callable

import pytest

from etoile_tui.cli.main import COMMANDS

from .conftest import Etoile

At = Callable[..., Etoile]


def offered(etoile: Etoile, *words: str) -> list[str]:
    """Return what is offered in the place of the last word."""
    said = etoile("completion", "bash", "--", *words)
    assert (said.status, said.err) == (0 if said.out else 1, "")
    return said.out.splitlines()


def test_commands_and_options(at: At) -> None:
    """By what has been typed of them; a command's own options behind it."""
    here = at("S01E02")
    assert offered(here, "") == sorted(COMMANDS)
    assert offered(here, "re") == sorted(name for name in COMMANDS if name.startswith("re"))
    assert offered(here, "mark", "--y") == ["--yes"]
    assert "--yes" not in offered(here, "--")
    assert offered(here, "viewers", "r") == ["remove", "rename"]
    assert offered(here, "help", "mar") == ["mark"]


@pytest.mark.parametrize("curtain", ["open", "drawn", "sealed"])
def test_positions_that_are_reached(at: At, curtain: str) -> None:
    """And none that lies ahead, whatever the curtain names."""
    here = at("S01E02", curtain)
    assert offered(here, "episode", "") == ["S01E01", "S01E02"]
    assert offered(here, "mark", "s01e0") == ["S01E01", "S01E02"]
    assert offered(here, "mark", "n") == ["next", "none"]
    assert offered(here, "status", "--at", "") == ["S01E01", "S01E02"]
    assert offered(at("none", curtain), "episode", "") == []


def test_names_that_have_been_told(at: At) -> None:
    """Nobody is offered before they have a name."""
    assert "Jon" not in offered(at("S01E02"), "person", "")
    assert offered(at("S01E03"), "person", "j") == ["Jon"]


def test_shows_and_viewers(etoile: Etoile) -> None:
    """Those that there are."""
    assert "etoile" in offered(etoile, "--show", "")
    etoile("viewers", "add", "ana")
    assert offered(etoile, "status", "--as", "a") == ["ana"]


def test_nothing_is_offered_where_nothing_can_be_read(etoile: Etoile) -> None:
    """What is wrong is said when the call is made."""
    assert offered(etoile, "--show", "nowhere", "episode", "") == []


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_the_scripts(etoile: Etoile, shell: str) -> None:
    """Each asks the program; bash finds no mistake in its own."""
    script = etoile("completion", shell).out
    assert f"etoile completion {shell} -- " in script
    if shell == "bash" and (bash := shutil.which("bash")):
        assert subprocess.run([bash, "-n"], input=script.encode(), check=False).returncode == 0
