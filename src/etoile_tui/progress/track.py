"""The history of one viewer's marker in one show, and every change that can be made to it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import cached_property

from etoile_tui.guide.schedule.list_record import ListRecord

NOTHING_WATCHED = "none"
"""The marker of a show in which nothing was marked."""

LONGEST_PAUSE = timedelta(minutes=10)
"""How long a clock may stand still within one sitting; after that, it makes a new step."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A marker that was set, and when."""

    marker: str
    """A position as text: `S01E03`, `S01E04@12:30` or `none`."""
    when: datetime
    pass_number: int = 1
    """Which pass through the show it belongs to, counted from 1."""
    after: int
    """The step that held when this one was set, counted from 1; 0 for the beginning."""
    undone: datetime | None = None
    """When it was last undone; None where it never was, or a redo has set it again."""
    running: bool = False
    """Whether a clock set it. The clock replaces it as it runs on."""
    together: bool = False
    """Whether several viewers set it at once; then each of them has this step."""
    watched: int | None = None
    """How many episodes of the list were watched to their end. None in a step of an older format,
    which knows of no list."""
    list_number: int = 0
    """Which of the track's lists that is, counted from 1; 0 where none was watched."""
    begun: str = ""
    """The checksum of the episode under way, as in `ListRecord`."""
    unknown_keys: Mapping[str, object] = field(default_factory=dict)
    """Other keys of the step's table in the file, kept for the program that wrote them."""


