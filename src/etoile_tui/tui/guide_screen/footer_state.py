"""What the footer has to know: what has the keys, and which commands would do nothing."""

from collections.abc import Iterator

from textual.widget import Widget

from etoile_tui.errors import EtoileError
from etoile_tui.guide.schedule.medium_words import timed
from etoile_tui.guide.schedule.position import NONE
from etoile_tui.guide.story.guide import Guide
from etoile_tui.library import OpenShow
from etoile_tui.tui.widgets.footer import FooterState
from etoile_tui.tui.widgets.reading_pane import ReadingPane

from .view import View


def page_with_keys(view: View, focused: Widget | None) -> ReadingPane | None:
    """Return the page that has the keys; None where they act in what the view begins with."""
    if not isinstance(focused, ReadingPane) or view not in focused.ancestors:
        return None  # or it is a page of a view that is being thrown away
    return None if focused is view.home else focused


def footer_state(
    guide: Guide, show: OpenShow, page: ReadingPane | None, *, looking_back: bool
) -> FooterState:
    """Return what the footer has to know.

    Args:
        guide: The guide on the screen.
        show: The show.
        page: The page that has the keys; None where another widget has.
        looking_back: Whether the guide is an earlier one than the marker's.
    """
    return FooterState(
        reading=page is not None,
        leads=page is not None and page.leads,
        looking_back=looking_back,
        medium=show.poster.medium,
        idle=frozenset(_idle(guide, show, looking_back=looking_back)),
    )


def _idle(guide: Guide, show: OpenShow, *, looking_back: bool) -> Iterator[str]:
    """Yield the ids of the commands that would do nothing, or say so."""
    if looking_back:
        yield from ("watched", "clock")  # they belong to the marker
    elif guide.horizon == NONE:
        yield "look-back"
    elif guide.listing.ended:
        yield "clock"
    coming = guide.listing.coming
    if coming is not None and not timed(show.poster.medium, coming.minutes):
        yield "clock"
    if not _can_undo(show):
        yield "undo"


def _can_undo(show: OpenShow) -> bool:
    try:
        return show.markers.undoing is not None
    except EtoileError:
        return False
