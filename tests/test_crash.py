"""A report of a bug says where it is, and has no text of a story."""

import gc
import sys
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import NoReturn

import pytest

from etoile_tui import __main__, crash
from etoile_tui.cli.command import Context
from etoile_tui.cli.commands.status import Status
from etoile_tui.cli.exit_status import Exit

from .harness.invented import LIGHTHOUSE
from .harness.programs import ROOT, python

TOLD = "the ferryman wrote the log"


@pytest.fixture(autouse=True)
def own_process(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Restore what a run of the program changes for the whole process."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
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
    """Return the error together with its traceback."""
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


@pytest.mark.parametrize(
    "error",
    [
        MemoryError(TOLD),
        RecursionError(TOLD),
        UnicodeEncodeError("ascii", TOLD, 0, 1, TOLD),
        SystemExit(TOLD),
        GeneratorExit(TOLD),
        ExceptionGroup(TOLD, [StoryError(TOLD)]),
        BaseExceptionGroup(TOLD, [KeyboardInterrupt(TOLD)]),
    ],
    ids=lambda error: type(error).__name__,
)
def test_whatever_is_raised_is_told_of_alike(
    error: BaseException, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An exception of any kind has a report, without its own message."""

    def raising(*_: object) -> NoReturn:
        raise error

    monkeypatch.setattr(Status, "run", raising)
    monkeypatch.setattr(sys, "argv", ["etoile", "status"])
    assert __main__.run() == crash.STATUS
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith(f"etoile has run into a bug ({type(error).__name__}).")
    assert "pass this report on" in said.err
    assert TOLD not in said.err


@pytest.mark.parametrize(
    ("error", "status", "words"),
    [
        (OSError(TOLD), 74, "etoile had to stop: the system refused.\n"),
        (OSError(28, TOLD), 74, "etoile had to stop: No space left on device.\n"),
        (BrokenPipeError(32, TOLD), 0, ""),
        (SystemExit(3), 3, ""),
        (SystemExit(), 0, ""),
    ],
    ids=["its own words", "a number", "a reader gone", "a status", "no status"],
)
def test_what_is_no_bug(
    error: BaseException,
    status: int,
    words: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The message is the system's, or there is none."""

    def raising(*_: object) -> NoReturn:
        raise error

    monkeypatch.setattr(Status, "run", raising)
    monkeypatch.setattr(sys, "argv", ["etoile", "status"])
    assert __main__.run() == status
    assert capsys.readouterr() == ("", words)


def test_a_bug_in_the_report(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The report says only that there is a bug."""
    monkeypatch.setattr(Status, "run", failing)
    monkeypatch.setattr(crash, "_places", lambda _: fail())
    monkeypatch.setattr(sys, "argv", ["etoile", "--show", str(LIGHTHOUSE), "status"])
    assert __main__.run() == crash.STATUS
    said = capsys.readouterr().err
    assert "run into a bug." in said
    assert "not known" in said
    assert TOLD not in said


@pytest.mark.parametrize("stream", [None, "closed"])
def test_a_bug_with_nobody_to_tell(stream: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    """The exit status is that of a bug."""
    closed = StringIO()
    closed.close()
    monkeypatch.setattr(Status, "run", failing)
    monkeypatch.setattr(sys, "argv", ["etoile", "--show", str(LIGHTHOUSE), "status"])
    monkeypatch.setattr(sys, "stderr", closed if stream else None)
    assert __main__.run() == crash.STATUS


def test_a_bug_after_the_reader_has_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is reported all the same."""

    class Gone(StringIO):
        def flush(self) -> None:
            raise BrokenPipeError

    monkeypatch.setattr(Status, "run", failing)
    monkeypatch.setattr(sys, "argv", ["etoile", "--show", str(LIGHTHOUSE), "status"])
    monkeypatch.setattr(sys, "stdout", Gone())
    assert __main__.run() == crash.STATUS


_HOOKED = """
import sys, threading
from tests.test_crash import fail
from etoile_tui.__main__ import run
from etoile_tui.cli.commands.status import Status

class Finaliser:
    def __del__(self):
        fail()

def generator():
    try:
        yield
    finally:
        fail()

def closed():
    made = generator()
    next(made)

def during(what):
    before = Status.run
    Status.run = lambda *told: (what(), before(*told))[1]

sys.argv = ["etoile", "--show", sys.argv[1], "status"]
{}
"""

HOOKS = {
    "a finaliser": ("during(Finaliser); sys.exit(run())", crash.STATUS),
    "a generator that is closed": ("during(closed); sys.exit(run())", crash.STATUS),
    "a finaliser at the end": ("status = run(); Finaliser(); sys.exit(status)", 0),
    "nobody catches it": ("run(); fail()", 1),
}
"""Where Python itself prints an error, and the exit status there."""


@pytest.mark.parametrize("where", HOOKS)
def test_what_python_itself_would_print(where: str) -> None:
    """It prints the report instead, and the command's output is complete."""
    code, status = HOOKS[where]
    done = python("-c", _HOOKED.format(code), LIGHTHOUSE, cwd=ROOT)
    assert done.returncode == status
    assert "The Lighthouse" in done.stdout
    assert done.stderr.count("pass this report on") == 1
    assert TOLD not in done.stderr
    assert "Traceback" not in done.stderr


def test_python_itself_would_quote() -> None:
    """Without the program's hooks, Python prints story text."""
    done = python("-c", _HOOKED.format("Finaliser()\nfail()"), LIGHTHOUSE, cwd=ROOT)
    assert done.stderr.count("Traceback") >= 2
    assert done.stderr.count(TOLD) >= 2


def test_an_interruption(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Ctrl+C ends a command with the usual status, and prints nothing."""

    def interrupted(self: Status, context: Context) -> Exit:
        raise KeyboardInterrupt(self, context)

    monkeypatch.setattr(Status, "run", interrupted)
    monkeypatch.setattr(sys, "argv", ["etoile", "status"])
    assert __main__.run() == 130
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("argv", [["episodes"], ["--help"], ["episodes", "--json"]], ids=" ".join)
@pytest.mark.parametrize("buffered", ["", "1"], ids=["buffered", "unbuffered"])
def test_a_reader_that_has_gone(argv: list[str], buffered: str) -> None:
    """`etoile episodes | head -0` ends quietly, whenever stdout is flushed."""
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


def test_the_end_of_the_program_is_no_bug(capsys: pytest.CaptureFixture[str]) -> None:
    """Python hands it to the hook where PYTHONINSPECT is set."""
    crash.install_hooks()
    for end in (SystemExit(0), SystemExit(TOLD), KeyboardInterrupt()):
        sys.excepthook(type(end), end, None)
    assert capsys.readouterr() == ("", "")
    sys.excepthook(StoryError, StoryError(TOLD), None)
    assert "bug" in capsys.readouterr().err
