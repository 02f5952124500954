"""One open show: where its viewer stands, and guides up to there."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from math import inf
from typing import TYPE_CHECKING

from etoile_tui.guide.curtain import Curtain, Listing, list_episodes
from etoile_tui.guide.errors import EtoileError, PositionError
from etoile_tui.guide.order import Order, Reach
from etoile_tui.guide.position import NONE, Position, parse_position
from etoile_tui.guide.show import Poster
from etoile_tui.packs.pack import Pack
from etoile_tui.progress.errors import LostMarkerError, ProgressError
from etoile_tui.progress.model import Track, Viewer
from etoile_tui.progress.store import Store

if TYPE_CHECKING:
    from etoile_tui.guide.guide import Guide


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


def read_marker(written: str, order: Order) -> Position:
    """Return a marker as it is kept on disk.

    Raises:
        PositionError: It is no position, or names no episode of the show.
    """
    marker = parse_position(written)
    order.reach(marker)
    return marker


class OpenShow:
    """A show, its viewer's marker and curtain, and the way to every guide.

    Looking back is clamped here: no guide is ever made past the marker.

    Attributes:
        poster: What is safe before the first minute.
        marker: How far the viewer has watched.
        curtain: What the viewer wants to know of the episodes ahead.
        trouble: Why progress cannot be used; the marker is `none` then.
    """

    def __init__(
        self, pack: Pack, store: Store, viewer: str, clock: Callable[[], datetime]
    ) -> None:
        """Take a pack, where progress is kept, the viewer's name and a clock."""
        self.poster: Poster = pack.show.poster
        self.marker: Position = NONE
        self.curtain: Curtain = Curtain.DRAWN
        self.trouble: EtoileError | None = None
        self._pack = pack
        self._store = store
        self._viewer = viewer
        self._clock = clock
        self.refresh()

    def refresh(self) -> None:
        """Take over the marker and the curtain from disk."""
        try:
            viewer = self._store.read().viewer(self._viewer)
        except ProgressError as error:
            self.trouble = error
            self._stand_at(NONE)
        else:
            self._take_over(viewer)

    def guide(self, at: Position | None = None, *, curtain: Curtain | None = None) -> "Guide":
        """Return the guide at the marker, or at an earlier position.

        Args:
            at: The position to look back to. One past the marker, or that does not exist, is
                clamped to the marker.
            curtain: Another curtain than the viewer's, for what others are to read.
        """
        from etoile_tui.guide.guide import Guide  # 9 ms, and a list of episodes needs none

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
        try:
            return self._pack.order.reach(position) > self._reach
        except PositionError:
            return True

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

    def mark(self, position: Position) -> None:
        """Set the marker, and keep it on disk.

        Raises:
            PositionError: The show has no such episode.
            ProgressError: Progress cannot be read or written; nothing has changed.
        """
        self._pack.order.reach(position)
        self._change(lambda track: track.mark(str(position), self._clock()))

    def undo(self) -> bool:
        """Go back to the marker before, exactly.

        Returns:
            Whether there was one.

        Raises:
            ProgressError: Progress cannot be read or written; nothing has changed.
        """
        undone = False

        def back(track: Track) -> Track:
            # Told by the disk: another window may have moved the marker meanwhile.
            nonlocal undone
            undone = track.current > 0
            return track.undo()

        self._change(back)
        return undone

    def choose_curtain(self, curtain: Curtain) -> None:
        """Keep another curtain for the viewer.

        Raises:
            ProgressError: Progress cannot be read or written; nothing has changed.
        """
        change = self._store.change_viewer
        self._take_over(change(self._viewer, lambda viewer: replace(viewer, curtain=curtain)))

    @property
    def _reach(self) -> Reach:
        return self._pack.order.reach(self.marker)

    def _change(self, change: Callable[[Track], Track]) -> None:
        show = self.poster.id

        def changed(viewer: Viewer) -> Viewer:
            return viewer.with_track(show, change(viewer.track(show)))

        self._take_over(self._store.change_viewer(self._viewer, changed))

    def _take_over(self, viewer: Viewer) -> None:
        self.trouble = None
        self.curtain = viewer.curtain
        try:
            marker = read_marker(viewer.track(self.poster.id).marker, self._pack.order)
        except PositionError:
            # Not the marker's own words: a damaged file can hold anything.
            self.trouble = LostMarkerError(
                f"Your marker for this show in {self._store.path} names no episode of it, so "
                "nothing is shown past the beginning. Mark how far you have watched once more."
            )
            marker = NONE
        self._stand_at(marker)

    def _stand_at(self, marker: Position) -> None:
        self.marker = marker
        self._pack.forget(self._reach)
