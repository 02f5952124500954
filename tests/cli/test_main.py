"""The command line as a whole."""

import json
from collections.abc import Callable

import pytest

from etoile_tui import __version__
from etoile_tui.cli.main import COMMANDS, command_named, main
from etoile_tui.library import Library, OpenShow
from tests.harness.invented import LIGHTHOUSE

from .calls import calls
from .conftest import Etoile

At = Callable[..., Etoile]
SHOW = ("--show", str(LIGHTHOUSE))


@pytest.mark.parametrize("argv", [["--help"], ["-h"], ["--json", "--help"], ["help"]])
def test_help_names_every_command(etoile: Etoile, argv: list[str]) -> None:
    """Each command stands in the help with the first line of its docstring."""
    said = etoile(*argv)
    assert (said.status, said.err) == (0, "")
    shown = " ".join(said.out.split())
    for name in COMMANDS:
        first = (command_named(name).__doc__ or "").split("\n", 1)[0]
        assert f"{name} {first}" in shown


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(etoile: Etoile, name: str) -> None:
    """A command's own help is its docstring, and names every argument with an explanation."""
    command = command_named(name)
    assert command.name == name
    about = (command.__doc__ or "").strip()
    assert about.split("\n", 1)[0].endswith(".")
    said = etoile(name, "--help")
    assert (said.status, said.err) == (0, "")
    assert " ".join(about.split()) in " ".join(said.out.split())
    assert ("--json" in said.out) is command.prints_facts
    assert ("--at" in said.out) is command.looks_back
    assert ("--sources" in said.out) is command.tells_sources


def test_the_version(etoile: Etoile) -> None:
    """`--version` is the package's version."""
    assert etoile("--version") == (0, f"etoile {__version__}\n", "")
    assert etoile("-V") == etoile("--version")


@pytest.mark.parametrize("call", calls(["S01E02"]), ids=" ".join)
def test_options_stand_before_a_command_or_behind_it(
    at: At, etoile: Etoile, call: list[str]
) -> None:
    """What a call says does not depend on where its options stand."""
    at("S01E03")
    name, *rest = call
    arguments = [word for word in rest if word not in ("--json", "--at")]
    options = [word for word in rest if word == "--json"]
    if "--at" in rest:
        arguments.pop()
        options += ["--at", "S01E02"]
    before = etoile(*SHOW, *options, name, *arguments)
    at("S01E03")
    assert etoile(name, *arguments, *options, *SHOW) == before


@pytest.mark.parametrize("argv", [["nonsense"], ["--nonsense"], ["status", "more"]])
def test_a_call_that_is_wrong(etoile: Etoile, argv: list[str]) -> None:
    """It is told what is wrong and where the help is, on stderr alone."""
    said = etoile(*argv)
    assert (said.status, said.out) == (2, "")
    assert argv[-1] in said.err
    assert "--help" in said.err


@pytest.mark.parametrize(
    ("argv", "meant"),
    [
        (["stauts"], "status"),
        (["Status"], "status"),
        (["stauts", "status"], "status"),
        (["--show", "status", "recaps"], "recap"),
        (["-h", "stauts"], "status"),
        (["help", "stauts"], "status"),
        (["--", "stauts"], "status"),
        (["version"], "--version"),
        (["--jsn", "status"], "--json"),
        (["status", "--jso"], "--json"),
        (["status", "--jso=1"], "--json"),
        (["viewers", "rmove", "ana"], "remove"),
        (["viewers", "curtain", "opne"], "open"),
    ],
    ids=" ".join,
)
def test_a_slip_is_answered_by_what_was_meant(etoile: Etoile, argv: list[str], meant: str) -> None:
    """A command, an option, or a word that a command knows; not by a list of all."""
    said = etoile(*argv)
    assert (said.status, said.out) == (2, "")
    assert f" Is {meant} meant?\n" in said.err
    assert len(said.err.splitlines()) == 2


def test_nothing_like_it(etoile: Etoile) -> None:
    """No question is asked where no command is similar; the help is named all the same."""
    assert etoile("xyzzy").err == "etoile: there is no command xyzzy.\nSee etoile --help.\n"


