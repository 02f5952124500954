"""What the app would send to a terminal: keeping all of it, and telling what does not belong."""

import base64
import re
import unicodedata
from collections.abc import AsyncIterator, Collection, Iterator
from contextlib import asynccontextmanager
from typing import Any

from textual.app import App
from textual.driver import Driver
from textual.drivers.headless_driver import HeadlessDriver

from etoile_tui.guide.schedule.position import Position
from etoile_tui.library import OpenShow
from etoile_tui.tui.preferences import Preferences
from tests.harness.pilot import run_idle
from tests.harness.stage import Stage, StageApp, library_of


class RecordingDriver(HeadlessDriver):
    """A driver without a terminal that keeps what one would get.

    Attributes:
        sent: All that was written, piece by piece.
    """

    def __init__(self, app: App[Any], *, mouse: bool, size: tuple[int, int] | None) -> None:
        """Take the app, and what its terminal would be like."""
        super().__init__(app, mouse=mouse, size=size)
        self.sent: list[str] = []

    @property
    def is_headless(self) -> bool:
        """Whether paints may be skipped: no, they are what this is for."""
        return False

    @property
    def written(self) -> str:
        """All that was written, in one."""
        return "".join(self.sent)

    def write(self, data: str) -> None:
        """Keep what is written."""
        self.sent.append(data)


class Recorded(App[None]):
    """Makes an app write to a `RecordingDriver`; goes before the app's class."""

    def _build_driver(
        self, headless: bool, inline: bool, mouse: bool, size: tuple[int, int] | None
    ) -> Driver:
        driver = self._driver = RecordingDriver(self, mouse=mouse, size=size)
        return driver

    @property
    def written(self) -> str:
        """All that the app would have sent to a terminal so far."""
        return self._driver.written if isinstance(self._driver, RecordingDriver) else ""


class RecordedApp(Recorded, StageApp):
    """The guide, as tests run it, with all that it writes kept."""


class RecordedStage(Stage):
    """A running app whose writing is kept."""

    @property
    def written(self) -> str:
        """All that the app would have sent to a terminal so far."""
        return self._recording.written

    def forget(self) -> None:
        """Let go of what was written so far."""
        self._recording.sent.clear()

    @property
    def _recording(self) -> RecordingDriver:
        driver = self.app._driver
        assert isinstance(driver, RecordingDriver)
        return driver


@asynccontextmanager
async def recorded_stage(
    show: OpenShow,
    *,
    size: tuple[int, int] = (80, 24),
    at: Position | None = None,
    preferences: Preferences | None = None,
) -> AsyncIterator[RecordedStage]:
    """Run the app on a show, keeping what it writes."""
    app = RecordedApp(library_of(show), show, at, preferences)
    async with run_idle(app, size) as pilot:
        yield RecordedStage(app, pilot)


_CELL = r"\x1b\[[0-9]{1,4};[0-9]{1,4}H"
_SENT = re.compile(
    r"\x1b\[(?:[0-9]{1,3}(?:;[0-9]{1,3})*)?m"  # colours and styles
    rf"|{_CELL}|\x1b\[H"  # to a cell, or home
    rf"|\n+(?={_CELL})"  # between two lines of a paint
    # Line wrap, cursor, mouse, focus, the other screen, paste, whole frames, sizes: on and off.
    r"|\x1b\[\?(?:7|25|1000|1003|1004|1006|1015|1016|1049|2004|2026|2048)[hl]"
    r"|\x1b\[\?(?:2026|2048)\$p"  # does the terminal know them?
    r"|\x1b\[>[0-9]{1,2}u|\x1b\[<u"  # kitty's keys
    r"|\x1b\]22;[a-z-]*\x07"  # the mouse pointer's shape
)
"""What Textual sends besides text. No window title, no link, nothing of the clipboard."""

_COPY = re.compile(r"\x1b\]52;c;([A-Za-z0-9+/=]*)\x07")
_ESCAPE = re.compile(r"\x1b[^\x1b]{0,24}")

_JOINERS = "\u200c\u200d"
"""Characters without room of their own which scripts and emoji need."""
_SIGNS = "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
"""Signs around numbers, which Unicode counts among the formats though they are seen."""


def printable(character: str) -> bool:
    """Return whether a character is one to be seen, or needed between such: no control."""
    if character in _JOINERS or character in _SIGNS:
        return True
    if ord(character) & 0xFFFE == 0xFFFE or "\ufdd0" <= character <= "\ufdef":
        return False  # set aside by Unicode: never a character
    return unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Zl", "Zp")


def strays(written: str, copied: Collection[str] = ()) -> list[str]:
    """Return what does not belong in what the app sent to a terminal: at best nothing.

    Args:
        written: All that was sent.
        copied: Texts that somebody asked to have copied.
    """
    return list(_strays(written, {base64.b64encode(text.encode()).decode() for text in copied}))


def _strays(written: str, copied: Collection[str]) -> Iterator[str]:
    at = 0
    while at < len(written):
        if printable(written[at]):
            at += 1
        elif sent := _SENT.match(written, at):
            at = sent.end()
        elif (copy := _COPY.match(written, at)) and copy[1] in copied:
            at = copy.end()
        else:
            escape = _ESCAPE.match(written, at)
            yield escape[0] if escape else written[at]
            at += 1


def strays_in_text(text: str) -> list[str]:
    """Return what does not belong in plain text: anything but printable characters and newlines."""
    if text.replace("\n", "").isprintable():
        return []  # stricter, and quick
    return [character for character in text if character != "\n" and not printable(character)]
