"""Noticing that another window or command has changed progress on disk."""

from asyncio import TimerHandle, get_running_loop
from collections.abc import Callable
from typing import Final, NamedTuple, Protocol

from etoile_tui.library import OpenShow

from .pack_watcher import PackWatcher

LOOKS_EVERY: Final = 0.75
"""Seconds between two looks at the progress file, which is not read unless it has changed."""


class ProgressChange(NamedTuple):
    """What another program has changed."""

    moved: bool
    """Whether the marker has moved, or can be used again or no more; else it is the curtain."""
    onward: bool
    """Whether the marker has only gone forward, so that nothing on the screen tells too much."""


class ShownShow(Protocol):
    """What shows a show; it may come to be another one."""

    show: OpenShow


class ProgressWatcher:
    """Looks at the progress file now and then, and takes over what others have written."""

    def __init__(self, screen: ShownShow, changed: Callable[[], None], pack: PackWatcher) -> None:
        """Take what to watch.

        Args:
            screen: Shows the show whose markers are watched.
            changed: Called where a file on disk is another one than was read last.
            pack: Tells whether the pack's is.
        """
        self._screen = screen
        self._changed = changed
        self._pack = pack
        self._timer: TimerHandle | None = None

    def start(self) -> None:
        """Look now and then, from here on."""
        # Not a timer of Textual's: its messages cost ten times as much while nothing happens.
        self._timer = get_running_loop().call_later(LOOKS_EVERY, self._look)

    def stop(self) -> None:
        """Look no more."""
        if self._timer is not None:
            self._timer.cancel()

    def take_over(self) -> ProgressChange | None:
        """Read what was changed elsewhere; None where nothing was that matters here."""
        markers = self._screen.show.markers
        if not markers.touched:
            return None
        before, curtain, trouble = markers.marker, markers.curtain, str(markers.trouble)
        markers.refresh()
        moved = (markers.marker, str(markers.trouble)) != (before, trouble)
        if not moved and markers.curtain == curtain:
            return None
        onward = not self._screen.show.lies_ahead(before)
        same = (markers.curtain, markers.trouble) == (curtain, None)
        return ProgressChange(moved=moved, onward=onward and same)

    def _look(self) -> None:
        if self._screen.show.markers.touched or self._pack.touched:
            self._changed()
        self.start()
