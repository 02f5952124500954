"""One open show: where its viewer stands, and guides up to there."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from math import inf
from pathlib import Path
from typing import TYPE_CHECKING
from weakref import ref

from etoile_tui.errors import PositionError
from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.listing import Listing, list_episodes
from etoile_tui.guide.schedule.position import Position, parse_position
from etoile_tui.guide.schedule.seasons import season_end, season_step
from etoile_tui.guide.schedule.show import Poster
from etoile_tui.guide.schedule.typed_place import typed_place, watched_place
from etoile_tui.packs.pack import Pack, Stamp
from etoile_tui.progress.model import Seat
from etoile_tui.progress.store import Store

from .markers import Markers
from .show_key import ShowKey
from .together import Foretold

if TYPE_CHECKING:
    from etoile_tui.guide.story.guide import Guide
    from etoile_tui.importing.marks import ShowMarks

    from .bringing.ceiling import Ceiling
    from .bringing.proposal import Proposal


NEXT_EPISODE = "the next episode"
"""What the episode to watch now is called where the curtain does not name it."""

AT_ONCE = 40
"""How many files may be read before anything is shown: that takes some 10 ms."""


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
    named: bool = True
    """Whether the label tells which place it is. Where it does not, nothing may before a yes."""


class OpenShow:
    """A show and the way to every guide of it.

    Looking back is clamped here: no guide is ever made past the marker.

    Attributes:
        poster: What is safe before the first minute.
        markers: Who watches, and how far they have come.
        others: The folders of other installed packs with the same id.
    """

    def __init__(
        self,
        pack: Pack,
        key: ShowKey,
        store: Store,
        seats: Sequence[Seat],
        clock: Callable[[], datetime],
    ) -> None:
        """Open a pack.

        Args:
            pack: The pack.
            key: Under which key progress has it.
            store: Where progress is kept.
            seats: Those who watch; where there are none, it is the viewer in use.
            clock: Tells the time for the history.
        """
        self.poster: Poster = pack.show.poster
        self._pack = pack
        self.others = tuple(key.others())
        self.markers = Markers(store, key, pack.order, seats=seats, clock=clock)
        self.markers.taken_over = pack.forget
        self._latest: Callable[[], Guide | None] = lambda: None
        """The guide that was made last, as long as somebody holds it."""

    @property
    def folder(self) -> Path:
        """The pack's folder."""
        return self._pack.folder

    @property
    def pack_changed(self) -> Stamp | None:
        """The stamp of the pack's menu where it was changed since; None where it was not."""
        return self._pack.changed

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
        made = Guide(
            self._pack.show,
            chapters,
            horizon=horizon,
            curtain=curtain or self.markers.curtain,
            near=self._latest(),
        )
        self._latest = ref(made)
        return made

    def guide_at_once(self, at: Position | None = None) -> "Guide":
        """Return the guide as `guide` does, or a glimpse of it where many files are unread.

        Args:
            at: The position to look back to, as for `guide`.
        """
        horizon = self.clamp(at)
        reach = self._pack.order.reach(horizon)
        if self._pack.unread(reach) <= AT_ONCE:
            return self.guide(at)
        from etoile_tui.guide.story.glimpse import Glimpse

        chapters = self._pack.on_demand(reach)
        curtain = self.markers.curtain
        return Glimpse(self._pack.show, chapters, horizon=horizon, curtain=curtain)

    def read_on(self, at: Position | None = None) -> Iterator[float]:
        """Read what `guide` needs, one file a step; yield which part of it has been read.

        Args:
            at: The position to look back to, as for `guide`.
        """
        reach = self._pack.order.reach(self.clamp(at))
        unread = self._pack.unread(reach)
        for number, _ in enumerate(self._pack.read_on(reach), start=1):
            yield min(1.0, number / max(1, unread))

    def listing(self, at: Position | None = None) -> Listing:
        """Return the episode list at the marker, or at an earlier position, as `guide` would.

        No episode's file is read for it.
        """
        reach = self._pack.order.reach(self.clamp(at))
        show = self._pack.show
        return list_episodes(show.episodes, reach, self.markers.curtain, show.poster.medium)

    def parse(self, text: str) -> Position:
        """Return the position that somebody typed; it need not exist.

        Raises:
            PositionError: It is no position, or fits several.
        """
        listing = self.listing()
        return listing.named(parse_position(text, seasons=listing.seasons))

    def lies_ahead(self, position: Position) -> bool:
        """Tell whether a position is not reached: past the marker, or not in this show at all.

        The two are one answer on purpose: which of them it is lies behind the curtain.
        """
        return self._pack.order.reach_or_end(position) > self.markers.reach

    def clamp(self, at: Position | None) -> Position:
        """Return a position to look back to, or the marker where it lies ahead or is None."""
        return self.markers.marker if at is None or self.lies_ahead(at) else at

    def place_of(self, names: Sequence[str]) -> Position | None:
        """Return how far viewers have come together; None where that lies past the marker."""
        place = self.markers.place_of(names)
        return None if self.lies_ahead(place) else place

    def marking(self, text: str) -> Marking:
        """Return what it would mean to set the marker to `next` or to a place as typed.

        Raises:
            PositionError: It is no position, or everything is watched already.
        """
        listing = self.listing()
        place = typed_place(text, listing, self._pack.order)
        if place is not None:
            # Sealed, its name would tell that the season ends with the episode under way.
            named = not place.ends_season or self.markers.curtain is not Curtain.SEALED
            return self.marking_at(place.position, hidden=place.label, named=named)
        if text.strip().lower() != "next":
            return self.marking_at(self.parse(text))
        if listing.coming is None:
            raise PositionError(
                self.poster.says("Everything has been watched: there is no next episode.")
            )
        coming = Position(self._pack.order.episode(listing.watched))
        return self.marking_at(coming, hidden=NEXT_EPISODE)

    def marking_at(
        self, position: Position, *, hidden: str | None = None, named: bool = True
    ) -> Marking:
        """Return what it would mean to set the marker to a position.

        Args:
            position: The position.
            hidden: What to call it where the curtain does not name it; None where the viewer has
                named it, so that its name is no news to them.
            named: Whether to name it where the curtain does. Not for a season's end: which episode
                that is may lie behind the curtain, and its name alone would tell.
        """
        listing = self.listing()
        episode = position.episode if named else None
        index = None if episode is None else listing.index(episode)
        title = None if index is None else listing[index].title
        label = str(position) if title is None else f"{position} · {title}"
        known = hidden is None or position.episode is None or index is not None
        return Marking(
            position=position,
            forward=self.lies_ahead(position),
            label=label if known else self.poster.says(str(hidden)),
            jump=index is not None and index > listing.watched,
            named=known,
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
        return order.position(min(later, self.markers.reach))

    def beside_season(self, at: Position, way: int) -> Position:
        """Return the end of the season before that of a position, or the end of its own.

        Args:
            at: A position that has been reached.
            way: -1 for back, as far as `none`; 1 for forward, as far as the marker.
        """
        return season_step(self._pack.order, self.clamp(at), way, self.markers.reach)

    def watched_place(self, text: str) -> Position | None:
        """Return the place that somebody typed among those that they have watched.

        Args:
            text: A position, a season, or a part of one title.

        Returns:
            Its end; None where there is no such place, or it lies ahead.
        """
        found = watched_place(text, self.listing(), self._pack.order)
        return None if found is None or self.lies_ahead(found) else found

    def season_end(self, episode: str | None) -> Position | None:
        """Return the end of the season of an episode; None where everything is watched.

        Args:
            episode: Its id; None for the one to watch now.
        """
        coming = self.after()
        here = episode or (None if coming is None else coming.episode)
        return None if here is None else season_end(self._pack.order, here)

    def undoing(self) -> Marking | None:
        """Return what it would mean to undo; None where there is nothing to.

        It goes forward where the last step has gone back.

        Raises:
            CallError: One of several has gone on alone since.
        """
        return self._stepping(self.markers.undoing)

    def redoing(self) -> Marking | None:
        """Return what it would mean to redo; None where there is nothing to."""
        return self._stepping(self.markers.redoing)

    def _stepping(self, foretold: Foretold | None) -> Marking | None:
        # Of several, somebody's own marker may go forward where the lowest does not.
        return foretold and replace(self.marking_at(foretold.marker), forward=foretold.forward)

    # From other programs.

    def ceiling(self, marks: "ShowMarks", *, skip: bool = False) -> "Ceiling | None":
        """Return how far another program's marks may lead; None where they have no beginning.

        It says nothing of what the curtain hides: whoever is asked may be told of it.

        Args:
            marks: What it says was watched.
            skip: Whether a special that is not marked is no gap.
        """
        from .bringing.ceiling import ceiling  # 3 ms, for who brings something in

        return ceiling(marks, self.listing(), self.markers.curtain, skip=skip)

    def unmarked_special(self, marks: "ShowMarks") -> str | None:
        """Return the special in the list behind which other marks do not count, if one is."""
        from .bringing.ceiling import unmarked_special  # as above

        return unmarked_special(marks, self.listing())

    def proposal(self, marks: "ShowMarks", agreed: "Ceiling", *, skip: bool = False) -> "Proposal":
        """Return the marker that another program's marks come to.

        Args:
            marks: What it says was watched.
            agreed: How far somebody has agreed to go at most.
            skip: Whether a special that is not marked is no gap.
        """
        from .bringing.proposal import propose  # as above

        order, curtain = self._pack.order, self.markers.curtain
        return propose(marks, order, self.markers.reach, agreed, curtain=curtain, skip=skip)

    # Watching now.

    def under_way(self) -> Position | None:
        """Return where to start a clock: in the episode under way, or at the next one's beginning.

        None where everything is watched.
        """
        coming = self.after()
        return None if coming is None else Position(coming.episode, self.markers.marker.at or 0)

    def next_minute_mark(self) -> int | None:
        """Return when the next fact of the episode under way comes up, in seconds into it.

        None where none will, or no episode is under way.
        """
        if self.markers.marker.at is None:
            return None
        return self._pack.next_minute_mark(self.markers.reach)
