"""A driver that gives the terminal back at once, and does nothing while nothing happens.

It also hands on the signals that end a program, and writes the window's title.

Textual's own driver looks ten times a second whether it is to end, and when it is to, waits two
such looks: 0.2 s after `q`. This one waits for input or for a byte in a pipe, whichever comes
first.
"""

import asyncio
import os
import selectors
import signal
from codecs import getincrementaldecoder
from contextlib import suppress
from math import ceil
from typing import TYPE_CHECKING, Final, cast

from textual import constants
from textual._parser import ParseError
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver

if TYPE_CHECKING:
    from .signals import SystemSignals

_ENDING: Final = ("SIGTERM", "SIGHUP", "SIGINT", "SIGQUIT")
"""Signals that end a program."""
_READ_AT_MOST: Final = 4096
"""Bytes of input to read at once."""
_LOOK: Final = 0.1
"""Seconds between two looks whether a lone Escape was a key, while that is not known."""
_LOOKS: Final = 2 + ceil(constants.ESCAPE_DELAY / _LOOK)
"""Looks after an input: by then Textual has taken an Escape for a key."""


class WakingDriver(LinuxDriver):
    """Textual's driver for terminals, whose input thread is woken when it is to end."""

    _pipe: tuple[int, int] | None = None
    """The ends of the pipe that wakes the input thread: to read from, and to write to."""
    _heeded: tuple[int, ...] = ()
    """The signals that are handed on."""
    _taken = False
    """Whether the terminal and its window are the guide's."""

    @property
    def _guest(self) -> "SystemSignals":
        return cast("SystemSignals", self._app)  # no other app takes this driver

    def start_application_mode(self) -> None:
        """Take the terminal, and input from it."""
        if self._pipe is None:
            self._pipe = os.pipe()
        loop = asyncio.get_running_loop()
        numbers = [signal.Signals[name] for name in _ENDING]
        # One that is ignored stays so, as `nohup` wants it.
        self._heeded = tuple(
            number for number in numbers if signal.getsignal(number) is not signal.SIG_IGN
        )
        for number in self._heeded:
            loop.add_signal_handler(number, self._guest.leave_by, number)
        super().start_application_mode()  # type: ignore[no-untyped-call]
        if self._guest.shows_cursor:
            self.write("\x1b[?25h")
        if not self._taken:  # after `bg` and `fg` it comes here twice
            self._taken = True
            # The title that the window has is put aside, for as long as it takes.
            self.write(f"\x1b[22;2t\x1b]2;{self._guest.window_title}\x1b\\")

    def stop_application_mode(self) -> None:
        """Give the terminal back, and the window its title."""
        self.write("\x1b[23;2t")
        super().stop_application_mode()
        self._taken = False

    def suspend_application_mode(self) -> None:
        """Give the terminal back for a while, in which signals end the program by themselves.

        One that has stopped can hand on none: `kill` would wake it, and it would stop again for
        the terminal is somebody else's.
        """
        super().suspend_application_mode()
        for number in self._heeded:
            signal.signal(number, signal.SIG_DFL)

    def _sigtstp_application(self, *_: object) -> None:
        """Stand aside, but not amid a step: it may be writing, and others wait for it."""
        with suppress(RuntimeError):  # the app has just ended
            asyncio.get_running_loop().call_soon_threadsafe(self._stand_aside)

    def _sigcont_application(self, *_: object) -> None:
        """Come back; also from a stop that nobody had announced, after which a shell was there."""
        if not self._taken:
            super()._sigcont_application()
            return
        with suppress(RuntimeError):
            asyncio.get_running_loop().call_soon_threadsafe(self._take_anew)

    def _stand_aside(self) -> None:
        self._guest.keep_place()
        super()._sigtstp_application()

    def _take_anew(self) -> None:
        self._must_signal_resume = True
        self.suspend_application_mode()
        self.resume_application_mode()

    def disable_input(self) -> None:
        """Take no more input: wake the thread, so that nobody waits for it."""
        if self._pipe is not None:
            os.write(self._pipe[1], b"q")
        super().disable_input()
        if self._pipe is not None:
            for end in self._pipe:
                os.close(end)
            self._pipe = None

    def run_input_thread(self) -> None:
        """Read input and hand on its events, until the thread is woken to end."""
        if self._pipe is None:
            return
        asleep, _ = self._pipe
        parser = XTermParser(self._debug)
        decode = getincrementaldecoder("utf-8")().decode
        looks_left = 0
        with selectors.SelectSelector() as selector:  # the others take no terminal on some systems
            selector.register(self.fileno, selectors.EVENT_READ)
            selector.register(asleep, selectors.EVENT_READ)
            while True:
                ready = {key.fd for key, _ in selector.select(_LOOK if looks_left else None)}
                if asleep in ready:
                    break
                looks_left = _LOOKS if ready else looks_left - 1
                read = self._read() if ready else b""
                if ready and not read:
                    self._guest.call_later(self._guest.terminal_gone)
                    break  # there is nothing to read, ever
                for event in (*(parser.feed(decode(read)) if read else ()), *parser.tick()):
                    self.process_message(event)
        with suppress(EOFError, ParseError):
            list(parser.feed(""))

    def _read(self) -> bytes:
        """Return what was typed; nothing where the terminal has gone."""
        try:
            return os.read(self.fileno, _READ_AT_MOST)
        except OSError:
            return b""
