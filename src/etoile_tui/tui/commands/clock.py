"""The command for watching now: a clock that runs with the episode."""

from typing import TYPE_CHECKING

from etoile_tui.errors import PositionError
from etoile_tui.guide.schedule.position import Position, clock, parse_clock
from etoile_tui.tui.command import Command

if TYPE_CHECKING:
    from etoile_tui.tui.guide_screen.screen import GuideScreen


class Clock(Command):
    """Watch now: a clock runs with the episode, and what it tells comes up as you reach it."""

    keys = "s"
    footer = 45

    def run(self, screen: "GuideScreen") -> None:
        """Stop the clock, or ask where to start it."""
        if screen.watching.clock is not None:
            if screen.watching.stop():
                screen.draw(onward=True)
                screen.say(f"Paused. {self.key(screen.keymap)} goes on from here.")
        elif not screen.moved_elsewhere():
            screen.wait_for(lambda: self._start(screen))

    async def _start(self, screen: "GuideScreen") -> None:
        from etoile_tui.tui.dialogs.text_prompt import AskLine

        start = screen.show.under_way()
        if start is None:
            screen.say("Everything has been watched.")
            return
        coming = screen.show.listing().coming
        minutes = None if coming is None else coming.minutes
        label = screen.show.marking_at(Position(start.episode), typed=False).label
        told = f"Minutes and seconds, like 12:30. {self.key(screen.keymap)} pauses the clock."
        seconds: int | None = None
        written: str | None = clock(start.at or 0)
        while seconds is None:
            ask = AskLine(f"Watching {label} now. How far in?", told, text=written or "")
            written = await screen.app.push_screen_wait(ask)
            if written is None:
                return
            try:
                seconds = _within(parse_clock(written), minutes)
            except PositionError as error:
                told = str(error)
        if not screen.moved_elsewhere():
            screen.watching.start(Position(start.episode, seconds))


def _within(seconds: int, minutes: int | None) -> int:
    """Return a place in an episode.

    Raises:
        PositionError: The episode is over by then.
    """
    if minutes is not None and seconds > minutes * 60:
        raise PositionError(f"It has {minutes} minutes. Once you have seen it all, mark it.")
    return seconds
