"""The app: themes, the palette's commands, and the first screen."""

import gc
import os
import re
import sys
from collections.abc import Iterable, Sequence
from functools import partial

from rich.console import RenderableType
from textual import events
from textual.app import SystemCommand
from textual.driver import Driver
from textual.filter import LineFilter, NoColor
from textual.geometry import Size
from textual.screen import Screen
from textual.theme import Theme

from etoile_tui.guide.schedule.position import Position
from etoile_tui.guide.text.ascii import ascii_text
from etoile_tui.library import Library, OpenShow

from .ascii_filter import AsciiFilter
from .commands import COMMANDS
from .crash_guard import install_hooks
from .cursor import cursor_of
from .dialogs.too_small import TooSmall, too_small
from .guide_screen.screen import GuideScreen
from .late_palette import PALETTE_WORK, import_palette
from .preferences import Preferences, load_preferences
from .signals import SystemSignals
from .themes import THEMES, known_theme

_THEMES = {theme.name: theme for theme in THEMES}
_NO_COLOUR = (NoColor(),)
_TURN = 0.0005
"""Seconds that a thread may keep the others waiting. Textual writes frames in a thread of its own:
each would come 5 ms later, and more at its pauses, with as long a turn as Python gives."""
_READING = 20
"""Seconds that what is wrong with the config file is shown."""

_FONT_FACES = re.compile(r"\s*@font-face \{[^}]*\}")


