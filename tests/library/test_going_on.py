"""Going on in an open show: setting again, watching now, watching again, and other windows."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from etoile_tui.errors import CallError
from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.position import NONE, Position, parse_position
from etoile_tui.library import Library, OpenShow, Paths
from tests.harness.invented import LIGHTHOUSE

Marked = Callable[[str], OpenShow]
LAST = "S02E02"


def again(library: Library) -> OpenShow:
    """Open the show anew, as another program would."""
    return library.open(str(LIGHTHOUSE))


def test_what_was_undone_can_be_set_again(library: Library, lighthouse: OpenShow) -> None:
    """What a redo would do is known before, as for any marker."""
    assert (lighthouse.redoing(), lighthouse.markers.redo()) == (None, ())
    for position in ("S01E01", "S01E04@12:30"):
        lighthouse.markers.mark(parse_position(position))
    assert lighthouse.redoing() is None
    lighthouse.markers.undo()
    marking = lighthouse.redoing()
    assert marking is not None
    assert (str(marking.position), marking.forward, marking.jump) == ("S01E04@12:30", True, True)
    assert marking.label == "S01E04@12:30"
    assert lighthouse.markers.redo()
    for show in (lighthouse, again(library)):
        assert str(show.markers.marker) == "S01E04@12:30"
    assert not lighthouse.markers.redo()


def test_a_lowering_is_set_again_too(marked: Marked) -> None:
    """It goes back, so there is no question to ask."""
    show = marked("S01E03")
    show.markers.mark(Position("S01E01"))
    show.markers.undo()
    marking = show.redoing()
    assert marking is not None
    assert (marking.forward, marking.label) == (False, "S01E01 · Landfall")
    show.markers.redo()
    assert str(show.markers.marker) == "S01E01"
    assert not show.guide().reaches("S01E02")


@pytest.mark.parametrize(
    ("marker", "start"),
    [
        ("none", "S01E01@00:00"),
        ("S01E01", "S01E02@00:00"),
        ("S01E04@12:29", "S01E04@12:29"),
        ("S01E04@00:00", "S01E04@00:00"),
        ("S01E04", "S00E01@00:00"),
        (LAST, None),
        (f"{LAST}@10:00", f"{LAST}@10:00"),
    ],
)
def test_where_a_clock_starts(marked: Marked, marker: str, start: str | None) -> None:
    """In the episode under way, or at the beginning of the one after it, in the pack's order."""
    found = marked(marker).under_way()
    assert (found and str(found)) == start


@pytest.mark.parametrize(
    ("marker", "seconds"),
    [
        ("none", None),
        ("S01E03", None),
        ("S01E04@00:00", 750),
        ("S01E04@12:29", 750),
        ("S01E04@12:30", None),
        ("S01E04@12:31", None),
        ("S01E04", None),
    ],
)
def test_when_the_next_fact_comes_up(marked: Marked, marker: str, seconds: int | None) -> None:
    """Only the episode under way counts; tested are a second before, the second, and one after."""
    assert marked(marker).next_minute_mark() == seconds


def test_a_clock_is_one_change_to_undo(library: Library, marked: Marked) -> None:
    """That is so however often it has set the marker."""
    show = marked("S01E03")
    for at in (0, 60, 750):
        show.markers.mark(Position("S01E04", at), running=True)
    show.markers.mark(Position("S01E04"), running=True)
    assert [str(change.marker) for change in show.markers.changes()] == ["S01E03", "S01E04"]
    assert show.markers.undo()
    assert str(again(library).markers.marker) == "S01E03"


def test_the_show_is_watched_again(library: Library, marked: Marked) -> None:
    """It begins with nothing watched; the first pass is kept and can be continued."""
    show = marked("S01E03")
    show.guide()
    show.markers.begin_again()
    assert (show.markers.marker, show.guide().watched) == (NONE, ())
    assert not show.guide(Position("S01E01")).reaches("S01E01")
    show.markers.mark(Position("S01E01"))
    clock = datetime(2026, 1, 31, 20, 15, tzinfo=UTC)
    for opened in (show, again(library)):
        passes = [(each.number, str(each.marker), each.now) for each in opened.markers.passes()]
        assert passes == [(1, "S01E03", False), (2, "S01E01", True)]
        assert (opened.markers.last_time("S01E03"), opened.markers.last_time("S01E01")) == (
            clock,
            None,
        )
    show.markers.go_back_to(1)
    assert str(again(library).markers.marker) == "S01E03"
    assert show.markers.last_time("S01E03") is None
    show.markers.undo()
    assert [each.now for each in show.markers.passes()] == [False, True]
    assert str(show.markers.marker) == "S01E01"


@pytest.mark.parametrize("time", [-1, 0, 2])
def test_a_pass_that_there_is_not(marked: Marked, paths: Paths, time: int) -> None:
    """It cannot be continued, and nothing changes."""
    show = marked("S01E03")
    before = paths.progress.read_bytes()
    with pytest.raises(CallError, match=f"no pass {time}"):
        show.markers.go_back_to(time)
    assert paths.progress.read_bytes() == before


def test_a_change_elsewhere_is_noticed(library: Library, lighthouse: OpenShow) -> None:
    """The file's stamp tells it, without reading the file."""
    lighthouse.markers.refresh()
    assert not lighthouse.markers.touched
    other = again(library)
    assert not other.markers.touched
    other.markers.mark(Position("S01E01"))
    assert lighthouse.markers.touched
    lighthouse.markers.refresh()
    assert (lighthouse.markers.touched, str(lighthouse.markers.marker)) == (False, "S01E01")
    other.markers.choose_curtain(Curtain.OPEN)
    assert lighthouse.markers.touched


def test_a_file_that_goes_or_is_damaged_is_noticed(marked: Marked, paths: Paths) -> None:
    """It is noticed like any other change."""
    show = marked("S01E01")
    show.markers.refresh()
    good = paths.progress.read_bytes()
    for change in (
        lambda: paths.progress.write_bytes(b"damaged"),
        paths.progress.unlink,
        lambda: paths.progress.write_bytes(good),
    ):
        change()
        assert show.markers.touched
        show.markers.refresh()
        assert not show.markers.touched
    assert str(show.markers.marker) == "S01E01"


def test_ones_own_change_may_hide_anothers(library: Library, lighthouse: OpenShow) -> None:
    """The file is read again after one's own change, for another program may have written."""
    lighthouse.markers.refresh()
    lighthouse.markers.mark(Position("S01E01"))
    assert lighthouse.markers.touched
    again(library).markers.mark(Position("S01E02"))
    lighthouse.markers.refresh()
    assert (lighthouse.markers.touched, str(lighthouse.markers.marker)) == (False, "S01E02")


def test_a_curtain_that_is_chosen_takes_over_a_lower_marker(
    library: Library, marked: Marked
) -> None:
    """Another window has lowered it meanwhile, so what lies after it is dropped from memory."""
    show = marked("S01E04")
    show.guide()
    again(library).markers.mark(Position("S01E01"))
    show.markers.choose_curtain(Curtain.OPEN)
    assert str(show.markers.marker) == "S01E01"
    assert list(show._pack._chapters) == ["S01E01"]
