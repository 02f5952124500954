"""Noticing that another window or command has moved a marker."""

from asyncio import TimerHandle, get_running_loop
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from .screen import GuideScreen

GONE: Final = "Your progress file has gone. etoile restore brings its good copy back."
"""Said where nothing is known of the viewer, and something could be."""

LOOKS_EVERY: Final = 0.75
"""Seconds between two looks at the progress file, which is not read unless it has changed."""


class Elsewhere:
    """Looks whether progress was changed by another program, while nothing else happens."""

    def __init__(self, screen: "GuideScreen") -> None:
        """Take the guide's screen."""
        self._screen = screen
        self._looking: TimerHandle | None = None

    def look_on(self) -> None:
        """Look now and then, from here on."""
        # Not a timer of Textual's: its messages cost ten times as much while nothing happens.
        self._looking = get_running_loop().call_later(LOOKS_EVERY, self._look)

    def stop(self) -> None:
        """Look no more."""
        if self._looking is not None:
            self._looking.cancel()

    def taken_over(self, *, quietly: bool = False) -> bool:
        """Take over what was changed elsewhere, and show it; tell whether anything was.

        Args:
            quietly: Whether to say nothing where the marker has only gone forward.
        """
        screen = self._screen
        if not screen.show.markers.touched:
            return False
        show = screen.show
        before, curtain, trouble = (
            show.markers.marker,
            show.markers.curtain,
            str(show.markers.trouble),
        )
        show.markers.refresh()
        screen.show_present()
        if (show.markers.marker, show.markers.curtain, str(show.markers.trouble)) == (
            before,
            curtain,
            trouble,
        ):
            return False
        moved = (show.markers.marker, str(show.markers.trouble)) != (before, trouble)
        onward = not show.lies_ahead(before) and (show.markers.curtain, show.markers.trouble) == (
            curtain,
            None,
        )
        asked = screen.app.screen is not screen
        screen.changed_elsewhere(onward=onward, moved=moved)
        closed = asked and screen.app.screen is screen
        if closed or not (onward and quietly):
            self._say(moved=moved)
        return True

    def _say(self, *, moved: bool) -> None:
        screen = self._screen
        trouble = screen.show.markers.trouble
        told = (
            "Your place was changed elsewhere." if moved else "Your curtain was changed elsewhere."
        )
        if screen.show.markers.gone:
            told = GONE
        screen.say(str(trouble or told), wrong=trouble is not None)

    def _look(self) -> None:
        if self._screen.show.markers.touched:
            self._screen.call_later(self.taken_over, quietly=True)
        self.look_on()
