"""The library: the one door between the front ends and everything on disk."""

from etoile_tui.packs.errors import PackError, UnknownShowError
from etoile_tui.progress.errors import LostMarkerError, ProgressError

from .library import Installed, Library
from .open_show import Marking, OpenShow
from .places import Places

__all__ = [
    "Installed",
    "Library",
    "LostMarkerError",
    "Marking",
    "OpenShow",
    "PackError",
    "Places",
    "ProgressError",
    "UnknownShowError",
]
