"""The one place that reaches into Textual's own workings, and why.

Textual's crash screen prints the local variables of every frame, and those hold story text. There
is no public switch for it (8.2), so its hooks for unhandled errors are replaced.
"""

import logging
import threading
from asyncio import AbstractEventLoop, get_running_loop
from contextlib import suppress
from typing import Any

from rich.console import RenderableType
from rich.text import Text
from textual.app import App
from textual.driver import Driver
from textual.drivers._writer_thread import WriterThread
from textual.worker import WorkerFailed

from etoile_tui import crash


class TerminalError(Exception):
    """The terminal can be read no more, which Textual tells of with a traceback alone."""


class CrashGuard(App[None]):
    """An app whose crash report holds no story text."""

    _last_words = ""

    @property
    def return_code(self) -> int | None:
        """The exit status: that of a bug where there was one, even if somebody quits after it."""
        return crash.STATUS if self._last_words else super().return_code

    def on_load(self) -> None:
        """Take a callback of asyncio's that fails for a bug like any other."""
        get_running_loop().set_exception_handler(self._loop_failed)

    def _loop_failed(self, loop: AbstractEventLoop, context: dict[str, Any]) -> None:
        error = context.get("exception")
        if "handle" in context and isinstance(error, Exception):
            self._handle_exception(error)
        else:
            loop.default_exception_handler(context)  # which logs

    def _handle_exception(self, error: Exception) -> None:
        if isinstance(error, WorkerFailed):
            # The worker's own wrapping tells no place.
            error = error.error if isinstance(error.error, Exception) else error
        if self._exception is None:
            # Where tests wait for it, to raise it again.
            self._exception = error
            self._exception_event.set()
        self._last_words = self._last_words or crash.report(error)
        self.panic()

    def _fatal_error(self) -> None:
        self.panic()

    def panic(self, *_renderables: RenderableType) -> None:
        """Leave with the report of a bug, and with nothing else.

        Textual panics by itself as well, with tracebacks, when the terminal's input fails.
        """
        self._last_words = self._last_words or crash.report(TerminalError())
        if not self._exit_renderables:  # of the others Textual would tell how many there are
            self._exit_renderables.append(Text(self._last_words))
        self._close_messages_no_wait()

    def _build_driver(
        self, headless: bool, inline: bool, mouse: bool, size: tuple[int, int] | None
    ) -> Driver:
        """Build a driver that gives the terminal back where it cannot take all of it."""
        driver = super()._build_driver(headless, inline, mouse, size)
        start = driver.start_application_mode

        def started() -> None:
            try:
                start()
            except BaseException:
                driver.stop_application_mode()
                raise

        driver.start_application_mode = started  # type: ignore[method-assign]
        return driver

    async def _shutdown(self) -> None:
        try:
            await super()._shutdown()
        except Exception as error:  # noqa: BLE001 (whatever it was: the terminal goes first)
            self._handle_exception(error)
            if self._driver is not None:
                self._driver.close()  # its thread may still have what gives the terminal back
            self._print_error_renderables()


class _Reports(logging.Handler):
    """Takes down what is logged of errors that nobody has caught, and nothing else."""

    def emit(self, record: logging.LogRecord) -> None:
        """Take down an error; a record's own words may quote it."""
        if record.exc_info:
            crash.note(record.exc_info[1])


def guard(app: CrashGuard) -> None:
    """Do for threads and for asyncio, which logs, what `crash.guard` does for Python.

    Who has put something of their own in the place of the hook for threads keeps it.

    Args:
        app: The app that the threads work for.
    """

    def failed(thread: threading.ExceptHookArgs) -> None:
        crash.note(thread.exc_value)
        if isinstance(thread.thread, WriterThread):
            app.call_later(app.panic)
            _write_on(thread.thread)

    if threading.excepthook is threading.__excepthook__:
        threading.excepthook = failed
    logging.lastResort = _Reports()


def _write_on(writer: WriterThread) -> None:
    """Write what else there is, as well as can be, for a writer that has failed.

    An app whose words nobody takes waits forever, and could not give the terminal back.
    """
    for text in iter(writer._queue.get, None):  # noqa: SLF001
        with suppress(Exception):
            writer._file.write(text)  # noqa: SLF001
            writer._file.flush()  # noqa: SLF001
