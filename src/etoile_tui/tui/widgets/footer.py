"""The line at the bottom: the four screens, and as many keys as there is room for."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from etoile_tui.guide.schedule.medium_words import in_words
from etoile_tui.guide.schedule.show import Medium
from etoile_tui.tui.command import Command

_GAP = "  "


class FooterEntry(NamedTuple):
    """A command on the line."""

    command: type[Command]
    key: str
    name: str
    """Empty where there is room for the key alone."""
    here: bool = False
    """Whether it is the screen that is shown."""

    @property
    def text(self) -> str:
        """What stands on the line."""
        return f"{self.key} {self.name}".rstrip()


class FooterCommands(NamedTuple):
    """The commands that can stand on the line."""

    all: Sequence[type[Command]]
    """All of them, in the order of the help."""
    screens: Sequence[type[Command]]
    """Those that show one of the four screens."""


class FooterState(NamedTuple):
    """What the viewer does, which decides what matters."""

    reading: bool = False
    """Whether the keys act on a page."""
    leads: bool = False
    """Whether anything on that page leads somewhere."""
    looking_back: bool = False
    """Whether the guide is an earlier one than the marker's."""
    idle: frozenset[str] = frozenset()
    """The ids of commands that would do nothing."""
    medium: Medium = "series"
    """What the show is."""

    @property
    def first(self) -> Mapping[str, str]:
        """What matters most, by the commands' ids: what each does here, in a word."""
        if self.reading:
            return ({"read": "open"} if self.leads else {}) | {"back": "list"}
        if self.looking_back:
            return {"look-back": "earlier", "look-forward": "later", "back": "return"}
        return {}


def footer_entries(
    commands: FooterCommands,
    view: str,
    width: int,
    keymap: Mapping[str, str],
    state: FooterState = FooterState(),  # noqa: B008 (it is a tuple)
) -> Sequence[FooterEntry]:
    """Return what stands on the line.

    The screens come first, by their names where those leave room for the commands that matter
    most, else only the one that is shown has its name.

    Args:
        commands: The commands that there are.
        view: The name of the view that is shown.
        width: The line's cells.
        keymap: Keys other than the commands' own, by the commands' ids.
        state: What the viewer does.
    """
    first = state.first

    def entry(command: type[Command], *, name: bool = True) -> FooterEntry:
        title = first.get(command.id()) or in_words(state.medium, command.title())
        title = title.capitalize() if command in commands.screens else title
        return FooterEntry(
            command, command.key(keymap), title if name else "", command.id() == view
        )

    wanted = [
        entry(command)
        for command in commands.all
        if (command.footer or command.id() in first)
        and command.view in (None, view)
        and command not in commands.screens
        and command.id() not in state.idle
    ]
    wanted.sort(key=lambda found: (found.command.id() not in first, -found.command.footer))
    screens = [entry(command) for command in commands.screens]
    if _length([*screens, *wanted[:_LEAST]]) > width:
        screens = [entry(command, name=command.id() == view) for command in commands.screens]
    taken: list[FooterEntry] = []
    for found in wanted:
        if _length([*screens, *taken, found]) > width:
            break
        taken.append(found)
    order = list(first)
    taken.sort(
        key=lambda found: (
            order.index(found.command.id()) if found.command.id() in first else len(order),
            commands.all.index(found.command),
        )
    )
    return (*screens, *taken)


_LEAST = 3
"""How many commands matter more than the names of the screens."""


def _length(found: Sequence[FooterEntry]) -> int:
    return sum(cell_len(entry.text) for entry in found) + len(_GAP) * len(found)


class GuideFooter(Widget):
    """The keys that matter where the viewer is; they can be clicked."""

    ALLOW_SELECT = False

    DEFAULT_CSS = """
    GuideFooter {
        dock: bottom;
        height: 2;
        padding: 0 1;
        border-top: solid $rule;
    }
    """

    view: reactive[str] = reactive("episodes")
    """The name of the view that is shown."""
    state: reactive[FooterState] = reactive(FooterState())
    """What the viewer does."""
    keymap: reactive[Mapping[str, str]] = reactive[Mapping[str, str]]({})
    """Keys other than the commands' own, by the commands' ids."""

    def __init__(self, commands: FooterCommands) -> None:
        """Take the commands that there are."""
        super().__init__()
        self._commands = commands

    def render(self) -> Content:
        """Draw the line: the screens at the left, the rest at the right."""
        placed = list(self._placed())
        parts: list[Content] = []
        at = 0
        for left, entry in placed:
            parts.append(Content(" " * (left - at)))
            parts.append(_drawn(entry))
            at = left + cell_len(entry.text)
        return Content("").join(parts)

    def _placed(self) -> Iterator[tuple[int, FooterEntry]]:
        """Yield each entry with the cell it begins at."""
        width = self.content_size.width
        found = footer_entries(self._commands, self.view, width, self.keymap, self.state)
        at = 1
        for number, entry in enumerate(found):
            if number == len(self._commands.screens):
                at = max(at, width - _length(found[number:]) + 1)
            yield at, entry
            at += cell_len(entry.text) + len(_GAP)

    async def on_click(self, event: events.Click) -> None:
        """Run the command under the pointer."""
        x = event.x - self.gutter.left
        for left, entry in self._placed():
            if left <= x < left + cell_len(entry.text):
                event.stop()
                await self.run_action(f"screen.run('{entry.command.id()}')")
                return


def _drawn(entry: FooterEntry) -> Content:
    name = "bold $accent" if entry.here else "$quiet"
    return Content.assemble((entry.key, "$accent"), (entry.text[len(entry.key) :], name))
