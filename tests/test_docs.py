"""The README tells of everything there is, and the page on safety of what proves it."""

import re
from pathlib import Path

import pytest
from scripts.mutants import MUTANTS, Mutant

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


SAFETY = (ROOT / "docs" / "safety.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_every_break_is_told_of_and_fits(mutant: Mutant) -> None:
    """Its row names the file and the tests that catch it; what it breaks is there, once."""
    rows = [row for row in SAFETY.splitlines() if row.startswith(f"| {mutant.name} |")]
    assert [mutant.file in row and mutant.tests in row for row in rows] == [True]
    source = ROOT / "src" / "etoile_tui" / mutant.file
    assert source.read_text(encoding="utf-8").count(mutant.old) == 1
    assert (ROOT / "tests" / mutant.tests).is_file()


def test_every_test_that_the_proof_names_is_there() -> None:
    """By its place under tests/, or in tests/proof/."""
    named = set(re.findall(r"`([a-z_/*]*test_[a-z_*]+\.py)`", SAFETY))
    assert len(named) > 20
    for name in named:
        places = [*(ROOT / "tests").glob(name), *(ROOT / "tests" / "proof").glob(name)]
        assert places or list(ROOT.glob(name)), name


def test_every_channel_has_its_row() -> None:
    """All twenty-one, in order."""
    rows = re.findall(r"^\| (\d+) ", SAFETY, re.MULTILINE)
    assert rows == [str(number) for number in range(1, 22)]
