"""What a command costs to start: no command loads a screen."""

import pytest

from .cli.calls import SAMPLES, calls
from .harness.invented import LIGHTHOUSE
from .harness.programs import python

_LISTED = """
import atexit, sys
atexit.register(lambda: sys.stderr.write(" ".join(sys.modules)))
from etoile_tui.__main__ import run
sys.exit(run())
"""
"""Runs the program as `etoile` does; the last line of stderr has every module it has loaded."""

ONE_OF_EACH = list({call[0]: call for call in calls(["S01E01"]) if "--json" not in call}.values())
ALONE = [call for call in ONE_OF_EACH if call[0] != "help"]
"""Help about everything loads every command."""


def imported(*argv: str) -> tuple[int, set[str]]:
    """Return a call's status, and the modules that a fresh interpreter imported for it."""
    done = python("-c", _LISTED, "--show", LIGHTHOUSE, *argv)
    return done.returncode, set(done.stderr.splitlines()[-1].split())


def packages(modules: set[str]) -> set[str]:
    """Return the top-level packages of modules."""
    return {module.partition(".")[0] for module in modules}


@pytest.mark.parametrize(
    "call",
    [
        *ONE_OF_EACH,
        ["episodes", "--json"],
        ["mark", "S01E01", "--yes"],
        ["--help"],
        ["--version"],
        [],
        ["nonsense"],
    ],
    ids=" ".join,
)
def test_no_command_imports_textual_or_rich(call: list[str]) -> None:
    """Neither a command nor a refusal loads the screen's libraries, or the screens."""
    status, modules = imported(*call)
    assert status in (0, 1, 2)
    assert "etoile_tui.cli.main" in modules
    assert not packages(modules) & {"textual", "rich", "asyncio"}
    assert not any(module.startswith("etoile_tui.tui") for module in modules)
    assert not any(module.startswith("etoile_tui.settings") for module in modules)


@pytest.mark.parametrize("call", ALONE, ids=" ".join)
def test_a_command_imports_no_other_command(call: list[str]) -> None:
    """What another command needs is not paid for."""
    _, modules = imported(*call)
    prefix = "etoile_tui.cli.commands."
    loaded = {module for module in modules if module.startswith(prefix)}
    assert loaded == {prefix + call[0]}


FOR_IMPORTS = {"csv", "gzip", "urllib.request", "xml.etree.ElementTree", "zipfile"}
"""What files and services of others need, and nothing else does."""


@pytest.mark.parametrize("call", ["status", "episodes", "shows"])
def test_no_command_pays_for_what_is_brought_in(call: str) -> None:
    """Archives, tables, XML and the network are loaded by who has them."""
    _, modules = imported(call)
    assert not modules & FOR_IMPORTS
    assert not any("importing" in module or "bringing" in module for module in modules)


def test_an_import_of_one_kind_pays_for_no_other() -> None:
    """A file of Trakt is JSON alone."""
    file = str(SAMPLES / "trakt" / "watched-history-1.json")
    _, modules = imported("import", "progress", file)
    assert not modules & FOR_IMPORTS
    assert not any("authoring" in module for module in modules)
