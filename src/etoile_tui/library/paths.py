"""Where a user's progress, packs and settings are on this machine."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from etoile_tui.errors import CallError

APP = "etoile"
"""The program's name in those paths."""

_NO_HOME: Final = (
    "There is no home folder to keep your place in. Set HOME to a folder of yours, with its whole "
    "path; or else XDG_STATE_HOME, XDG_DATA_HOME and XDG_CONFIG_HOME."
)


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
    """Return the platform's paths; `XDG_*` variables are honoured.

    Raises:
        CallError: There is no home, and the variables name no folder in its place.
    """
    from platformdirs import PlatformDirs  # 7 ms, and tests have paths of their own

    dirs = PlatformDirs(APP, appauthor=False)
    try:
        folders = (dirs.user_state_dir, dirs.user_data_dir, dirs.user_config_dir)
    except RuntimeError:  # the system knows no home of this user
        raise CallError(_NO_HOME) from None
    if not all(map(os.path.isabs, folders)):
        raise CallError(_NO_HOME)  # there would be another place in every folder
    return Paths(
        progress=Path(dirs.user_state_dir) / "progress.toml",
        shows=Path(dirs.user_data_dir) / "shows",
        config=Path(dirs.user_config_dir) / "config.toml",
        remembered=Path(dirs.user_state_dir) / "choices.toml",
    )
