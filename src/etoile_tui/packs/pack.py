"""A pack: a folder with `show.toml` and `episodes/`, read no further than a reach."""

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
    """One show's files. A file past the reach asked for is never opened.

    What has been read is kept, so that every file is parsed once, until `forget` lets go of it.

    Attributes:
        folder: The pack's folder.
        show: Its poster and menu.
        order: Its episodes in watching order.
    """

    def __init__(self, folder: Path) -> None:
        """Read a pack's `show.toml`.

        Raises:
            PackError: It cannot be used.
        """
        self.folder = folder
        self.show: Show = read_show(folder)
        self.order = Order(episode.id for episode in self.show.episodes)
        self._chapters: dict[str, Chapter] = {}
        self._reach: Reach = NOTHING

    def chapters(self, until: Reach) -> Mapping[str, "Chapter"]:
        """Return what the episodes up to a reach reveal, by episode.

        The last may hold more than the reach, where more of it has been read before.
        """
        if until > self._reach:
            self._read(until)
        chapters = {episode: self._chapters[episode] for episode in self.order.up_to(until)}
        return chapters if until == self._reach else self._back(chapters, until)

    def next_mark(self, after: Reach) -> int | None:
        """Return when the next fact of the episode under way comes up, in seconds into it.

        Args:
            after: A reach inside the episode.
        """
        from .episode_file import next_mark

        place, seconds = after
        return next_mark(self.folder, self.order.episode(place), seconds)

    def forget(self, after: Reach) -> None:
        """Let go of what was read past a reach."""
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

    def _back(self, chapters: "dict[str, Chapter]", until: Reach) -> "dict[str, Chapter]":
        """Return the chapters of an earlier reach.

        What is wrong with an episode's file may lie past a reach inside it, and is not known
        there yet: as much of the file is read as was then.
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
