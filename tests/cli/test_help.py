"""The help of the program and of each command."""

import shlex
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from etoile_tui.cli.help import EXAMPLES, GROUPS
from etoile_tui.cli.main import COMMANDS, command_named
from etoile_tui.library import Paths
from tests.harness.invented import LIGHTHOUSE

from .calls import SAMPLES
from .conftest import Etoile

At = Callable[..., Etoile]
ACTIONS = ("add", "use", "rename", "remove", "curtain")
HELPS = [
    ["--help"],
    *([name, "--help"] for name in COMMANDS),
    *(["viewers", action, "--help"] for action in ACTIONS),
    *(["again", action, "--help"] for action in ("list", "back")),
    *(["import", action, "--help"] for action in ("show", "progress")),
]
SHOWN = [
    call
    for examples in (EXAMPLES, *(command_named(name).examples for name in COMMANDS))
    for call, _ in examples
]


@pytest.mark.parametrize("columns", [60, 80, 200])
@pytest.mark.parametrize("argv", HELPS, ids=" ".join)
def test_it_fits(
    etoile: Etoile, monkeypatch: pytest.MonkeyPatch, argv: list[str], columns: int
) -> None:
    """No line is longer than the terminal is wide; examples need 80 columns."""
    monkeypatch.setenv("COLUMNS", str(columns))
    said = etoile(*argv)
    lines = said.out.splitlines()
    if columns == 60:
        lines = [line for line in lines if not line.startswith("  etoile")]
    assert max(map(len, lines)) <= min(columns, 100)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_way_to_ask_for_it(etoile: Etoile, name: str) -> None:
    """Behind the command, before it, and by `help`."""
    said = etoile(name, "--help")
    assert said.out.startswith(f"usage: etoile {name} ")
    assert etoile("-h", name) == etoile("--help", name) == etoile("help", name) == said


def test_of_an_action(etoile: Etoile) -> None:
    """A command's action has help of its own."""
    said = etoile("help", "viewers", "curtain")
    assert said.out.startswith("usage: etoile viewers curtain ")
    assert etoile("-h", "viewers", "curtain") == said


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_stands_below_one_heading(etoile: Etoile, name: str) -> None:
    """And tells of a call to begin with."""
    assert command_named(name).group in GROUPS
    assert command_named(name).examples
    assert etoile("--help").out.count(f"\n  {name} ") == 1


def prepared(at: At, paths: Paths, name: str) -> Etoile:
    """Return what calls the program where a command has something to do."""
    here = at("S01E03")
    if name in ("redo", "restore"):
        here("undo")
    if name == "restore":
        paths.progress.write_text("damaged")
    if name == "import":
        here("mark", "none")
        shutil.copytree(SAMPLES / "nfo", Path.home() / "Videos" / "Lighthouse")
        shutil.copy(SAMPLES / "trakt" / "export-flat.zip", "trakt.zip")
    return here


@pytest.mark.parametrize("call", [call for call in SHOWN if call != "etoile"])
def test_an_example_runs(at: At, etoile: Etoile, paths: Paths, call: str) -> None:
    """As it is written, but that nobody in the invented show is called Jack."""
    program, *words = shlex.split(call.replace("jack", "mara"))
    assert program == "etoile"
    name = next(word for word in words if word in COMMANDS)
    here = prepared(at, paths, name)
    said = here(*words) if name != "help" else etoile(*words)
    assert (said.status, bool(said.out)) == (0, name != "export" or "-" in words), said.err


def test_examples_are_in_the_help(etoile: Etoile) -> None:
    """Each with what it does."""
    assert "  etoile mark next --yes  " in etoile("help", "mark").out
    assert "  etoile mark S01E02  " in etoile("help").out
    assert LIGHTHOUSE.is_dir()
