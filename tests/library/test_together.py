"""Who moves when several watch together, and what they take back."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etoile_tui.errors import CallError
from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.order import Order
from etoile_tui.guide.schedule.position import NONE, parse_position
from etoile_tui.library.together import (
    change,
    read_marker,
    standing,
    viewers_to_redo,
    viewers_to_undo,
    who_moves,
)
from etoile_tui.progress.model import Progress, Viewer
from etoile_tui.progress.track import Track

NOON = datetime(2026, 1, 31, 12, tzinfo=UTC)
ORDER = Order(("S01E01", "S01E02", "S00E01", "S01E04"))
MARKERS = (
    "none",
    "S01E01@00:00",
    "S01E01@59:59",
    "S01E01",
    "S01E02@12:29",
    "S01E02@12:30",
    "S01E02",
    "S00E01@00:00",
    "S00E01",
    "S01E04",
)
"""Positions in their order."""


def later(seconds: int) -> datetime:
    """Return a time after noon."""
    return NOON + timedelta(seconds=seconds)


def progress_of(markers: Mapping[str, str], **curtains: Curtain) -> Progress:
    """Return progress with viewers who have marked one show."""
    return Progress(
        viewers={
            name: Viewer(
                shows={"moor": Track().mark(marker, NOON)},
                curtain=curtains.get(name, Curtain.OPEN),
            )
            for name, marker in markers.items()
        }
    )


_VIEWERS = st.dictionaries(
    st.sampled_from(("ana", "ben", "cyd")), st.sampled_from(MARKERS), min_size=1
)


@given(_VIEWERS, st.sampled_from(MARKERS))
def test_nobody_is_lowered_and_nobody_skips(markers: dict[str, str], position: str) -> None:
    """The law: who moves was at the end of the episode before or in this one, and goes forward."""
    progress, names = progress_of(markers), tuple(markers)
    moved, behind = who_moves(progress, names, "moor", ORDER, parse_position(position))
    to = MARKERS.index(position)
    before = max(
        (
            at
            for at, each in enumerate(MARKERS[:to])
            if "@" not in each and each[:6] != position[:6]
        ),
        default=0,
    )
    level = len(set(markers.values())) == 1
    for name, marker in markers.items():
        at = MARKERS.index(marker)
        assert (name in behind) == (at < before and not level)
        assert (name in moved) == (at < to and name not in behind)


@pytest.mark.parametrize(
    ("marker", "what"),
    [
        ("none", "behind"),
        ("S01E01@59:59", "behind"),
        ("S01E01", "moves"),
        ("S01E02@00:00", "moves"),
        ("S01E02@12:30", "moves"),
        ("S01E02@99:59", "moves"),
        ("S01E02", "stays"),
        ("S00E01", "stays"),
    ],
)
def test_who_moves_through_an_episode(marker: str, what: str) -> None:
    """From the end of the one before, in the order of the pack, to the step before its own end."""
    progress, names = progress_of({"ana": marker, "far": "S01E04"}), ("ana",)
    found = who_moves(progress, ("ana", "far"), "moor", ORDER, parse_position("S01E02"))
    assert found == {"behind": ((), names), "moves": (names, ()), "stays": ((), ())}[what]


@pytest.mark.parametrize(
    ("marker", "what"),
    [
        ("S01E01@59:59", "behind"),
        ("S01E01", "moves"),
        ("S01E02@12:29", "moves"),
        ("S01E02@12:30", "stays"),
        ("S01E02@12:31", "stays"),
        ("S01E02", "stays"),
    ],
)
def test_who_moves_to_a_minute(marker: str, what: str) -> None:
    """The step before it, the step itself and the step after."""
    progress, names = progress_of({"ana": marker, "far": "S01E04"}), ("ana",)
    found = who_moves(progress, ("ana", "far"), "moor", ORDER, parse_position("S01E02@12:30"))
    assert found == {"behind": ((), names), "moves": (names, ()), "stays": ((), ())}[what]


def test_a_jump_leaves_behind_who_has_not_seen_the_episode_before() -> None:
    """It does not matter whose marker is the lowest."""
    progress = progress_of({"ana": "S00E01", "ben": "S01E02", "cyd": "S01E01", "dee": "S01E04"})
    names = ("ana", "ben", "cyd", "dee")
    found = who_moves(progress, names, "moor", ORDER, parse_position("S01E04"))
    assert found == (("ana",), ("ben", "cyd"))
    found = who_moves(progress, names, "moor", ORDER, parse_position("S00E01"))
    assert found == (("ben",), ("cyd",))


def test_where_all_stand_in_one_place_they_come_all_the_way_together() -> None:
    """With equal markers everybody jumps; otherwise nobody who is behind does."""
    progress, names = progress_of({"ana": "S01E01", "ben": "S01E01"}), ("ana", "ben")
    assert who_moves(progress, names, "moor", ORDER, parse_position("S01E04")) == (names, ())
    progress = progress_of({"ana": "S01E01", "ben": "S01E02"})
    assert who_moves(progress, names, "moor", ORDER, parse_position("S01E04")) == ((), names)


def test_the_first_episode_leaves_nobody_behind() -> None:
    """A marker that names no episode counts as none."""
    progress = progress_of({"ana": "none", "ben": "S09E09", "cyd": "S01E01@00:01"})
    names = ("ana", "ben", "cyd")
    assert who_moves(progress, names, "moor", ORDER, parse_position("S01E01")) == (names, ())
    assert who_moves(progress, names, "moor", ORDER, NONE) == ((), ())


@given(_VIEWERS, st.dictionaries(st.sampled_from(("ana", "ben")), st.sampled_from(Curtain)))
def test_the_lowest_marker_and_the_strictest_curtain(
    markers: dict[str, str], curtains: dict[str, Curtain]
) -> None:
    """The law: that is so for any viewers, in any order."""
    progress = progress_of(markers, **curtains)
    found = standing(progress, tuple(markers), "moor", ORDER)
    lowest = min(MARKERS.index(marker) for marker in markers.values())
    assert str(found.marker) == MARKERS[lowest] == markers[found.decides]
    kinds = {progress.viewer(name).curtain for name in markers}
    strict = (Curtain.SEALED, Curtain.DRAWN, Curtain.OPEN)
    assert found.curtain is next(kind for kind in strict if kind in kinds)
    assert standing(progress, tuple(reversed(markers)), "moor", ORDER).marker == found.marker
    assert found.lost == ()


def test_a_lost_marker_counts_as_none() -> None:
    """The result names the viewer."""
    progress = progress_of({"ana": "S01E02", "ben": "S09E09", "cyd": "soon"})
    found = standing(progress, ("ana", "ben", "cyd"), "moor", ORDER)
    assert (found.marker, found.decides, found.lost) == (NONE, "ben", ("ben", "cyd"))
    assert str(read_marker(progress.viewer("ana").track("moor"), ORDER).marker) == "S01E02"


def test_of_several_with_one_marker_the_first_decides() -> None:
    """The first is the one named first."""
    progress = progress_of({"ana": "S01E02", "ben": "S01E01", "cyd": "S01E01"})
    assert standing(progress, ("cyd", "ana", "ben"), "moor", ORDER).decides == "cyd"


def marked(progress: Progress, marker: str, seconds: int, *names: str) -> Progress:
    """Return the progress with markers set together, or by one alone."""

    def to(track: Track) -> Track:
        return track.mark(marker, later(seconds), together=len(names) > 1)

    return change(progress, names, "moor", to)


def undone(progress: Progress, seconds: int, *names: str) -> Progress:
    """Return the progress with viewers' markers taken back at one time."""
    return change(progress, names, "moor", lambda track: track.undo(later(seconds)))


