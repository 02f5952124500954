"""Driving the app in tests: opening it on a show, pressing keys, reading its screen."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from textual.pilot import Pilot

from etoile_tui.guide.position import Position
from etoile_tui.library import OpenShow
from etoile_tui.tui.app import EtoileApp


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
            await self.pilot.pause()
        return self.text

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
    def words(self) -> str:
        """The words of the list and then of the page, so that folding does not matter."""
        left, right = [], []
        for line in self.lines:
            before, _, after = line.partition("│")
            left.append(before)
            right.append(after)
        return " ".join(" ".join([*left, *right]).split())


@asynccontextmanager
async def on_stage(
    show: OpenShow, *, size: tuple[int, int] = (80, 24), at: Position | None = None
) -> AsyncIterator[Stage]:
    """Run the app on a show."""
    app = EtoileApp(show, at)
    async with app.run_test(size=size, notifications=True) as pilot:
        await pilot.pause()
        yield Stage(app, pilot)
