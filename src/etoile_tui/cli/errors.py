"""The errors of the command line."""

from etoile_tui.errors import CallError


class UsageError(CallError):
    """A call that cannot be read: a command or an option that does not exist, a word missing."""
