"""The search in the guide on the screen, and what was searched for last."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from etoile_tui.guide.story.guide import Guide

if TYPE_CHECKING:
    from etoile_tui.guide.search.search import Search


@dataclass(slots=True)
class LastSearch:
    """What was searched for last."""

    words: str = ""
    chosen: int = 0
    """The index of what was gone to, among what was found."""


class GuideSearch:
    """Keeps the search in a guide, since a long guide takes seconds, and what was typed last.

    Attributes:
        last: What was searched for last, at this horizon or further back.
    """

    def __init__(self) -> None:
        """Begin with nothing searched for."""
        self.last = LastSearch()
        self._search: Search | None = None

    def search(self, guide: Guide) -> "Search":
        """Return the search in the guide on the screen."""
        from etoile_tui.guide.search.search import Search  # 10 ms that the first paint saves

        if self._search is None:
            self._search = Search(guide)
        return self._search

    def drop(self) -> None:
        """Let go of the search: there is another guide."""
        self._search = None

    def forget(self) -> None:
        """Forget what was searched for: the horizon is earlier, or somebody else watches.

        A search that is still open writes into what nobody reads any more.
        """
        self.last = LastSearch()
