"""The settings: what the config file says, and what was chosen."""

from dataclasses import dataclass, field

from etoile_tui.settings.config import Config
from etoile_tui.settings.remembered import Choices

__all__ = ["Choices", "Config", "Settings"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What makes the guide comfortable. Nothing in it changes what is told."""

    config: Config = field(default_factory=Config)
    """What the user has written."""
    choices: Choices = field(default_factory=Choices)
    """What was chosen in the guide."""
