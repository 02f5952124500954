"""The errors of settings."""

from etoile_tui.errors import EtoileError


class SettingsError(EtoileError):
    """A choice of the user cannot be remembered."""