# Without slots, because a cached property is kept in the instance.
@dataclass(frozen=True, kw_only=True)
class Track:
    """Everything that happened to one viewer's marker for one show.

    The steps form a tree, like the undo history of a text editor. A marker that is set after an
    undo begins a new branch, and no step is ever lost.

    Attributes:
        steps: The steps in the order they were set.
        current: The step that holds, counted from 1; 0 at the beginning, where none does.
        lists: The beginnings of the episode list as it was, the oldest first. A list that has only
            become longer is one list.
        unknown_keys: Other keys of the track's table in the file, kept for the program that wrote
            them.
    """

    steps: tuple[Step, ...] = ()
    current: int = 0
    lists: tuple[ListRecord, ...] = ()
    unknown_keys: Mapping[str, object] = field(default_factory=dict)

    @property
    def marker(self) -> str:
        """The marker that holds."""
        return self.steps[self.current - 1].marker if self.current else NOTHING_WATCHED

    @property
    def known(self) -> ListRecord | None:
        """The episode list up to the marker, as it was when that was set; None where unknown."""
        if not self.current:
            return ListRecord()
        step = self.steps[self.current - 1]
        if step.watched is None:
            return None
        listed = self.lists[step.list_number - 1] if step.watched else ListRecord()
        return listed.first(step.watched)._replace(begun=step.begun)

    @property
    def pass_number(self) -> int:
        """Which pass the marker belongs to."""
        return self.steps[self.current - 1].pass_number if self.current else 1

    def mark(  # noqa: PLR0913 (each is a word of its own)
        self,
        marker: str,
        when: datetime,
        *,
        known: ListRecord | None = None,
        running: bool = False,
        begins: bool = False,
        together: bool = False,
    ) -> "Track":
        """Return the track with a new marker; unchanged where that marker holds already.

        Args:
            marker: The position.
            when: The time.
            known: The record of the episodes watched at the position; None where it is not known.
            running: Whether a clock sets it. It then replaces the marker that the same clock has
                set in the same sitting.
            begins: Whether the viewer has just started or set the clock, so that nothing is
                replaced.
            together: Whether several viewers set it at once.
        """
        if marker == self.marker and known in (None, self.known):
            return self
        lists = self.lists if known is None else self._lists_with(known)
        step = Step(
            marker=marker,
            when=when,
            pass_number=self.pass_number,
            after=self.current,
            running=running,
            together=together,
            watched=None if known is None else known.length,
            list_number=len(lists) if known else 0,
            begun="" if known is None else known.begun,
        )
        return replace(self._with_marked(step, begins=begins), lists=lists)

    def _with_marked(self, step: Step, *, begins: bool) -> "Track":
        before = self.steps[self.current - 1] if self.current else None
        if before is None or begins or self._redo_number or not _same_sitting(before, step):
            return self._with_new(step)
        step = replace(step, after=before.after, unknown_keys=before.unknown_keys)
        return self._with_replaced(self.current, step)

    def begin(self, when: datetime, *, together: bool = False) -> "Track":
        """Return the track at the start of a new pass; the earlier passes are kept.

        It is unchanged where nothing is watched in the current pass.

        Args:
            when: The time.
            together: Whether several viewers begin at once.
        """
        if self.marker == NOTHING_WATCHED:
            return self
        step = Step(
            marker=NOTHING_WATCHED,
            when=when,
            pass_number=1 + max(self.passes),
            after=self.current,
            together=together,
            watched=0,
        )
        return self._with_new(step)

    def go_back_to(self, pass_number: int, when: datetime) -> "Track":
        """Return the track where an earlier pass was left.

        Raises:
            KeyError: There is no such pass.
        """
        steps = self.passes[pass_number]
        if pass_number == self.pass_number:
            return self
        left = steps[-1]
        return self._with_new(
            Step(
                marker=left.marker,
                when=when,
                pass_number=pass_number,
                after=self.current,
                watched=left.watched,
                list_number=left.list_number,
                begun=left.begun,
            )
        )

    def undo(self, when: datetime) -> "Track":
        """Return the track with the marker before; unchanged where there is none."""
        if not self.current:
            return self
        undone = replace(self.steps[self.current - 1], undone=when)
        return replace(self._with_replaced(self.current, undone), current=undone.after)

    def redo(self) -> "Track":
        """Return the track with the marker that was undone last; unchanged without one."""
        number = self._redo_number
        if number is None:
            return self
        again = replace(self.steps[number - 1], undone=None)
        return replace(self._with_replaced(number, again), current=number)

    @property
    def redo_step(self) -> Step | None:
        """The step that a redo would set again; None where there is nothing to redo."""
        number = self._redo_number
        return None if number is None else self.steps[number - 1]

    @property
    def _redo_number(self) -> int | None:
        # The newest branch. The times of undoing are not compared: a clock can be set back.
        branches = (
            number for number, step in enumerate(self.steps, start=1) if step.after == self.current
        )
        return max(branches, default=None)

    @cached_property
    def path(self) -> frozenset[int]:
        """The steps from the beginning to the marker, counted from 1; all others are undone."""
        return frozenset(self._path_back())

    @property
    def passes(self) -> Mapping[int, tuple[Step, ...]]:
        """The steps of each pass through the show, by its number, the first pass first.

        The current pass is there without steps, too: where nothing was marked.
        """
        found: dict[int, list[Step]] = {self.pass_number: []}
        for number in sorted(self.path):
            step = self.steps[number - 1]
            found.setdefault(step.pass_number, []).append(step)
        return {number: tuple(steps) for number, steps in sorted(found.items())}

    def _path_back(self) -> Iterator[int]:
        number = self.current
        while number:
            yield number
            number = self.steps[number - 1].after

    def _lists_with(self, known: ListRecord) -> tuple[ListRecord, ...]:
        """Return the lists, the last of which begins as the one does that is known now."""
        last = self.lists[-1] if self.lists else None
        if not known or (last is not None and last.begins_with(known)):
            return self.lists
        kept = self.lists[:-1] if last is not None and known.begins_with(last) else self.lists
        return (*kept, known.first(known.length))

    def _with_new(self, step: Step) -> "Track":
        return replace(self, steps=(*self.steps, step), current=len(self.steps) + 1)

    def _with_replaced(self, number: int, step: Step) -> "Track":
        steps = list(self.steps)
        steps[number - 1] = step
        return replace(self, steps=tuple(steps))


def without_zone(when: datetime) -> datetime:
    """Return a time that compares with any other: the file may hold times without a time zone."""
    return when.replace(tzinfo=None)


def _same_sitting(before: Step, step: Step) -> bool:
    """Tell whether a clock has set both steps in one episode, without a long pause between."""
    if not (before.running and step.running) or _episode(before.marker) != _episode(step.marker):
        return False
    return timedelta() <= without_zone(step.when) - without_zone(before.when) <= LONGEST_PAUSE


def _episode(marker: str) -> str:
    """Return the episode of a marker, as it is written."""
    return marker.partition("@")[0]
