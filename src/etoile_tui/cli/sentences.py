"""Sentences that several commands share."""

from datetime import datetime

from etoile_tui.guide.items.wording import ago, listed, whose
from etoile_tui.guide.schedule.position import Position
from etoile_tui.guide.schedule.show import Poster
from etoile_tui.library import OpenShow, local

NOTHING_MARKED = "Nothing has been marked yet."
"""Said where the history of a marker is asked for that was never set."""


def marker_words(marker: Position, poster: Poster) -> str:
    """Return where a marker stands, in words."""
    if marker.episode is None:
        return poster.says("nothing watched yet")
    return f"through {marker}" if marker.at is None else f"at {marker}"


def show_title(show: OpenShow) -> str:
    """Return the show's title, with who watches where there are several: `Étoile (ana and ben)`."""
    return (
        f"{show.poster.title} ({listed(show.markers.present)})"
        if show.markers.named
        else show.poster.title
    )


def marker_line(show: OpenShow) -> str:
    """Return the show and its marker: `Étoile (ana and ben, by ana's marker): through S01E03`."""
    title = show_title(show)
    if len(show.markers.present) > 1:
        title = f"{title[:-1]}, by {whose(show.markers.decides)} marker)"
    return f"{title}: {marker_words(show.markers.marker, show.poster)}"


def whose_marker(show: OpenShow) -> str:
    """Return whose marker is the horizon: `your marker`, or `ana's marker`."""
    return (
        "your marker" if len(show.markers.present) == 1 else f"{whose(show.markers.decides)} marker"
    )


def past_marker_words(marker: Position | None) -> str:
    """Return an earlier marker in words; None is a text in the file that is no position."""
    return "a marker that is lost" if marker is None else str(marker)


def since_words(when: datetime | None, now: datetime) -> str | None:
    """Return how long ago a marker was set: `eleven days ago`; None where it was today.

    Args:
        when: When it was set; None where that is not known.
        now: The present time.
    """
    return None if when is None else ago(local(when).date(), local(now).date())


def local_time(when: datetime) -> str:
    """Return a moment in the viewer's time zone: `2026-01-31 20:15`."""
    return local(when).isoformat(" ", "minutes")[:16]
