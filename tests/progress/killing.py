"""Killing writers at random moments, and checking the progress file whenever one was killed."""

import os
import selectors
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from io import BufferedReader
from pathlib import Path
from random import Random

from etoile_tui.progress.model import Progress
from etoile_tui.progress.store import Store
from tests.harness.programs import ROOT, heeding_signals

from .known import Key, Known, LostError, check
from .writing import MOST_WRITERS, SHOWS, VIEWERS, paths_in, prepare, writer_of

_SIGNALS = (signal.SIGKILL, signal.SIGTERM, signal.SIGHUP)
"""What writers are killed by."""
MARKS_A_KILL = 20
"""Marks between two kills, on the average."""


@dataclass(kw_only=True)
class Figures:
    """Counts of what the writers did."""

    marks: int = 0
    """Marks that were acknowledged."""
    kills: int = 0
    """Writers that were killed, and times the file was read and checked."""
    amid: int = 0
    """Kills between the begin of a mark and its acknowledgement."""
    kept: int = 0
    """Of these, those whose mark was on disk all the same."""
    late: int = 0
    """Marks that were refused, for the other writers were waited for in vain."""


class Writer:
    """A process that marks until it is killed."""

    def __init__(self, folder: Path, *, number: int, seed: int) -> None:
        """Start it."""
        self.number = number
        with heeding_signals():
            self._process = subprocess.Popen(
                [
                    *(sys.executable, "-m", "tests.progress.writing"),
                    *(str(folder), str(number), str(seed)),
                ],
                cwd=ROOT,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
            )
        assert isinstance(self._process.stdout, BufferedReader)
        self.pipe = self._process.stdout
        os.set_blocking(self.pipe.fileno(), False)

    def said(self) -> list[list[str]] | None:
        """Return what it has said since the last time, by words; None where it has ended."""
        content = self.pipe.read()
        return None if content == b"" else [line.split() for line in _lines(content)]

    def kill(self, number: int = signal.SIGKILL) -> None:
        """End it, wherever it is. What it has said can still be read.

        Args:
            number: The signal that ends it.
        """
        self._process.send_signal(number)
        self._process.wait()

    def end(self) -> int:
        """Wait for its own end, and return its status."""
        return self._process.wait()


class Writers:
    """Writers over one progress file."""

    def __init__(
        self, folder: Path, *, count: int, seed: int, tell: Callable[[Figures], None] | None = None
    ) -> None:
        """Fill a folder.

        Args:
            folder: An empty folder.
            count: How many write at once.
            seed: What chance begins with.
            tell: Is called after each kill.
        """
        prepare(folder)
        self.figures = Figures()
        self._folder, self._count, self._seed = folder, count, seed
        self._tell = tell
        self._store = Store(paths_in(folder).progress)
        self._random = Random(seed)  # noqa: S311 (nothing is to be kept secret)
        self._known: dict[Key, Known] = {
            (name, show): Known() for name in VIEWERS for show in SHOWS
        }
        self._amid: dict[int, tuple[Key, str]] = {}
        self._started = 0
        self._selector = selectors.DefaultSelector()
        self._running: list[Writer] = []

    def run(self, marks: int) -> Figures:
        """Kill writers and start others until a number of marks is reached, and kill all.

        Raises:
            LostError: Something was lost, or a writer has failed.
            ProgressError: What stood on disk after a kill cannot be used.
        """
        try:
            for _ in range(self._count):
                self._start()
            while self.figures.marks < marks:
                self._wait(self._random.randrange(1, 2 * MARKS_A_KILL))
                self._kill(self._random.choice(self._running))
                self._start()
            while self._running:
                self._kill(self._running[0])
        finally:
            for writer in self._running:
                writer.kill()
                writer.pipe.close()
            self._selector.close()
        return self.figures

    def _start(self) -> None:
        if self._started == MOST_WRITERS:
            raise LostError("more writers were needed than can be told apart")
        writer = Writer(self._folder, number=self._started, seed=self._seed)
        self._started += 1
        self._selector.register(writer.pipe, selectors.EVENT_READ, writer)
        self._running.append(writer)

    def _wait(self, marks: int) -> None:
        """Wait for some marks, and for some part of the time that one takes."""
        goal, began = self.figures.marks + marks, time.monotonic()
        while self.figures.marks < goal:
            self._listen(None)
        time.sleep(self._random.uniform(0, (time.monotonic() - began) / marks))

    def _listen(self, timeout: float | None) -> None:
        """Take in what the writers have said; one that is done is replaced."""
        for key, _ in self._selector.select(timeout):
            if (said := key.data.said()) is not None:
                self._note(said)
                continue
            self._bury(key.data)
            if status := key.data.end():
                raise LostError(f"a writer has failed, with status {status}")
            self._start()

    def _note(self, said: list[list[str]]) -> None:
        for what, viewer, show, marker in said:
            known = self._known[viewer, show]
            self._amid.pop(writer_of(marker), None)
            if what == "try":
                known.tried.add(marker)
                self._amid[writer_of(marker)] = (viewer, show), marker
            elif what == "done":
                known.done[marker] = None
                self.figures.marks += 1
            else:
                known.tried.remove(marker)
                self.figures.late += 1

    def _kill(self, writer: Writer) -> None:
        """Kill a writer, and check what stands on disk."""
        writer.kill(self._random.choice(_SIGNALS))
        self._note(writer.said() or [])
        self._bury(writer)
        progress = self._check()
        self.figures.kills += 1
        if (amid := self._amid.pop(writer.number, None)) is not None:
            self._settle(progress, *amid)
        if self._tell is not None:
            self._tell(self.figures)

    def _settle(self, progress: Progress, key: Key, marker: str) -> None:
        """Take in what became of the mark at which a writer was killed: it stays like that."""
        self.figures.amid += 1
        if any(step.marker == marker for step in progress.viewer(key[0]).track(key[1]).steps):
            self.figures.kept += 1
            self._known[key].done[marker] = None
        else:
            self._known[key].tried.remove(marker)

    def _check(self) -> Progress:
        self._listen(0)
        before = {key: known.copy() for key, known in self._known.items()}
        progress = self._store.read()
        Store(self._store.copy).read()
        self._listen(0)
        for (viewer, show), known in self._known.items():
            track = progress.viewer(viewer).track(show)
            check(track, before[viewer, show], known)
            known.seen = [step.marker for step in track.steps]
        return progress

    def _bury(self, writer: Writer) -> None:
        self._selector.unregister(writer.pipe)
        writer.pipe.close()
        self._running.remove(writer)


def _lines(content: bytes | None) -> list[str]:
    return (content or b"").decode().splitlines()
