"""Reading a long story behind the first page: a few files at a time, and keys come first."""

import gc
from asyncio import Event, sleep
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic
from typing import Final

from textual.worker import Worker

READING: Final = "reading"
"""The group of the worker that reads."""

_STEP: Final = 0.006
"""Seconds to read for before keys, and what they change on the screen, have their turn."""
_FIRST: Final = 0.25
"""Seconds that the first page has for itself."""
_QUIET: Final = 0.12
"""Seconds after a key in which it may still be at work, or be followed by another."""
_REST: Final = 0.02
"""Seconds between two steps of reading meanwhile."""


class StoryReader:
    """Reads behind the screen, and does then what was asked for in the meantime."""

    def __init__(self, show_part: Callable[[int | None], None], reveal: Callable[[], None]) -> None:
        """Take what is called meanwhile and in the end.

        Args:
            show_part: Shows which part has been read, in percent; None where nothing is read.
            reveal: Shows the whole guide.
        """
        self._show_part = show_part
        self._reveal = reveal
        self._worker: Worker[None] | None = None
        self._wanted: Callable[[], object] | None = None
        self._ended = Event()
        """Is set once what is being read has been, or is not read any more."""
        self._last_key = 0.0

    @property
    def busy(self) -> bool:
        """Whether there is something left to read."""
        return self._worker is not None

    def start(self, work: Callable[[], Worker[None]]) -> None:
        """Begin to read, instead of what is being read.

        Args:
            work: Starts the worker that runs `read`.
        """
        self.stop()
        self._worker = work()
        self._ended = Event()
        self._show_part(0)

    def stop(self) -> None:
        """Read no more."""
        if self._worker is not None:
            self._worker.cancel()
            self._worker = None
            self._ended.set()
            self._wanted = None

    async def done(self) -> None:
        """Wait until there is nothing left to read."""
        while self.busy:
            await self._ended.wait()

    def note_key(self) -> None:
        """Let a key that was just pressed have its turn."""
        self._last_key = monotonic()

    def then(self, wanted: Callable[[], object]) -> None:
        """Do something once all has been read; what was asked for last counts."""
        if not self.waits(wanted):
            wanted()

    def waits(self, wanted: Callable[[], object]) -> bool:
        """Do something once all has been read, where that is to come; tell whether it is."""
        if self.busy:
            self._wanted = wanted
        return self.busy

    async def read(self, parts: Iterator[float]) -> None:
        """Read it all.

        Args:
            parts: Reads one file a step, and yields which part has been read.
        """
        await sleep(_FIRST)
        with _collector_held():
            await self._read_all(parts)
        wanted, self._wanted, self._worker = self._wanted, None, None
        self._show_part(None)
        self._reveal()
        self._ended.set()
        if wanted is not None:
            wanted()

    async def _read_all(self, parts: Iterator[float]) -> None:
        since = monotonic()
        for part in parts:
            if monotonic() - since >= self._step():
                self._show_part(int(part * 100))
                await sleep(_REST if self._waits() else 0)
                since = monotonic()

    def _waits(self) -> bool:
        return monotonic() - self._last_key < _QUIET

    def _step(self) -> float:
        return _STEP / 3 if self._waits() else _STEP


@contextmanager
def _collector_held() -> Iterator[None]:
    """Hold the garbage collector off meanwhile, and spare it what was read.

    Facts are no garbage. Going through all of them takes a tenth of a second, and again and again.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
        gc.freeze()
    finally:
        if collects:
            gc.enable()