class EtoileApp(SystemSignals):
    """The guide on the screen."""

    TITLE = "étoile"
    ENABLE_COMMAND_PALETTE = True

    DEFAULT_CSS = """
    App { background: $background; }
    """

    # Without colours nothing has a ground to be told by. A notification stands in the header,
    # on its rule: what is said there of the viewer's place stays.
    CSS = """
    App:nocolor {
        Button:focus, RowList > .list--chosen { text-style: bold reverse; }
        ChoiceList > .option-list--option-highlighted { text-style: reverse; }
    }
    ToastRack { dock: top; align: right top; margin: 1 0 0 0; }
    Toast {
        width: auto;
        max-width: 100%;
        margin: 0;
        padding: 0 1;
        background: $panel;
        color: $foreground;
    }
    """

    def __init__(
        self,
        library: Library,
        show: OpenShow,
        at: Position | None = None,
        preferences: Preferences | None = None,
    ) -> None:
        """Show a show.

        Args:
            library: Where the show is from, and the viewers are.
            show: The show, at its viewer's marker.
            at: An earlier position to look back to.
            preferences: The user's preferences; the defaults where left out.
        """
        self._preferences = preferences or Preferences()
        # Before the rest is made: a theme that is set later has all styles read once more.
        self.set_reactive(EtoileApp.theme, known_theme(self._preferences.theme))
        if os.environ.get("NO_COLOR") == "":
            del os.environ["NO_COLOR"]  # empty, it asks for nothing; Textual only sees it there
        super().__init__()
        for theme in THEMES:
            self.register_theme(theme)
        self._ascii = (AsciiFilter(),) if self._preferences.ascii_only else ()
        self.set_keymap(self._preferences.keymap)
        self.opened: GuideScreen | None = None
        """The first screen, once there is one."""
        self._library = library
        self._show = show
        self._at = at
        title = f"{self.TITLE}: {show.poster.title}"
        self.shows_cursor = self._preferences.cursor
        self.window_title = ascii_text(title) if self._preferences.ascii_only else title

    def get_theme(self, theme_name: str) -> Theme | None:
        """Return a theme: Textual asks for each line it draws, and merges all themes each time.

        Args:
            theme_name: The theme's name.
        """
        return _THEMES.get(theme_name) or super().get_theme(theme_name)

    def on_ready(self) -> None:
        """Set the garbage collector going, which has waited for the first paint."""
        gc.enable()
        self._fit(self.size)
        if self._preferences.problems:
            self.notify(
                self._preferences.problems, severity="warning", timeout=_READING, markup=False
            )

    def on_resize(self, event: events.Resize) -> None:
        """Cover the guide while the terminal is too small for it."""
        self._fit(event.size)

    @property
    def at_work(self) -> bool:
        """Whether a command of the guide is at work, or the palette looks for one."""
        guides = (each for each in self.screen_stack if isinstance(each, GuideScreen))
        return any(each.commands.at_work for each in guides) or any(
            each.group == PALETTE_WORK and each.is_running for each in self.workers
        )

    def clear_notifications(self) -> None:
        """Take notifications away, and what each stood in: Textual would lay it out for ever."""
        super().clear_notifications()
        for screen in self.screen_stack:
            screen.query("ToastHolder").remove()

    def copy_to_clipboard(self, text: str) -> None:
        """Copy a text, unless another program has just changed how far that may go.

        Args:
            text: The text, as it is on the screen.
        """
        guides = [each for each in self.screen_stack if isinstance(each, GuideScreen)]
        if not any(each.changed_meanwhile() for each in guides):
            super().copy_to_clipboard(text)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Open no palette over the cover of a terminal that is too small."""
        if action == "command_palette" and isinstance(self.screen, TooSmall):
            return False
        return super().check_action(action, parameters)

    def action_command_palette(self) -> None:
        """Open the palette, which is imported only now."""
        import_palette()
        super().action_command_palette()

    def _fit(self, size: Size) -> None:
        if not self.screen_stack:
            return  # the terminal's size may be told before anything is on the screen
        covered = isinstance(self.screen, TooSmall)
        if too_small(size) and not covered:
            self.push_screen(TooSmall())
        elif covered and not too_small(size):
            self.pop_screen()

    def get_driver_class(self) -> type[Driver]:
        """Choose a driver: for a terminal the one that gives it back at once."""
        usual = super().get_driver_class()
        if usual.__name__ != "LinuxDriver":
            return usual  # Windows' own, or one that the environment names
        from .driver import WakingDriver

        return WakingDriver

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        """Draw, with the terminal's cursor on what is chosen.

        Textual tells the place of the cursor with each frame, and widgets never (8.2).

        Args:
            screen: The screen that is drawn.
            renderable: What is new on it.
        """
        if screen is self.screen and (at := cursor_of(screen)) is not None:
            self.cursor_position = at
        super()._display(screen, renderable)

    def get_default_screen(self) -> Screen[None]:
        """Open with the episodes."""
        chosen = self._preferences
        self.opened = GuideScreen(
            self._library, self._show, self._at, chosen.keymap, chosen.keep_theme
        )
        return self.opened

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Draw without any colour where the user wants none, and in ASCII where there is no more.

        Textual's own way without colour is in greys.
        """
        coloured = _NO_COLOUR if self.no_color else super().get_line_filters()
        return (*coloured, *self._ascii)

    def export_screenshot(self, *, title: str | None = None, simplify: bool = False) -> str:
        """Return the screen as SVG that fetches nothing: without Rich's web font.

        Args:
            title: What stands on the picture's window; the program's name where left out.
            simplify: Whether to join what looks alike, for a smaller picture.
        """
        picture = super().export_screenshot(title=title, simplify=simplify)
        return _FONT_FACES.sub("", picture)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """List the guide's own commands in the palette, and none of Textual's."""
        try:
            return self._palette(screen)
        except Exception as error:
            self._handle_exception(error)  # the palette would just stay empty
            raise

    def _palette(self, screen: Screen[object]) -> list[SystemCommand]:
        if not isinstance(screen, GuideScreen):
            return []
        says = screen.show.poster.says
        return [
            SystemCommand(
                says(command.title()).capitalize() + f" · {command.key(screen.keymap)}",
                says(command.help()),
                partial(screen.action_run, command.id()),
            )
            for command in COMMANDS
            if command.view in (None, screen.view.NAME)
        ]


def open_guide(library: Library, show: OpenShow, at: str | None) -> int:
    """Open the guide on the screen and return the exit status.

    Args:
        library: Where the show is from, and the settings are.
        show: The show, at its viewer's marker.
        at: A position to look back to, as somebody typed it.

    Raises:
        PositionError: `at` is no position.
        EtoileError: The place of a clock could not be kept at the end.
    """
    position = None if at is None else show.parse(at)
    sys.setswitchinterval(_TURN)
    app = EtoileApp(library, show, position, load_preferences(library))
    install_hooks(app)
    app.run()
    if app.opened is not None and app.opened.clock.not_kept is not None:
        raise app.opened.clock.not_kept  # said now that the terminal is given back
    return app.return_code or 0
