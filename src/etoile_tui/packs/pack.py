"""A pack: a folder with `show.toml` and `episodes/`, read no further than asked."""

from collections.abc import Iterator, Mapping
from math import inf
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from etoile_tui.guide.schedule.order import NOTHING, Order, Reach
from etoile_tui.guide.schedule.show import Show

from .show_file import NAME, read_show

if TYPE_CHECKING:
    from etoile_tui.guide.story.facts import Chapter


Stamp: TypeAlias = tuple[int, int, int]
"""What tells a file from the one that was there before; zeros where there is none."""

_CHANGED = (
    "This pack was changed after it was opened, so nothing more of it is read. Open it again."
)


def _stamp(folder: Path) -> Stamp:
    try:
        found = (folder / NAME).stat()
    except OSError:
        return (0, 0, 0)
    return (found.st_mtime_ns, found.st_size, found.st_ino)


class Pack:
    """The files of one show. A file after the requested reach is never opened.

    What was read stays in memory, so that each file is parsed once; `forget` drops it.

    Attributes:
        folder: The pack's folder.
        show: The show's poster and episode menu.
        order: The episodes in watching order.
    """

    def __init__(self, folder: Path) -> None:
        """Read a pack's `show.toml`.

        Raises:
            PackError: The file is missing or cannot be used.
        """
        self.folder = folder
        # Before reading: what is written meanwhile counts as a change.
        self._stamp = _stamp(folder)
        self.show: Show = read_show(folder)
        self.order = Order.of(self.show.episodes)
        self._chapters: dict[str, Chapter] = {}
        self._limits: dict[str, float] = {}
        """Up to where the file of each chapter was read, in seconds."""
        self._reach: Reach = NOTHING
        """Up to where all has been read."""
        self._begun: Reach = NOTHING
        """Up to where something has been read, or is to be."""

    @property
    def changed(self) -> Stamp | None:
        """The stamp of a menu that is not the one that was read; None where it is the same.

        Then the files are not read any more: an episode's file may be another episode's by now.
        """
        stamp = _stamp(self.folder)
        return None if stamp == self._stamp else stamp

    def chapters(self, until: Reach) -> Mapping[str, "Chapter"]:
        """Return what the episodes up to a reach reveal, by episode.

        The last chapter may hold facts after the reach, where more of it was read before.
        """
        for _ in self.read_on(until):
            pass
        return {episode: self._known_at(episode, until) for episode in self.order.up_to(until)}

    def next_minute_mark(self, after: Reach) -> int | None:
        """Return the next minute mark of the episode under way, in seconds; None without one.

        Args:
            after: A reach inside the episode.
        """
        from .episode_file import next_minute_mark

        place, seconds = after
        if self.changed is not None:
            return None
        return next_minute_mark(self.folder, self.order.episode(place), seconds)

    def forget(self, after: Reach) -> None:
        """Drop from memory what was read after a reach, and stop what is being read."""
        if after >= self._begun:
            return
        self._begun = after
        kept = set(self.order.up_to(after))
        self._chapters = {key: value for key, value in self._chapters.items() if key in kept}
        self._limits = {key: value for key, value in self._limits.items() if key in kept}
        place, seconds = after
        if seconds != inf:
            self._chapters.pop(self.order.episode(place), None)
            self._limits.pop(self.order.episode(place), None)
            after = (place - 1, inf)
        self._reach = min(self._reach, after)

    def unread(self, until: Reach) -> int:
        """Return how many files `chapters` would read for a reach."""
        if until <= self._reach:
            return 0
        return len(self.order.up_to(until)) - len(self._chapters)

    def read_on(self, until: Reach) -> Iterator[None]:
        """Read what `chapters` needs for a reach, one file a step.

        Other reaches can be asked for between two steps. It ends early once what it reads has to
        be forgotten.
        """
        if until <= self._reach:
            return
        self._begun = max(self._begun, until)
        for episode in self.order.up_to(until):
            if self._read(episode, until):
                yield
                if self._begun < until:
                    return
        self._reach = max(self._reach, until)

    def on_demand(self, until: Reach) -> Mapping[str, "Chapter"]:
        """Return the chapters up to a reach, each of which is read when it is looked up.

        There are none any more once something before that reach has to be forgotten.
        """
        self._begun = max(self._begun, until)
        return _OnDemand(self, until)

    def read_one(self, episode: str, until: Reach) -> "Chapter":
        """Return what one episode reveals up to a reach.

        Raises:
            KeyError: The reach does not touch it, or what it reveals has to be forgotten.
        """
        if self._begun < until or episode not in self.order.up_to(until):
            raise KeyError(episode)
        self._read(episode, until)
        return self._known_at(episode, until)

    def _limit(self, episode: str, until: Reach) -> float:
        """Return up to where an episode is told at a reach, in seconds."""
        place, seconds = until
        return seconds if self.order.index(episode) == place else inf

    def _read(self, episode: str, until: Reach) -> bool:
        """Read an episode's file up to a reach, unless that was done; return whether it was not."""
        limit = self._limit(episode, until)
        if self._limits.get(episode, -1.0) >= limit:
            return False
        self._chapters[episode] = self._from_disk(episode, limit)
        self._limits[episode] = limit
        return True

    def _from_disk(self, episode: str, limit: float) -> "Chapter":
        """Read an episode's file, unless the pack was changed before, or is meanwhile."""
        from .episode_file import read_chapter  # 6 ms with its facts; a list of episodes needs none

        if self.changed is None:
            chapter = read_chapter(self.folder, episode, until=limit)
            if self.changed is None:
                return chapter
        from etoile_tui.guide.story.facts import Chapter  # loaded by then

        return Chapter(episode=episode, problem=_CHANGED)

    def _known_at(self, episode: str, until: Reach) -> "Chapter":
        """Return a chapter as it is known at a reach up to which it has been read, or further.

        A mistake in an episode's file may come after a reach inside that episode. At that reach
        it is not known yet, so the file is read again, up to there.
        """
        limit = self._limit(episode, until)
        chapter = self._chapters[episode]
        if limit == self._limits[episode] or (chapter.problem is None and not chapter.remarks):
            return chapter
        return self._from_disk(episode, limit)


class _OnDemand(Mapping[str, "Chapter"]):
    """Chapters by episode, which are read when they are looked up."""

    def __init__(self, pack: Pack, until: Reach) -> None:
        self._pack = pack
        self._until = until

    def __getitem__(self, episode: str) -> "Chapter":
        return self._pack.read_one(episode, self._until)

    def __iter__(self) -> Iterator[str]:
        return iter(self._pack.order.up_to(self._until))

    def __len__(self) -> int:
        return len(self._pack.order.up_to(self._until))
