"""Viewers and their markers, as values."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from etoile_tui.guide.curtain import Curtain
from etoile_tui.progress.model import NOTHING_WATCHED, Progress, Step, Track, Viewer

NOON = datetime(2026, 1, 31, 12, tzinfo=UTC)
MARKERS = st.sampled_from(("none", "S01E01", "S01E02", "S01E02@12:30", "S01E03"))


def track_of(*markers: str) -> Track:
    """Return a track with markers set one after the other."""
    track = Track()
    for marker in markers:
        track = track.mark(marker, NOON)
    return track


def test_a_track_on_which_nothing_was_marked() -> None:
    """Stands at nothing, and there is nothing before it."""
    assert Track().marker == NOTHING_WATCHED == "none"
    assert Track().undo() == Track()


def test_marking_sets_the_marker_and_keeps_the_ones_before() -> None:
    """With the time at which each was set."""
    track = track_of("S01E01", "S01E03")
    assert track.marker == "S01E03"
    assert track.steps == (
        Step(marker="S01E01", when=NOON),
        Step(marker="S01E03", when=NOON),
    )


def test_marking_what_holds_is_no_change() -> None:
    """There is nothing to undo then."""
    assert track_of("S01E01", "S01E01") == track_of("S01E01")
    assert track_of("none") == Track()


def test_going_back_is_a_marker_like_any_other() -> None:
    """And can be undone."""
    track = track_of("S01E03", "S01E01")
    assert track.marker == "S01E01"
    assert track.undo().marker == "S01E03"


def test_undo_goes_all_the_way_back_and_no_further() -> None:
    """Exactly by the markers that were set."""
    track = track_of("S01E01", "S01E03", "none", "S01E02@12:30")
    seen = []
    for _ in range(6):
        seen.append(track.marker)
        track = track.undo()
    assert seen == ["S01E02@12:30", "none", "S01E03", "S01E01", "none", "none"]


def test_a_new_marker_lets_go_of_what_was_undone() -> None:
    """History has one branch."""
    track = track_of("S01E01", "S01E02", "S01E03").undo().undo().mark("S01E02@12:30", NOON)
    assert [step.marker for step in track.steps] == ["S01E01", "S01E02@12:30"]
    assert track.current == 2


@given(st.lists(MARKERS), MARKERS)
def test_undo_takes_back_exactly_one_marking(before: list[str], marker: str) -> None:
    """The law: mark, undo, and the marker is what it was."""
    track = track_of(*before)
    marked = track.mark(marker, NOON)
    assert marked.marker == marker
    undone = marked.undo() if marked != track else marked
    assert undone.marker == track.marker


def test_viewers_keep_apart_and_so_do_shows() -> None:
    """A change makes new values; the old ones stay as they are."""
    viewer = Viewer().with_track("moor", track_of("S01E01"))
    more = viewer.with_track("bog", track_of("S01E02"))
    assert (more.track("moor").marker, more.track("bog").marker) == ("S01E01", "S01E02")
    assert viewer.track("bog") == more.track("fen") == Track()
    progress = Progress().with_viewer("me", viewer)
    both = progress.with_viewer("ann", Viewer(curtain=Curtain.SEALED))
    assert (both.viewer("me"), both.viewer("ann").curtain) == (viewer, Curtain.SEALED)
    assert progress.viewer("ann") == both.viewer("nobody") == Viewer()
    assert Viewer().curtain is Curtain.DRAWN