@pytest.mark.parametrize(
    ("argv", "hint"),
    [
        (["people", "jack"], "etoile person NAME"),
        (["episodes", "3"], "etoile episode S01E03"),
    ],
    ids=" ".join,
)
def test_the_command_for_one_and_the_command_for_all(
    etoile: Etoile, argv: list[str], hint: str
) -> None:
    """Whoever names one to the command for all is told of the other command."""
    said = etoile(*argv)
    assert (said.status, said.out) == (2, "")
    assert hint in said.err


@pytest.mark.parametrize("options", [[], ["--at", "S01E01"], ["--json"]])
def test_episode_without_an_episode_lists_them(at: At, options: list[str]) -> None:
    """The same as `etoile episodes`."""
    here = at("S01E03")
    assert here("episode", *options) == here("episodes", *options)


@pytest.mark.parametrize(
    ("argv", "where"),
    [
        (["status", "extra"], "etoile status --help"),
        (["episodes", "3"], "etoile episodes --help"),
        (["mark"], "etoile mark --help"),
        (["viewers", "add"], "etoile viewers add --help"),
        (["viewers", "add", "ana", "ben"], "etoile viewers add --help"),
        (["again", "back", "x"], "etoile again back --help"),
        (["--nonsense"], "etoile --help"),
    ],
    ids=" ".join,
)
def test_the_help_that_belongs_to_it(etoile: Etoile, argv: list[str], where: str) -> None:
    """It is that of the command, or of the command's action."""
    said = etoile(*argv)
    assert (said.status, said.out) == (2, "")
    assert said.err.endswith(f"See {where}.\n")


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("option", [("--json",), ("--at", "S01E01")])
def test_options_for_facts_belong_to_commands_that_print_some(
    at: At, name: str, option: tuple[str, ...]
) -> None:
    """`--json` and `--at` are refused, in front and behind, where they mean nothing."""
    here = at("S01E03")
    call = next(call for call in calls(["S01E01"]) if call[0] == name)
    for argv in ([*option, *call], [*call, *option]):
        said = here(*argv)
        command = command_named(name)
        if command.prints_facts if option[0] == "--json" else command.looks_back:
            assert said.status == 0
        else:
            assert said.status == 2
            assert ("error" in json.loads(said.out)) if "--json" in argv else said.out == ""
            assert option[0] in said.err


def test_without_a_terminal_the_guide_explains(etoile: Etoile) -> None:
    """The guide cannot open without a terminal; what can be done instead is told."""
    said = etoile(*SHOW)
    assert (said.status, said.out) == (2, "")
    assert "terminal" in said.err
    assert "etoile status" in said.err


def test_without_a_command_json_makes_no_sense(etoile: Etoile) -> None:
    """`--json` alone is a wrong call."""
    said = etoile("--json")
    assert said.status == json.loads(said.out)["error"]["status"] == 2
    assert "--json" in said.err


def test_with_a_terminal_the_guide_opens(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a command the screen is opened, for the show and the position that were named."""
    opened: list[tuple[str, str | None]] = []

    def open_screen(from_library: Library, show: OpenShow, at: str | None) -> int:
        assert from_library is library
        opened.append((show.poster.id, at))
        return 7

    for stream in ("sys.stdin", "sys.stdout"):
        monkeypatch.setattr(f"{stream}.isatty", lambda: True)
    assert main([*SHOW, "--at", "S01E01"], open_screen, library) == 7
    assert opened == [("lighthouse", "S01E01")]


@pytest.mark.parametrize(
    ("argv", "status"),
    [
        ([*SHOW, "status"], 0),
        ([*SHOW, "episode", "S01E03"], 1),
        ([*SHOW, "undo"], 1),
        ([*SHOW, "episode", "nonsense"], 2),
        ([*SHOW, "mark", "S01E03"], 2),
        ([], 2),
        (["--show", "no-such-show", "status"], 3),
    ],
)
def test_exit_statuses(etoile: Etoile, argv: list[str], status: int) -> None:
    """Scripts can rely on what each status means."""
    said = etoile(*argv)
    assert said.status == status
    assert bool(said.out) is (status == 0)
    assert bool(said.err) is (status != 0)
