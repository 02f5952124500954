"""What can be wrong with progress, and with what is asked of it."""

from etoile_tui.errors import CallError, EtoileError


class ProgressError(EtoileError):
    """Progress that cannot be read or written."""


class NewerFormatError(ProgressError):
    """A progress file that a newer program has written."""


class LostMarkerError(ProgressError):
    """A marker that names no episode of its show; another one can be set in its place."""


class NothingToRestoreError(ProgressError):
    """Progress that is in order, or that there has never been: no copy is to be brought back."""


class ViewerError(CallError):
    """A viewer's name that cannot be, or that is nobody's."""
