"""Progress to and from the tables of its TOML file.

The file, in full:

    format = 1
    [viewers.me]
    curtain = "drawn"
    [viewers.me.shows.etoile]
    current = 2
    steps = [
        { marker = "S01E01", when = 2026-01-31T20:15:00Z },
        { marker = "S01E02", when = 2026-02-01T21:00:00Z },
    ]
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, TypeVar

from etoile_tui.guide.curtain import Curtain

from .errors import ProgressError
from .model import Progress, Step, Track, Viewer

FORMAT = 1
"""The newest format of the progress file that is understood."""

Value = TypeVar("Value")


def decode(document: Mapping[str, Any]) -> Progress:
    """Return the progress that a file's tables state.

    Raises:
        ProgressError: A table has not the form it should have, or the format is newer.
    """
    written = _get(document, "format", int)
    if written < 1:
        raise ProgressError("its key format is missing or has not the form it should have")
    if written > FORMAT:
        raise ProgressError(
            f"it is of format {written}, and this etoile reads up to {FORMAT}; "
            "a newer etoile can open it"
        )
    viewers = _get(document, "viewers", dict, {})
    return Progress(viewers={name: _viewer(entry) for name, entry in viewers.items()})


def encode(progress: Progress) -> dict[str, Any]:
    """Return progress as the tables of its file."""
    return {
        "format": FORMAT,
        "viewers": {
            name: {
                "curtain": viewer.curtain.value,
                "shows": {show: _track_table(track) for show, track in viewer.shows.items()},
            }
            for name, viewer in progress.viewers.items()
        },
    }


def _viewer(entry: object) -> Viewer:
    table = _table(entry, "viewers")
    shows = _get(table, "shows", dict, {})
    return Viewer(
        curtain=_curtain(_get(table, "curtain", str, Curtain.DRAWN.value)),
        shows={show: _track(track) for show, track in shows.items()},
    )


def _curtain(written: str) -> Curtain:
    try:
        return Curtain(written)
    except ValueError:
        raise ProgressError(f"its key curtain is none of {', '.join(Curtain)}") from None


def _track(entry: object) -> Track:
    table = _table(entry, "shows")
    steps = tuple(_step(step) for step in _get(table, "steps", list, []))
    current = _get(table, "current", int, len(steps))
    if not 0 <= current <= len(steps):
        raise ProgressError("its key current does not fit its steps")
    return Track(steps=steps, current=current)


def _track_table(track: Track) -> dict[str, Any]:
    return {
        "current": track.current,
        "steps": [{"marker": step.marker, "when": step.when} for step in track.steps],
    }


def _step(entry: object) -> Step:
    table = _table(entry, "steps")
    return Step(marker=_get(table, "marker", str), when=_get(table, "when", datetime))


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
