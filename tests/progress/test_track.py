"""A viewer's way through a show: nothing that was ever set is lost, and undo is exact."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etoile_tui.progress.track import LONGEST_PAUSE, NOTHING_WATCHED, Step, Track

NOON = datetime(2026, 1, 31, 12, tzinfo=UTC)
MARKERS = ("none", "S01E01", "S01E02@12:30", "S01E02@12:31", "S01E02", "S01E03")

Act: TypeAlias = Callable[[Track, datetime], Track]


def track_of(*markers: str) -> Track:
    """Return a track with markers set one after the other."""
    track = Track()
    for marker in markers:
        track = track.mark(marker, NOON)
    return track


def marking(marker: str, *, running: bool = False) -> Act:
    """Return the act of setting a marker."""
    return lambda track, when: track.mark(marker, when, running=running)


def going_back(choice: int) -> Act:
    """Return the act of going back to one of the passes there are."""
    return lambda track, when: track.go_back_to(
        list(track.passes)[choice % len(track.passes)], when
    )


_WHEN = st.integers(-2, 2).map(lambda hours: NOON + timedelta(hours=hours))
"""Clocks are set back, and many things happen in one second."""
_SETTING: st.SearchStrategy[Act] = st.one_of(
    st.sampled_from(MARKERS).map(marking),
    st.just(Track.begin),
    st.integers(0, 3).map(going_back),
)
_CLOCK: st.SearchStrategy[Act] = st.sampled_from(MARKERS[1:]).map(
    lambda marker: marking(marker, running=True)
)
_WALKING: st.SearchStrategy[Act] = st.sampled_from((Track.undo, lambda track, _: track.redo()))
_ACTS = st.lists(st.tuples(_SETTING | _CLOCK | _WALKING, _WHEN), max_size=12)


def after(acts: Sequence[tuple[Act, datetime]]) -> Track:
    """Return a track after some acts."""
    track = Track()
    for act, when in acts:
        track = act(track, when)
    return track


def markers_of(track: Track) -> dict[int, str]:
    """Return the last marker of each pass that has one, by its number."""
    return {number: steps[-1].marker for number, steps in track.passes.items() if steps}


def what_was_set(track: Track) -> list[tuple[str, int, int]]:
    """Return the steps without what undoing changes in them."""
    return [(step.marker, step.pass_number, step.after) for step in track.steps]


@given(_ACTS, _SETTING | _WALKING, _WHEN)
def test_nothing_that_was_set_is_lost(
    acts: list[tuple[Act, datetime]], act: Act, when: datetime
) -> None:
    """The law: whatever is done, the steps stay and at most one is added."""
    track = after(acts)
    done = act(track, when)
    kept = what_was_set(done)[: len(track.steps)]
    assert kept == what_was_set(track)
    assert len(done.steps) <= len(track.steps) + 1
    assert 0 <= done.current <= len(done.steps)


@given(_ACTS, _CLOCK, _WHEN)
def test_a_clock_replaces_its_own_step_alone(
    acts: list[tuple[Act, datetime]], act: Act, when: datetime
) -> None:
    """The law: a clock changes no step but the one that it has set itself."""
    track = after(acts)
    done = act(track, when)
    replaced = [
        before for before, now in zip(track.steps, done.steps, strict=False) if before != now
    ]
    assert all(step.running for step in replaced)
    assert len(replaced) + len(done.steps) - len(track.steps) <= 1
    if replaced:
        assert done.current == track.current
        assert done.steps[done.current - 1].after == track.steps[track.current - 1].after


@given(_ACTS, _SETTING, _WHEN, _WHEN)
def test_undo_takes_back_exactly_one_act(
    acts: list[tuple[Act, datetime]], act: Act, when: datetime, later: datetime
) -> None:
    """The law: undo restores marker, pass and history; redo and undo do so again."""
    track = after(acts)
    done = act(track, when)
    if done == track:
        return
    undone = done.undo(later)
    assert (undone.marker, undone.pass_number, undone.current) == (
        track.marker,
        track.pass_number,
        track.current,
    )
    assert undone.passes == track.passes
    assert undone.redo() == done


@given(_ACTS, st.integers(1, 14), _WHEN)
def test_undo_and_redo_are_one_way_and_back(
    acts: list[tuple[Act, datetime]], count: int, when: datetime
) -> None:
    """The law: undo and redo n times restore the same state."""
    track = after(acts)
    back, went = track, 0
    while went < count and back.current:
        back, went = back.undo(when), went + 1
    for _ in range(went):
        back = back.redo()
    assert (back.marker, back.pass_number, back.current) == (
        track.marker,
        track.pass_number,
        track.current,
    )
    assert back.passes == track.passes


@given(_ACTS)
def test_undo_leads_to_the_beginning(acts: list[tuple[Act, datetime]]) -> None:
    """The law: it goes through each step of the path once."""
    track = after(acts)
    path = sorted(track.path, reverse=True)
    for number in path:
        assert track.current == number
        track = track.undo(NOON)
    assert (track.current, track.marker, track.pass_number) == (0, NOTHING_WATCHED, 1)
    assert track.undo(NOON) is track


@given(_ACTS)
def test_the_passes_come_from_what_holds(acts: list[tuple[Act, datetime]]) -> None:
    """The law: a pass has its steps of the path in order, and the current pass is among them."""
    track = after(acts)
    found = track.passes
    assert list(found) == sorted(found)
    assert (markers_of(track).get(track.pass_number) or NOTHING_WATCHED) == track.marker
    steps = [track.steps[number - 1] for number in sorted(track.path)]
    assert set(found) == {track.pass_number, *(step.pass_number for step in steps)}
    for step in steps:
        assert step in found[step.pass_number]
    last = {step.pass_number: step for step in steps}
    for number, step in last.items():
        assert found[number][-1] == step


def test_a_track_on_which_nothing_was_marked() -> None:
    """It is in the first pass, without anything to undo or redo."""
    track = Track()
    assert track.marker == NOTHING_WATCHED == "none"
    assert track.undo(NOON) is track
    assert track.redo() is track
    assert track.begin(NOON) is track
    assert track.redo_step is None
    assert track.passes == {1: ()}


def test_marking_sets_the_marker_and_keeps_the_ones_before() -> None:
    """Each step has the time at which it was set."""
    track = track_of("S01E01", "S01E03")
    assert track.marker == "S01E03"
    assert track.steps == (
        Step(marker="S01E01", when=NOON, after=0),
        Step(marker="S01E03", when=NOON, after=1),
    )


def test_marking_what_holds_is_no_change() -> None:
    """There is nothing to undo then."""
    assert track_of("S01E01", "S01E01") == track_of("S01E01")
    assert track_of("none") == Track()


def test_going_back_is_a_marker_like_any_other() -> None:
    """It can be undone."""
    track = track_of("S01E03", "S01E01")
    assert track.marker == "S01E01"
    assert track.undo(NOON).marker == "S01E03"


def test_undo_goes_all_the_way_back_and_no_further() -> None:
    """It restores each marker that was set, one by one."""
    track = track_of("S01E01", "S01E03", "none", "S01E02@12:30")
    seen = []
    for _ in range(6):
        seen.append(track.marker)
        track = track.undo(NOON)
    assert seen == ["S01E02@12:30", "none", "S01E03", "S01E01", "none", "none"]


def test_a_new_marker_begins_a_branch() -> None:
    """What was undone before it is kept, and redo leads along the new one."""
    track = track_of("S01E01", "S01E02", "S01E03").undo(NOON).undo(NOON)
    track = track.mark("S01E02@12:30", NOON)
    assert [step.marker for step in track.steps] == ["S01E01", "S01E02", "S01E03", "S01E02@12:30"]
    assert (track.current, track.path) == (4, frozenset({1, 4}))
    assert track.redo_step is None
    assert track.undo(NOON).redo().marker == "S01E02@12:30"
    assert [step.undone for step in track.steps] == [None, NOON, NOON, None]


def test_redo_leads_to_what_was_taken_back_last_though_the_clock_was_set_back() -> None:
    """Daylight saving time may end, or a user may correct the machine's clock."""
    late, early = NOON + timedelta(hours=1), NOON
    track = track_of("S01E01").undo(late).mark("S01E02", early).undo(early)
    assert track.redo().marker == "S01E02"


