"""Ways to an earlier horizon, a stricter curtain or somebody else, and walks before them."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.position import Position, parse_position
from etoile_tui.library import OpenShow
from etoile_tui.progress.model import ME
from tests.harness.home import Home
from tests.harness.invented import InventedPack
from tests.harness.stage import Stage

from .futures_apart import ABOVE, BELOW

VIEWS = {"1": "episodes", "2": "people", "3": "relationships", "4": "recap"}
"""The views, by the keys that show them."""

WALKS: dict[str, tuple[str, ...]] = {
    "last row": ("1", "end"),
    "first row": ("1", "home", "space"),
    "page": ("1", "tab", "down", "down", "end"),
    "untouched people": ("2",),
    "person": ("2", "down", "down", "down", "down", "tab", "down"),
    "people of an episode": ("1", "home", "2"),
    "filter": ("2", "f", *"c", "enter"),
    "filter that is being typed": ("2", "f", *"name"),
    "list of relationships": ("3", "down", "down"),
    "part of the recap": ("4", "end", "tab", "down"),
    "link from a page": ("4", "tab", "down", "down", "enter"),
    "link from a person": ("2", "end", "tab", "down", "down", "enter"),
    "link from what is new": ("1", "home", "tab", "down", "enter", "tab", "down", "enter"),
    "search": ("2", "slash", *"name", "enter"),
}
"""What is done further on, or while more is told; every view is left in some state."""

MAP_WALKS: dict[str, tuple[str, ...]] = {
    "untouched map": ("3",),
    "corner": ("3", "right", "up", "enter"),
    "line": ("3", "n", "n", "n"),
    "moved map": ("3", "L", "J", "J"),
    "link to a line": ("2", "o", "home", *"oooo", "tab", "down", "down", "enter"),
    "link from the map": ("3", "n", "tab", "down", "enter"),
}
"""The same where there is room for a map."""


@dataclass(frozen=True)
class Way:
    """A way down: keys, or what is done elsewhere.

    Attributes:
        keys: The keys; none where another program does it.
        back: The keys that lead up again.
        at: Where the guide stands then, where that is a look back.
        viewer: Who watches then.
        curtain: The curtain that hangs then.
        before: The curtain that hangs before.
    """

    keys: tuple[str, ...] = ()
    back: tuple[str, ...] = ()
    at: Position | None = None
    viewer: str = ME
    curtain: Curtain = Curtain.DRAWN
    before: Curtain = Curtain.DRAWN

    @property
    def only_curtain(self) -> bool:
        """Whether the horizon stays, and a curtain closes."""
        return self.curtain is not self.before


_OPEN, _SEALED = Curtain.OPEN, Curtain.SEALED

WAYS: dict[str, Way] = {
    "looking back": Way(("left_square_bracket",), ("escape",), at=parse_position(BELOW)),
    "undone": Way(("u",)),
    "elsewhere": Way(),
    "another viewer": Way(("v", "down", "enter"), ("v", "up", "enter"), viewer="ben"),
    "curtain": Way(("c", "end", "enter"), ("c", "home", "enter"), curtain=_SEALED, before=_OPEN),
    "curtain elsewhere": Way(curtain=_SEALED, before=_OPEN),
    "a stricter viewer": Way(
        ("v", "down", "enter"), ("v", "up", "enter"), viewer="ben", curtain=_SEALED, before=_OPEN
    ),
}


def make_home(folder: Path, pack: InventedPack, way: Way) -> Home:
    """Make a home with a pack, where ben watches as well."""
    home = Home(folder)
    home.install(pack)
    home.library().add_viewer("ben")
    home.mark(BELOW, viewer="ben")
    if way.viewer == "ben":
        home.library("ben").choose_curtain(way.curtain)
    home.library().choose_curtain(way.before)
    return home


def opened_above(home: Home, way: Way) -> OpenShow:
    """Return the show where the walks begin."""
    return home.mark(BELOW) if way.only_curtain else home.mark(BELOW, ABOVE)


def opened_below(home: Home, way: Way) -> OpenShow:
    """Return the show where the ways lead to."""
    if way.viewer == ME:
        home.library().choose_curtain(way.curtain)
    show = home.show(way.viewer)
    if way.viewer == ME:
        home.mark(ABOVE if way.at is not None else BELOW)
        show = home.show(way.viewer)
    return show


async def lower(stage: Stage, home: Home, way: Way) -> None:
    """Go down."""
    await leave_fields(stage)
    if way.keys:
        await stage.press(*way.keys)
    else:
        if way.only_curtain:
            home.library().choose_curtain(way.curtain)
        else:
            home.mark(BELOW)
        await stage.notice_changes()
    stage.app.clear_notifications()
    await stage.settle()


async def higher(stage: Stage, home: Home, way: Way) -> None:
    """Go up again."""
    if way.back:
        await stage.press(*way.back)
        return
    if way.only_curtain:
        home.library().choose_curtain(way.before)
    else:
        home.mark(ABOVE)
    await stage.notice_changes()


async def leave_fields(stage: Stage) -> None:
    """Give the keys to the list, where they are typed into a field."""
    if stage.app.focused is not None and stage.app.focused.id is None:
        name = type(stage.app.focused).__name__
        if name == "Filter":
            await stage.press("enter")


def entered(walk: Sequence[str]) -> str:
    """Return the key of the view that was asked for last, and not come to by a link."""
    return next(step for step in reversed(walk) if step in VIEWS)
