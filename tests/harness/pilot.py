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
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from unittest.mock import patch

import textual.app
from textual.app import App, ScreenStackError
from textual.command import CommandPalette
from textual.pilot import Pilot
from textual.screen import Screen
from textual.worker import WorkerCancelled

from etoile_tui.tui.dialogs.search import PREPARING
from etoile_tui.tui.guide_screen.relationships_view import DRAWING

_WORK = (DRAWING, PREPARING, CommandPalette._GATHER_COMMANDS_GROUP)
"""The groups of workers that come to an end by themselves."""
_RESIZE_DELAY = 1 / 120
"""Seconds for which Textual waits for another resize before it lays out again."""
_MOST_ROUNDS = 10_000
"""Rounds of work after which an app that never comes to rest fails its test."""


class IdlePilot(Pilot[None]):
    """Drives an app; everything it does ends when the app is idle."""

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
        for _ in range(_MOST_ROUNDS):
            await loop_idle()
            if not await self._work_on():
                return
        raise AssertionError("the app does not come to rest")

    async def _work_on(self) -> bool:
        """Let the app do what it waits to do; tell whether there was something."""
        app = self.app
        screen = _screen(app)
        if screen is None or app._exit or app._exception is not None:
            return False  # it has ended
        if _has_changed(screen):
            # First of all, so that a test that keeps every frame sees those that come between.
            screen._on_timer_update()
            return True
        if app.animator._animations or app.animator._scheduled:
            await app.animator.wait_until_complete()
            return True
        if app._resize_timer is not None or app._batch_count:
            await asyncio.sleep(_RESIZE_DELAY)
            return True
        return await self.finish_work()

    async def finish_work(self) -> bool:
        """Wait for the workers that end by themselves; tell whether there were any."""
        workers = self.app.workers
        busy = [each for each in workers if each.group in _WORK and not each.is_finished]
        if busy:
            with suppress(WorkerCancelled):
                await workers.wait_for_complete(busy)
        return bool(busy)


async def loop_idle() -> None:
    """Wait until the event loop has nothing to run but the caller.

    It has looked for due timers, for input and for threads that called before it runs the caller
    again, and puts what it finds behind the caller in its queue.
    """
    loop = asyncio.get_running_loop()
    assert isinstance(loop, asyncio.BaseEventLoop)
    await asyncio.sleep(0)
    while loop._ready:  # type: ignore[attr-defined]
        await asyncio.sleep(0)


async def _no_sleep(*_: float) -> None:
    """Stand in for Textual's own waiting."""


def _screen(app: App[None]) -> Screen[object] | None:
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


@asynccontextmanager
async def run_idle(app: App[None], size: tuple[int, int] = (80, 24)) -> AsyncIterator[IdlePilot]:
    """Run an app, with its notifications, until it is left; it is idle when it is handed out.

    Args:
        app: The app.
        size: The terminal's columns and lines.
    """
    async with app.run_test(size=size, notifications=True):
        pilot = IdlePilot(app)
        await pilot.pause()
        yield pilot
