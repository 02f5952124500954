"""The markers of those who watch a show: read from disk, changed there, taken over from there."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from etoile_tui.errors import CallError, EtoileError
from etoile_tui.guide.items.wording import whose as spoken
from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.order import Order, Reach
from etoile_tui.guide.schedule.position import NONE, Position
from etoile_tui.progress.errors import LostMarkerError, ProgressError, ViewerError
from etoile_tui.progress.model import ME, Progress, Seat
from etoile_tui.progress.store import Stamp, Store
from etoile_tui.progress.track import Track
from etoile_tui.suggestions import quotable

from . import together
from .history import Change, ShowPass, changes, passes, watched
from .sentences import LOST_MARKER, NO_VIEWER, ONLY_FORWARD, list_changed
from .show_key import ShowKey
from .together import Foretold, Moves, Standing, Walk


class Markers:
    """Where those who are present stand in a show.

    Attributes:
        seats: Who watches, by what their names do not carry.
        present: Who watches, by their present names: one viewer, or several together.
        marker: The horizon: the lowest of their markers.
        decides: Whose marker that is.
        curtain: The strictest of their curtains.
        named: Whether there are several viewers at all, so that it matters who is present.
        trouble: Why progress cannot be used; the marker is `none` then.
        notice: What the viewers should know besides: that the pack was changed. Empty without.
        taken_over: Is called with the horizon whenever the markers were read or changed, so that
            what was read past it can be let go of.
    """

    taken_over: Callable[[Reach], None] = staticmethod(lambda _: None)

    def __init__(
        self,
        store: Store,
        key: ShowKey,
        order: Order,
        *,
        seats: Sequence[Seat] = (),
        clock: Callable[[], datetime],
    ) -> None:
        """Read the markers.

        Args:
            store: Where progress is kept.
            key: Under which key progress has the show.
            order: The show's episodes.
            seats: Those who watch; the viewer in use where left out.
            clock: Tells the time for the history.
        """
        self.seats = tuple(seats)
        self.present = tuple(seat.name for seat in seats) or (ME,)
        self.marker: Position = NONE
        self.decides = self.present[0]
        self.curtain = Curtain.DRAWN
        self.named = False
        self.trouble: EtoileError | None = None
        self.notice = ""
        self._progress = Progress()
        self._store = store
        self._key = key
        self._show = key.show
        self._order = order
        self._clock = clock
        self._stamp: Stamp | None = None
        self._read = False
        self.refresh()

    @property
    def alone(self) -> bool:
        """Whether one viewer watches."""
        return len(self.present) == 1

    @property
    def reach(self) -> Reach:
        """The reach of the horizon."""
        return self._order.reach(self.marker)

    @property
    def gone(self) -> bool:
        """Whether the progress file has gone, and a good copy of it is there to be restored."""
        return self._store.gone

    @property
    def touched(self) -> bool:
        """Whether the file on disk is another one than was read last."""
        return not self._read or self._store.stamp() != self._stamp

    def refresh(self) -> None:
        """Take over from disk."""
        # Before reading: what is written meanwhile counts as another change.
        self._stamp, self._read = self._store.stamp(), True
        try:
            progress = self._store.read()
        except ProgressError as error:
            self.trouble = error
            # Whoever wants to know least is not told more while their choice cannot be read.
            self.marker, self.curtain, self._progress = NONE, Curtain.SEALED, Progress()
        else:
            self._take_over(progress)
        self.taken_over(self.reach)

    def seat(self, present: Sequence[str]) -> None:
        """Let others watch.

        Args:
            present: Their names.
        """
        try:
            progress = self._store.read()
        except ProgressError:
            progress = Progress()  # which is told of below
        self.seats = tuple(progress.seat(name) for name in present)
        self.present = tuple(present)
        self.decides = self.present[0]
        self.refresh()

    def place_of(self, names: Sequence[str]) -> Position:
        """Return how far viewers have come together, whether or not they are present."""
        return together.standing(self._progress, names, self._show, self._order).marker

    def moves(self, position: Position) -> Moves:
        """Return whose markers marking a position would move, and who would stay behind."""
        return self._moves(self._progress, position)

    def mark(self, position: Position, *, running: bool = False, begins: bool = False) -> Moves:
        """Set the markers of those present, and keep them on disk.

        Args:
            position: How far; an episode of the show.
            running: Whether a clock sets it, again and again.
            begins: Whether the clock was set to it by hand.

        Returns:
            Whose markers have moved, and who stays behind because they have not seen the
            episode before.

        Raises:
            PositionError: The show has no such episode.
            CallError: It would lower markers, and several are present; or a clock sets it on
                from a marker that was moved elsewhere.
            ProgressError: Progress cannot be read or written; nothing has changed.
        """
        sealed = self.curtain is Curtain.SEALED
        known = self._order.record(self._order.reach(position), sealed=sealed)
        moves = Moves((), ())
        now = self._clock()
        here = self.marker

        def marked(progress: Progress) -> Progress:
            nonlocal moves
            standing = together.standing(progress, self.present, self._show, self._order)
            if running and not begins and standing.marker != here:
                raise CallError("Your place was changed elsewhere.")
            moves = self._moves(progress, position)
            return together.change(
                progress,
                moves.moved,
                self._show,
                lambda track: track.mark(
                    str(position),
                    now,
                    known=known,
                    running=running,
                    begins=begins,
                    together=not self.alone,
                ),
            )

        self._change(marked)
        return moves

    def _moves(self, progress: Progress, position: Position) -> Moves:
        where = (progress, self.present, self._show, self._order)
        if self.alone:
            return Moves(moved=self.present, behind=())
        self._check_forward(together.standing(*where).marker, position)
        return together.who_moves(*where, position)

    def undo(self, to: Position | None = None) -> tuple[str, ...]:
        """Take back the last change, exactly; of several viewers the last they made together.

        Args:
            to: Where it must lead, as `undoing` has foretold; left out, anywhere.

        Returns:
            Whose markers have moved; nobody's where there is nothing to undo.

        Raises:
            CallError: One of them has gone on alone since, or it leads elsewhere by now.
            ProgressError: Progress cannot be read or written; nothing has changed.
        """
        return self._walk(together.undo(self._clock()), to)

    def redo(self, to: Position | None = None) -> tuple[str, ...]:
        """Set again what was taken back last.

        Args:
            to: Where it must lead, as `redoing` has foretold; left out, anywhere.

        Returns:
            Whose markers have moved; nobody's where there is nothing to redo.

        Raises:
            CallError: It leads elsewhere by now.
            ProgressError: Progress cannot be read or written; nothing has changed.
        """
        return self._walk(together.REDO, to)

    @property
    def undoing(self) -> Foretold | None:
        """What an undo would do; None where there is nothing to undo.

        Raises:
            CallError: As for `undo`.
        """
        return self._foretell(together.undo(self._clock()))

    @property
    def redoing(self) -> Foretold | None:
        """What a redo would do; None where there is nothing to redo."""
        return self._foretell(together.REDO)

    def _foretell(self, walk: Walk) -> Foretold | None:
        if isinstance(self.trouble, ViewerError):
            return None
        return together.foretell(walk, self._progress, self.present, self._show, self._order)

    def begin_again(self) -> None:
        """Begin a new pass for those present: markers at `none`, the earlier passes kept.

        Raises:
            ProgressError: Progress cannot be read or written; nothing has changed.
        """
        now = self._clock()
        self._change(
            lambda progress: together.change(
                progress,
                self.present,
                self._show,
                lambda track: track.begin(now, together=not self.alone),
            )
        )

    def go_back_to(self, pass_number: int) -> None:
        """Go on with an earlier pass, where it was left.

        Raises:
            CallError: There is no such pass, or several viewers are present.
            ProgressError: Progress cannot be read or written; nothing has changed.
        """
        now = self._clock()

        def back(track: Track) -> Track:
            if pass_number not in track.passes:
                raise CallError(
                    f"There is no pass {pass_number}. etoile again list tells which are."
                )
            return track.go_back_to(pass_number, now)

        self._change_one(back)

    def changes(self) -> tuple[Change, ...]:
        """Return all that happened to the marker of the one who is present.

        Raises:
            CallError: Several are.
        """
        return changes(self._track(self._one()))

    def passes(self) -> tuple[ShowPass, ...]:
        """Return the passes of the one who is present.

        Raises:
            CallError: Several are.
        """
        return passes(self._track(self._one()))

    def last_time(self, episode: str) -> datetime | None:
        """Return when an episode was marked as watched in the pass before; None where unknown."""
        if not self.alone:
            return None
        track = self._track(self.present[0])
        return watched(track, episode, track.pass_number - 1)

    def choose_curtain(self, curtain: Curtain) -> None:
        """Keep another curtain for the one who is present.

        Raises:
            CallError: Several are: each one's curtain is theirs to choose.
            ProgressError: Progress cannot be read or written; nothing has changed.
        """
        self._one("The strictest curtain of those present holds; each chooses their own")

        def chosen(progress: Progress) -> Progress:
            name = self.present[0]
            return progress.with_viewer(name, replace(progress.viewer(name), curtain=curtain))

        self._change(chosen)

    def _walk(self, walk: Walk, to: Position | None) -> tuple[str, ...]:
        names: tuple[str, ...] = ()

        def walked(progress: Progress) -> Progress:
            # Told by the disk: another window may have moved the marker meanwhile.
            nonlocal names
            where = (progress, self.present, self._show)
            names = walk.whose(*where)
            foretold = together.foretell(walk, *where, self._order)
            if to is not None and foretold is not None and foretold.marker != to:
                raise CallError("Your place was changed elsewhere.")
            return together.change(progress, names, self._show, walk.step)

        self._change(walked)
        return names

    def _check_forward(self, marker: Position, position: Position) -> None:
        if self._order.reach(position) < self._order.reach(marker):
            raise CallError(self._key.poster.says(ONLY_FORWARD))

    def _one(self, why: str = "This belongs to one viewer") -> str:
        if not self.alone:
            raise CallError(f"{why}, and {len(self.present)} are here. Take one alone: --as NAME.")
        return self.present[0]

    def _track(self, name: str) -> Track:
        return self._progress.viewer(name).track(self._show)

    def _change_one(self, step: Callable[[Track], Track]) -> None:
        self._one()
        self._change(lambda progress: together.change(progress, self.present, self._show, step))

    def _change(self, change: Callable[[Progress], Progress]) -> None:
        def checked(progress: Progress) -> Progress:
            self._settle(progress)
            self._check_known(progress)
            self._show = self._key.of(progress)
            after = change(progress)
            return progress if after == progress else after.with_pack(self._show, self._key.record)

        progress = self._store.change(checked)
        self._read = False  # somebody else may have written since
        self._take_over(progress)
        self.taken_over(self.reach)

    def _settle(self, progress: Progress) -> None:
        """Take over the present names of those who watch; at first it is the viewer in use."""
        self.seats = self.seats or (progress.seat(progress.in_use),)
        self.present = tuple(progress.name_of(seat) or seat.name for seat in self.seats)
        if self.decides not in self.present:
            self.decides = self.present[0]

    def _check_known(self, progress: Progress) -> None:
        for seat in self.seats:
            if progress.name_of(seat) is None:
                raise ViewerError(self._key.poster.says(NO_VIEWER, name=quotable(seat.name)))

    def _take_over(self, progress: Progress) -> None:
        self.trouble, self.notice = None, ""
        self._settle(progress)
        self._progress, self._show = progress, self._key.of(progress)
        self.named = len(progress.names) > 1 or self.present != progress.names
        try:
            self._check_known(progress)
        except ViewerError as error:
            self.trouble, self.marker, self.curtain = error, NONE, Curtain.SEALED
            return
        found = together.standing(progress, self.present, self._show, self._order)
        self.marker, self.decides, self.curtain = found.marker, found.decides, found.curtain
        self.notice = self._changed_words(found)
        if found.lost:
            # Not the marker's own words: a damaged file can hold anything.
            whose = "Your" if self.alone else spoken(quotable(found.lost[0]))
            told = self._key.poster.says(LOST_MARKER, whose=whose, path=self._store.path)
            self.trouble = LostMarkerError(told)

    def _changed_words(self, found: Standing) -> str:
        if not found.changed:
            return ""
        name, marker = next(iter(found.changed.items()))
        return list_changed(
            "you" if self.alone else quotable(name), marker, found.marker, self._key.poster
        )
