"""The one place that reaches into Textual's own workings, and why.

Textual's crash screen prints the local variables of every frame, and those hold story text. There
is no public switch for it (8.2), so its hook for unhandled errors is replaced.
"""

from rich.text import Text
from textual.app import App

from etoile_tui import crash


class SafeCrash(App[None]):
    """An app whose crash report holds no story text."""

    failed: bool = False
    """Whether a bug ended the app."""

    def _handle_exception(self, error: Exception) -> None:
        self.failed = True
        self._return_code = crash.STATUS
        if self._exception is None:
            # Where tests wait for it, to raise it again.
            self._exception = error
            self._exception_event.set()
        self.panic(Text(crash.report(error)))
