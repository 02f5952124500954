"""Noticing that the pack was changed while the guide is open, and opening it again.

The open guide knows the list of episodes as it was. What it would read or mark by that list may be
another episode's by now, so the show is opened anew: the marker goes where the list is as it was.
"""

from typing import TYPE_CHECKING

from etoile_tui.library import OpenShow, PackError
from etoile_tui.tui.dialogs.dialog import close_outdated

if TYPE_CHECKING:
    from .screen import GuideScreen


class PackWatcher:
    """Opens a show again whose pack was changed."""

    def __init__(self, screen: "GuideScreen") -> None:
        """Take the guide's screen."""
        self._screen = screen
        self._refused: object = None
        """The pack's stamp when it could not be opened again: it is not tried twice."""

    @property
    def touched(self) -> bool:
        """Whether the pack has been changed since it was opened, or tried."""
        return self._screen.show.pack_changed not in (None, self._refused)

    def take_over(self) -> bool:
        """Open the show again where its pack was changed; tell whether it was."""
        screen = self._screen
        if not self.touched:
            return False
        self._refused = screen.show.pack_changed
        screen.clock.leave()
        try:
            show = screen.library.reopen(screen.show)
        except PackError as error:
            screen.say(f"The pack was changed, and cannot be read: {error}", wrong=True)
            return True
        self._refused = None
        self._take(show)
        return True

    def _take(self, show: OpenShow) -> None:
        screen, before = self._screen, self._screen.show.markers
        screen.show = show
        close_outdated(screen, onward=False)
        if show.markers.marker == before.marker and show.markers.notice == before.notice:
            screen.grow()
        else:
            screen.marker_moved()
