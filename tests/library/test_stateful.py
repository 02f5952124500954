"""Several windows and programs over one progress file, and whatever they do in any order."""

import shutil
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from math import inf
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from etoile_tui.errors import CallError
from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.order import NOTHING, Order, Reach
from etoile_tui.guide.schedule.position import NONE, Position, parse_position
from etoile_tui.library import Library, OpenShow, Paths, ViewerError
from etoile_tui.library.history import passes
from etoile_tui.progress.model import Progress, Viewer
from etoile_tui.progress.store import Store
from tests.harness.invented import LIGHTHOUSE

EPISODES = ("S01E01", "S01E02", "S01E03", "S01E04", "S00E01")
ORDER = Order((*EPISODES, "S01E06", "S02E01", "S02E02"))
STRICT = (Curtain.SEALED, Curtain.DRAWN, Curtain.OPEN)
NAMES = ("me", "ana", "ben", "cyd")
NOON = datetime(2026, 1, 31, 12, tzinfo=UTC)

_ENDS = st.sampled_from(EPISODES).map(Position)
_MINUTES = st.builds(Position, st.sampled_from(EPISODES[:4]), st.sampled_from((0, 749, 750, 751)))
POSITIONS = st.just(NONE) | _ENDS | _MINUTES
NAME = st.sampled_from((*NAMES, "ANA", "Ben "))
WHICH = st.integers(0, 5)
"""Which window; the first four are there from the beginning."""


@dataclass(eq=False, kw_only=True)
class Window:
    """An open show, which state of the file it has taken over, and who watches there."""

    show: OpenShow
    version: int
    people: Sequence[object]
    """They are the same whatever their names become; None for somebody who was never there."""


