"""Keys, clicks and pastes that come together: each acts on what the one before has brought up.

A terminal hands over at once what was typed while the program was busy. Textual (8.2) sends all of
it to what has the focus at that moment: the second of two Enters answers a dialog that the first
has closed, and what is typed after `/` never reaches the field. It has no public way to tell
whether it is done with a key, so this module looks into its workings.
"""
# ruff: noqa: SLF001

import asyncio
from collections import deque
from collections.abc import Sized
from typing import Final, TypeAlias

from textual import events
from textual._queue import Queue
from textual.message import Message
from textual.message_pump import MessagePump
from textual.screen import Screen
from textual.widget import Widget

from .crash_guard import CrashGuard

_Input: TypeAlias = events.InputEvent | events.Paste

_IN_TURN: Final = (events.Key, events.Paste, events.MouseDown, events.MouseUp)
"""What waits for its turn. The wheel and the pointer may run ahead, unless one of these waits."""
_TURNS: Final = 60
"""How often to let everything else have its turn before it is waited for."""
_WAIT: Final = 0.005
"""Seconds to wait then, each time."""
_MOST: Final = 200
"""How often to wait: a command that takes longer than a second keeps no key back."""


class OrderedInput(CrashGuard):
    """An app in which an input waits until the one before has done what it does."""

    def __init__(self) -> None:
        """Begin with nothing held back."""
        super().__init__()
        self._held = deque[_Input]()
        """What has come and waits for its turn."""
        self._handing_on: asyncio.Task[None] | None = None

    @property
    def at_work(self) -> bool:
        """Whether a command is at work that no queue tells of."""
        return False

    @property
    def holds_input(self) -> bool:
        """Whether some input waits for its turn."""
        return self._handing_on is not None

    async def on_event(self, event: events.Event) -> None:
        """Hold an input back while the one before is at work.

        Args:
            event: Any event.
        """
        if not isinstance(event, _Input) or event.is_forwarded:
            await super().on_event(event)
        elif self.holds_input or (
            isinstance(event, _IN_TURN) and not self._has_settled(inside=True)
        ):
            self._held.append(event)
            if self._handing_on is None:
                self._handing_on = asyncio.create_task(self._hand_on_in_turn())
        else:
            await super().on_event(event)

    async def _hand_on_in_turn(self) -> None:
        try:
            await self._settle()
            while self._held and not self._ended:
                self.call_later(self._hand_on, self._held.popleft())
                await asyncio.sleep(0)
                await self._settle()
        except Exception as error:  # noqa: BLE001 (any bug in what is drawn or arranged)
            self._handle_exception(error)
        finally:
            self._held.clear()
            self._handing_on = None

    @property
    def _ended(self) -> bool:
        """Whether the app is about to end, of itself or by a bug."""
        return self._exit or self._exception is not None

    async def _shutdown(self) -> None:
        if self._handing_on is not None:
            self._handing_on.cancel()
            await asyncio.wait((self._handing_on,))
        await super()._shutdown()

    async def _hand_on(self, event: _Input) -> None:
        if self._screen_stack:
            await super().on_event(event)

    async def _settle(self) -> None:
        """Wait until what came before has been done."""
        for turn in range(_TURNS + _MOST):
            if self._ended or self._has_settled():
                return
            self._lay_out()
            await asyncio.sleep(0 if turn < _TURNS else _WAIT)

    def _lay_out(self) -> None:
        """Arrange what is on top now, instead of with the next frame."""
        if self._screen_stack and _is_due(self.screen) and not self._batch_count:
            self.screen._on_timer_update()

    def _has_settled(self, *, inside: bool = False) -> bool:
        """Tell whether there is nothing left to do.

        Args:
            inside: Whether it is asked while the app itself deals with a message.
        """
        if not self._screen_stack or self._batch_count or self.at_work or _is_due(self.screen):
            return False
        if _has_more(self) or not (inside or _is_idle(self)):
            return False
        return all(
            each.is_mounted and _is_idle(each) and not each._next_callbacks
            for screen in self.screen_stack
            for each in screen.walk_children(Widget, with_self=True)
        )


def _is_due(screen: Screen[object]) -> bool:
    return bool(
        screen._layout_required
        or screen._scroll_required
        or screen._recompose_required
        or screen._callbacks
    )


def _is_idle(pump: MessagePump) -> bool:
    """Tell whether something waits for a message."""
    queue: Queue[Message | None] = pump._message_queue
    waiters: Sized = queue.ready_event._waiters
    return not queue.ready_event.is_set() and len(waiters) > 0


def _has_more(pump: MessagePump) -> bool:
    """Tell whether something has messages that it has not begun to deal with."""
    begun = pump._pending_message is None and not pump._next_callbacks
    return not begun or pump.message_queue_size > 0
