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
import unicodedata
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from itertools import count
from unittest.mock import patch

import textual.app
import textual.notifications
from textual import events
from textual.app import App
from textual.command import CommandPalette
from textual.keys import REPLACED_KEYS, _get_unicode_name_from_key
from textual.pilot import Pilot
from textual.screen import Screen
from textual.timer import Timer

from etoile_tui.tui.dialogs.search import PREPARING
from etoile_tui.tui.guide_screen.relationships_view import DRAWING
from etoile_tui.tui.guide_screen.story_reader import READING
from etoile_tui.tui.ordered_input import OrderedInput

_WORK = (DRAWING, PREPARING, READING, CommandPalette._GATHER_COMMANDS_GROUP)
"""The groups of workers that come to an end by themselves."""
_SHORT_TIMER = 1 / 120
"""Seconds after which Textual lays out again for another size; half of those between two frames of
an animation."""
_MOMENT = 1 / 1000
"""Seconds after which to look again at what works in a thread."""
_MOST_DRAWS = 200
"""Draws after which an app that never comes to rest fails its test."""


class IdlePilot(Pilot[None]):
    """Drives an app; everything it does ends when the app is idle.

    Attributes:
        eager: Whether the screen is drawn after every step of the event loop in which it changed,
            and not only when there is nothing else to do: no slower or busier machine draws more
            of what stands on it for a blink.
        waits_for_workers: Whether an app in which a worker works is not idle.
    """

    eager = False
    waits_for_workers = True

    async def press(self, *keys: str) -> None:
        """Press keys; the app is idle before the next one and after the last."""
        for key in keys:
            # Textual finds out which event a key is, and would sleep after it.
            with patch.object(textual.app, "wait_for_idle", _no_sleep):
                await self.app._press_keys([key])
            await self.pause()

    async def press_together(self, *keys: str) -> None:
        """Press keys that the terminal hands over at once; the app is idle after the last.

        Args:
            keys: The keys; `paste:` begins what is pasted.
        """
        for key in keys:
            kind, _, text = key.partition(":")
            pasted = kind == "paste" and bool(text)
            self.app.post_message(events.Paste(text) if pasted else events.Key(key, _sign(key)))
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
            elif not self._paint():
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
        """Draw the screens that are in view, where they have changed; tell whether they have."""
        changed = [screen for screen in _in_view(self.app) if _drawing_timer(screen).due]
        for screen in changed:
            screen._on_timer_update()  # which pauses the timer
        return bool(changed)

    def _paint(self) -> bool:
        """Paint what nobody sees before the app is idle; tell whether there was something."""
        unpainted = [screen for screen in _in_view(self.app) if _drawing_timer(screen).unpainted]
        for screen in unpainted:
            _drawing_timer(screen).unpainted = False
            _paint(screen)
        return bool(unpainted)

    def _busy_for(self) -> float | None:
        """Return after how many seconds to look again whether the app is idle; None if it is."""
        app = self.app
        if _has_ended(app):
            return None
        moves = app.animator._animations or app.animator._scheduled
        if (moves and _ticks(app.animator._timer)) or _ticks(app._resize_timer):
            return _SHORT_TIMER
        works = self.waits_for_workers and any(
            each.group in _WORK and not each.is_finished for each in app.workers
        )
        held = isinstance(app, OrderedInput) and app.holds_input
        return _MOMENT if works or held or app._batch_count else None


_notes = count()


def _count_in_letters() -> str:
    """Name a notification: a name of random digits may hold a number that is looked for."""
    return str(next(_notes)).translate(_LETTERS)


_LETTERS = str.maketrans("0123456789", "abcdefghij")


def _sign(key: str) -> str | None:
    """Return what a key types; None for one that types nothing."""
    if len(key) == 1:
        return key
    try:
        return unicodedata.lookup(_get_unicode_name_from_key(REPLACED_KEYS.get(key, key)))
    except KeyError:
        return None


async def _no_sleep(*_: float) -> None:
    """Stand in for Textual's own waiting."""


def _has_ended(app: App[None]) -> bool:
    return app._exit or app._exception is not None or not app._screen_stack


def _ticks(timer: Timer | None) -> bool:
    """Tell whether there is a timer, and it has not failed."""
    return timer is not None and timer._task is not None and not timer._task.done()


def _in_view(app: App[None]) -> list[Screen[object]]:
    """Return the screen that is shown, after those that are seen around it.

    There is none where the app has ended, and while it changes several things at once.
    """
    if _has_ended(app) or app._batch_count:
        return []
    return [*app._background_screens, app.screen]


class _DrawingTimer:
    """Stands in for the timer of a screen that draws it 60 times a second.

    Attributes:
        due: Whether the screen is to be drawn.
        unpainted: Whether it has been drawn, and nobody has seen it yet.
    """

    due = False
    unpainted = False

    def pause(self) -> None:
        """Note that the screen has been drawn."""
        self.due = False

    def resume(self) -> None:
        """Note that the screen has changed."""
        self.due = True


def _drawing_timer(screen: Screen[object]) -> _DrawingTimer:
    timer: _DrawingTimer = vars(screen).setdefault("_drawing_timer", _DrawingTimer())
    return timer


_paint = Screen._compositor_refresh


def _paint_later(screen: Screen[object]) -> None:
    """Stand in for the painting of a screen, which can wait where no terminal gets it."""
    app = screen.app
    if not app.is_headless or screen is not app.screen:
        _paint(screen)
        return
    _drawing_timer(screen).unpainted = True
    screen._dirty_widgets.clear()
    app._update_mouse_over(screen)


@contextmanager
def drawn_when_idle() -> Iterator[None]:
    """Keep screens from being drawn by the clock meanwhile: an `IdlePilot` has to draw them.

    Where a page is drawn in three steps, it would be chance how many of them are seen.
    """
    with (
        patch.object(Screen, "_update_timer", property(_drawing_timer)),
        patch.object(Screen, "_compositor_refresh", _paint_later),
    ):
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
    with drawn_when_idle(), patch.object(textual.notifications, "uuid4", _count_in_letters):
        async with app.run_test(size=size, notifications=True):
            pilot = IdlePilot(app)
            pilot.eager = eager
            await pilot.pause()
            yield pilot
