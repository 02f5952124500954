"""Writers that are killed at random moments leave the old progress or the new one."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from etoile_tui.progress.store import Store
from etoile_tui.progress.track import Track

from .killing import Writers
from .known import Known, LostError, check
from .writing import SHOWS, VIEWERS, paths_in

NOON = datetime(2026, 1, 31, 12, tzinfo=UTC)


def test_nothing_is_lost_when_writers_are_killed(tmp_path: Path) -> None:
    """Three at a time; `make kill` does the same for longer."""
    figures = Writers(tmp_path, count=3, seed=20).run(400)
    assert figures.marks >= 400
    assert figures.kills > 3
    progress = Store(paths_in(tmp_path).progress).read()
    tracks = [progress.viewer(viewer).track(show) for viewer in VIEWERS for show in SHOWS]
    steps = sum(len(track.steps) for track in tracks)
    assert steps == figures.marks + figures.kept


def track_of(*markers: str) -> Track:
    """Return a track with markers set one after the other."""
    track = Track()
    for marker in markers:
        track = track.mark(marker, NOON)
    return track


ONE, TWO, OTHER = "S01E07@00:01", "S01E01@00:02", "S01E05@05:00"
KNOWN = Known(tried={ONE, TWO}, done={ONE: None, TWO: None}, seen=(ONE,))


def test_what_was_acknowledged_is_in_order() -> None:
    """Marks that were begun meanwhile may stand between."""
    check(track_of(ONE, TWO), KNOWN, KNOWN)
    check(track_of(ONE, TWO, OTHER), KNOWN, replace(KNOWN, tried={*KNOWN.tried, OTHER}))


@pytest.mark.parametrize(
    ("track", "says"),
    [
        (track_of(ONE), "lost"),
        (track_of(ONE, TWO, OTHER), "nobody has set"),
        (track_of(ONE, TWO, ONE), "3 steps of 2 marks"),
        (track_of(ONE, TWO).undo(NOON), "1 hold"),
        (track_of(TWO, ONE), "not where it was"),
        (Track(), "lost"),
    ],
)
def test_what_is_wrong_is_noticed(track: Track, says: str) -> None:
    """The checks can fail."""
    with pytest.raises(LostError, match=says):
        check(track, KNOWN, KNOWN)


def test_an_order_that_no_writer_has_made_is_noticed() -> None:
    """The checks fail though no mark is missing."""
    unseen = replace(KNOWN, seen=())
    with pytest.raises(LostError, match="not the last one"):
        check(track_of(TWO, ONE), unseen, unseen)
    with pytest.raises(LostError, match="after a later one"):
        check(
            track_of(TWO, ONE, OTHER),
            Known(tried={ONE, TWO}, done={TWO: None, ONE: None}),
            Known(tried={ONE, TWO, OTHER}),
        )
