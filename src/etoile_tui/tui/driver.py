"""A driver that gives the terminal back at once, and does nothing while nothing happens.

Textual's own driver looks ten times a second whether it is to end, and when it is to, waits two
such looks: 0.2 s after `q`. This one waits for input or for a byte in a pipe, whichever comes
first.
"""

import os
import selectors
from codecs import getincrementaldecoder
from contextlib import suppress
from math import ceil
from typing import Final

from textual import constants
from textual._parser import ParseError
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver

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

    def start_application_mode(self) -> None:
        """Take the terminal, and input from it."""
        if self._pipe is None:
            self._pipe = os.pipe()
        super().start_application_mode()  # type: ignore[no-untyped-call]

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
                read = os.read(self.fileno, _READ_AT_MOST) if ready else b""
                if ready and not read:
                    break  # the terminal has gone: there is nothing to read, ever
                for event in (*(parser.feed(decode(read)) if read else ()), *parser.tick()):
                    self.process_message(event)
        with suppress(EOFError, ParseError):
            list(parser.feed(""))
