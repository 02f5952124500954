"""Progress to and from the tables of its TOML file.

The file, in full:

    format = 3
    using = "ana"                       # the viewer in use; left out for `me`
    [packs.etoile]                      # which pack is meant, by the show's key
    folder = "shipped:etoile"           # with the program; `shows:NAME` with the user's own
    poster = "09c1b2aa"                 # a checksum of its poster
    [packs."etoile 2"]                  # another pack with the same id
    folder = "/home/ana/remake"
    poster = "77d0e3f1"
    [viewers.ana]
    id = "5f0c2b6a9d3e7180"             # who it is; left out where it is the name
    curtain = "drawn"
    [viewers.ana.shows.etoile]
    current = 5                         # which step holds; 0 at the beginning
    lists = [{ episodes = "5d0a0c51a3e1f0b2" }]
    steps = [
        { marker = "S01E01", when = 2026-01-31T20:15:00Z, watched = 1 },
        { marker = "S01E02", when = 2026-02-01T21:00:00Z, watched = 2 },
        # The keys of a step are left out where they have their default.
        { marker = "S01E01", when = 2026-02-02T21:05:00Z, watched = 1, undone = … },
        { marker = "none", when = 2026-03-01T20:10:00Z, after = 2, time = 2, watched = 0 },
        { marker = "S01E01@12:30", when = 2026-03-01T20:25:00Z, running = true, watched = 0 },
    ]

`lists` are the beginnings of the episode list as it was, as checksums: eight digits an episode in
`episodes`, and in `keys` where episodes have a `key`. `watched` says how many episodes of such a
list were watched to their end at a step, `list` is the number of that list, left out where it is
the last, and `begun` the checksum of an episode under way. A step of an older format has none of
them: nobody knows what the list was.

`after` is the number of the step that held when a step was set; left out, it is the step above.
`time` is the number of the pass that a step belongs to; left out, it is that of the step above, or
1. `running` says that a clock set the step, `together` that several viewers set it at once.
Keys that this program does not know are kept as they are.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, TypeVar

from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.list_record import ListRecord

from .errors import NewerFormatError, ProgressError
from .model import ME, PackRecord, Progress, Viewer
from .track import Step, Track

FORMAT = 3
"""The newest format of the progress file that this program reads, and the one it writes."""

LARGEST_FORMAT = 1_000_000
"""The largest format number that is allowed; Python refuses to print very long numbers."""

Value = TypeVar("Value")


def decode(document: Mapping[str, Any]) -> Progress:
    """Return the progress that a file's tables describe.

    Format 1 has no viewer in use and no passes, format 2 no lists of episodes; they are otherwise
    the same.

    Raises:
        ProgressError: A table does not have the form it should have.
        NewerFormatError: The format is newer than `FORMAT`.
    """
    written = format_of(document)
    if written > FORMAT:
        raise NewerFormatError(
            f"it is of format {written}, and this etoile reads up to {FORMAT}; "
            "a newer etoile can open it"
        )
    viewers = _get(document, "viewers", dict, {})
    return Progress(
        viewers=_apart({_name(name): _viewer(entry) for name, entry in viewers.items()}),
        using=_get(document, "using", str, ME),
        packs={key: _pack(each) for key, each in _get(document, "packs", dict, {}).items()},
        unknown_keys=_unknown_keys(document, "format", "packs", "viewers", "using"),
    )


def format_of(document: Mapping[str, Any]) -> int:
    """Return the number of a file's format.

    Raises:
        ProgressError: It has none.
    """
    written = _get(document, "format", int)
    if not 1 <= written <= LARGEST_FORMAT:
        raise ProgressError("its key format is missing or has not the form it should have")
    return written


def encode(progress: Progress) -> dict[str, Any]:
    """Return the tables of the file for some progress."""
    using = {} if progress.using == ME else {"using": progress.using}
    viewers = {name: _viewer_table(viewer) for name, viewer in progress.viewers.items()}
    packs = {key: pack._asdict() for key, pack in progress.packs.items()}
    known = {"packs": packs} if packs else {}
    return {"format": FORMAT, **using, **progress.unknown_keys, **known, "viewers": viewers}


def _pack(entry: object) -> PackRecord:
    table = _table(entry, "packs")
    return PackRecord(folder=_get(table, "folder", str), poster=_get(table, "poster", str, ""))


def _name(written: str) -> str:
    if not written.isprintable():
        raise ProgressError("a viewer's name in it has signs that cannot be shown")
    return written


def _apart(viewers: Mapping[str, Viewer]) -> dict[str, Viewer]:
    """Return viewers of whom no two are one, as somebody who copies a table by hand makes them."""
    taken: set[str] = set()
    apart: dict[str, Viewer] = {}
    for name, viewer in sorted(viewers.items(), key=lambda item: not item[1].id):
        identity = viewer.id or name
        while identity in taken:
            identity = f"{identity} of {name}"
        taken.add(identity)
        apart[name] = viewer if identity in (viewer.id, name) else replace(viewer, id=identity)
    return {name: apart[name] for name in viewers}


def _viewer(entry: object) -> Viewer:
    table = _table(entry, "viewers")
    shows = _get(table, "shows", dict, {})
    return Viewer(
        curtain=_curtain(_get(table, "curtain", str, Curtain.DRAWN.value)),
        id=_get(table, "id", str, ""),
        shows={show: _track(track) for show, track in shows.items()},
        unknown_keys=_unknown_keys(table, "curtain", "id", "shows"),
    )


def _viewer_table(viewer: Viewer) -> dict[str, Any]:
    shows = {show: _track_table(track) for show, track in viewer.shows.items()}
    known = {"id": viewer.id} if viewer.id else {}
    return {**known, "curtain": viewer.curtain.value, **viewer.unknown_keys, "shows": shows}


def _curtain(written: str) -> Curtain:
    try:
        return Curtain(written)
    except ValueError:
        raise ProgressError(f"its key curtain is none of {', '.join(Curtain)}") from None


def _track(entry: object) -> Track:
    table = _table(entry, "shows")
    lists = tuple(_list(each) for each in _get(table, "lists", list, []))
    steps: list[Step] = []
    for each in _get(table, "steps", list, []):
        steps.append(_step(each, steps, lists))
    current = _get(table, "current", int, len(steps))
    if not 0 <= current <= len(steps):
        raise ProgressError("its key current does not fit its steps")
    return Track(
        steps=tuple(steps),
        current=current,
        lists=lists,
        unknown_keys=_unknown_keys(table, "current", "lists", "steps"),
    )


def _list(entry: object) -> ListRecord:
    table = _table(entry, "lists")
    known = ListRecord(_get(table, "episodes", str), _get(table, "keys", str, ""))
    if not known.is_valid:
        raise ProgressError("its key lists does not hold checksums")
    return known


def _track_table(track: Track) -> dict[str, Any]:
    steps, pass_above = [], 1
    for above, step in enumerate(track.steps):
        steps.append(_step_table(step, above, pass_above) | _list_keys(step, track))
        pass_above = step.pass_number
    lists = {"lists": [_list_table(known) for known in track.lists]} if track.lists else {}
    return {"current": track.current, **lists, **track.unknown_keys, "steps": steps}


def _list_table(known: ListRecord) -> dict[str, str]:
    return {key: text for key, text in known._asdict().items() if text}


def _list_keys(step: Step, track: Track) -> dict[str, object]:
    """Return the keys that tell what the episode list was at a step."""
    if step.watched is None:
        return {}
    table: dict[str, object] = {"watched": step.watched}
    if step.list_number not in (0, len(track.lists)):
        table["list"] = step.list_number
    if step.begun:
        table["begun"] = step.begun
    return table


def _step(entry: object, above: list[Step], lists: tuple[ListRecord, ...]) -> Step:
    table = _table(entry, "steps")
    after = _get(table, "after", int, len(above))
    pass_number = _get(table, "time", int, above[-1].pass_number if above else 1)
    if not 0 <= after <= len(above) or pass_number < 1:
        raise ProgressError("its keys after and time do not fit its steps")
    watched = _get(table, "watched", int) if "watched" in table else None
    number = _get(table, "list", int, len(lists)) if watched else 0
    if watched and not (0 < number <= len(lists) and 0 < watched <= lists[number - 1].length):
        raise ProgressError("its keys watched and list do not fit its lists")
    return Step(
        marker=_get(table, "marker", str),
        when=_get(table, "when", datetime),
        pass_number=pass_number,
        after=after,
        undone=_get(table, "undone", datetime) if "undone" in table else None,
        running=_get(table, "running", bool, False),
        together=_get(table, "together", bool, False),
        watched=watched,
        list_number=number,
        begun=_get(table, "begun", str, ""),
        unknown_keys=_unknown_keys(table, *_STEP_KEYS),
    )


_STEP_KEYS = (
    *("marker", "when", "time", "after", "undone", "running", "together"),
    *("watched", "list", "begun"),
)


def _step_table(step: Step, above: int, pass_above: int) -> dict[str, Any]:
    """Return the table of a step.

    Args:
        step: The step.
        above: How many steps are above it.
        pass_above: The pass of the step above it.
    """
    table: dict[str, Any] = {"marker": step.marker, "when": step.when}
    if step.pass_number != pass_above:
        table["time"] = step.pass_number
    if step.after != above:
        table["after"] = step.after
    if step.undone is not None:
        table["undone"] = step.undone
    if step.running:
        table["running"] = True
    if step.together:
        table["together"] = True
    return table | dict(step.unknown_keys)


def _unknown_keys(table: Mapping[str, Any], *known: str) -> dict[str, object]:
    return {key: value for key, value in table.items() if key not in known}


def _table(entry: object, key: str) -> Mapping[str, Any]:
    if not isinstance(entry, dict):
        raise ProgressError(f"its key {key} does not hold tables")
    return entry


def _get(
    table: Mapping[str, Any], key: str, form: type[Value], default: Value | None = None
) -> Value:
    value = table.get(key, default)
    if type(value) is not form:
        raise ProgressError(f"its key {key} is missing or has not the form it should have")
    return value
