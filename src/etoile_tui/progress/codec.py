"""Progress to and from the tables of its TOML file.

The file, in full:

    format = 2
    using = "ana"                       # the viewer in use; left out for `me`
    [viewers.ana]
    curtain = "drawn"
    [viewers.ana.shows.etoile]
    current = 5                         # which step holds; 0 at the beginning
    steps = [
        { marker = "S01E01", when = 2026-01-31T20:15:00Z },
        { marker = "S01E02", when = 2026-02-01T21:00:00Z },
        # The rest of a step is left out where it goes without saying.
        { marker = "S01E03", when = 2026-02-01T21:05:00Z, undone = 2026-02-01T21:06:00Z },
        { marker = "none", when = 2026-03-01T20:10:00Z, after = 2, time = 2 },
        { marker = "S01E01@12:30", when = 2026-03-01T20:25:00Z, running = true },
    ]

`after` is the step that held when a step was set: left out for the one above it. `time` is which
pass through the show it belongs to: left out for that of the step above it, or the first.
`running` says that a clock set it, `together` that several viewers did at once.
Keys that this program does not know are kept as they are.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, TypeVar

from etoile_tui.guide.schedule.curtain import Curtain

from .errors import NewerFormatError, ProgressError
from .model import ME, Progress, Viewer
from .track import Step, Track

FORMAT = 2
"""The newest format of the progress file that is understood, and the one that is written."""

LARGEST_FORMAT = 1_000_000
"""What a format may be at most; Python refuses to write out very long numbers."""

Value = TypeVar("Value")


def decode(document: Mapping[str, Any]) -> Progress:
    """Return the progress that a file's tables state.

    A file of format 1 knows neither viewers in use nor passes; it says nothing else otherwise.

    Raises:
        ProgressError: A table has not the form it should have, or the format is newer.
    """
    written = format_of(document)
    if written > FORMAT:
        raise NewerFormatError(
            f"it is of format {written}, and this etoile reads up to {FORMAT}; "
            "a newer etoile can open it"
        )
    viewers = _get(document, "viewers", dict, {})
    return Progress(
        viewers={_name(name): _viewer(entry) for name, entry in viewers.items()},
        using=_get(document, "using", str, ME),
        rest=_rest(document, "format", "viewers", "using"),
    )


def format_of(document: Mapping[str, Any]) -> int:
    """Return the format that a file says it has.

    Raises:
        ProgressError: It says none.
    """
    written = _get(document, "format", int)
    if not 1 <= written <= LARGEST_FORMAT:
        raise ProgressError("its key format is missing or has not the form it should have")
    return written


def encode(progress: Progress) -> dict[str, Any]:
    """Return progress as the tables of its file."""
    using = {} if progress.using == ME else {"using": progress.using}
    viewers = {name: _viewer_table(viewer) for name, viewer in progress.viewers.items()}
    return {"format": FORMAT, **using, **progress.rest, "viewers": viewers}


def _name(written: str) -> str:
    if not written.isprintable():
        raise ProgressError("a viewer's name in it has signs that cannot be shown")
    return written


def _viewer(entry: object) -> Viewer:
    table = _table(entry, "viewers")
    shows = _get(table, "shows", dict, {})
    return Viewer(
        curtain=_curtain(_get(table, "curtain", str, Curtain.DRAWN.value)),
        shows={show: _track(track) for show, track in shows.items()},
        rest=_rest(table, "curtain", "shows"),
    )


def _viewer_table(viewer: Viewer) -> dict[str, Any]:
    shows = {show: _track_table(track) for show, track in viewer.shows.items()}
    return {"curtain": viewer.curtain.value, **viewer.rest, "shows": shows}


def _curtain(written: str) -> Curtain:
    try:
        return Curtain(written)
    except ValueError:
        raise ProgressError(f"its key curtain is none of {', '.join(Curtain)}") from None


def _track(entry: object) -> Track:
    table = _table(entry, "shows")
    steps: list[Step] = []
    for each in _get(table, "steps", list, []):
        steps.append(_step(each, steps))
    current = _get(table, "current", int, len(steps))
    if not 0 <= current <= len(steps):
        raise ProgressError("its key current does not fit its steps")
    return Track(steps=tuple(steps), current=current, rest=_rest(table, "current", "steps"))


def _track_table(track: Track) -> dict[str, Any]:
    steps, above = [], 1
    for number, step in enumerate(track.steps):
        steps.append(_step_table(step, number, above))
        above = step.time
    return {"current": track.current, **track.rest, "steps": steps}


def _step(entry: object, above: list[Step]) -> Step:
    table = _table(entry, "steps")
    after = _get(table, "after", int, len(above))
    time = _get(table, "time", int, above[-1].time if above else 1)
    if not 0 <= after <= len(above) or time < 1:
        raise ProgressError("its keys after and time do not fit its steps")
    return Step(
        marker=_get(table, "marker", str),
        when=_get(table, "when", datetime),
        time=time,
        after=after,
        undone=_get(table, "undone", datetime) if "undone" in table else None,
        running=_get(table, "running", bool, False),
        together=_get(table, "together", bool, False),
        rest=_rest(table, "marker", "when", "time", "after", "undone", "running", "together"),
    )


def _step_table(step: Step, number: int, time: int) -> dict[str, Any]:
    """Return a step, given how many are above it and which pass the one above belongs to."""
    table: dict[str, Any] = {"marker": step.marker, "when": step.when}
    if step.time != time:
        table["time"] = step.time
    if step.after != number:
        table["after"] = step.after
    if step.undone is not None:
        table["undone"] = step.undone
    if step.running:
        table["running"] = True
    if step.together:
        table["together"] = True
    return table | dict(step.rest)


def _rest(table: Mapping[str, Any], *known: str) -> dict[str, object]:
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