class Windows(RuleBasedStateMachine):
    """Windows, commands, and one file."""

    def __init__(self) -> None:
        """Begin with an empty folder and one window."""
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.paths = Paths(
            progress=self.folder / "state" / "progress.toml", shows=self.folder / "shows"
        )
        self.store = Store(self.paths.progress)
        self.seconds = 0
        self.version = 0
        self.windows: list[Window] = []
        self.people: dict[str, object] = {"me": object()}
        """The viewers by their present names."""
        self.refused = False

    def teardown(self) -> None:
        """Take the folder away."""
        shutil.rmtree(self.folder)

    def clock(self) -> datetime:
        """Return the time."""
        return NOON + timedelta(seconds=self.seconds)

    def library(self) -> Library:
        """Return a library, as another program would open it."""
        return Library(self.paths, clock=self.clock)

    def window(self, which: int) -> Window:
        """Return one of the windows."""
        return self.windows[which % len(self.windows)]

    # What is done, and what it may change.

    def act(self, window: Window, do: Callable[[OpenShow], object]) -> tuple[Progress, Progress]:
        """Do something in a window; return the progress before and after it."""
        before = self.store.read()
        stamp = self.store.stamp()
        try:
            do(window.show)
        except CallError:
            self.refused = True
            assert self.store.read() == before, "what is refused changes nothing"
            return before, before
        self.refused = False
        after = self.store.read()
        self.version += self.store.stamp() != stamp
        window.version = self.version
        for name in before.names:
            if name not in window.show.markers.present:
                assert after.viewer(name) == before.viewer(name), "nobody else's data changes"
        assert after.names == before.names
        assert after.in_use == before.in_use
        return before, after

    def command(self, do: Callable[[Library], object]) -> tuple[Progress, Progress] | None:
        """Do something in another program; return the progress before and after, or None."""
        before, stamp = self.store.read(), self.store.stamp()
        try:
            do(self.library())
        except ViewerError:
            assert self.store.stamp() == stamp
            return None
        self.version += self.store.stamp() != stamp
        return before, self.store.read()

    def seated(self, names: Sequence[str]) -> list[object]:
        """Return who somebody finds under some names."""
        return [self.people.get(name) for name in names]

    # The rules.

    @initialize()
    def first(self) -> None:
        """Open a window for the viewer in use, one for each of two others, and one for both."""
        for name in ("ana", "ben"):
            self.add(name)
        for names in ([], ["ana"], ["ben"], ["ana", "ben"]):
            self.open(names)

    @rule(seconds=st.sampled_from((0, 1, 3600, -3600)))
    def wait(self, seconds: int) -> None:
        """Let time go by, or set the clock back."""
        self.seconds += seconds

    @precondition(lambda self: len(self.windows) < 6)
    @rule(names=st.lists(NAME, max_size=3))
    def open(self, names: list[str]) -> None:
        """Open another window, for the viewer in use or for some who watch together."""
        library = self.library()
        try:
            library.watch_as(names)
        except ViewerError:
            return
        show = library.open(str(LIGHTHOUSE))
        people = self.seated(show.markers.present)
        self.windows.append(Window(show=show, version=self.version, people=people))
        window = self.windows[-1]
        assert library.curtain() is window.show.markers.curtain

    @rule(which=WHICH, position=POSITIONS, running=st.booleans())
    def mark(self, which: int, position: Position, running: bool) -> None:
        """Mark: alone it is exact, together nobody is lowered."""
        window = self.window(which)
        before, after = self.act(window, lambda show: show.markers.mark(position, running=running))
        if self.refused:
            return
        if len(window.show.markers.present) == 1:
            assert track_marker(after, window.show.markers.present[0]) == str(position)
            assert window.show.markers.marker == position
            return
        to = ORDER.reach(position)
        level = len({reach(before, name) for name in window.show.markers.present}) == 1
        for name in window.show.markers.present:
            was, now = reach(before, name), reach(after, name)
            moves = was < to and (level or was >= (to[0] - 1, inf))
            assert now == (to if moves else was)

    @rule(which=WHICH)
    def undo(self, which: int) -> None:
        """Take back, and set again: it is as it was."""
        window = self.window(which)
        before, after = self.act(window, lambda show: show.markers.undo())
        if before != after:
            redone = self.act(window, lambda show: show.markers.redo())[1]
            if len(window.show.markers.present) == 1:
                assert markers(redone) == markers(before)
            self.act(window, lambda show: show.markers.undo())

    @rule(which=WHICH)
    def redo(self, which: int) -> None:
        """Set again; where there is nothing to, nothing changes."""
        window = self.window(which)
        window.show.markers.refresh()
        window.version = self.version
        foretold = window.show.redoing()
        before, after = self.act(window, lambda show: show.markers.redo())
        assert (foretold is None) == (before == after)
        if foretold is not None:
            assert window.show.markers.marker == foretold.position

    @rule(which=WHICH)
    def begin_again(self, which: int) -> None:
        """Begin a new pass, alone or together."""
        window = self.window(which)
        before, after = self.act(window, lambda show: show.markers.begin_again())
        if before != after:
            assert window.show.markers.marker == NONE

    @rule(which=WHICH, number=st.integers(0, 3))
    def go_back_to(self, which: int, number: int) -> None:
        """Go on with an earlier pass, where it was left."""
        window = self.window(which)
        before, after = self.act(window, lambda show: show.markers.go_back_to(number))
        if before != after:
            track = before.viewer(window.show.markers.present[0]).track("lighthouse")
            assert window.show.markers.marker in [each.marker for each in passes(track)]

    @rule(which=WHICH, curtain=st.sampled_from(Curtain))
    def choose_curtain(self, which: int, curtain: Curtain) -> None:
        """Choose a curtain, alone; no marker moves."""
        before, after = self.act(
            self.window(which), lambda show: show.markers.choose_curtain(curtain)
        )
        assert markers(before) == markers(after)

    @rule(which=WHICH)
    def refresh(self, which: int) -> None:
        """Take over from disk: the window knows all that was done."""
        window = self.window(which)
        window.show.markers.refresh()
        window.version = self.version
        assert not window.show.markers.touched

    @rule(which=WHICH, names=st.lists(st.sampled_from(NAMES), min_size=1, unique=True))
    def seat(self, which: int, names: Sequence[str]) -> None:
        """Let others watch in a window."""
        window = self.window(which)
        window.show.markers.seat(names)
        window.version = self.version
        window.people = self.seated(names)

    @rule(name=NAME)
    def add(self, name: str) -> None:
        """Add a viewer: nobody else's data changes."""
        if (done := self.command(lambda library: library.add_viewer(name))) is not None:
            before, after = done
            assert after.names[:-1] == before.names
            new = after.names[-1]
            self.people[new] = object()
            assert replace(after.viewer(new), id="") == Viewer()
            assert all(after.viewer(each) == before.viewer(each) for each in before.names)
            assert after.in_use == before.in_use

    @rule(name=NAME)
    def use(self, name: str) -> None:
        """Put a viewer in use, and no more."""
        if (done := self.command(lambda library: library.use_viewer(name))) is not None:
            assert done[0].viewers == done[1].viewers
            assert done[1].in_use.casefold() == name.strip().casefold()

    @rule(name=NAME, new=NAME)
    def rename(self, name: str, new: str) -> None:
        """Rename a viewer: all that they have marked goes with them."""
        if (done := self.command(lambda library: library.rename_viewer(name, new))) is not None:
            old, now = (each.names for each in done)
            names = dict(zip(old, now, strict=True))
            self.people = {names[each]: self.people[each] for each in old}
            before, after = ([each.viewer(name).shows for name in each.names] for each in done)
            assert before == after
            in_use = {progress.names.index(progress.in_use) for progress in done}
            assert len(in_use) == 1

    @rule(name=NAME)
    def remove(self, name: str) -> None:
        """Remove a viewer, and nobody else."""
        if (done := self.command(lambda library: library.remove_viewer(name))) is not None:
            before, after = done
            (gone,) = set(before.names) - set(after.names)
            del self.people[gone]
            assert all(after.viewer(each) == before.viewer(each) for each in after.names)
            assert after.in_use == before.in_use

    # What always holds.

    @invariant()
    def what_changed_elsewhere_is_noticed(self) -> None:
        """A window that does not know the newest state says so."""
        for window in self.windows:
            if window.version != self.version:
                assert window.show.markers.touched

    @invariant()
    def nothing_is_shown_that_somebody_present_has_not_reached(self) -> None:
        """In every window that knows the newest state."""
        progress = self.store.read()
        for window in self.windows:
            if window.version == self.version:
                names = {person: name for name, person in self.people.items()}
                check(window.show, progress, [names.get(each) for each in window.people])


