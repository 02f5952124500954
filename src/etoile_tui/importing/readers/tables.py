"""Tables of what was watched: of TV Time, Yamtrack, BetaSeries, and any with the usual headings."""

from collections.abc import Iterable
from typing import Final

from etoile_tui.importing import values
from etoile_tui.importing.file_names import name_of
from etoile_tui.importing.marks import Gathering, Mark, Number
from etoile_tui.importing.texts import Row

_SHOW: Final = ("tv_show_name", "series_name", "show", "series", "show_title", "title")
_SEASON: Final = ("season_number", "s_no", "episode_season_number", "season")
_EPISODE: Final = ("episode_number", "ep_no", "episode", "number")
_DATE: Final = ("watched_at", "end_date", "date", "created_at")
_WATCHED: Final = ("is_watched", "watched")
_SHOW_ID: Final = ("s_id", "tv_show_id", "series_tvdb_id")
_EPISODE_ID: Final = ("ep_id", "episode_id", "tvdb_id")
_YES: Final = frozenset({"", "watched", "completed", "seen", "true", "1", "yes"})


def is_marks_table(heading: Iterable[str]) -> bool:
    """Tell whether a table of these columns can say which episodes were watched."""
    columns = set(heading)
    return bool(columns & set(_SHOW)) and bool(columns & set(_EPISODE))


def take_table(rows: Iterable[Row]) -> Gathering:
    """Return what the rows of a table say. What is no watched episode is passed over."""
    gathering = Gathering("the table")
    for row in rows:
        gathering.origin = _origin(row, gathering.origin)
        title = _of(row, *_SHOW)
        number = _number(row)
        if not title or number is None or not _is_episode(row):
            continue
        show = gathering.show(title, ids=_show_ids(row))
        if "series_tvdb_id" in row:  # this one lists all episodes, watched or not
            show.listed.setdefault(number[0], set()).add(number[1])
        its_title = row.get("title", "") if "show" in row or "series" in row else ""
        if its_title:
            show.titles.setdefault(number, its_title)
        if _is_watched(row):
            when = values.moment(_of(row, *_DATE))
            show.mark(number, Mark(_episode_ids(row), when, bool(row.get("bulk_type"))))
    return gathering


def _origin(row: Row, before: str) -> str:
    if row.keys() & {"s_no", "series_uuid", "episode_season_number", "type-uuid-n"}:
        return "TV Time"
    if row.keys() == {"id", "show", "episode", "title", "date"}:
        return "BetaSeries"
    return "Yamtrack" if "media_type" in row else before


def _is_episode(row: Row) -> bool:
    """Tell whether a row is of one episode: not of a show that is followed, nor of a count."""
    if "s_no" in row and "key" in row:
        return row["key"].startswith("watch-episode")
    if row.get("row_type", "") not in ("", "media"):
        return False
    kind = row.get("entity_type") or row.get("media_type") or "episode"
    deed = row.get("type", "watch") if "entity_type" in row else "watch"
    return kind == "episode" and deed in ("watch", "rewatch")


def _is_watched(row: Row) -> bool:
    for column in _WATCHED:
        if column in row:
            return values.true(row[column])
    return row.get("status", "").lower() in _YES


def _number(row: Row) -> Number | None:
    season, number = values.season(_of(row, *_SEASON)), values.episode(_of(row, *_EPISODE))
    if season is not None and number is not None:
        return season, number
    told = name_of(_of(row, *_EPISODE, "code"))
    return None if told.season is None or len(told.numbers) != 1 else (told.season, told.numbers[0])


def _show_ids(row: Row) -> values.Ids:
    if "media_id" in row:
        return values.ids({row.get("source", ""): row["media_id"]})
    return values.ids({"tvdb": _of(row, *_SHOW_ID)})


def _episode_ids(row: Row) -> values.Ids:
    if row.keys() & set(_SHOW_ID):
        return values.ids({"tvdb": _of(row, *_EPISODE_ID)})
    return ()


def _of(row: Row, *columns: str) -> str:
    return next((row[column] for column in columns if row.get(column)), "")
