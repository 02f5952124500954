"""The driver: it reads the terminal, ends at once when it is woken, and waits for nothing else."""

import os
import pty
import selectors
import threading
import tty
from collections.abc import Iterator
from contextlib import suppress
from typing import NamedTuple

import pytest
from textual.events import Key
from textual.message import Message

from etoile_tui.tui.app import EtoileApp
from etoile_tui.tui.driver import WakingDriver


class Terminal(NamedTuple):
    """The two ends of a terminal: where keys are typed, and where a program reads them."""

    typed: int
    read: int


class Reader(WakingDriver):
    """The input thread of the driver alone, on a terminal of the test's own."""

    def __init__(self, terminal: int) -> None:
        """Take the terminal; no app is needed to read it."""
        self.fileno = terminal
        self._debug = False
        self._pipe = os.pipe()
        self.keys: list[str] = []
        self.read = threading.Semaphore(0)
        self.thread = threading.Thread(target=self.run_input_thread, daemon=True)
        self.gone = threading.Event()

    @property
    def _guest(self) -> "Reader":  # type: ignore[override]
        return self

    def call_later(self, _: object) -> None:
        """Note that the terminal has gone."""
        self.gone.set()

    terminal_gone = None

    def process_message(self, message: Message) -> None:
        """Keep the key."""
        if isinstance(message, Key):
            self.keys.append(message.key)
            self.read.release()


@pytest.fixture
def terminal() -> Iterator[Terminal]:
    """A terminal that hands on keys as they are typed."""
    made = Terminal(*pty.openpty())
    tty.setraw(made.read)
    yield made
    for end in made:
        with suppress(OSError):
            os.close(end)


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float | None]:
    """How long the thread is ready to wait for input, each time that it does; None for ever."""
    found: list[float | None] = []
    select = selectors.SelectSelector.select

    def noted(
        selector: selectors.SelectSelector, timeout: float | None = None
    ) -> list[tuple[selectors.SelectorKey, int]]:
        found.append(timeout)
        return select(selector, timeout)

    monkeypatch.setattr(selectors.SelectSelector, "select", noted)
    return found


def wake(reader: Reader) -> None:
    """Have the thread end, and wait until it has."""
    assert reader._pipe is not None
    os.write(reader._pipe[1], b"q")
    reader.thread.join(60)
    assert not reader.thread.is_alive()


def test_keys_are_read_and_the_thread_ends_when_woken(terminal: Terminal) -> None:
    """Those of several bytes too."""
    reader = Reader(terminal.read)
    reader.thread.start()
    os.write(terminal.typed, "aé\x1b[A".encode())
    for _ in range(3):
        assert reader.read.acquire(timeout=60)
    assert reader.keys == ["a", "é", "up"]
    wake(reader)


def test_a_lone_escape_becomes_a_key(terminal: Terminal) -> None:
    """Nothing comes after it that would tell."""
    reader = Reader(terminal.read)
    reader.thread.start()
    os.write(terminal.typed, b"\x1b")
    assert reader.read.acquire(timeout=60)
    assert reader.keys == ["escape"]
    wake(reader)


def test_nothing_is_done_while_nothing_happens(
    terminal: Terminal, waits: list[float | None]
) -> None:
    """It waits for as long as it takes: before the first key, and some looks after each."""
    reader = Reader(terminal.read)
    reader.thread.start()
    os.write(terminal.typed, b"a")
    assert reader.read.acquire(timeout=60)
    while waits[-1] is not None or len(waits) < 2:
        assert len(waits) < 50, "it goes on looking"
        threading.Event().wait(0.01)
    assert waits[0] is None
    wake(reader)
    assert waits[-1] is None


def test_a_terminal_that_has_gone_is_not_read_for_ever() -> None:
    """There is nothing to read, and the system says so each time that it is asked."""
    ends = os.pipe()
    reader = Reader(ends[0])
    reader.thread.start()
    os.close(ends[1])
    reader.thread.join(60)
    assert not reader.thread.is_alive()
    assert reader.gone.is_set()
    os.close(ends[0])


def test_the_guide_takes_this_driver() -> None:
    """Without an app around it: which driver it is depends on nothing else."""
    assert EtoileApp.get_driver_class(EtoileApp.__new__(EtoileApp)) is WakingDriver
