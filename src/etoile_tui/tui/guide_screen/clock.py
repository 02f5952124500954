"""The clock that runs with the episode under way."""

from collections.abc import Callable

from etoile_tui.guide.schedule.position import LONGEST


class Clock:
    """How far into an episode somebody is who is watching it now.

    Attributes:
        episode: The episode's id.
        ends: How many seconds the episode has; None where that is not known.
        kept: The second that was kept on disk last.
        wakes: The second at which something comes up next; None where nothing will.
    """

    def __init__(
        self,
        episode: str,
        start: int,
        *,
        ends: int | None = None,
        now: Callable[[], float],
    ) -> None:
        """Start it.

        Args:
            episode: The episode's id.
            start: Seconds into the episode to start from.
            ends: How many seconds the episode has; None where that is not known.
            now: Tells seconds that only go forward.
        """
        self.episode = episode
        self.ends = ends
        self.kept = start
        self.wakes: int | None = None
        self._start = start
        self._now = now
        self._begun = now()

    @property
    def seconds(self) -> int:
        """Seconds into the episode; it stands still at the episode's end."""
        passed = self._start + int(self._now() - self._begun)
        ends = LONGEST if self.ends is None else self.ends
        return min(passed, max(ends, self._start))

    @property
    def ended(self) -> bool:
        """Whether the episode has run its length."""
        return self.ends is not None and self.seconds >= self.ends

    @property
    def due(self) -> bool:
        """Whether something comes up now."""
        return self.wakes is not None and self.seconds >= self.wakes
