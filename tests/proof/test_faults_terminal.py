"""A bug while the program has a real terminal: it gives it back, and leaves the report there."""

from collections.abc import Mapping
from typing import NamedTuple

import pytest

from etoile_tui import crash
from tests.harness.invented import LIGHTHOUSE
from tests.harness.programs import ROOT
from tests.harness.pseudo_terminal import run_in_terminal

from .fault_injection import TOLD
from .faults import REPORT

_PROGRAM = """
import asyncio, sys, threading
from tests.proof.fault_injection import TOLD, fail_with_story
from etoile_tui.tui.app import EtoileApp
from etoile_tui.tui.commands.general import Copy
from etoile_tui.tui.commands.marking import Watched
from etoile_tui.tui.guide_screen.screen import GuideScreen
from textual.drivers.linux_driver import LinuxDriver
from etoile_tui.tui.driver import WakingDriver
from textual.drivers._writer_thread import WriterThread

def failing(*_):
    fail_with_story()

async def failing_later(*_):
    fail_with_story()

def raising(error):
    def fail(*_):
        raise error
    return fail

class Finaliser:
    def __del__(self):
        fail_with_story()

{fault}
from etoile_tui.__main__ import run
sys.exit(run())
"""

_ALT_SCREEN, _BACK, _HIDE, _SHOW = b"\x1b[?1049h", b"\x1b[?1049l", b"\x1b[?25l", b"\x1b[?25h"


class Left(NamedTuple):
    """What a program has left in a terminal.

    Attributes:
        status: The exit status.
        seen: All that it has written.
        restored: Whether the terminal reads keys as it did before.
    """

    status: int
    seen: bytes
    restored: bool

    @property
    def after(self) -> str:
        """What stands in the terminal once the guide has gone from it."""
        return self.seen.rpartition(_BACK)[2].decode()


def in_a_terminal(
    fault: str = "", keys: str = "", environment: Mapping[str, str] | None = None
) -> Left:
    """Run the program with a fault in a terminal, and return what it leaves there.

    Args:
        fault: A statement that puts something that fails into the program; none where empty.
        keys: What is typed once the guide is on the screen.
        environment: What the environment has besides this one's.
    """
    python = ("-c", _PROGRAM.format(fault=fault)) if fault else ("-m", "etoile_tui")
    with run_in_terminal(
        "--show", LIGHTHOUSE, python=python, environment=environment, cwd=ROOT
    ) as program:
        if keys:
            program.read("help")
            program.type(keys)
        return Left(program.read_to_end(), program.written, program.is_restored)


FAULTS = {
    "before the screen": ("EtoileApp.register_theme = failing", ""),
    "the first screen": ("GuideScreen.compose = failing", ""),
    "the terminal is not taken": ("LinuxDriver._disable_line_wrap = failing", ""),
    "the terminal is not read": ("WakingDriver.run_input_thread = failing", ""),
    "the terminal is not written to": ("WriterThread.run = failing", ""),
    "a key": ("Copy.run = failing", "y"),
    "a worker": ("Watched._mark = failing_later", "w"),
    "a callback": (
        "Copy.run = lambda *_: asyncio.get_running_loop().call_soon(fail_with_story)",
        "y",
    ),
    "a task": ("Copy.run = lambda *_: asyncio.ensure_future(failing_later()) and None", "yq"),
    "a thread": ("Copy.run = lambda *_: threading.Thread(target=fail_with_story).start()", "yq"),
    "a finaliser": ("Copy.run = lambda *_: Finaliser() and None", "yq"),
    "words for the shell": ("Copy.run = raising(SystemExit(TOLD))", "y"),
    "no exception": ("Copy.run = raising(BaseExceptionGroup(TOLD, [GeneratorExit()]))", "y"),
    "the exit": ("EtoileApp.on_unmount = failing", "q"),
    "the report": ("sys.modules['etoile_tui.crash']._places = Copy.run = failing", "y"),
}
"""Where there is a fault, and the keys that lead to it."""


@pytest.mark.parametrize("where", FAULTS)
def test_a_bug_gives_the_terminal_back(where: str) -> None:
    """The screen is left, the cursor shows, keys are read as before; and there is the report."""
    left = in_a_terminal(*FAULTS[where])
    assert left.status == crash.STATUS
    assert left.after.count(REPORT) == 1
    for words in (*TOLD.split()[:1], "qxlocal", "Traceback", "LookupError", "Warning"):
        assert words not in left.seen.decode()
    assert left.restored
    assert left.seen.count(_ALT_SCREEN) == left.seen.count(_BACK)
    assert left.seen.rfind(_SHOW) >= left.seen.rfind(_HIDE)


def test_without_a_bug_there_is_no_report() -> None:
    """The same program, with the same keys."""
    left = in_a_terminal("", "yq")
    assert left.status == 0
    assert left.restored
    assert "bug" not in left.after
    assert _ALT_SCREEN in left.seen


def test_an_interruption_gives_the_terminal_back() -> None:
    """It has the status that shells give it, and says nothing."""
    left = in_a_terminal("Copy.run = raising(KeyboardInterrupt(TOLD))", "y")
    assert left.status == 130
    assert left.restored
    assert "bug" not in left.after
    assert "Traceback" not in left.after
    assert TOLD not in left.after


@pytest.mark.parametrize("where", ["a task", "a callback"])
def test_a_developers_environment_makes_no_difference(where: str) -> None:
    """Neither Python's and asyncio's own debugging nor Textual's shows more of a bug."""
    debugging = {"PYTHONDEVMODE": "1", "PYTHONASYNCIODEBUG": "1", "TEXTUAL": "debug"}
    left = in_a_terminal(*FAULTS[where], {**debugging, "PYTHONWARNINGS": "default"})
    assert left.status == crash.STATUS
    assert left.after.count(REPORT) == 1
    assert TOLD.split()[0] not in left.seen.decode()
    assert "Traceback" not in left.seen.decode()
