"""The one place that reaches into Textual's own workings, and why.

Textual's crash screen prints the local variables of every frame, and those hold story text. There
is no public switch for it (8.2), so its hook for unhandled errors is replaced.
"""

from rich.console import RenderableType
from rich.text import Text
from textual.app import App
from textual.worker import WorkerFailed

from etoile_tui import crash


class SafeCrash(App[None]):
    """An app whose crash report holds no story text."""

    def _handle_exception(self, error: Exception) -> None:
        if isinstance(error, WorkerFailed):
            # The worker's own wrapping tells no place.
            error = error.error if isinstance(error.error, Exception) else error
        self._return_code = crash.STATUS
        if self._exception is None:
            # Where tests wait for it, to raise it again.
            self._exception = error
            self._exception_event.set()
        self._last_words = crash.report(error)
        self.panic()

    _last_words = "etoile has run into a bug and had to stop."

    def panic(self, *_renderables: RenderableType) -> None:
        """Leave with the report of a bug, and with nothing else.

        Textual panics by itself as well, with tracebacks, when the terminal's input fails.
        """
        super().panic(Text(self._last_words))
