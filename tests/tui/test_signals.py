"""Signals, and a terminal that goes: the place is kept, and the terminal is given back."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from etoile_tui.library import Library, OpenShow
from etoile_tui.tui.app import EtoileApp
from etoile_tui.tui.preferences import Preferences
from tests.harness.home import Home
from tests.harness.invented import LIGHTHOUSE
from tests.harness.pseudo_terminal import UTF8, TerminalProgram, run_in_terminal
from tests.harness.stage import on_stage

GIVEN_BACK = ("1049l", "?25h", "?1000l", "?1003l", "?2004l", "?1004l", "23;2t")
"""The guide's own screen, the cursor, the mouse, pastes, the focus and the window's title."""
CLOCK = "▶ 00:01"


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A user's files."""
    return Home(tmp_path / "user")


@pytest.fixture
def program(home: Home) -> Iterator[TerminalProgram]:
    """The guide in a terminal, a clock running in its first episode."""
    environment = {**home.environment, **UTF8}
    with run_in_terminal("--show", LIGHTHOUSE, environment=environment) as program:
        program.press_until("s", "How far in")
        program.press_until("\r", CLOCK)
        yield program


def seconds_kept(home: Home) -> int:
    """Return how far into its first episode the show is watched, as it is kept on disk."""
    marker = home.library().open(str(LIGHTHOUSE)).markers.marker
    assert marker.episode == "S01E01"
    return marker.at or 0


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT])
def test_a_signal_that_ends_it(program: TerminalProgram, home: Home, number: int) -> None:
    """The place is kept to the second, and the status tells the signal."""
    os.kill(program.pid, number)
    assert program.read_to_end() == 128 + number
    assert [each for each in GIVEN_BACK if each.encode() not in program.written] == []
    assert b"bug" not in program.written
    assert program.is_restored
    assert seconds_kept(home) > 0


def test_a_terminal_that_has_gone(program: TerminalProgram, home: Home) -> None:
    """Without any signal: the program ends by itself."""
    assert program.close() == 128 + signal.SIGHUP
    assert seconds_kept(home) > 0


def given_back(program: TerminalProgram) -> None:
    """Wait until the guide has stopped, and check that it has given the terminal back."""
    program.written = b""
    program.read("?1004l")
    os.waitpid(program.pid, os.WUNTRACED)
    assert [each for each in GIVEN_BACK if each.encode() not in program.written] == []
    assert program.is_restored


def test_being_set_aside(program: TerminalProgram, home: Home) -> None:
    """By a key or a signal: the terminal is given back meanwhile, and then all is drawn anew."""
    program.type("\x1a")
    given_back(program)
    os.kill(program.pid, signal.SIGCONT)
    again = program.read("Landfall")
    assert "The Lighthouse" in again.rpartition("1049h")[2]
    assert again.count("\x1b[22;2t\x1b]2;étoile: The Lighthouse\x1b\\") == 1
    os.kill(program.pid, signal.SIGSTOP)  # which nobody can give anything back at
    os.waitpid(program.pid, os.WUNTRACED)
    os.kill(program.pid, signal.SIGCONT)
    program.read("1049h")  # what was not read of the frame before comes first
    program.read("Landfall")
    os.kill(program.pid, signal.SIGTSTP)
    given_back(program)
    assert seconds_kept(home) > 0
    program.written = b""
    os.kill(program.pid, signal.SIGTERM)
    os.kill(program.pid, signal.SIGCONT)
    assert program.read_to_end() == -signal.SIGTERM
    assert program.written == b""  # the terminal is somebody else's


async def test_ctrl_c_says_how_to_leave(lighthouse: OpenShow) -> None:
    """In this program's words, by the keys that do."""
    async with on_stage(lighthouse) as stage:
        await stage.press("ctrl+c")
        assert "q leaves the guide, and Ctrl+Q" in stage.text


def test_the_title_in_ascii(library: Library, lighthouse: OpenShow) -> None:
    """Where the terminal has no more."""
    app = EtoileApp(library, lighthouse, preferences=Preferences(ascii_only=True))
    assert app.window_title == "etoile: The Lighthouse"
