"""The app: themes, the palette's commands, and the first screen."""

import gc
import re
from collections.abc import Iterable

from textual.app import SystemCommand
from textual.screen import Screen

from etoile_tui.guide.position import Position
from etoile_tui.library import OpenShow

from .keys import GUIDE_KEYS
from .safe_crash import SafeCrash
from .screens.episodes import EpisodesScreen
from .themes import HOUSE, MATINEE

_FONT_FACES = re.compile(r"\s*@font-face \{[^}]*\}")


class EtoileApp(SafeCrash):
    """The guide on the screen."""

    TITLE = "étoile"
    ENABLE_COMMAND_PALETTE = True

    DEFAULT_CSS = """
    App { background: $background; }
    Toast { background: $panel; color: $foreground; }
    """

    def __init__(self, show: OpenShow, at: Position | None = None) -> None:
        """Show a show.

        Args:
            show: The show, at its viewer's marker.
            at: An earlier position to look back to.
        """
        super().__init__()
        self.register_theme(HOUSE)
        self.register_theme(MATINEE)
        self.theme = HOUSE.name
        self._show = show
        self._at = at

    def on_ready(self) -> None:
        """Set the garbage collector going, which has waited for the first paint."""
        gc.enable()

    def get_default_screen(self) -> Screen[None]:
        """Open with the episodes."""
        return EpisodesScreen(self._show, self._at)

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
        for key in GUIDE_KEYS:
            action = getattr(screen, f"action_{key.action}", None)
            if action is not None:
                yield SystemCommand(key.name.capitalize(), key.help, action)


def open_guide(show: OpenShow, at: str | None) -> int:
    """Open the guide on the screen and return the exit status.

    Raises:
        PositionError: `at` is no position.
    """
    app = EtoileApp(show, None if at is None else show.parse(at))
    app.run()
    return app.return_code or 0
