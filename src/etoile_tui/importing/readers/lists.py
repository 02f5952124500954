"""Exports that list shows with their seasons: SeriesGuide, TV Time's JSON, Simkl."""

from etoile_tui.importing import values
from etoile_tui.importing.marks import Gathering, Mark, ShowMarks
from etoile_tui.importing.values import Json, mapping, sequence

_KINDS = ("tvdb", "tmdb", "imdb", "trakt")


def is_list(first: Json) -> bool:
    """Tell whether a list that begins with an object is one of shows with seasons."""
    return "seasons" in first and "title" in first


def take_list(entries: list[object], first: Json) -> Gathering:
    """Return what an export of SeriesGuide or of TV Time says.

    Args:
        entries: The shows.
        first: The first of them.
    """
    gathering = Gathering("TV Time" if isinstance(first.get("id"), dict) else "SeriesGuide")
    for entry in map(mapping, entries):
        title = values.text(entry.get("title"))
        if title is None:
            continue
        own = mapping(entry.get("id")) or {kind: entry.get(f"{kind}_id") for kind in _KINDS}
        began = values.day(entry.get("first_aired"))
        show = gathering.show(
            title, year=None if began is None else began.year, ids=values.ids(own)
        )
        for season in map(mapping, sequence(entry.get("seasons"))):
            _take_season(show, season)
    return gathering


def _take_season(show: ShowMarks, season: Json) -> None:
    its_number = values.season(season.get("season", season.get("number")))
    if its_number is None:
        return
    for each in map(mapping, sequence(season.get("episodes"))):
        number = values.episode(each.get("episode", each.get("number")))
        if number is None:
            continue
        at = its_number, number
        show.listed.setdefault(its_number, set()).add(number)
        if (title := values.text(each.get("title"))) is not None:
            show.titles[at] = title
        skipped = values.true(each.get("skipped"))
        watched = values.true(each.get("watched")) or values.true(each.get("is_watched"))
        if watched and not skipped:
            own = mapping(each.get("id")) or {kind: each.get(f"{kind}_id") for kind in _KINDS}
            show.mark(at, Mark(values.ids(own), values.moment(each.get("watched_at"))))


def is_simkl(value: Json) -> bool:
    """Tell whether an object is a backup of Simkl."""
    return any(
        "status" in mapping(next(iter(sequence(value.get(kind))), None))
        for kind in ("shows", "anime")
    )


def take_simkl(value: Json) -> Gathering:
    """Return what a backup of Simkl says. A show that is completed is not known to its end."""
    gathering = Gathering("Simkl")
    for entry in (*sequence(value.get("shows")), *sequence(value.get("anime"))):
        its_show = mapping(mapping(entry).get("show"))
        title = values.text(its_show.get("title"))
        if title is None:
            continue
        show = gathering.show(
            title,
            year=values.year(its_show.get("year")),
            ids=values.ids(mapping(its_show.get("ids"))),
        )
        for season in map(mapping, sequence(mapping(entry).get("seasons"))):
            its_number = values.season(season.get("number"))
            for each in map(mapping, sequence(season.get("episodes"))):
                number, when = values.episode(each.get("number")), each.get("watched_at")
                if its_number is not None and number is not None and when:
                    show.mark((its_number, number), Mark((), values.moment(when)))
    return gathering
