"""A pack: a folder with `show.toml` and `episodes/`, read no further than asked."""

from collections.abc import Mapping
from math import inf
from pathlib import Path
from typing import TYPE_CHECKING

from etoile_tui.guide.schedule.order import NOTHING, Order, Reach
from etoile_tui.guide.schedule.show import Show

from .show_file import read_show

if TYPE_CHECKING:
    from etoile_tui.guide.story.facts import Chapter


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
        self.show: Show = read_show(folder)
        self.order = Order(episode.id for episode in self.show.episodes)
        self._chapters: dict[str, Chapter] = {}
        self._reach: Reach = NOTHING

    def chapters(self, until: Reach) -> Mapping[str, "Chapter"]:
        """Return what the episodes up to a reach reveal, by episode.

        The last chapter may hold facts after the reach, where more of it was read before.
        """
        if until > self._reach:
            self._read(until)
        chapters = {episode: self._chapters[episode] for episode in self.order.up_to(until)}
        return chapters if until == self._reach else self._as_known_at(chapters, until)

    def next_minute_mark(self, after: Reach) -> int | None:
        """Return the next minute mark of the episode under way, in seconds; None without one.

        Args:
            after: A reach inside the episode.
        """
        from .episode_file import next_minute_mark

        place, seconds = after
        return next_minute_mark(self.folder, self.order.episode(place), seconds)

    def forget(self, after: Reach) -> None:
        """Drop from memory what was read after a reach."""
        if after >= self._reach:
            return
        kept = set(self.order.up_to(after))
        self._chapters = {key: value for key, value in self._chapters.items() if key in kept}
        place, seconds = after
        if seconds != inf:
            self._chapters.pop(self.order.episode(place), None)
            self._reach = (place - 1, inf)
        else:
            self._reach = after

    def _as_known_at(self, chapters: "dict[str, Chapter]", until: Reach) -> "dict[str, Chapter]":
        """Return the chapters as they are known at an earlier reach.

        A mistake in an episode's file may come after a reach inside that episode. At that reach
        it is not known yet, so the file is read again, up to there.
        """
        place, seconds = until
        if seconds != inf and chapters[self.order.episode(place)].problem is not None:
            from .episode_file import read_chapter

            episode = self.order.episode(place)
            chapters[episode] = read_chapter(self.folder, episode, until=seconds)
        return chapters

    def _read(self, until: Reach) -> None:
        from .episode_file import read_chapter  # 6 ms with its facts; a list of episodes needs none

        place, seconds = until
        watched, stop = self._reach
        begun = watched if stop != inf else None
        for episode in self.order.up_to(until):
            at = self.order.index(episode)
            if episode not in self._chapters or at == begun:
                limit = seconds if at == place else inf
                self._chapters[episode] = read_chapter(self.folder, episode, until=limit)
        self._reach = until
