"""Sentences that several commands share."""

from datetime import datetime

from etoile_tui.guide.items.wording import listed, whose
from etoile_tui.guide.schedule.position import Position
from etoile_tui.library import OpenShow, local

NOTHING_MARKED = "Nothing has been marked yet."
"""Said where somebody asks for what happened to a marker that was never set."""


def standing(marker: Position) -> str:
    """Return where a marker stands, in words."""
    if marker.episode is None:
        return "nothing watched yet"
    return f"through {marker}" if marker.at is None else f"at {marker}"


def titled(show: OpenShow) -> str:
    """Return the show's title, and who watches where there are several: `Étoile (ana and ben)`."""
    return (
        f"{show.poster.title} ({listed(show.markers.present)})"
        if show.markers.named
        else show.poster.title
    )


def stands(show: OpenShow) -> str:
    """Return where those who watch stand, and of several by whose marker."""
    title = titled(show)
    if len(show.markers.present) > 1:
        title = f"{title[:-1]}, by {whose(show.markers.decides)} marker)"
    return f"{title}: {standing(show.markers.marker)}"


def whose_marker(show: OpenShow) -> str:
    """Return whose marker is the horizon, as it is said to those who watch."""
    return (
        "your marker" if len(show.markers.present) == 1 else f"{whose(show.markers.decides)} marker"
    )


def marked(marker: Position | None) -> str:
    """Return a marker of earlier as it is written; the file can hold one that is none."""
    return "a marker that is lost" if marker is None else str(marker)


def local_time(when: datetime) -> str:
    """Return a time as the viewer's clock showed it: `2026-01-31 20:15`."""
    return local(when).isoformat(" ", "minutes")[:16]