ALL = ("ana", "ben", "cyd")


def test_what_was_done_together_is_taken_back_together() -> None:
    """It is undone for all of them, the last change first."""
    progress = marked(Progress(), "S01E01", 1, *ALL)
    assert viewers_to_undo(progress, ALL, "moor") == ALL
    progress = marked(progress, "S01E02", 2, "ana", "cyd")
    assert viewers_to_undo(progress, ALL, "moor") == ("ana", "cyd")
    assert viewers_to_undo(progress, ("ben", "cyd"), "moor") == ("cyd",)
    assert viewers_to_undo(undone(progress, 3, "ana", "cyd"), ALL, "moor") == ALL
    assert viewers_to_undo(progress, ALL, "bog") == viewers_to_undo(Progress(), ALL, "moor") == ()


def test_what_one_did_alone_is_theirs() -> None:
    """Several together undo neither it nor what came before; the viewer alone can."""
    progress = marked(marked(Progress(), "S01E01", 1, *ALL), "S01E02", 2, "ben")
    with pytest.raises(CallError, match="ben has gone on alone"):
        viewers_to_undo(progress, ALL, "moor")
    assert viewers_to_undo(progress, ("ben",), "moor") == ("ben",)
    assert viewers_to_undo(progress, ("ana", "cyd"), "moor") == ("ana", "cyd")
    assert viewers_to_undo(marked(Progress(), "S01E02", 2, "ben"), ALL, "moor") == ()


