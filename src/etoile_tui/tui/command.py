"""What a command of the guide is: a class, which feeds everything that tells of it.

Its key, the footer, the palette, the help, the keymap of the config file and the table of keys
all come from it, or are tested against it.
"""

import re
from collections.abc import Mapping
from inspect import cleandoc
from typing import TYPE_CHECKING, ClassVar, Protocol, TypeVar

from etoile_tui.guide.schedule.curtain import Row
from etoile_tui.guide.schedule.position import Position
from etoile_tui.guide.story.guide import Guide
from etoile_tui.library import Library, OpenShow

if TYPE_CHECKING:
    from textual.binding import Binding
    from textual.screen import Screen

    from etoile_tui.guide.items.link import Link
    from etoile_tui.guide.search.search import Search
    from etoile_tui.tui.guide_search import GuideSearch
    from etoile_tui.tui.text.spot import Spot

Answer = TypeVar("Answer")


class Views(Protocol):
    """What a command may ask of the four screens."""

    @property
    def chosen_row(self) -> Row | None:
        """The chosen episode's row; None on a screen without episodes."""

    def go(self, name: str) -> None:
        """Show one of the screens."""

    def follow(self, link: "Link", spot: "Spot | None" = None) -> None:
        """Go where a link leads, and to what is looked for there; a step back returns."""

    def read(self) -> None:
        """Give the keys to the page."""

    def run(self, command: str) -> None:
        """Have the screen that is shown do what a command of its own is for."""

    def change_sources(self) -> None:
        """Show behind each line where it was told, or no longer."""


class EpisodeClock(Protocol):
    """What a command may ask of the clock that runs with the episode."""

    @property
    def running(self) -> bool:
        """Whether it runs."""

    def start(self, position: Position) -> None:
        """Start it in an episode."""

    def pause(self) -> bool:
        """Stop it and show where it is; tell whether its place is kept."""


class CommandHost(Protocol):
    """What a command may ask of the guide's screen."""

    library: Library
    show: OpenShow
    keymap: Mapping[str, str]
    searching: "GuideSearch"

    @property
    def guide(self) -> Guide:
        """The guide on the screen."""

    async def search(self) -> "Search":
        """Return the search in the guide, once all of that has been read."""

    @property
    def views(self) -> Views:
        """The four screens."""

    @property
    def clock(self) -> EpisodeClock:
        """The clock that runs with the episode."""

    @property
    def at(self) -> Position | None:
        """Where the viewer looks back to; None at the marker."""

    async def ask(self, dialog: "Screen[Answer]") -> Answer:
        """Show a dialog and wait for its answer."""

    def say(self, text: str, *, wrong: bool = False) -> None:
        """Say something to the viewer."""

    def changed_meanwhile(self) -> bool:
        """Take over what another program has changed; tell whether anything was."""

    def marker_moved(self, since: Position | None = None) -> None:
        """Show the guide at the marker, with what is new since an earlier position."""

    def redraw(self) -> None:
        """Make the guide anew and show it."""

    def seat(self, names: tuple[str, ...]) -> None:
        """Let other viewers watch from here on."""

    def back(self) -> None:
        """Take a step back."""

    def look(self, at: Position) -> None:
        """Look back to a position that has been reached, or forward again to the marker."""

    def copy(self) -> bool:
        """Copy what is selected or shown; tell whether there was anything."""

    @property
    def theme(self) -> str:
        """The name of the theme that holds."""

    def keep_theme(self, name: str) -> None:
        """Show a theme from now on."""

    def show_help(self) -> None:
        """Show what the keys do here."""

    def suspend(self) -> None:
        """Set the guide aside."""

    def leave(self) -> None:
        """Close the guide."""


class Command:
    """A command that a key calls. The class's docstring is its help: a sentence or two."""

    keys: ClassVar[str]
    """The keys, as Textual names them, with commas between; the config file can name others."""
    footer: ClassVar[int] = 0
    """How much it wants to stand in the footer: the highest first; 0 for not at all."""
    view: ClassVar[str | None] = None
    """The screen that it belongs to; None where it is always there."""
    asks: ClassVar[bool] = False
    """Whether it waits for an answer: it then runs in a worker, and keys go on being answered."""
    needs_story: ClassVar[bool] = True
    """Whether it has to wait until all files that are reached have been read."""

    @classmethod
    def id(cls) -> str:
        """Return what the config file calls it: `look-back`."""
        return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", cls.__name__).lower()

    @classmethod
    def title(cls) -> str:
        """Return a word or two, for the footer and the palette."""
        return cls.id().replace("-", " ")

    @classmethod
    def help(cls) -> str:
        """Return what it does, for people."""
        return " ".join(cleandoc(cls.__doc__ or "").split())

    @classmethod
    def key(cls, keymap: Mapping[str, str]) -> str:
        """Return how its key looks: `w`.

        Args:
            keymap: Keys other than the commands' own, by the commands' ids.
        """
        return shown(keymap.get(cls.id(), cls.keys))

    @classmethod
    def binding(cls) -> "Binding":
        """Return the command as a binding of the guide's screen."""
        from textual.binding import Binding  # so that commands can be listed without the screen

        return Binding(
            cls.keys,
            f"run('{cls.id()}')",
            cls.title(),
            show=False,
            tooltip=cls.help(),
            id=cls.id(),
        )

    async def run(self, host: CommandHost) -> None:
        """Do what the command is for.

        Args:
            host: The guide's screen.

        Raises:
            EtoileError: It cannot be done. The screen says why.
        """
        raise NotImplementedError


class ViewCommand(Command):
    """A command that the screen it belongs to carries out."""

    async def run(self, host: CommandHost) -> None:
        """Have the screen do it."""
        host.views.run(self.id())


_SHOWN = {
    "question_mark": "?",
    "slash": "/",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "left_parenthesis": "(",
    "right_parenthesis": ")",
    "at": "@",
    "escape": "Esc",
    "enter": "Enter",
    "space": "Space",
    "backspace": "Backspace",
    "tab": "Tab",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "home": "Home",
    "end": "End",
    "comma": ",",
    "full_stop": ".",
    "plus": "+",
    "minus": "-",
    "equals_sign": "=",
    "semicolon": ";",
    "colon": ":",
}


def shown(keys: str) -> str:
    """Return how the first of some keys looks in the footer and the help: `Ctrl+P` for `ctrl+p`."""
    key = keys.split(",", maxsplit=1)[0]
    *held, last = key.split("+")
    name = _SHOWN.get(last, last if len(last) == 1 and not held else last.capitalize())
    return "+".join([*(part.capitalize() for part in held), name])
