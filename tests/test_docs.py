"""The README tells of everything there is."""

from pathlib import Path

import pytest

from etoile_tui.cli.main import COMMANDS as CALLS
from etoile_tui.tui.command import Command, shown
from etoile_tui.tui.commands import COMMANDS

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id())
def test_every_key_is_in_the_readme(command: type[Command]) -> None:
    """In one row: the key, and what the config file calls it."""
    rows = [row for row in README.splitlines() if f"`{command.id()}`" in row]
    assert any(f"`{shown(command.keys)}`" in row for row in rows)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id())
def test_every_key_has_its_help(command: type[Command]) -> None:
    """A sentence, that is its own."""
    assert command.help().endswith(".")
    assert sum(command.help() == other.help() for other in COMMANDS) == 1


@pytest.mark.parametrize("call", CALLS)
def test_every_call_is_in_the_readme(call: str) -> None:
    """In the table of the command line."""
    assert f"| `etoile {call}" in README


def test_the_pictures_of_the_readme_are_there() -> None:
    """Every one that it shows is a file."""
    shown_there = [part.split(")")[0] for part in README.split("](")[1:] if part.startswith("scr")]
    assert shown_there
    for picture in shown_there:
        assert (ROOT / picture).is_file()
