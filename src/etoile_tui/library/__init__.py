"""The library: the one door between the front ends and everything on disk."""

from etoile_tui.packs.errors import PackError, SharedIdError, UnknownShowError
from etoile_tui.progress.errors import (
    LostMarkerError,
    NothingToRestoreError,
    ProgressError,
    ViewerError,
)
from etoile_tui.progress.model import ME

from .history import Change, ShowPass, local
from .library import InstalledShow, Library, Viewers
from .open_show import NEXT_EPISODE, Marking, OpenShow
from .paths import Paths
from .sentences import PROGRESS_GONE, shares_id
from .together import Moves

__all__ = [
    "ME",
    "NEXT_EPISODE",
    "PROGRESS_GONE",
    "Change",
    "InstalledShow",
    "Library",
    "LostMarkerError",
    "Marking",
    "Moves",
    "NothingToRestoreError",
    "OpenShow",
    "PackError",
    "Paths",
    "ProgressError",
    "SharedIdError",
    "ShowPass",
    "UnknownShowError",
    "ViewerError",
    "Viewers",
    "local",
    "shares_id",
]
