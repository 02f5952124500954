"""The errors of progress and of viewers' names."""

from etoile_tui.errors import CallError, EtoileError


class ProgressError(EtoileError):
    """Progress cannot be read or written."""


class NewerFormatError(ProgressError):
    """A newer program has written the progress file."""


class LostMarkerError(ProgressError):
    """A marker names no episode of its show; the viewer can set another one."""


class NothingToRestoreError(ProgressError):
    """Progress is in order, or there has never been any: no copy has to be restored."""


class ViewerError(CallError):
    """A viewer's name is not allowed, or no viewer has it."""
