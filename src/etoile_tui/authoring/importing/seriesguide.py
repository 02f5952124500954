"""The list of episodes in an export of SeriesGuide, which has titles and dates of all."""

from datetime import UTC, date, datetime

from etoile_tui.importing import values
from etoile_tui.importing.errors import SourceError
from etoile_tui.importing.folding import fold_show
from etoile_tui.importing.values import Json, mapping, sequence

from .draft import Draft, Entry
from .prose import prose, title


def is_seriesguide(value: object) -> bool:
    """Tell whether a JSON value is an export of SeriesGuide."""
    first = mapping(next(iter(sequence(value)), None))
    return "seasons" in first and "title" in first


def read_seriesguide(name: str, shows: list[object], wanted: str | None) -> Draft:
    """Return what an export says of a show.

    Args:
        name: The file's name.
        shows: The shows in it.
        wanted: The title of the one that is meant, where there are several.

    Raises:
        SourceError: It is of several shows, and nobody says which; or it lists no episode.
    """
    found = [mapping(each) for each in shows]
    if len(found) > 1:
        titles = [fold_show(values.text(show.get("title")) or "").title for show in found]
        meant = None if wanted is None else fold_show(wanted).title
        found = [show for show, title in zip(found, titles, strict=True) if title == meant]
    if len(found) != 1:
        raise SourceError(name, "it is of several shows. Say which one: --title, and its title.")
    show = found[0]
    entries: list[Entry] = []
    for season in map(mapping, sequence(show.get("seasons"))):
        number = values.season(season.get("season"))
        entries += [
            entry
            for each in sequence(season.get("episodes"))
            if (entry := _entry(number, mapping(each))) is not None
        ]
    if not entries:
        raise SourceError(name, "it lists no episode.")
    return Draft(
        origin="SeriesGuide",
        title=title(values.text(show.get("title"))),
        language=(values.text(show.get("language")) or "")[:2] or None,
        network=title(values.text(show.get("network"))),
        first_aired=values.day(show.get("first_aired")),
        premise=prose(values.text(show.get("overview"))),
        ids=values.ids(
            {kind: show.get(f"{kind}_id") for kind in ("tvdb", "tmdb", "imdb", "trakt")}
        ),
        entries=tuple(entries),
    )


def _entry(season: int | None, each: Json) -> Entry | None:
    number = values.episode(each.get("episode"))
    if season is None or number is None:
        return None
    return Entry(
        season=season,
        numbers=(number,),
        title=title(values.text(each.get("title"))),
        aired=_day(each.get("first_aired")),
        minutes=values.minutes(each.get("runtime")),
        text=prose(values.text(each.get("overview"))),
        kind="regular" if season else "special",
        ids=values.ids({kind: each.get(f"{kind}_id") for kind in ("tvdb", "tmdb", "imdb")}),
    )


def _day(milliseconds: object) -> date | None:
    number = values.whole(milliseconds)
    if number is None or number <= 0:
        return None
    try:
        return datetime.fromtimestamp(number / 1000, UTC).date()
    except (ValueError, OverflowError, OSError):
        return None
