"""A pilot that waits until the app is idle, and not for an amount of time.

Textual's own pilot sleeps: 20 ms before it looks whether the process is busy, four times a key. So
it is slow on an idle machine, and on a busy one it may look too early. This one asks the event
loop. While the loop has something to run, the app works. When it has nothing, the app waits for one
of these, each of which is known:

* the screen's timer, which draws what has changed: it is told that its time has come;
* an animation or a new size of the terminal, which have short timers: they are waited for;
* a worker that ends by itself, such as the thread that draws the map: it is waited for;
* a clock, a question, another program: nothing that a test without one of them should wait for.
"""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from unittest.mock import patch

import textual.app
import textual.screen
from textual.app import App, ScreenStackError
from textual.command import CommandPalette
from textual.pilot import Pilot
from textual.screen import Screen

from etoile_tui.tui.dialogs.search import PREPARING
from etoile_tui.tui.guide_screen.relationships_view import DRAWING

_WORK = (DRAWING, PREPARING, CommandPalette._GATHER_COMMANDS_GROUP)
"""The groups of workers that come to an end by themselves."""
_SHORT_TIMER = 1 / 120
"""Seconds after which Textual lays out again for another size; half of those between two frames of
an animation."""
_MOMENT = 1 / 1000
"""Seconds after which to look again at what works in a thread."""
_NEVER = 3600.0
"""Seconds that no test takes."""
_MOST_DRAWS = 1000
"""Draws after which an app that never comes to rest fails its test."""


class IdlePilot(Pilot[None]):
    """Drives an app; everything it does ends when the app is idle.

    Attributes:
        eager: Whether the screen is drawn after every step of the event loop in which it changed,
            and not only when there is nothing else to do: no slower or busier machine draws more
            of what stands on it for a blink.
    """

    eager = False

    async def press(self, *keys: str) -> None:
        """Press keys; the app is idle before the next one and after the last."""
        for key in keys:
            # Textual finds out which event a key is, and would sleep after it.
            with patch.object(textual.app, "wait_for_idle", _no_sleep):
                await self.app._press_keys([key])
            await self.pause()

    async def pause(self, delay: float | None = None) -> None:
        """Wait until the app is idle.

        Args:
            delay: Seconds to sleep before; for what is about time itself.
        """
        if delay is not None:
            await asyncio.sleep(delay)
        draws = 0
        while draws < _MOST_DRAWS:
            await self._loop_idle()
            if self._draw():
                draws += 1
            elif (seconds := self._busy_for()) is not None:
                await asyncio.sleep(seconds)
            else:
                return
        raise AssertionError("the app does not come to rest")

    async def _loop_idle(self) -> None:
        """Wait until the event loop has nothing to run but the caller.

        It has looked for due timers, for input and for threads that called before it runs the
        caller again, and puts what it finds behind the caller in its queue.
        """
        loop = asyncio.get_running_loop()
        assert isinstance(loop, asyncio.BaseEventLoop)
        await asyncio.sleep(0)
        while loop._ready:  # type: ignore[attr-defined]
            if self.eager:
                self._draw()
            await asyncio.sleep(0)

    def _draw(self) -> bool:
        """Draw the screen, where it has changed; tell whether it has."""
        screen = _screen(self.app)
        changed = screen is not None and not self.app._batch_count and _has_changed(screen)
        if screen is not None and changed:
            screen._on_timer_update()
        return changed

    def _busy_for(self) -> float | None:
        """Return after how many seconds to look again whether the app is idle; None if it is."""
        app = self.app
        if _screen(app) is None:
            return None  # it has ended
        if app.animator._animations or app.animator._scheduled or app._resize_timer is not None:
            return _SHORT_TIMER
        if any(each.group in _WORK and not each.is_finished for each in app.workers):
            return _MOMENT
        return None


async def _no_sleep(*_: float) -> None:
    """Stand in for Textual's own waiting."""


def _screen(app: App[None]) -> Screen[object] | None:
    """Return the screen that is shown; None where the app has ended, well or not."""
    if app._exit or app._exception is not None:
        return None
    try:
        return app.screen
    except ScreenStackError:
        return None


def _has_changed(screen: Screen[object]) -> bool:
    """Tell whether a screen has something to lay out, to draw, or to do after that."""
    return bool(
        screen._layout_required
        or screen._scroll_required
        or screen._repaint_required
        or screen._recompose_required
        or screen._dirty_widgets
        or screen._callbacks
    )


@contextmanager
def drawn_when_idle() -> Iterator[None]:
    """Keep the screens of apps that are started meanwhile from being drawn by the clock.

    Textual draws what has changed 60 times a second: where a page is drawn in three steps, it is
    chance how many of them are seen. An `IdlePilot` draws them.
    """
    with patch.object(textual.screen, "UPDATE_PERIOD", _NEVER):
        yield


@asynccontextmanager
async def run_idle(
    app: App[None], size: tuple[int, int] = (80, 24), *, eager: bool = False
) -> AsyncIterator[IdlePilot]:
    """Run an app, with its notifications, until it is left; it is idle when it is handed out.

    Args:
        app: The app.
        size: The terminal's columns and lines.
        eager: As for the pilot.
    """
    with drawn_when_idle():
        async with app.run_test(size=size, notifications=True):
            pilot = IdlePilot(app)
            pilot.eager = eager
            await pilot.pause()
            yield pilot
