"""The settings: what the config file says, and what the program remembers."""

from dataclasses import dataclass, field

from etoile_tui.settings.config import Config
from etoile_tui.settings.remembered import Remembered

__all__ = ["Config", "Remembered", "Settings"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The settings of the guide. They never change what a guide tells."""

    config: Config = field(default_factory=Config)
    """What the user has written."""
    remembered: Remembered = field(default_factory=Remembered)
    """What the user has chosen in the guide."""