def test_a_running_clock_is_one_step_to_undo() -> None:
    """That is so however long it runs; in the next episode it makes a new step."""
    track = track_of("S01E01")
    for second in range(5):
        track = track.mark(f"S01E02@12:3{second}", NOON, running=True)
    track = track.mark("S01E02", NOON, running=True)
    assert [step.marker for step in track.steps] == ["S01E01", "S01E02"]
    assert track.undo(NOON).marker == "S01E01"
    further = track.mark("S01E03@00:01", NOON, running=True)
    assert further.undo(NOON).marker == "S01E02"


@pytest.mark.parametrize("running", [(False, True), (True, False)])
def test_what_was_set_by_hand_is_not_replaced(running: tuple[bool, bool]) -> None:
    """A clock does not replace it, and it does not replace what a clock has set."""
    track = Track()
    for minute, clock in enumerate(running):
        track = track.mark(f"S01E02@0{minute}:00", NOON, running=clock)
    assert [step.marker for step in track.steps] == ["S01E02@00:00", "S01E02@01:00"]


def test_a_new_pass_begins_at_nothing() -> None:
    """The first pass stays where it was left, and can be continued."""
    track = track_of("S01E01", "S01E03").begin(NOON)
    assert (track.marker, track.pass_number) == ("none", 2)
    assert track.begin(NOON) is track
    track = track.mark("S01E01", NOON)
    assert markers_of(track) == {1: "S01E03", 2: "S01E01"}
    back = track.go_back_to(1, NOON)
    assert (back.marker, back.pass_number) == ("S01E03", 1)
    assert markers_of(back) == {1: "S01E03", 2: "S01E01"}
    assert back.begin(NOON).pass_number == 3
    assert back.go_back_to(1, NOON) is back


def test_a_pass_that_there_is_not() -> None:
    """A pass that does not exist cannot be continued, nor one whose begin was undone."""
    track = track_of("S01E01").begin(NOON).undo(NOON)
    for pass_number in (0, 2):
        with pytest.raises(KeyError):
            track.go_back_to(pass_number, NOON)


@pytest.mark.parametrize(
    ("passed", "steps"),
    [
        (timedelta(), 1),
        (LONGEST_PAUSE, 1),
        (LONGEST_PAUSE + timedelta(seconds=1), 2),
        (timedelta(days=1), 2),
        (timedelta(seconds=-1), 2),
    ],
)
def test_a_longer_break_ends_a_sitting(passed: timedelta, steps: int) -> None:
    """Tested are the longest pause, a second more, and a clock that was set back."""
    track = Track().mark("S01E01@05:00", NOON, running=True)
    track = track.mark("S01E01@06:00", NOON + passed, running=True)
    assert len(track.steps) == steps
    assert track.marker == "S01E01@06:00"
