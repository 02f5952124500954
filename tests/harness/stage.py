"""Driving the app in tests: opening it on a show, pressing keys, reading its screen."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from etoile_tui.guide.schedule.position import Position
from etoile_tui.library import Library, OpenShow, Paths
from etoile_tui.tui.app import EtoileApp
from etoile_tui.tui.preferences import Preferences

from .pilot import IdlePilot, run_idle


class StageApp(EtoileApp):
    """The app, whose notifications stay: a slow machine must not make a difference."""

    NOTIFICATION_TIMEOUT = 3600


class Stage:
    """An app that is running, and what can be done with it.

    Attributes:
        app: The app.
        pilot: What drives it.
    """

    def __init__(self, app: EtoileApp, pilot: IdlePilot) -> None:
        """Take a running app and its pilot."""
        self.app = app
        self.pilot = pilot

    async def press(self, *keys: str) -> str:
        """Press keys, let the app settle, and return what the screen shows."""
        await self.pilot.press(*keys)
        return self.text

    async def settle(self) -> None:
        """Let the app come to rest; what it works at is waited for, a question is not."""
        await self.pilot.pause()

    @property
    def lines(self) -> list[str]:
        """The screen's lines, without the blanks at their ends."""
        strips = self.app.screen._compositor.render_strips()
        return [strip.text.rstrip() for strip in strips]

    @property
    def picture(self) -> list[list[tuple[str, str]]]:
        """The screen's lines with their colours, for comparing."""
        strips = self.app.screen._compositor.render_strips()
        return [[(part.text, str(part.style)) for part in strip] for strip in strips]

    @property
    def text(self) -> str:
        """The screen's text."""
        return "\n".join(self.lines)

    @property
    def said(self) -> str:
        """What the app has to say besides, in its notifications."""
        return " ".join(note.message for note in self.app._notifications)

    @property
    def words(self) -> str:
        """The words of the list and then of the page, so that folding does not matter."""
        left, right = [], []
        for line in self.lines:
            before, _, after = line.partition("│")
            left.append(before)
            right.append(after)
        return " ".join(" ".join([*left, *right]).split())


def library_of(show: OpenShow) -> Library:
    """Return a library with the same progress as an open show's."""
    path = show.markers._store.path
    return Library(Paths(progress=path, shows=path.parent / "shows"))


@asynccontextmanager
async def on_stage(
    show: OpenShow,
    *,
    size: tuple[int, int] = (80, 24),
    at: Position | None = None,
    preferences: Preferences | None = None,
) -> AsyncIterator[Stage]:
    """Run the app on a show."""
    app = StageApp(library_of(show), show, at, preferences)
    async with run_idle(app, size) as pilot:
        yield Stage(app, pilot)
