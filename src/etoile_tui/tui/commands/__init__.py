"""The commands of the guide, each a class."""

from etoile_tui.tui.command import Command

from .comfort import Copy, Help, Quit, Theme
from .going import SCREENS, Back, LookBack, LookForward, Read, Search
from .marking import Curtain, Undo, Watched
from .people import FilterPeople, OrderPeople
from .relationships import MapOrList

COMMANDS: tuple[type[Command], ...] = (
    *SCREENS,
    Search,
    Watched,
    Undo,
    LookBack,
    LookForward,
    Read,
    Back,
    FilterPeople,
    OrderPeople,
    MapOrList,
    Curtain,
    Theme,
    Copy,
    Help,
    Quit,
)
"""All of them, in the order of the help and the palette."""

__all__ = ["COMMANDS", "SCREENS"]
