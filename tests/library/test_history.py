"""What happened to a marker, and when."""

from datetime import UTC, datetime, timedelta

from etoile_tui.guide.schedule.position import NONE, Position
from etoile_tui.library.history import Change, ShowPass, changes, passes, watched
from etoile_tui.progress.track import Track

NOON = datetime(2026, 1, 31, 12, tzinfo=UTC)


def at(hour: int) -> datetime:
    """Return some time after noon."""
    return NOON + timedelta(hours=hour)


def test_nothing_happened() -> None:
    """There is a first pass all the same."""
    assert changes(Track()) == ()
    assert passes(Track()) == (ShowPass(number=1, marker=NONE, begun=None, latest=None, now=True),)
    assert watched(Track(), "S01E01", 1) is None


def test_every_marker_that_was_ever_set() -> None:
    """They keep their order; only an undone marker has the time of its undoing."""
    track = Track().mark("S01E01", at(1)).mark("S01E02", at(2)).undo(at(3))
    track = track.mark("S01E02@12:30", at(4)).mark("S01E03", at(5)).undo(at(6)).redo()
    assert changes(track) == (
        Change(marker=Position("S01E01"), when=at(1), pass_number=1, status="before"),
        Change(marker=Position("S01E02"), when=at(2), pass_number=1, status="undone", undone=at(3)),
        Change(marker=Position("S01E02", 750), when=at(4), pass_number=1, status="before"),
        Change(marker=Position("S01E03"), when=at(5), pass_number=1, status="now"),
    )


def test_what_stood_after_an_undone_step_is_undone_with_it() -> None:
    """Each has the time of its own undoing."""
    track = Track().mark("S01E01", at(1)).mark("S01E02", at(2)).undo(at(3)).undo(at(4))
    assert [(each.status, each.undone) for each in changes(track)] == [
        ("undone", at(4)),
        ("undone", at(3)),
    ]


def test_a_marker_that_is_no_position() -> None:
    """It is listed without its text."""
    track = Track().mark("soon", at(1))
    assert [each.marker for each in changes(track)] == [None]
    assert [each.marker for each in passes(track)] == [None]


def test_the_passes() -> None:
    """Each has its last marker and its dates, and one of them is the current pass."""
    track = Track().mark("S01E01", at(1)).mark("S01E03", at(2)).begin(at(3)).mark("S01E01", at(4))
    first = ShowPass(number=1, marker=Position("S01E03"), begun=at(1), latest=at(2), now=False)
    second = ShowPass(number=2, marker=Position("S01E01"), begun=at(3), latest=at(4), now=True)
    assert passes(track) == (first, second)
    back = passes(track.go_back_to(1, at(5)))
    assert [each.now for each in back] == [True, False]
    assert [str(each.marker) for each in back] == ["S01E03", "S01E01"]
    assert [each.number for each in passes(track.undo(at(5)).undo(at(5)))] == [1]


def test_when_an_episode_was_watched() -> None:
    """The date is that of the first marker at its end, in the given pass."""
    track = Track().mark("S01E01", at(1)).mark("S01E02@12:30", at(2)).mark("S01E03", at(3))
    track = track.mark("S01E01", at(4)).begin(at(5)).mark("S01E01", at(6))
    assert watched(track, "S01E01", 1) == at(1)
    assert watched(track, "S01E01", 2) == at(6)
    assert watched(track, "S01E02", 1) is None
    assert watched(track, "S01E03", 1) == at(3)
    assert watched(track, "S01E03", 2) is None


def test_what_was_taken_back_was_not_watched() -> None:
    """It may have been marked by mistake."""
    track = Track().mark("S01E01", at(1)).undo(at(2)).mark("S01E02", at(3))
    assert watched(track, "S01E01", 1) is None
    assert watched(track, "S01E02", 1) == at(3)
