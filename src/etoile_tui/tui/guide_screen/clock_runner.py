"""Watching now: the clock runs with the episode, and what it reaches comes up."""

from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING, Final, Protocol

from etoile_tui.errors import EtoileError
from etoile_tui.guide.schedule.position import Position, format_clock
from etoile_tui.library import OpenShow

from .clock import Clock

if TYPE_CHECKING:
    from textual.timer import Timer

KEPT_EVERY: Final = 60
"""Seconds after which the position is kept on disk, where nothing comes up before."""


class ClockScreen(Protocol):
    """What the clock asks of the screen that it runs on."""

    show: OpenShow

    @property
    def at(self) -> Position | None:
        """Where the viewer looks back to; None at the marker."""

    def say(self, text: str, *, wrong: bool = False) -> None:
        """Say something to the viewer."""

    def changed_meanwhile(self) -> bool:
        """Take over what another program has changed; tell whether anything was."""

    def marker_moved(self, since: Position | None = None) -> None:
        """Show the guide at the marker."""

    def grow(self) -> None:
        """Show the same guide with more in it, where it is being read."""

    def show_clock(self, time: str) -> None:
        """Show how far the clock is; nothing where none runs."""

    def set_interval(self, interval: float, callback: Callable[[], None]) -> "Timer":
        """Call something every so many seconds."""


class ClockRunner:
    """Runs the clock, keeps its position on disk, and shows what it reaches.

    Attributes:
        clock: The clock that runs; None where none does.
        now: Tells seconds that only go forward.
        not_kept: Why the place could not be kept when the guide was left; None where it was.
    """

    now: Callable[[], float] = staticmethod(monotonic)

    def __init__(self, screen: ClockScreen) -> None:
        """Take the guide's screen."""
        self.clock: Clock | None = None
        self.not_kept: EtoileError | None = None
        self._screen = screen
        self._timer: Timer | None = None

    @property
    def running(self) -> bool:
        """Whether a clock runs."""
        return self.clock is not None

    @property
    def time(self) -> str:
        """What the clock shows; nothing where none runs."""
        return "" if self.clock is None else format_clock(self.clock.seconds)

    def start(self, position: Position) -> None:
        """Start the clock.

        Args:
            position: Where in which episode: the one under way, or the next.

        Raises:
            EtoileError: The place cannot be kept.
        """
        screen, show = self._screen, self._screen.show
        if position.episode is None:
            return
        show.markers.mark(position, running=True, begins=True)
        screen.marker_moved()
        self.clock = Clock(position.episode, position.at or 0, now=self.now)
        self.learn_length()
        self.clock.wakes = show.next_minute_mark()
        self._timer = screen.set_interval(1, self.tick)
        screen.show_clock(self.time)

    def learn_length(self) -> None:
        """Take over how long the episode is, as far as the curtain tells: it may have changed."""
        if self.clock is not None:
            coming = self._screen.show.listing().coming
            minutes = None if coming is None else coming.minutes
            self.clock.ends = None if minutes is None else minutes * 60

    def tick(self) -> None:
        """Move the clock's hand; bring up what it has reached."""
        clock = self.clock
        if clock is None:
            return
        self._screen.show_clock(self.time)
        due = clock.due
        if due or clock.seconds - clock.kept >= KEPT_EVERY:
            self._keep(clock, due=due)
        if clock.ended and self.pause():
            self._screen.say(
                self._screen.show.poster.says(
                    "The episode has run its length. Mark it as watched for what belongs to its "
                    "end."
                )
            )

    def stop(self) -> bool:
        """Stop the clock; tell whether one ran and where it was is kept."""
        clock = self.clock
        if clock is None:
            return False
        kept = clock.seconds == clock.kept or self._keep(clock, due=False)
        self.drop()
        return kept

    def pause(self) -> bool:
        """Stop the clock and show where it is; tell whether its place is kept."""
        stopped = self.stop()
        if stopped:
            self._screen.grow()
        return stopped

    def leave(self) -> None:
        """Keep where the clock is while the guide is left or set aside; nothing is shown."""
        clock, markers = self.clock, self._screen.show.markers
        if clock is None or clock.seconds == clock.kept:
            return
        markers.refresh()
        if markers.marker == Position(clock.episode, clock.kept):  # else it was moved elsewhere
            position = Position(clock.episode, clock.seconds)
            try:
                markers.mark(position, running=True)
            except EtoileError as error:
                self.not_kept = error
            else:
                clock.kept = position.at or 0
                self.not_kept = None

    def drop(self) -> None:
        """Let go of the clock: the marker has moved without it."""
        self.clock = None
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        self._screen.show_clock("")

    def _keep(self, clock: Clock, *, due: bool) -> bool:
        """Keep the position on disk, and show what came up there; tell whether it is kept."""
        screen, show = self._screen, self._screen.show
        if screen.changed_meanwhile():
            return False
        position = Position(clock.episode, clock.seconds)
        try:
            show.markers.mark(position, running=True)
        except EtoileError as error:
            screen.say(str(error), wrong=True)
            self.drop()
            return False
        clock.kept = position.at or 0
        clock.wakes = show.next_minute_mark()
        if due and screen.at is None:
            screen.grow()
            screen.say(f"{self.time}: something new has come up.")
        return True
