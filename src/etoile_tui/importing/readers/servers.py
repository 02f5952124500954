"""Answers of media servers, saved as JSON: Jellyfin and Emby, Plex, Kodi."""

from typing import NamedTuple

from etoile_tui.importing import values
from etoile_tui.importing.marks import Gathering, Mark
from etoile_tui.importing.values import Ids, Json, mapping, sequence

_TICKS = 10_000_000
_LONGEST_RUN = 99


def take_answer(value: Json) -> Gathering | None:
    """Return what a server's answer says; None where it is of none."""
    if "Items" in value:
        return _gathered("Jellyfin", map(_jellyfin, map(mapping, sequence(value["Items"]))))
    if "MediaContainer" in value:
        listed = sequence(mapping(value["MediaContainer"]).get("Metadata"))
        return _gathered("Plex", map(_plex, map(mapping, listed)))
    if "episodes" in (result := mapping(value.get("result"))):
        return _gathered("Kodi", map(_kodi, map(mapping, sequence(result["episodes"]))))
    return None


class _Item(NamedTuple):
    """An episode, as any server has it."""

    show: object
    season: object
    number: object
    last: object
    title: object
    ids: Ids
    aired: object
    watched: bool
    seconds: int | None
    when: object


def _gathered(origin: str, items: "map[_Item]") -> Gathering:
    gathering = Gathering(origin)
    for item in items:
        title = values.text(item.show)
        season, first = values.season(item.season), values.episode(item.number)
        if title is None or season is None or first is None:
            continue
        show = gathering.show(title)
        last = values.episode(item.last) or first
        if not first <= last <= first + _LONGEST_RUN:
            last = first
        if last == first:
            if (its_title := values.text(item.title)) is not None:
                show.titles[season, first] = its_title
            if (aired := values.day(item.aired)) is not None:
                show.aired[season, first] = aired
        if item.watched:
            mark = Mark(item.ids if last == first else (), values.moment(item.when))
            for number in range(first, last + 1):
                show.mark((season, number), mark)
        elif item.seconds and last == first:
            show.inside[season, first] = item.seconds
    return gathering


def _jellyfin(item: Json) -> _Item:
    state = mapping(item.get("UserData"))
    its_ids = {kind.lower(): value for kind, value in mapping(item.get("ProviderIds")).items()}
    ticks = values.whole(state.get("PlaybackPositionTicks"))
    return _Item(
        show=item.get("SeriesName"),
        season=item.get("ParentIndexNumber"),
        number=item.get("IndexNumber"),
        last=item.get("IndexNumberEnd"),
        title=item.get("Name"),
        ids=values.ids(its_ids),
        aired=item.get("PremiereDate"),
        watched=values.true(state.get("Played")),
        seconds=ticks and ticks // _TICKS,
        when=state.get("LastPlayedDate"),
    )


def _plex(item: Json) -> _Item:
    others = [values.text(mapping(each).get("id")) for each in sequence(item.get("Guid"))]
    pairs = [each.partition("://") for each in others if each]
    offset = values.whole(item.get("viewOffset"))
    return _Item(
        show=item.get("grandparentTitle"),
        season=item.get("parentIndex"),
        number=item.get("index"),
        last=None,
        title=item.get("title"),
        ids=values.ids({kind: value for kind, _, value in pairs}),
        aired=item.get("originallyAvailableAt"),
        watched=bool(values.whole(item.get("viewCount"))),
        seconds=offset and offset // 1000,
        when=item.get("lastViewedAt"),
    )


def _kodi(item: Json) -> _Item:
    at = mapping(item.get("resume")).get("position")
    return _Item(
        show=item.get("showtitle"),
        season=item.get("season"),
        number=item.get("episode"),
        last=None,
        title=item.get("title"),
        ids=values.ids(mapping(item.get("uniqueid"))),
        aired=item.get("firstaired"),
        watched=bool(values.whole(item.get("playcount"))),
        seconds=int(at) if isinstance(at, int | float) and 0 < at < 1e6 else None,
        when=None,  # it is local time without a zone
    )
