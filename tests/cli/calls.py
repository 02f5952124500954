"""Calls of every command, for the tests that hold for all of them."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeAlias

from etoile_tui.cli.main import COMMANDS, command_named

Arguments: TypeAlias = list[list[str]]

SAMPLES = Path(__file__).parent.parent / "importing" / "samples"
"""What other programs write: invented content, in the form of real files."""

EXTRA: dict[str, Callable[[Sequence[str]], Arguments]] = {
    "status": lambda _: [[]],
    "mark": lambda positions: [["next"], ["none"], *([position] for position in positions)],
    "undo": lambda _: [[]],
    "redo": lambda _: [[]],
    "history": lambda _: [[]],
    "again": lambda _: [["list"], [], ["back", "1"], ["back", "7"]],
    "episodes": lambda _: [[]],
    "episode": lambda positions: [[position] for position in positions],
    "people": lambda positions: [[], *(["--episode", position] for position in positions)],
    "person": lambda _: [["Mara"], ["the second hand"], ["signaller"], ["nobody at all"]],
    "relationships": lambda _: [
        *([], ["Mara"], ["Jon"], ["signaller"]),
        *(["Mara", "Ilse"], ["Jon", "Ilse"], ["Mara", "signaller"]),
    ],
    "recap": lambda positions: [[], *(["--since", position] for position in positions)],
    "questions": lambda _: [[]],
    "search": lambda _: [["Mara"], ["keeper's", "log"], ["feryr"], ["signaller"], ["nowhere"]],
    "export": lambda _: [
        *([f"told.{form}", "--force"] for form in ("md", "html", "json")),
        *(["-", "--format", form] for form in ("md", "html", "json")),
    ],
    "viewers": lambda _: [["curtain"], []],
    "shows": lambda _: [[]],
    "import": lambda _: [["progress", str(SAMPLES / "trakt" / "export-flat.zip")]],
    "check": lambda _: [["--explain", "name-before"], []],
    "new": lambda _: [["made"]],
    "restore": lambda _: [[]],
    "doctor": lambda _: [[]],
    "completion": lambda _: [["bash"], ["bash", "mark", "S"], ["fish", "person", "m"]],
    "help": lambda _: [["mark"], ["viewers", "curtain"], []],
}
"""What goes behind each command, for some positions to ask about. A new command needs an entry."""


WITHOUT_A_SHOW = ("viewers", "shows", "check", "new", "restore", "doctor", "completion", "help")
"""Commands that open no show."""


def calls(positions: Sequence[str]) -> Arguments:
    """Return calls of every command: about each position, looking back to each, and as JSON."""
    assert EXTRA.keys() == COMMANDS.keys(), "tests/cli/calls.py has to know every command"
    found: Arguments = []
    for name in COMMANDS:
        plain = [[name, *extra] for extra in EXTRA[name](positions)]
        found += plain
        back: Arguments = []
        if command_named(name).looks_back:
            back = [[*plain[0], "--at", position] for position in positions]
        found += back
        if command_named(name).tells_sources:
            found.append([*plain[0], "--sources"])
            if command_named(name).prints_facts:
                found.append([*plain[0], "--sources", "--json"])
        if command_named(name).prints_facts:
            found += [[*call, "--json"] for call in (*plain, *back)]
    return found


def printing(positions: Sequence[str]) -> Arguments:
    """Return the calls of the commands that print facts."""
    return [call for call in calls(positions) if command_named(call[0]).prints_facts]
