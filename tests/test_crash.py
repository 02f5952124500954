"""What a bug leaves behind: where it was, and nothing of any story."""

import gc
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from etoile_tui import __main__, crash
from etoile_tui.cli.command import Context
from etoile_tui.cli.commands.status import Status
from etoile_tui.cli.exits import Exit
from tests.invented import LIGHTHOUSE
from tests.programs import python

TOLD = "the ferryman wrote the log"


@pytest.fixture(autouse=True)
def collector() -> Iterator[None]:
    """Set the garbage collector going again, which a run of the program holds off."""
    yield
    gc.enable()


class StoryError(Exception):
    """An error that quotes the story in every way an error can."""


def fail() -> None:
    """Fail while holding story text in a local variable, a message, a note and a cause."""
    story = {TOLD: TOLD}
    error = StoryError(story)
    error.add_note(TOLD)
    raise error from KeyError(TOLD)


def caught() -> StoryError:
    """Return the error, with its way here."""
    with pytest.raises(StoryError) as caught:
        fail()
    return caught.value


def test_a_report_holds_no_story() -> None:
    """Neither the message nor a local variable, a note or a cause is in it."""
    report = crash.report(caught())
    assert TOLD not in report
    assert not any(word in report for word in TOLD.split() if len(word) > 3)


def test_a_report_names_the_places() -> None:
    """It has the kind of error, and file, line and function of each step, the innermost last."""
    error = caught()
    report = crash.report(error)
    assert "StoryError" in report
    line = fail.__code__.co_firstlineno + 5
    assert report.splitlines()[-1].strip() == f"test_crash.py:{line} in fail"
    assert str(Path.cwd()) not in report


def test_a_report_without_a_way_there() -> None:
    """An error that was never raised can be reported as well."""
    assert "StoryError" in crash.report(StoryError(TOLD))
    assert TOLD not in crash.report(StoryError(TOLD))


def test_a_report_of_a_deep_error_is_short() -> None:
    """However deep the error, a report fits a screen, and its end is the innermost place."""

    def deeper(levels: int) -> None:
        if levels == 0:
            fail()
        deeper(levels - 1)

    with pytest.raises(StoryError) as caught:
        deeper(200)
    lines = crash.report(caught.value).splitlines()
    assert len(lines) < 24
    assert lines[-1].endswith(" in fail")


def failing(self: Status, context: Context) -> Exit:
    """Stand in for a command that has a bug."""
    context.open_show()
    fail()
    raise AssertionError(self)


def test_a_bug_in_a_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The status is 70, stdout is empty, and stderr has the report and no traceback."""
    monkeypatch.setattr(Status, "run", failing)
    monkeypatch.setattr(sys, "argv", ["etoile", "--show", str(LIGHTHOUSE), "status"])
    assert __main__.run() == crash.STATUS == 70
    said = capsys.readouterr()
    assert said.out == ""
    assert "bug" in said.err
    assert "cli/main.py:" in said.err
    assert "Traceback" not in said.err
    assert TOLD not in said.err
    assert "lighthouse" not in said.err.lower()


def test_an_interruption(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Ctrl+C ends a command with the status that shells give it, and without a word."""

    def interrupted(self: Status, context: Context) -> Exit:
        raise KeyboardInterrupt(self, context)

    monkeypatch.setattr(Status, "run", interrupted)
    monkeypatch.setattr(sys, "argv", ["etoile", "status"])
    assert __main__.run() == 130
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("argv", [["episodes"], ["--help"], ["episodes", "--json"]], ids=" ".join)
@pytest.mark.parametrize("buffered", ["", "1"], ids=["buffered", "unbuffered"])
def test_a_reader_that_has_gone(argv: list[str], buffered: str) -> None:
    """`etoile episodes | head -0` ends quietly, whenever its words are written out."""
    code = (
        "import os, subprocess, sys\n"
        "read, write = os.pipe()\n"
        "os.close(read)\n"
        "done = subprocess.run(sys.argv[1:], stdout=write, stderr=subprocess.PIPE)\n"
        "sys.stdout.write(f'{done.returncode} {done.stderr.decode()}')"
    )
    call = [sys.executable, "-m", "etoile_tui", "--show", str(LIGHTHOUSE), *argv]
    said = python("-c", code, *call, env={"PYTHONUNBUFFERED": buffered}).stdout
    assert "Error" not in said
    assert said.split()[0] == "0"
