"""The viewers, by the library, and shows that are open while they change."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from etoile_tui.errors import CallError
from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.position import NONE, Position
from etoile_tui.library import Library, OpenShow, Paths, ProgressError, ViewerError
from tests.harness.invented import LIGHTHOUSE

NOON = datetime(2026, 1, 31, 12, tzinfo=UTC)
TICKS = count()
"""The seconds of a clock that goes on by one whenever it is looked at."""


@pytest.fixture
def family(library: Library) -> Library:
    """A library with three viewers, of whom `me` is in use."""
    for name in ("Ana", "Ben"):
        library.add_viewer(name)
    return library


def opened(paths: Paths, *names: str) -> OpenShow:
    """Open the invented show for some viewers, as another program would."""
    library = Library(paths, clock=lambda: NOON + timedelta(seconds=next(TICKS)))
    library.watch_as(names)
    return library.open(str(LIGHTHOUSE))


def test_one_viewer_where_none_was_added(library: Library, lighthouse: OpenShow) -> None:
    """A single user does not have to know about viewers."""
    assert (library.viewers.names, library.viewers.in_use) == (("me",), "me")
    assert (lighthouse.markers.present, lighthouse.markers.decides, lighthouse.markers.named) == (
        ("me",),
        "me",
        False,
    )


def test_viewers_are_added_used_renamed_and_removed(family: Library, paths: Paths) -> None:
    """Each change is on disk, for every other program."""
    assert family.viewers.names == ("me", "Ana", "Ben")
    assert family.use_viewer("ana").in_use == "Ana"
    assert family.rename_viewer("BEN", "Benno").names == ("me", "Ana", "Benno")
    assert family.remove_viewer("me").names == ("Ana", "Benno")
    assert Library(paths).viewers == family.viewers
    assert family.viewer_named(" benno ") == "Benno"
    for use in (family.use_viewer, family.remove_viewer, family.viewer_named):
        with pytest.raises(ViewerError):
            use("me")


def test_the_viewer_in_use_watches(family: Library, paths: Paths) -> None:
    """That is so wherever no viewer is named."""
    family.use_viewer("ana")
    show = Library(paths).open(str(LIGHTHOUSE))
    assert (show.markers.present, show.markers.named) == (("Ana",), True)
    show.markers.mark(Position("S01E01"))
    assert opened(paths, "me").markers.marker == NONE
    assert str(opened(paths, "ana").markers.marker) == "S01E01"


def test_several_watch_together(family: Library, paths: Paths) -> None:
    """Each counts once, under the name in the file; an unknown name is refused."""
    show = opened(paths, "BEN", "ana", "ben")
    assert show.markers.present == ("Ben", "Ana")
    with pytest.raises(ViewerError, match="Did you mean Ana"):
        family.watch_as(["anna"])
    assert family.open(str(LIGHTHOUSE)).markers.present == ("me",)


def test_the_horizon_is_the_lowest_and_the_curtain_the_strictest(
    family: Library, paths: Paths
) -> None:
    """The show tells whose marker it is."""
    opened(paths, "ana").markers.mark(Position("S01E03"))
    ben = opened(paths, "ben")
    ben.markers.mark(Position("S01E01"))
    ben.markers.choose_curtain(Curtain.SEALED)
    both = opened(paths, "ana", "ben")
    assert (str(both.markers.marker), both.markers.decides, both.markers.curtain) == (
        "S01E01",
        "Ben",
        Curtain.SEALED,
    )
    assert both.guide().horizon == both.markers.marker
    assert not both.guide(Position("S01E02")).reaches("S01E02")
    family.watch_as(["ana", "ben"])
    assert family.curtain() is Curtain.SEALED


def test_watching_together_leaves_nobody_lower(family: Library, paths: Paths) -> None:
    """Who has not seen the previous episode stays behind; only undo goes back."""
    assert family.viewers.names
    opened(paths, "ana").markers.mark(Position("S01E02"))
    both = opened(paths, "ana", "ben")
    assert both.markers.mark(Position("S01E03")) == (("Ana",), ("Ben",))
    assert both.markers.marker == NONE
    assert str(opened(paths, "ana").markers.marker) == "S01E03"
    assert both.markers.mark(Position("S01E01")) == (("Ben",), ())
    assert str(opened(paths, "ana").markers.marker) == "S01E03"
    assert str(both.markers.marker) == "S01E01"
    with pytest.raises(CallError, match="only goes forward"):
        both.markers.mark(NONE)
    assert both.markers.undo()
    assert both.markers.marker == NONE
    assert both.markers.undo()
    assert str(opened(paths, "ana").markers.marker) == "S01E02"
    assert both.markers.redo()
    assert both.markers.redo()
    assert not both.markers.redo()
    assert (str(opened(paths, "ana").markers.marker), str(both.markers.marker)) == (
        "S01E03",
        "S01E01",
    )


def test_what_belongs_to_one_alone(family: Library, paths: Paths) -> None:
    """Several together cannot do it, and the message says how one can."""
    both = opened(paths, "ana", "ben")
    before = paths.progress.read_bytes()
    for use in (
        both.markers.changes,
        both.markers.passes,
        lambda: both.markers.go_back_to(1),
        lambda: both.markers.choose_curtain(Curtain.OPEN),
    ):
        with pytest.raises(CallError, match="--as NAME"):
            use()
    family.watch_as(["ana", "ben"])
    with pytest.raises(CallError, match="--as NAME"):
        family.choose_curtain(Curtain.OPEN)
    assert both.markers.last_time("S01E01") is None
    assert paths.progress.read_bytes() == before


def test_several_begin_again_at_once(family: Library, paths: Paths) -> None:
    """One undo takes it back for all; a viewer who has watched nothing does not begin again."""
    assert family.viewers.names
    opened(paths, "ana").markers.mark(Position("S01E03"))
    opened(paths, "ben").markers.mark(Position("S01E02"))
    both = opened(paths, "ana", "ben", "me")
    both.markers.begin_again()
    assert [str(opened(paths, name).markers.marker) for name in ("ana", "ben")] == ["none", "none"]
    assert [len(opened(paths, name).markers.passes()) for name in ("ana", "ben", "me")] == [2, 2, 1]
    assert set(both.markers.undo()) == {"Ana", "Ben"}
    assert [str(opened(paths, name).markers.marker) for name in ("ana", "ben")] == [
        "S01E03",
        "S01E02",
    ]


def test_whoever_is_alone_is_followed_to_another_name(
    library: Library, marked: Callable[[str], OpenShow]
) -> None:
    """An open guide goes on with the renamed viewer."""
    show = marked("S01E03")
    library.rename_viewer("me", "Ana")
    show.markers.refresh()
    assert (show.markers.present, show.markers.marker, show.markers.trouble) == (
        ("Ana",),
        Position("S01E03"),
        None,
    )
    show.markers.mark(Position("S01E04"))
    assert library.viewers.names == ("Ana",)


@pytest.mark.parametrize("noticed", [True, False])
def test_nobody_becomes_somebody_else(
    library: Library, paths: Paths, marked: Callable[[str], OpenShow], noticed: bool
) -> None:
    """A viewer who is left does not take over the guide of a removed one, however late."""
    show = marked("S01E01")
    library.add_viewer("ben")
    opened(paths, "ben").markers.mark(Position("S01E04"))
    if noticed:
        show.markers.refresh()
    library.use_viewer("ben")
    library.remove_viewer("me")
    for _ in range(2):
        show.markers.refresh()
        assert (show.markers.present, show.markers.marker) == (("me",), NONE)
        assert show.markers.trouble is not None
        assert not show.guide().reaches("S01E01")
        for act in (
            show.markers.undo,
            show.markers.redo,
            lambda: show.markers.mark(Position("S01E02")),
        ):
            with pytest.raises(CallError, match="no viewer me any more"):
                act()
        opened(paths, "ben").markers.choose_curtain(Curtain.OPEN)
    assert str(opened(paths, "ben").markers.marker) == "S01E04"


def test_a_seat_is_taken_by_others(family: Library, lighthouse: OpenShow, paths: Paths) -> None:
    """Their markers hold at once, and what lies after them is dropped."""
    assert family.viewers.names
    lighthouse.markers.mark(Position("S01E04"))
    lighthouse.guide()
    opened(paths, "ana").markers.mark(Position("S01E01"))
    lighthouse.markers.seat(("Ana", "me"))
    assert (lighthouse.markers.present, lighthouse.markers.decides) == (("Ana", "me"), "Ana")
    assert str(lighthouse.markers.marker) == "S01E01"
    assert not lighthouse.guide(Position("S01E02")).reaches("S01E02")


def test_a_viewer_who_is_removed_while_they_watch(family: Library, paths: Paths) -> None:
    """Nothing is shown any more, and their marks do not come back."""
    show = opened(paths, "ana", "ben")
    ana = Library(paths)
    ana.watch_as(["ana"])
    for name in ("ana", "ben"):
        opened(paths, name).markers.mark(Position("S01E01"))
    opened(paths, "ben").markers.mark(Position("S01E02"))
    opened(paths, "ben").markers.undo()
    family.remove_viewer("ana")
    before = paths.progress.read_bytes()
    with pytest.raises(ViewerError, match="no viewer Ana any more"):
        show.markers.mark(Position("S01E02"))
    with pytest.raises(ViewerError, match="no viewer"):
        ana.choose_curtain(Curtain.OPEN)
    show.markers.refresh()
    assert (show.markers.marker, isinstance(show.markers.trouble, ViewerError)) == (NONE, True)
    assert show.guide(Position("S01E01")).watched == ()
    assert show.redoing() is None
    assert paths.progress.read_bytes() == before
    show.markers.seat(("Ben",))
    assert (str(show.markers.marker), show.markers.trouble, show.markers.decides) == (
        "S01E01",
        None,
        "Ben",
    )


def test_a_viewer_who_is_renamed_while_they_watch(family: Library, paths: Paths) -> None:
    """They are the same, and the window goes on with them."""
    show = opened(paths, "ana")
    show.markers.mark(Position("S01E01"))
    family.rename_viewer("ana", "Anna")
    assert show.markers.undo() == show.markers.present == ("Anna",)
    assert family.viewers.names == ("me", "Anna", "Ben")


def test_a_name_that_is_given_to_another_viewer(family: Library, paths: Paths) -> None:
    """A window never shows the page of somebody else who has got the name."""
    opened(paths, "me").markers.mark(Position("S01E02"))
    alone, both = opened(paths, "ana"), opened(paths, "ana", "ben")
    alone.markers.mark(Position("S01E01"))
    family.rename_viewer("ana", "Anna")
    family.rename_viewer("me", "Ana")
    for show in (alone, both):
        show.markers.refresh()
        assert show.markers.present[0] == "Anna"
    assert (str(alone.markers.marker), both.markers.marker) == ("S01E01", NONE)
    family.use_viewer("Ana")
    family.remove_viewer("Anna")
    family.add_viewer("Anna")
    for show in (alone, both):
        show.markers.refresh()
        assert isinstance(show.markers.trouble, ViewerError)
        with pytest.raises(ViewerError):
            show.markers.mark(Position("S01E02"))


def test_another_viewer_in_use_moves_no_open_window(family: Library, paths: Paths) -> None:
    """An open guide stays with its viewer."""
    show = family.open(str(LIGHTHOUSE))
    Library(paths).use_viewer("ana")
    show.markers.refresh()
    assert show.markers.present == ("me",)
    assert family.open(str(LIGHTHOUSE)).markers.present == ("Ana",)


@pytest.mark.parametrize("acts", ["mark", "begin", "curtain"])
def test_who_watches_is_settled_when_it_can_be_read(
    family: Library, paths: Paths, acts: str
) -> None:
    """A window that was opened on a damaged file marks for the viewer in use."""
    family.use_viewer("ana")
    good = paths.progress.read_bytes()
    paths.progress.write_bytes(b"damaged")
    show = Library(paths).open(str(LIGHTHOUSE))
    trouble = show.markers.trouble
    assert isinstance(trouble, ProgressError)
    paths.progress.write_bytes(good)
    if acts == "mark":
        show.markers.mark(Position("S01E01"))
    elif acts == "begin":
        show.markers.begin_again()
    else:
        show.markers.choose_curtain(Curtain.OPEN)
    assert (show.markers.present, show.markers.decides, show.markers.trouble) == (
        ("Ana",),
        "Ana",
        None,
    )
    me = opened(paths, "me")
    assert (me.markers.marker, me.markers.curtain, me.markers.changes()) == (
        NONE,
        Curtain.DRAWN,
        (),
    )


def test_damaged_progress_names_nobody(library: Library, paths: Paths) -> None:
    """No viewer is listed, and none can be added."""
    paths.progress.parent.mkdir()
    paths.progress.write_bytes(b"damaged")
    for use in (
        lambda: library.viewers,
        lambda: library.add_viewer("ana"),
        lambda: library.watch_as(["me"]),
        library.restore,
    ):
        with pytest.raises(ProgressError):
            use()
    assert paths.progress.read_bytes() == b"damaged"


def test_the_last_good_copy_is_brought_back(library: Library, paths: Paths) -> None:
    """The damaged file is renamed by the time, and the window goes on."""
    show = library.open(str(LIGHTHOUSE))
    show.markers.mark(Position("S01E02"))
    paths.progress.write_bytes(b"damaged")
    show.markers.refresh()
    assert show.markers.marker == NONE
    aside: Path | None = library.restore()
    assert aside == paths.progress.with_name("progress.damaged-20260131-201500.toml")
    assert show.markers.touched
    show.markers.refresh()
    assert str(show.markers.marker) == "S01E02"
