"""What TVmaze knows of a show: its answers, saved or asked for."""

from collections.abc import Iterable
from typing import Any, Final

from etoile_tui.importing import values
from etoile_tui.importing.errors import SourceError
from etoile_tui.importing.values import mapping, sequence

from .draft import Credit, Draft, Entry, Kind
from .prose import prose, title

_KINDS: Final[dict[object, Kind]] = {
    "significant_special": "special",
    "insignificant_special": "extra",
}
_LANGUAGES: Final = {
    "english": "en", "french": "fr", "german": "de", "spanish": "es", "italian": "it",
    "japanese": "ja", "korean": "ko", "danish": "da", "swedish": "sv", "norwegian": "no",
    "dutch": "nl", "portuguese": "pt", "polish": "pl", "turkish": "tr", "chinese": "zh",
    "russian": "ru", "finnish": "fi", "czech": "cs", "hindi": "hi", "hebrew": "he",
}  # fmt: skip


def is_tvmaze(value: object) -> bool:
    """Tell whether a JSON value is an answer of TVmaze: a show, or a list of episodes."""
    if isinstance(value, dict):
        return "name" in value and ("_embedded" in value or "externals" in value)
    first = mapping(next(iter(sequence(value)), None))
    return "airdate" in first and "season" in first


def read_tvmaze(name: str, value: object) -> Draft:
    """Return what an answer says.

    Raises:
        SourceError: It lists no episode.
    """
    show = mapping(value)
    embedded = mapping(show.get("_embedded"))
    listed = sequence(value)
    if not listed:
        listed = sequence(embedded.get("episodeswithspecials")) or sequence(
            embedded.get("episodes")
        )
    entries = tuple(_entries(listed, _credit(show)))
    if not entries:
        raise SourceError(
            name,
            "it lists no episodes. Save the show with them: "
            "https://api.tvmaze.com/shows/NUMBER?embed[]=episodeswithspecials",
        )
    return Draft(
        origin="TVmaze",
        title=title(values.text(show.get("name"))),
        language=_LANGUAGES.get((values.text(show.get("language")) or "").lower()),
        network=_network(show),
        first_aired=values.day(show.get("premiered")),
        premise=prose(values.text(show.get("summary"))),
        ids=_show_ids(show),
        entries=entries,
        ordered=True,
    )


def _show_ids(show: values.Json) -> values.Ids:
    others = mapping(show.get("externals"))
    return values.ids(
        {"tvdb": others.get("thetvdb"), "imdb": others.get("imdb"), "tvmaze": show.get("id")}
    )


def _network(show: values.Json) -> str | None:
    for key in ("network", "webChannel"):
        if (found := values.text(mapping(show.get(key)).get("name"))) is not None:
            return title(found)
    return None


def _credit(show: values.Json) -> Credit:
    url = values.text(show.get("url"))
    return Credit(
        key="tvmaze",
        title="Episode summaries, CC BY-SA 4.0, as plain text",
        publisher="TVmaze",
        url=url if url and url.startswith("https://www.tvmaze.com/") else "https://www.tvmaze.com/",
    )


def _entries(listed: Iterable[Any], credit: Credit) -> Iterable[Entry]:
    for each in map(mapping, listed):
        season, number = values.season(each.get("season")), values.episode(each.get("number"))
        kind = _KINDS.get(each.get("type"), "regular" if number is not None else "special")
        if season is None or (kind == "regular" and number is None):
            continue
        text = prose(values.text(each.get("summary")))
        yield Entry(
            season=season,
            numbers=() if number is None or kind != "regular" else (number,),
            title=title(values.text(each.get("name"))),
            aired=values.day(each.get("airdate")),
            minutes=values.minutes(each.get("runtime")),
            text=text,
            credit=credit if text else None,
            kind=kind,
            ids=values.ids({"tvmaze": each.get("id")}),
        )
