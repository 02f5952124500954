"""Viewers and their markers, as values."""

from datetime import UTC, datetime

from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.progress.model import ME, Progress, Viewer
from etoile_tui.progress.track import Track

NOON = datetime(2026, 1, 31, 12, tzinfo=UTC)


def test_viewers_keep_apart_and_so_do_shows() -> None:
    """A change makes new values; the old ones stay as they are."""
    viewer = Viewer().with_track("moor", Track().mark("S01E01", NOON))
    more = viewer.with_track("bog", Track().mark("S01E02", NOON))
    assert (more.track("moor").marker, more.track("bog").marker) == ("S01E01", "S01E02")
    assert viewer.track("bog") == more.track("fen") == Track()
    progress = Progress().with_viewer("me", viewer)
    both = progress.with_viewer("ann", Viewer(curtain=Curtain.SEALED))
    assert (both.viewer("me"), both.viewer("ann").curtain) == (viewer, Curtain.SEALED)
    assert progress.viewer("ann") == both.viewer("nobody") == Viewer()
    assert Viewer().curtain is Curtain.DRAWN


def test_where_nobody_is_named_it_is_me() -> None:
    """There is always a viewer in use."""
    assert (Progress().names, Progress().in_use) == ((ME,), ME)
    assert Progress(using="ana").in_use == ME


def test_the_viewer_in_use() -> None:
    """Where no viewer has that name, the first viewer is in use."""
    viewers = {"ben": Viewer(), "ana": Viewer()}
    assert Progress(viewers=viewers).names == ("ben", "ana")
    assert Progress(viewers=viewers, using="ana").in_use == "ana"
    assert Progress(viewers=viewers, using="cyd").in_use == "ben"
    assert Progress(viewers=viewers).in_use == "ben"


def test_what_is_not_known_stays() -> None:
    """Unknown keys survive every change."""
    viewer = Viewer(unknown_keys={"seat": 3})
    progress = Progress(viewers={"me": viewer}, using="me", unknown_keys={"colour": "green"})
    changed = progress.with_viewer("me", viewer.with_track("moor", Track().mark("S01E01", NOON)))
    assert (changed.unknown_keys, changed.viewer("me").unknown_keys) == (
        {"colour": "green"},
        {"seat": 3},
    )
