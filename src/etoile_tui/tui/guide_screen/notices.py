"""What the guide's screen says by itself: when it is opened, and when something has changed."""

from etoile_tui.guide.schedule.position import Position
from etoile_tui.library import PROGRESS_GONE, OpenShow, shares_id

from .progress_watcher import ProgressChange


def said_at_first(show: OpenShow, wanted: Position | None) -> str:
    """Return what is said once the guide is open; empty where there is nothing to say.

    Args:
        show: The show.
        wanted: The position that was asked for, where one was.
    """
    if wanted is not None and show.lies_ahead(wanted):
        return f"{wanted} lies past your marker; this is the guide at the marker."
    if show.markers.gone:
        return PROGRESS_GONE
    return shares_id(show.others) if show.others else ""


def said_of(change: ProgressChange, show: OpenShow) -> str:
    """Return what is said of a change that another program has made."""
    markers = show.markers
    what = "place" if change.moved else "curtain"
    told = PROGRESS_GONE if markers.gone else f"Your {what} was changed elsewhere."
    return str(markers.trouble or told)
