"""Driving the app in tests: opening it on a show, pressing keys, reading its screen."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from textual.command import CommandPalette
from textual.pilot import Pilot
from textual.worker import WorkerCancelled

from etoile_tui.guide.schedule.position import Position
from etoile_tui.library import Library, OpenShow, Paths
from etoile_tui.tui.app import EtoileApp
from etoile_tui.tui.dialogs.search import PREPARING
from etoile_tui.tui.guide_screen.relationships_view import DRAWING
from etoile_tui.tui.guide_screen.screen import GuideScreen
from etoile_tui.tui.preferences import Preferences

_WORK = (DRAWING, PREPARING, CommandPalette._GATHER_COMMANDS_GROUP)
"""The groups of workers that come to an end by themselves."""


class StageApp(EtoileApp):
    """The app, whose notifications stay: a slow machine must not make a difference."""

    NOTIFICATION_TIMEOUT = 3600


class Stage:
    """An app that is running, and what can be done with it.

    Attributes:
        app: The app.
        pilot: Textual's pilot.
    """

    def __init__(self, app: EtoileApp, pilot: Pilot[None]) -> None:
        """Take a running app and its pilot."""
        self.app = app
        self.pilot = pilot

    async def press(self, *keys: str) -> str:
        """Press keys, let the app settle, and return what the screen shows."""
        for key in keys:
            await self.pilot.press(key)
            await self.settle()
        return self.text

    async def settle(self) -> None:
        """Let the app come to rest; what it works at is waited for, a question is not."""
        await self.pilot.pause()
        before = None
        while not (await self._at_rest() and before == self.picture):
            before = self.picture
            await self.pilot._wait_for_screen()
            self.app.screen._on_timer_update()

    async def _at_rest(self) -> bool:
        """Wait for the app's own work; tell whether all that is shown has come up."""
        busy = [
            worker
            for worker in self.app.workers
            if worker.group in _WORK and not worker.is_finished
        ]
        if busy:
            with suppress(WorkerCancelled):
                await self.app.workers.wait_for_complete(busy)
        screen = self.app.screen
        # A view that is shown for the first time may still be on its way.
        return not busy and (not isinstance(screen, GuideScreen) or screen.view.is_mounted)

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
    path = show._markers._store.path
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
    async with app.run_test(size=size, notifications=True) as pilot:
        await pilot.pause()
        yield Stage(app, pilot)
