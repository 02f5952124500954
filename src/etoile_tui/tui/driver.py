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

_ENDING: Final = ("SIGTERM", "SIGHUP", "SIGINT")
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

    @property
    def _guest(self) -> "SystemSignals":
        return cast("SystemSignals", self._app)  # no other app takes this driver

    def start_application_mode(self) -> None:
        """Take the terminal, and input from it."""
        if self._pipe is None:
            self._pipe = os.pipe()
        loop = asyncio.get_running_loop()
        for name in _ENDING:
            number = signal.Signals[name]
            if signal.getsignal(number) is not signal.SIG_IGN:  # as `nohup` wants it
                loop.add_signal_handler(number, self._guest.leave_by, number)
        super().start_application_mode()  # type: ignore[no-untyped-call]
        # The title that the window has is put aside, for as long as it takes.
        self.write(f"\x1b[22;2t\x1b]2;{self._guest.window_title}\x1b\\")

    def stop_application_mode(self) -> None:
        """Give the terminal back, and the window its title."""
        self.write("\x1b[23;2t")
        super().stop_application_mode()

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
