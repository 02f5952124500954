"""How a process of the program ends: at once, with all that was said and all that was kept."""

import pytest

from .harness.invented import LIGHTHOUSE
from .harness.programs import python

_BROKEN = """
import etoile_tui.cli.main
from etoile_tui.__main__ import start

def broken(*_):
    raise RuntimeError("secret")

etoile_tui.cli.main.main = broken
start()
"""

_WITH_THREAD = """
import sys, threading, time
import etoile_tui.cli.main
from etoile_tui.__main__ import start

def late():
    time.sleep(0.2)
    sys.stdout.write("the thread has ended")
    sys.stdout.flush()

def main(*_):
    threading.Thread(target=late, daemon={daemon}).start()
    return 3

etoile_tui.cli.main.main = main
start()
"""


@pytest.mark.parametrize(
    ("call", "status"),
    [(["status"], 0), (["search", "nothing has this"], 1), (["nonsense"], 2), (["--help"], 0)],
)
def test_a_process_says_all_it_has_to_and_keeps_its_status(call: list[str], status: int) -> None:
    """Ending at once loses nothing of either stream, though both are pipes."""
    code = "import sys; from etoile_tui.__main__ import {}; sys.exit({}())"
    ended = python("-c", code.format("start", "start"), "--show", LIGHTHOUSE, *call)
    took_apart = python("-c", code.format("run", "run"), "--show", LIGHTHOUSE, *call)
    assert ended.returncode == took_apart.returncode == status
    assert (ended.stdout, ended.stderr) == (took_apart.stdout, took_apart.stderr)
    assert ended.stdout + ended.stderr


def test_a_process_that_a_bug_ends_reports_it() -> None:
    """The report is there, and the status is that of a bug."""
    done = python("-c", _BROKEN)
    assert done.returncode == 70
    assert "etoile has run into a bug (RuntimeError)" in done.stderr
    assert "secret" not in done.stderr


@pytest.mark.parametrize("daemon", [False, True])
def test_a_process_waits_for_the_threads_that_python_waits_for(*, daemon: bool) -> None:
    """A thread that must not be cut off is not; one that may be is."""
    done = python("-c", _WITH_THREAD.format(daemon=daemon))
    assert done.returncode == 3
    assert ("the thread has ended" in done.stdout) is not daemon


def test_the_module_is_the_program() -> None:
    """`python -m etoile_tui` is what `etoile` is."""
    done = python("-m", "etoile_tui", "--version")
    assert done.returncode == 0
    assert done.stdout.startswith("etoile ")
