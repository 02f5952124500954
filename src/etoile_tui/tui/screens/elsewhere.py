"""Noticing that another window or command has moved a marker."""

from asyncio import TimerHandle, get_running_loop
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from .guide import GuideScreen

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
        if not screen.show.touched:
            return False
        show = screen.show
        before, curtain, trouble = show.marker, show.curtain, str(show.trouble)
        show.refresh()
        screen.show_present()
        if (show.marker, show.curtain, str(show.trouble)) == (before, curtain, trouble):
            return False
        onward = not show.lies_ahead(before) and (show.curtain, show.trouble) == (curtain, None)
        screen.changed_elsewhere(onward=onward)
        if not (onward and quietly):
            screen.say(
                str(show.trouble or "Your place was changed elsewhere."),
                wrong=show.trouble is not None,
            )
        return True

    def _look(self) -> None:
        if self._screen.show.touched:
            self._screen.call_later(self.taken_over, quietly=True)
        self.look_on()
