"""A viewer's way through one show: every marker that was ever set, and how to go back."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import cached_property

NOTHING_WATCHED = "none"
"""The marker of a show that has never been marked."""

BREAK = timedelta(minutes=10)
"""How long a clock may stand still within one sitting; what comes later is a change of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A marker that was set, and when."""

    marker: str
    """A position, as it is written: `S01E03`, `S01E04@12:30` or `none`."""
    when: datetime
    time: int = 1
    """Which pass through the show it belongs to: 1 for the first time."""
    after: int
    """The step that held when it was set, counted from 1; 0 for the beginning."""
    undone: datetime | None = None
    """When it was last taken back; None where it was not, or was set again by going forward."""
    running: bool = False
    """Whether a clock set it, which sets it again as it runs on."""
    together: bool = False
    """Whether several viewers were there, who all have this step."""
    rest: Mapping[str, object] = field(default_factory=dict)
    """What else the file says of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pass:
    """One time through a show."""

    number: int
    """1 for the first time."""
    marker: str
    """How far it has come."""
    begun: datetime | None
    """When its first marker was set; None where nothing was marked."""
    latest: datetime | None
    """When its last marker was set."""


# Without slots: what has been worked out is kept in it.
@dataclass(frozen=True, kw_only=True)
class Track:
    """All that happened to one viewer's marker for one show.

    The steps are a tree, as in the undo of a good editor: a marker that is set after others were
    taken back begins a branch of its own, and nothing that was ever set is lost.

    Attributes:
        steps: The markers in the order they were set.
        current: Which step holds, counted from 1; 0 at the beginning, where none does.
        rest: What else the file says of it.
    """

    steps: tuple[Step, ...] = ()
    current: int = 0
    rest: Mapping[str, object] = field(default_factory=dict)

    @property
    def marker(self) -> str:
        """The marker that holds."""
        return self.steps[self.current - 1].marker if self.current else NOTHING_WATCHED

    @property
    def time(self) -> int:
        """Which pass the marker belongs to."""
        return self.steps[self.current - 1].time if self.current else 1

    def mark(
        self,
        marker: str,
        when: datetime,
        *,
        running: bool = False,
        begins: bool = False,
        together: bool = False,
    ) -> "Track":
        """Return the track with a new marker. One that holds already is no change.

        Args:
            marker: The position.
            when: The time.
            running: Whether a clock sets it: it then replaces the marker that the same clock
                has set in the same sitting.
            begins: Whether a clock was set to it by hand, so that it replaces nothing.
            together: Whether several viewers set it at once.
        """
        if marker == self.marker:
            return self
        step = Step(
            marker=marker,
            when=when,
            time=self.time,
            after=self.current,
            running=running,
            together=together,
        )
        before = self.steps[self.current - 1] if self.current else None
        if before is None or begins or self._forward or not _one_sitting(before, step):
            return self._set(step)
        return self._with(self.current, replace(step, after=before.after, rest=before.rest))

    def begin(self, when: datetime, *, together: bool = False) -> "Track":
        """Return the track at the start of a new pass; the earlier ones are kept.

        Where nothing is watched in this pass, it is new already.

        Args:
            when: The time.
            together: Whether several viewers begin at once.
        """
        if self.marker == NOTHING_WATCHED:
            return self
        time = 1 + max(self.steps[number - 1].time for number in self.line)
        step = Step(
            marker=NOTHING_WATCHED, when=when, time=time, after=self.current, together=together
        )
        return self._set(step)

    def go_back_to(self, time: int, when: datetime) -> "Track":
        """Return the track where an earlier pass was left.

        Raises:
            KeyError: There is no such pass.
        """
        marker = {each.number: each.marker for each in self.passes}[time]
        if time == self.time:
            return self
        return self._set(Step(marker=marker, when=when, time=time, after=self.current))

    def undo(self, when: datetime) -> "Track":
        """Return the track with the marker before; unchanged where there is none."""
        if not self.current:
            return self
        left = replace(self.steps[self.current - 1], undone=when)
        return replace(self._with(self.current, left), current=left.after)

    def redo(self) -> "Track":
        """Return the track with the marker that was taken back last; unchanged without one."""
        number = self._forward
        if number is None:
            return self
        again = replace(self.steps[number - 1], undone=None)
        return replace(self._with(number, again), current=number)

    @property
    def forward(self) -> Step | None:
        """The step that going forward again leads to: the one that was taken back last."""
        return None if self._forward is None else self.steps[self._forward - 1]

    @property
    def _forward(self) -> int | None:
        # The youngest branch: an older one was left for good when that began. No times are
        # compared, for a machine's clock may be set back.
        taken = (number for number, step in self._numbered() if step.after == self.current)
        return max(taken, default=None)

    @cached_property
    def line(self) -> frozenset[int]:
        """The steps that lead to the marker, counted from 1; all others were taken back."""
        return frozenset(self._back())

    @property
    def passes(self) -> tuple[Pass, ...]:
        """Every time through the show, the first one first."""
        found: dict[int, list[Step]] = {self.time: []}
        for number in sorted(self.line):
            step = self.steps[number - 1]
            found.setdefault(step.time, []).append(step)
        return tuple(_pass(time, steps) for time, steps in sorted(found.items()))

    def _numbered(self) -> Iterator[tuple[int, Step]]:
        return enumerate(self.steps, start=1)

    def _back(self) -> Iterator[int]:
        number = self.current
        while number:
            yield number
            number = self.steps[number - 1].after

    def _set(self, step: Step) -> "Track":
        return replace(self, steps=(*self.steps, step), current=len(self.steps) + 1)

    def _with(self, number: int, step: Step) -> "Track":
        steps = list(self.steps)
        steps[number - 1] = step
        return replace(self, steps=tuple(steps))


def _pass(time: int, steps: list[Step]) -> Pass:
    marker = steps[-1].marker if steps else NOTHING_WATCHED
    begun, latest = (steps[0].when, steps[-1].when) if steps else (None, None)
    return Pass(number=time, marker=marker, begun=begun, latest=latest)


def _one_sitting(before: Step, step: Step) -> bool:
    """Tell whether one clock has set both, without a longer break between them."""
    if not (before.running and step.running) or _episode(before.marker) != _episode(step.marker):
        return False
    passed = step.when.replace(tzinfo=None) - before.when.replace(tzinfo=None)
    return timedelta() <= passed <= BREAK


def _episode(marker: str) -> str:
    """Return the episode that a marker is in, as it is written."""
    return marker.partition("@")[0]
