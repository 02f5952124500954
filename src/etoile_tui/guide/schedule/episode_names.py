"""What episodes are called: `3 · The Keeper's Log` in a list, `E3` in a sentence."""

from .curtain import Row
from .position import Position, format_clock, split_id


class EpisodeNames:
    """Calls the episodes of one list by their names.

    With one season a number names an episode: `3`. With several it takes the whole id: `S02E03`.
    """

    def __init__(self, *, one_season: bool) -> None:
        """Tell whether the list mentions one season at most."""
        self._one_season = one_season

    def label(self, episode: str) -> str:
        """Return the shortest name of an episode: `3`, or `S02E03`; specials keep their id."""
        season, number = split_id(episode)
        return str(number) if self._one_season and season > 0 else episode

    def title(self, row: Row) -> str:
        """Return a row's name as far as the curtain tells it: `3 · The Keeper's Log`."""
        if row.id is None:
            return "The next episode"
        number = self.label(row.id)
        return f"Episode {number}" if row.title is None else f"{number} · {row.title}"

    def short(self, position: Position) -> str:
        """Return what a sentence calls a position: `E3`, `E4 at 12:30`, `S02E03`."""
        if position.episode is None:
            return "nothing yet"
        name = self.label(position.episode)
        name = f"E{name}" if name.isdigit() else name
        return name if position.at is None else f"{name} at {format_clock(position.at)}"