def track_marker(progress: Progress, name: str) -> str:
    """Return a viewer's marker on disk."""
    return progress.viewer(name).track("lighthouse").marker


def markers(progress: Progress) -> dict[str, str]:
    """Return every viewer's marker on disk."""
    return {name: track_marker(progress, name) for name in progress.names}


def reach(progress: Progress, name: str) -> Reach:
    """Return how far a viewer has got, by what is on disk."""
    return ORDER.reach(parse_position(track_marker(progress, name)))


def check(show: OpenShow, progress: Progress, watching: Sequence[str | None]) -> None:
    """Check what a window shows against what is on disk.

    Args:
        show: The show that is open in the window.
        progress: What is on disk.
        watching: The present names of those who watch there; None for somebody who is gone.
    """
    horizon = show.guide().horizon
    assert horizon == show.markers.marker
    assert show.markers.decides in show.markers.present
    assert show.guide(Position("S02E02")).horizon == horizon
    if None in watching:
        assert (horizon, isinstance(show.markers.trouble, ViewerError)) == (NONE, True)
        return
    assert tuple(watching) == show.markers.present
    lowest = min(reach(progress, name) for name in show.markers.present)
    assert ORDER.reach(horizon) == lowest == reach(progress, show.markers.decides)
    kinds = {progress.viewer(name).curtain for name in show.markers.present}
    assert show.markers.curtain is next(kind for kind in STRICT if kind in kinds)
    assert show.guide().curtain is show.markers.curtain
    assert show.markers.trouble is None
    held = max((ORDER.index(episode) for episode in show._pack._chapters), default=NOTHING[0])
    assert held <= lowest[0], "nothing past the marker is kept in memory"


TestWindows = Windows.TestCase
TestWindows.settings = settings(max_examples=150, stateful_step_count=30, deadline=None)
