"""What can be wrong with the progress file."""

from etoile_tui.guide.errors import EtoileError


class ProgressError(EtoileError):
    """Progress that cannot be read or written."""


class LostMarkerError(ProgressError):
    """A marker that names no episode of its show; another one can be set in its place."""
