"""Where a user's progress, packs and settings are on this machine."""

from dataclasses import dataclass
from pathlib import Path

APP = "etoile"
"""The program's name in those paths."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paths:
    """The files and folders of one user. None of them has to exist."""

    progress: Path
    """The progress file."""
    shows: Path
    """The folder of the user's own packs."""
    config: Path | None = None
    """The config file, which only the user writes; None for none."""
    remembered: Path | None = None
    """The file in which the program remembers the user's choices; None for none."""


def platform_paths() -> Paths:
    """Return the platform's paths; `XDG_*` variables are honoured."""
    from platformdirs import PlatformDirs  # 7 ms, and tests have paths of their own

    dirs = PlatformDirs(APP, appauthor=False)
    return Paths(
        progress=Path(dirs.user_state_dir) / "progress.toml",
        shows=Path(dirs.user_data_dir) / "shows",
        config=Path(dirs.user_config_dir) / "config.toml",
        remembered=Path(dirs.user_state_dir) / "choices.toml",
    )
