"""Where this machine keeps a user's progress, packs and settings."""

from dataclasses import dataclass
from pathlib import Path

APP = "etoile"


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """The files and folders of one user. None of them need exist."""

    progress: Path
    """The progress file."""
    shows: Path
    """The folder of the user's own packs."""
    config: Path | None = None
    """The config file, which is the user's to write; None for none."""
    choices: Path | None = None
    """Where what is chosen for comfort is remembered; None where it is not."""


def platform_places() -> Places:
    """Return the places that the platform sets; `XDG_*` variables are honoured."""
    from platformdirs import PlatformDirs  # 7 ms, and a test that names its own places needs none

    dirs = PlatformDirs(APP, appauthor=False)
    return Places(
        progress=Path(dirs.user_state_dir) / "progress.toml",
        shows=Path(dirs.user_data_dir) / "shows",
        config=Path(dirs.user_config_dir) / "config.toml",
        choices=Path(dirs.user_state_dir) / "choices.toml",
    )