def test_a_clock_that_was_set_back_takes_nothing_from_the_wrong_one() -> None:
    """A step of both is not undone for one of them alone."""
    progress = marked(marked(Progress(), "S01E01", 50, *ALL), "S01E02", 60, *ALL)
    progress = marked(progress, "S00E01", 1, "ana")
    with pytest.raises(CallError, match="ana has gone on alone"):
        viewers_to_undo(progress, ALL, "moor")


def test_what_was_taken_back_last_is_set_again() -> None:
    """Redo goes in the opposite order to undo."""
    progress = marked(marked(Progress(), "S01E01", 1, *ALL), "S01E02", 2, "ana", "cyd")
    assert viewers_to_redo(progress, ALL, "moor") == ()
    progress = undone(progress, 3, "ana", "cyd")
    assert viewers_to_redo(progress, ALL, "moor") == ("ana", "cyd")
    progress = undone(progress, 3, *ALL)
    assert viewers_to_redo(progress, ALL, "moor") == ALL
    progress = change(progress, ALL, "moor", Track.redo)
    assert viewers_to_redo(progress, ALL, "moor") == ("ana", "cyd")
    assert viewers_to_redo(progress, ("ben",), "moor") == ()


def test_redo_sets_again_what_was_taken_back_last() -> None:
    """An earlier undo by one viewer alone does not count."""
    both = ("ana", "ben")
    progress = undone(marked(Progress(), "S01E01", 1, *both), 2, "ana")
    progress = change(
        progress, ("ben",), "moor", lambda track: track.mark("S01E02", later(3), together=True)
    )
    assert viewers_to_undo(progress, both, "moor") == ("ben",)
    assert viewers_to_redo(undone(progress, 4, "ben"), both, "moor") == ("ben",)


def test_what_one_took_back_alone_is_theirs_to_set_again() -> None:
    """Several together do not redo it."""
    progress = undone(marked(Progress(), "S01E01", 1, "ana"), 2, "ana")
    assert viewers_to_redo(progress, ALL, "moor") == ()
    assert viewers_to_redo(progress, ("ana",), "moor") == ("ana",)


def test_times_with_and_without_a_zone_compare() -> None:
    """A user may have written one by hand."""

    def by_hand(track: Track) -> Track:
        return track.mark("S01E01", datetime(2026, 1, 1), together=True)  # noqa: DTZ001

    progress = marked(change(Progress(), ("ana",), "moor", by_hand), "S01E02", 1, "ben", "cyd")
    assert viewers_to_undo(progress, ALL, "moor") == ("ben", "cyd")


def test_a_change_is_for_those_named_alone() -> None:
    """Other viewers and other shows stay as they are."""
    before = marked(progress_of({"ana": "S01E01", "ben": "S01E01"}), "S01E02", 1, "ana")
    assert before.viewer("ben").track("moor").marker == "S01E01"
    assert before.viewer("ana").track("moor").marker == "S01E02"
    assert before.viewer("ana").track("bog") == Track()
    assert change(before, (), "moor", lambda track: track.undo(NOON)) == before
