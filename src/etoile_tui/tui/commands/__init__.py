"""The commands of the guide, each a class."""

from etoile_tui.tui.command import Command

from .clock import Clock
from .curtain import Curtain
from .episodes import Beats
from .general import Copy, Help, Quit, Sources, Suspend, Theme
from .looking_back import LookAt, LookBack, LookForward, SeasonBack, SeasonForward
from .marking import Redo, Undo, Watched, WatchedSeason
from .navigation import VIEW_COMMANDS, Back, Read, Search
from .people import FilterPeople, OrderPeople
from .relationships import MapOrList
from .viewers import Again, Viewers

COMMANDS: tuple[type[Command], ...] = (
    *VIEW_COMMANDS,
    Search,
    Watched,
    WatchedSeason,
    Clock,
    Undo,
    Redo,
    LookBack,
    LookForward,
    SeasonBack,
    SeasonForward,
    LookAt,
    Read,
    Back,
    Beats,
    FilterPeople,
    OrderPeople,
    MapOrList,
    Viewers,
    Again,
    Curtain,
    Theme,
    Sources,
    Copy,
    Help,
    Suspend,
    Quit,
)
"""All of them, in the order of the help and the palette."""

__all__ = ["COMMANDS", "VIEW_COMMANDS"]
