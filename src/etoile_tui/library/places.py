"""Where this machine keeps a user's progress and packs."""

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


def platform_places() -> Places:
    """Return the places that the platform sets; `XDG_*` variables are honoured."""
    from platformdirs import PlatformDirs  # 7 ms, and a test that names its own places needs none

    dirs = PlatformDirs(APP, appauthor=False)
    return Places(
        progress=Path(dirs.user_state_dir) / "progress.toml",
        shows=Path(dirs.user_data_dir) / "shows",
    )
