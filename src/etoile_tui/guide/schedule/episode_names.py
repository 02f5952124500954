"""What episodes are called: `3 · The Keeper's Log` in a list, `E3` in a sentence."""

from collections.abc import Mapping

from .curtain import Row
from .medium_words import in_words, numbered
from .position import Position, format_clock, split_id, whole_id
from .show import Medium


class EpisodeNames:
    """Calls the episodes of one list by their names.

    With one season a number names an episode: `3`. With several it takes the whole id: `S02E03`.
    """

    def __init__(
        self,
        *,
        one_season: bool,
        spans: Mapping[str, int] | None = None,
        medium: Medium = "series",
    ) -> None:
        """Take what the list tells.

        Args:
            one_season: Whether it mentions one season at most.
            spans: How many numbers an episode has, by id, for those that have several.
            medium: What the show is.
        """
        self._medium = medium
        self._one_season = one_season
        self._spans = spans or {}

    def label(self, episode: str) -> str:
        """Return the shortest name of an episode: `3`, or `S02E03`; specials keep their id.

        One with several numbers has both ends of them: `3–4`, or `S02E03–04`.
        """
        season, number = split_id(episode)
        if not self._one_season or season == 0:
            return whole_id(episode, self._spans.get(episode, 1))
        span = self._spans.get(episode, 1)
        return str(number) if span == 1 else f"{number}–{number + span - 1}"

    def title(self, row: Row) -> str:
        """Return a row's name as far as the curtain tells it: `3 · The Keeper's Log`."""
        if row.id is None:
            return in_words(self._medium, "The next episode")
        number = self.label(row.id)
        told = "Episode {number}" if row.span == 1 else "Episodes {number}"
        untitled = in_words(self._medium, told, number=number)
        return untitled if row.title in (None, untitled) else f"{number} · {row.title}"

    def short(self, position: Position) -> str:
        """Return what a sentence calls a position: `E3`, `ch. 3`, `E4 at 12:30`, `S02E03`."""
        if position.episode is None:
            return "nothing yet"
        name = self.label(position.episode)
        name = numbered(self._medium, name) if name[:1].isdigit() else name
        return name if position.at is None else f"{name} at {format_clock(position.at)}"
