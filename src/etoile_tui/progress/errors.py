"""What can be wrong with the progress file."""

from etoile_tui.guide.errors import EtoileError


class ProgressError(EtoileError):
    """Progress that cannot be read or written."""
