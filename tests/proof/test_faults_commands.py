"""A bug anywhere below a command: the report, a status that tells of it, and nothing of the story.

What fails quotes the story in every way an error can. `faults` does the same for all functions.
"""

import gc
import warnings
from collections.abc import Iterator

import pytest

from etoile_tui import crash
from etoile_tui.cli.main import COMMANDS

from . import faults
from .canaries import seen
from .fault_injection import TOLD, Injected, StoryError, discovered, fail_with_story


@pytest.fixture(autouse=True)
def unawaited() -> Iterator[None]:
    """Let nothing be said of what was never awaited because something before it had failed."""
    with warnings.catch_warnings(action="ignore"):
        yield
        gc.collect()


def test_every_kind_of_function_is_found() -> None:
    """Methods, properties, what is inside a function, and what is wrapped in something."""
    names = {str(target).partition("@")[0] for target in discovered()}
    assert {
        "etoile_tui.cli.main:main",
        "etoile_tui.cli.commands.status:Status.run",
        "etoile_tui.guide.story.guide:Guide.people",  # a cached property
        "etoile_tui.library.markers:Markers.redoing",  # a property
        "etoile_tui.progress.store:Store._locked",  # a context manager
        "etoile_tui.tui.dialogs.search:SearchDialog._prepare",  # a worker
        "etoile_tui.guide.story.guide:Guide.people.<locals>.<lambda>",
    } <= names


def test_a_function_that_fails_is_itself_again_afterwards() -> None:
    """And it fails with the story in its error, or nothing below could find any."""
    target = next(each for each in discovered() if each.code.co_name == "parse_position")
    with target.failing(), pytest.raises(StoryError, match=TOLD):
        target.function("S01E01")
    assert str(target.function("S01E01")) == "S01E01"


def test_a_run_without_a_fault_has_no_report() -> None:
    """And it says something that is reached: the words are looked for in the right place."""
    machine = faults.machine()
    outcome = machine.command(["episode", "S01E01"])
    assert (outcome.status, outcome.err, outcome.injected) == (0, "", 0)
    assert seen(machine.show.where, outcome.out)
    assert not seen(machine.ahead, outcome.out)


def test_a_report_that_quotes_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The check below can fail: by a traceback, by a local variable, by a status."""
    machine = faults.machine()

    def quoting(error: BaseException) -> str:
        return f"Traceback: qxlocal = {error}"

    target = next(each for each in discovered() if each.name.startswith("Status.run@"))
    with target.failing():
        assert faults.wrong(machine.command(["status"]), "") == []
        monkeypatch.setattr(crash, "report", quoting)
        monkeypatch.setattr(crash, "STATUS", 0)
        assert len(faults.wrong(machine.command(["status"]), "")) > 4


def test_a_bug_in_any_module_below_a_command() -> None:
    """A few functions of each fail in a command, and all end in a report without any story."""
    called = [target for target in faults.targets() if faults.called_by_command(target)]
    assert {f"etoile_tui.cli.commands.{name}" for name in COMMANDS} <= {
        target.module for target in called
    }
    some = faults.a_few(called, 3)
    assert len(some) > 150
    assert [wrong for target in some for wrong in faults.fail_in_command(target)] == []


@pytest.mark.parametrize("module", ["argparse", "tomli", "json", "tomli_w", "filelock"])
def test_a_bug_in_what_the_program_stands_on(module: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A library that fails while it reads the call, a pack, progress, or writes what is told."""
    broken, call = {
        "argparse": ("argparse.ArgumentParser.parse_known_args", ["status"]),
        "tomli": ("tomli.loads", ["episodes"]),
        "json": ("json.dumps", ["episodes", "--json"]),
        "tomli_w": ("tomli_w.dumps", ["mark", "S01E01"]),
        "filelock": ("filelock.FileLock.acquire", ["mark", "S01E01"]),
    }[module]
    faults.machine()
    monkeypatch.setattr(broken, lambda *_, **__: fail_with_story())
    outcome = faults.machine().command(call)
    assert Injected.count
    assert faults.wrong(outcome, "") == []
