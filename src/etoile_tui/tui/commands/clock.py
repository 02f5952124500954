"""The command for watching now: a clock that runs with the episode."""

from etoile_tui.errors import PositionError
from etoile_tui.guide.schedule.medium_words import timed
from etoile_tui.guide.schedule.position import Position, format_clock, parse_clock
from etoile_tui.library import NEXT_EPISODE
from etoile_tui.tui.command import Command, CommandHost

from .marking import Watched

_NO_MINUTES = (
    "It has no minutes to go by. Once you have watched the episode to its end, press {key}."
)


class Clock(Command):
    """Watch now: a clock runs with the episode, and what it tells comes up as you reach it."""

    keys = "s"
    footer = 45
    asks = True

    async def run(self, host: CommandHost) -> None:
        """Pause the clock, or ask where to start it."""
        if host.clock.running:
            if host.clock.pause():
                host.say(f"Paused. {self.key(host.keymap)} goes on from here.")
        elif not host.changed_meanwhile():
            await self._start(host)

    async def _start(self, host: CommandHost) -> None:
        start = host.show.under_way()
        if start is None:
            host.say(host.show.poster.says("Everything has been watched."))
            return
        if not timed(host.show.poster.medium, _minutes(host)):
            host.say(host.show.poster.says(_NO_MINUTES, key=Watched.key(host.keymap)))
            return
        seconds = await self._ask(host, start)
        if seconds is not None and not host.changed_meanwhile():
            host.clock.start(Position(start.episode, seconds))

    async def _ask(self, host: CommandHost, start: Position) -> int | None:
        """Ask how far into the episode the viewer is, until that can be; None for not at all."""
        from etoile_tui.tui.dialogs.text_prompt import TextPrompt

        label = host.show.marking_at(Position(start.episode), hidden=NEXT_EPISODE).label
        note = f"Minutes and seconds, like 12:30. {self.key(host.keymap)} pauses the clock."
        written: str | None = format_clock(start.at or 0)
        while written is not None:
            question = host.show.poster.says("Watching {what} now. How far in?", what=label)
            written = await host.ask(TextPrompt(question, note, text=written))
            try:
                return None if written is None else _within(host, parse_clock(written))
            except PositionError as error:
                note = str(error)
        return None


def _minutes(host: CommandHost) -> int | None:
    """Return how long the episode to watch now is, as far as the curtain tells."""
    coming = host.show.listing().coming
    return None if coming is None else coming.minutes


def _within(host: CommandHost, seconds: int) -> int:
    """Return a place in the episode to watch now.

    Raises:
        PositionError: The episode is over by then.
    """
    minutes = _minutes(host)
    if minutes is not None and seconds > minutes * 60:
        told = "It has {minutes} minutes. Once you have seen it all, mark it."
        raise PositionError(host.show.poster.says(told, minutes=minutes))
    return seconds
