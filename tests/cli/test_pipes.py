"""What goes into a pipe: a sentence, a paragraph or a record a line."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.harness.invented import LIGHTHOUSE

from .calls import calls
from .conftest import Etoile

At = Callable[..., Etoile]


@pytest.mark.parametrize("columns", ["20", "80", "1000"])
def test_a_sentence_is_found_whole(at: At, monkeypatch: pytest.MonkeyPatch, columns: str) -> None:
    """`etoile recap | grep` finds it, however wide the terminal is."""
    monkeypatch.setenv("COLUMNS", columns)
    lines = at("S01E03")("recap").out.splitlines()
    assert "  Mara finds the log under the stairs, and three weeks are missing from it." in lines


@pytest.mark.parametrize(
    "call",
    [
        call
        for call in calls(["S01E02"])
        if "--json" not in call and call[0] not in ("help", "doctor")
    ],
    ids=" ".join,
)
def test_no_line_goes_on_below(at: At, monkeypatch: pytest.MonkeyPatch, call: list[str]) -> None:
    """The width of a terminal changes nothing."""
    monkeypatch.setenv("COLUMNS", "40")
    said = at("S01E04")(*call)
    monkeypatch.setenv("COLUMNS", "200")
    assert at("S01E04")(*call).out == said.out


def test_everybody_has_one_line(told: Callable[..., Etoile]) -> None:
    """A long name too."""
    name = "Wilhelmina Theodora of the Seven Harbours"
    here = told({"person": [{"id": "w", "name": name, "role": "keeper"}, {"id": "x", "name": "X"}]})
    assert here("people").out.splitlines() == [f"{name}  keeper", "X"]


def test_a_pipe_has_the_words_of_the_terminal(
    at: At, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    """Only the ends of lines differ."""
    monkeypatch.setenv("COLUMNS", "40")
    here = at("S01E04")
    piped = {name: here(name).out for name in ("recap", "people", "questions", "relationships")}
    request.getfixturevalue("on_screen")
    for name, text in piped.items():
        shown = here(name).out
        assert shown != text
        assert shown.split() == text.split()


QUIET = [
    ["episodes"],
    ["recap", "--at", "S01E04"],
    ["episode", "S01E05"],
    ["search", "nowhere"],
    ["person", "nobody"],
    ["undo"],
    ["export", "told.md"],
]


@pytest.mark.parametrize("call", QUIET, ids=" ".join)
def test_quiet_says_nothing_beside_the_result(at: At, call: list[str]) -> None:
    """Its status and its result are the same."""
    loud = at("S01E03")(*call)
    Path("told.md").unlink(missing_ok=True)
    quiet = at("S01E03")("-q", *call)
    assert quiet == loud._replace(err="")


@pytest.mark.parametrize("call", [["mark", "S01E04"], ["stauts"], ["episode", "nonsense"]])
def test_quiet_says_what_is_wrong(at: At, call: list[str]) -> None:
    """A refusal is no talk."""
    said = at("S01E03")(*call)
    assert said.status == 2
    assert at("S01E03")("--quiet", *call) == said


@pytest.mark.parametrize("options", [["--no-color"], ["--color=never"], ["--color", "always"]])
def test_options_for_colour_change_nothing(at: At, options: list[str]) -> None:
    """There is no colour; scripts pass them to every program."""
    here = at("S01E03")
    assert here("episodes", *options) == here(*options, "episodes") == here("episodes")


def run(*arguments: str, stdout: int) -> subprocess.CompletedProcess[str]:
    """Run a call with some stdout."""
    command = [sys.executable, "-m", "etoile_tui", "--show", str(LIGHTHOUSE), *arguments]
    return subprocess.run(
        command, stdout=stdout, stderr=subprocess.PIPE, text=True, check=False, timeout=60
    )


@pytest.mark.parametrize("call", [["status"], ["episodes", "--json"], ["--help"]], ids=" ".join)
def test_a_closed_stdout_and_a_full_disk(call: list[str]) -> None:
    """Both end with 74, and a sentence."""
    shell = ["sh", "-c", 'exec "$@" >&-', "sh", sys.executable, "-m", "etoile_tui"]
    closed = subprocess.run(
        [*shell, "--show", str(LIGHTHOUSE), *call],
        stderr=subprocess.PIPE,
        text=True,
        check=False,
        timeout=60,
    )
    assert (closed.returncode, closed.stderr) == (74, "etoile had to stop: Bad file descriptor.\n")
    full = os.open("/dev/full", os.O_WRONLY)
    try:
        done = run(*call, stdout=full)
    finally:
        os.close(full)
    assert (done.returncode, len(done.stderr.splitlines())) == (74, 1)
