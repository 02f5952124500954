"""A list of one's own, as CSV or TSV: season, episode, title, date, minutes, synopsis."""

from typing import Final

from etoile_tui.importing import values
from etoile_tui.importing.errors import SourceError
from etoile_tui.importing.file_names import name_of
from etoile_tui.importing.texts import Row, parse_table

from .draft import Draft, Entry
from .prose import prose, title

_SHOW: Final = ("show", "series", "show title")
_SEASON: Final = ("season", "season_number", "s")
_EPISODE: Final = ("episode", "episode_number", "number", "ep", "e")
_ID: Final = ("id", "code", *_EPISODE)
_TITLE: Final = ("title", "name", "episode title")
_DATE: Final = ("date", "aired", "air date", "airdate", "first_aired")
_MINUTES: Final = ("minutes", "runtime", "length")
_TEXT: Final = ("synopsis", "summary", "plot", "overview", "description")
_MOST_EPISODES = 20_000


def read_table(name: str, content: bytes) -> Draft:
    """Return the show that a table lists.

    Raises:
        SourceError: It has no such columns, or tells of several shows.
    """
    entries: list[Entry] = []
    shows: dict[str, None] = {}
    for row in parse_table(name, content):
        if (entry := _entry(row)) is not None:
            entries.append(entry)
        if show := _of(row, *_SHOW):
            shows[show] = None
        if len(entries) > _MOST_EPISODES or len(shows) > 1:
            raise SourceError(name, "it is a list of several shows, or of too many episodes.")
    if not entries:
        raise SourceError(
            name,
            "no row of it names an episode. The first line names the columns: season, episode, "
            "title, date, minutes, synopsis.",
        )
    return Draft(
        origin=name, title=title(next(iter(shows), None)), entries=tuple(entries), ordered=False
    )


def _entry(row: Row) -> Entry | None:
    season, number = values.season(_of(row, *_SEASON)), values.episode(_of(row, *_EPISODE))
    numbers: tuple[int, ...] = () if number is None else (number,)
    if season is None and number is None:
        season, numbers = name_of(_of(row, *_ID))
    elif season is None and not any(column in row for column in _SEASON):
        season = 1
    if season is None or not numbers:
        return None
    return Entry(
        season=season,
        numbers=numbers,
        title=title(_of(row, *_TITLE)),
        aired=values.day(_of(row, *_DATE)),
        minutes=values.minutes(_of(row, *_MINUTES)),
        text=prose(_of(row, *_TEXT)),
        kind="regular" if season else "special",
    )


def _of(row: Row, *columns: str) -> str:
    """Return what the first of some columns has that has anything."""
    return next((row[column] for column in columns if row.get(column)), "")
