"""What can be wrong with the settings."""

from etoile_tui.errors import EtoileError


class SettingsError(EtoileError):
    """A choice of comfort that cannot be kept."""
