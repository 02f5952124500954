"""Crash reports without story text: the only module that changes private parts of Textual.

Textual's crash screen prints the local variables of every frame, and those hold story text. There
is no public switch for it (8.2), so this module overrides Textual's hooks for unhandled errors.
"""

import errno
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
    """The terminal cannot be read any more; Textual only passes on a traceback of it."""


class CrashGuard(App[None]):
    """An app whose crash report holds no story text."""

    _report = ""

    @property
    def return_code(self) -> int | None:
        """The exit status: that of a bug where there was one, even if the user quits after it."""
        return crash.STATUS if self._report else super().return_code

    def on_load(self) -> None:
        """Handle an error in a callback of asyncio like any other bug."""
        get_running_loop().set_exception_handler(self._loop_failed)

    def _loop_failed(self, loop: AbstractEventLoop, context: dict[str, Any]) -> None:
        error = context.get("exception")
        if "handle" in context and isinstance(error, Exception):
            self._handle_exception(error)
        else:
            loop.default_exception_handler(context)  # which logs

    def _handle_exception(self, error: Exception) -> None:
        if isinstance(error, WorkerFailed):
            # The error inside names the place, the wrapper does not.
            error = error.error if isinstance(error.error, Exception) else error
        if self._exception is None:
            # Textual's test pilot waits for it, to raise it again.
            self._exception = error
            self._exception_event.set()
        self._report = self._report or crash.report(error)
        self.panic()

    def _fatal_error(self) -> None:
        self.panic()

    def terminal_gone(self) -> None:
        """End because the terminal has gone, which is no bug."""
        self.exit()

    def panic(self, *_renderables: RenderableType) -> None:
        """End the app with the report of a bug, and print nothing else.

        Textual itself calls this, with a traceback, when it cannot read the terminal.
        """
        self._report = self._report or crash.report(TerminalError())
        if not self._exit_renderables:  # Textual would print the number of any others
            self._exit_renderables.append(Text(self._report))
        self._close_messages_no_wait()

    def _build_driver(
        self, headless: bool, inline: bool, mouse: bool, size: tuple[int, int] | None
    ) -> Driver:
        """Build a driver that restores the terminal if it fails while it sets the terminal up."""
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
        except Exception as error:  # noqa: BLE001 (the terminal has to be restored)
            self._handle_exception(error)
            if self._driver is not None:
                self._driver.close()  # writes what its thread still has, to restore the terminal
            self._print_error_renderables()


class _NoteLoggedBugs(logging.Handler):
    """Notes the errors that are logged, and prints no log message."""

    def emit(self, record: logging.LogRecord) -> None:
        """Note the error of a record; the record's message may quote story text."""
        if record.exc_info:
            crash.note_bug(record.exc_info[1])


def install_hooks(app: CrashGuard) -> None:
    """Do for threads and for asyncio's log what `crash.install_hooks` does for Python.

    A hook for threads that somebody else has installed stays.

    Args:
        app: The app that the threads belong to.
    """

    def failed(thread: threading.ExceptHookArgs) -> None:
        writer = thread.thread if isinstance(thread.thread, WriterThread) else None
        gone = writer is not None and _terminal_gone(thread.exc_value)
        if not gone:
            crash.note_bug(thread.exc_value)
        if writer is not None:
            app.call_later(app.terminal_gone if gone else app.panic)
            _write_remaining(writer)

    if threading.excepthook is threading.__excepthook__:
        threading.excepthook = failed
    logging.lastResort = _NoteLoggedBugs()


def _terminal_gone(error: BaseException | None) -> bool:
    """Tell whether an error says that nothing can be written to the terminal any more."""
    return isinstance(error, OSError) and error.errno in (errno.EIO, errno.ENXIO, errno.EPIPE)


def _write_remaining(writer: WriterThread) -> None:
    """Write what is in the queue of a writer thread that has failed, and ignore errors.

    The app waits until the queue is empty, and could not restore the terminal otherwise.
    """
    for text in iter(writer._queue.get, None):  # noqa: SLF001
        with suppress(Exception):
            writer._file.write(text)  # noqa: SLF001
            writer._file.flush()  # noqa: SLF001
