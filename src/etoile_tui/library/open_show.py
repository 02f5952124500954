"""One open show: where its viewer stands, and guides up to there."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from math import inf
from typing import TYPE_CHECKING

from etoile_tui.errors import EtoileError, PositionError
from etoile_tui.guide.schedule.curtain import Curtain, Listing, list_episodes
from etoile_tui.guide.schedule.order import Reach
from etoile_tui.guide.schedule.position import Position, parse_position
from etoile_tui.guide.schedule.show import Poster
from etoile_tui.packs.pack import Pack
from etoile_tui.progress.store import Store

from .history import Change, ShowPass
from .markers import Markers
from .together import Moves

if TYPE_CHECKING:
    from etoile_tui.guide.story.guide import Guide


@dataclass(frozen=True, slots=True, kw_only=True)
class Marking:
    """A marker that somebody is about to set."""

    position: Position
    forward: bool
    """Whether it goes past the marker that holds, so that it should be asked about once."""
    label: str
    """What to call it in that question: nothing that the curtain withholds."""
    jump: bool = False
    """Whether episodes that have not been watched come before it."""


class OpenShow:
    """A show, its viewer's marker and curtain, and the way to every guide.

    Looking back is clamped here: no guide is ever made past the marker.

    Attributes:
        poster: What is safe before the first minute.
    """

    def __init__(
        self, pack: Pack, store: Store, present: Sequence[str], clock: Callable[[], datetime]
    ) -> None:
        """Open a pack.

        Args:
            pack: The pack.
            store: Where progress is kept.
            present: The names of those who watch; where there are none, it is the viewer in use.
            clock: Tells the time for the history.
        """
        self.poster: Poster = pack.show.poster
        self._pack = pack
        self._markers = Markers(store, self.poster.id, pack.order, present=present, clock=clock)
        self._let_go()

    # Who watches, and where they stand.

    @property
    def marker(self) -> Position:
        """How far those present have watched: the lowest of their markers."""
        return self._markers.marker

    @property
    def curtain(self) -> Curtain:
        """What they want to know of the episodes ahead: the strictest of their curtains."""
        return self._markers.curtain

    @property
    def trouble(self) -> EtoileError | None:
        """Why progress cannot be used; the marker is `none` then."""
        return self._markers.trouble

    @property
    def present(self) -> tuple[str, ...]:
        """The names of those who watch: one viewer, or several together."""
        return self._markers.present

    @property
    def alone(self) -> bool:
        """Whether one viewer watches."""
        return self._markers.alone

    @property
    def gone(self) -> bool:
        """Whether the progress file has gone, and a good copy of it is there to be restored."""
        return self._markers.gone

    @property
    def decides(self) -> str:
        """Whose marker is the horizon."""
        return self._markers.decides

    @property
    def named(self) -> bool:
        """Whether there are several viewers at all, so that it matters who is present."""
        return self._markers.named

    @property
    def touched(self) -> bool:
        """Whether progress on disk may have changed since it was taken over; it is not read."""
        return self._markers.touched

    def refresh(self) -> None:
        """Take over the markers and the curtain from disk."""
        self._markers.refresh()
        self._let_go()

    def seat(self, present: Sequence[str]) -> None:
        """Let others watch.

        Args:
            present: Their names, as the library lists them.
        """
        self._markers.seat(present)
        self._let_go()

    # What there is to read.

    def guide(self, at: Position | None = None, *, curtain: Curtain | None = None) -> "Guide":
        """Return the guide at the marker, or at an earlier position.

        Args:
            at: The position to look back to. One past the marker, or that does not exist, is
                clamped to the marker.
            curtain: Another curtain than the viewer's, for what others are to read.
        """
        from etoile_tui.guide.story.guide import Guide  # 9 ms, and a list of episodes needs none

        horizon = self.clamp(at)
        chapters = self._pack.chapters(self._pack.order.reach(horizon))
        return Guide(self._pack.show, chapters, horizon=horizon, curtain=curtain or self.curtain)

    def listing(self, at: Position | None = None) -> Listing:
        """Return the episode list at the marker, or at an earlier position, as `guide` would.

        No episode's file is read for it.
        """
        reach = self._pack.order.reach(self.clamp(at))
        return list_episodes(self._pack.show.episodes, reach, self.curtain)

    def parse(self, text: str) -> Position:
        """Return the position that somebody typed; it need not exist.

        Raises:
            PositionError: It is no position, or fits several.
        """
        return parse_position(text, seasons=self.listing().seasons)

    def lies_ahead(self, position: Position) -> bool:
        """Tell whether a position is not reached: past the marker, or not in this show at all.

        The two are one answer on purpose: which of them it is lies behind the curtain.
        """
        return self._pack.order.asked(position) > self._reach

    def clamp(self, at: Position | None) -> Position:
        """Return a position to look back to, or the marker where it lies ahead or is None."""
        return self.marker if at is None or self.lies_ahead(at) else at

    def marking(self, text: str) -> Marking:
        """Return what it would mean to set the marker to `next` or to a position as typed.

        Raises:
            PositionError: It is no position, or everything is watched already.
        """
        listing = self.listing()
        if text.strip().lower() != "next":
            return self.marking_at(self.parse(text))
        if listing.coming is None:
            raise PositionError("Everything has been watched: there is no next episode.")
        return self.marking_at(Position(self._pack.order.episode(listing.watched)), typed=False)

    def marking_at(self, position: Position, *, typed: bool = True) -> Marking:
        """Return what it would mean to set the marker to a position.

        Args:
            position: The position.
            typed: Whether the viewer has named it, so that its name is no news to them.
        """
        listing = self.listing()
        index = None if position.episode is None else listing.index(position.episode)
        title = None if index is None else listing[index].title
        label = str(position) if title is None else f"{position} · {title}"
        known = typed or position.episode is None or index is not None
        return Marking(
            position=position,
            forward=self.lies_ahead(position),
            label=label if known else "the next episode",
            jump=index is not None and index > listing.watched,
        )

    def after(self, at: Position | None = None) -> Position | None:
        """Return the end of the episode to watch after a position; None where there is none.

        Args:
            at: The position; the marker where left out, or where it lies ahead.
        """
        watched = self.listing(at).watched
        return (
            Position(self._pack.order.episode(watched)) if watched < len(self._pack.order) else None
        )

    def beside(self, at: Position, way: int) -> Position:
        """Return the end of the episode before a position, or of the one after it.

        Args:
            at: A position that has been reached.
            way: -1 for back, as far as `none`; 1 for forward, as far as the marker.
        """
        order = self._pack.order
        place, seconds = order.reach(self.clamp(at))
        if way < 0:
            return order.position((max(-1, place - 1), inf))
        later = (place if seconds != inf else place + 1, inf)
        return order.position(min(later, self._reach))

    # Where the marker goes.

    def moves(self, position: Position) -> Moves:
        """Return whose markers marking a position would move, and who would stay behind.

        Raises:
            CallError: It would lower markers, and several viewers are present.
        """
        return self._markers.moves(position)

    def mark(self, position: Position, *, running: bool = False, begins: bool = False) -> Moves:
        """Set the markers of those present, and keep them on disk.

        Together only those move who were there for the episode before, and nobody goes back.

        Args:
            position: How far.
            running: Whether a clock sets it, again and again: that is one change to undo.
            begins: Whether the clock was set to it by hand: that is a change of its own.

        Returns:
            Whose markers have moved, and who stays behind.

        Raises:
            PositionError: The show has no such episode.
            CallError: It would lower markers, and several viewers are present; or a clock sets
                it on from a marker that was moved elsewhere.
            ProgressError: Progress cannot be read or written; nothing has changed.
        """
        self._pack.order.reach(position)
        moves = self._markers.mark(position, running=running, begins=begins)
        self._let_go()
        return moves

    def undo(self) -> tuple[str, ...]:
        """Go back to the marker before, exactly; of several, by what they did together.

        Returns:
            Whose markers have moved; nobody's where there is nothing to undo.

        Raises:
            CallError: One of several has gone on alone since.
            ProgressError: Progress cannot be read or written; nothing has changed.
        """
        undone = self._markers.undo()
        self._let_go()
        return undone

    def redo(self) -> tuple[str, ...]:
        """Go forward to the marker that was taken back last.

        Returns:
            Whose markers have moved; nobody's where there is nothing to redo.

        Raises:
            ProgressError: Progress cannot be read or written; nothing has changed.
        """
        redone = self._markers.redo()
        self._let_go()
        return redone

    def redoing(self) -> Marking | None:
        """Return what it would mean to redo; None where there is nothing to."""
        forward = self._markers.forward
        if forward is None:
            return None
        marking = self.marking_at(forward)
        # Of several, somebody's own marker may go forward where the lowest does not.
        return marking if self.alone else replace(marking, forward=True)

    def changes(self) -> tuple[Change, ...]:
        """Return all that happened to the viewer's marker, in order.

        Raises:
            CallError: Several viewers are present.
        """
        return self._markers.changes()

    def passes(self) -> tuple[ShowPass, ...]:
        """Return the viewer's passes through the show, the first one first.

        Raises:
            CallError: Several viewers are present.
        """
        return self._markers.passes()

    def last_time(self, episode: str) -> datetime | None:
        """Return when the viewer marked an episode in the pass before; None where unknown."""
        return self._markers.last_time(episode)

    def begin_again(self) -> None:
        """Begin a new pass for those present: the marker at `none`, the earlier passes kept.

        Raises:
            ProgressError: Progress cannot be read or written; nothing has changed.
        """
        self._markers.begin_again()
        self._let_go()

    def go_back_to(self, pass_number: int) -> None:
        """Go on with an earlier pass, where it was left.

        Args:
            pass_number: Its number.

        Raises:
            CallError: There is no such pass, or several viewers are present.
            ProgressError: Progress cannot be read or written; nothing has changed.
        """
        self._markers.go_back_to(pass_number)
        self._let_go()

    def choose_curtain(self, curtain: Curtain) -> None:
        """Keep another curtain for the viewer.

        Raises:
            CallError: Several viewers are present.
            ProgressError: Progress cannot be read or written; nothing has changed.
        """
        self._markers.choose_curtain(curtain)
        self._let_go()

    # Watching now.

    def under_way(self) -> Position | None:
        """Return where to start a clock: in the episode under way, or at the next one's beginning.

        None where everything is watched.
        """
        coming = self.after()
        return None if coming is None else Position(coming.episode, self.marker.at or 0)

    def next_minute_mark(self) -> int | None:
        """Return when the next fact of the episode under way comes up, in seconds into it.

        None where none will, or no episode is under way.
        """
        return None if self.marker.at is None else self._pack.next_minute_mark(self._reach)

    @property
    def _reach(self) -> Reach:
        return self._pack.order.reach(self.marker)

    def _let_go(self) -> None:
        """Let go of all that lies past the marker."""
        self._pack.forget(self._reach)
