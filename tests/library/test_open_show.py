"""One open show: marking, undoing, looking back, and what is said of episodes ahead."""

from collections.abc import Callable
from pathlib import Path

import pytest

from etoile_tui.errors import PositionError
from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.position import NONE, Position, parse_position
from etoile_tui.library import Library, OpenShow, Paths, ProgressError
from tests.harness.invented import LIGHTHOUSE, InventedPack

Marked = Callable[[str], OpenShow]
LAST = "S02E02"


def again(library: Library) -> OpenShow:
    """Open the show anew, as another program would."""
    return library.open(str(LIGHTHOUSE))


def test_nothing_is_watched_at_first(lighthouse: OpenShow, paths: Paths) -> None:
    """Opening a show writes nothing."""
    assert (lighthouse.markers.marker, lighthouse.markers.curtain) == (NONE, Curtain.DRAWN)
    assert lighthouse.guide().people == ()
    assert lighthouse.markers.trouble is None
    assert not paths.progress.parent.exists()


@pytest.mark.parametrize("position", ["S01E01", "S01E04@12:30", "S00E01", LAST, "S01E01@00:00"])
def test_a_marker_holds_and_is_kept(library: Library, marked: Marked, position: str) -> None:
    """It holds in this program and in the next one."""
    show = marked(position)
    for opened in (show, again(library)):
        assert str(opened.markers.marker) == position
        assert opened.guide().horizon == parse_position(position)


def test_marking_what_does_not_exist_is_refused(marked: Marked, paths: Paths) -> None:
    """Nothing changes."""
    show = marked("S01E02")
    before = paths.progress.read_bytes()
    with pytest.raises(PositionError, match="S01E05"):
        show.markers.mark(Position("S01E05"))
    assert (str(show.markers.marker), paths.progress.read_bytes()) == ("S01E02", before)


def test_undo_goes_all_the_way_back(library: Library, lighthouse: OpenShow) -> None:
    """It restores each marker that was set, and says when there is nothing left."""
    for position in ("S01E01", "S01E04@12:30", "none", "S01E03"):
        lighthouse.markers.mark(parse_position(position))
    seen = []
    while lighthouse.markers.undo():
        seen.append(str(lighthouse.markers.marker))
    assert seen == ["none", "S01E04@12:30", "S01E01", "none"]
    assert not lighthouse.markers.undo()
    assert again(library).markers.marker == NONE


def test_undo_takes_what_lay_after_it_off_the_screen(marked: Marked) -> None:
    """It is gone at once, from every page."""
    show = marked("S01E03")
    show.markers.mark(parse_position("S01E06"))
    assert show.guide().reaches("S01E06")
    assert show.markers.undo()
    assert not show.guide().reaches("S01E04")
    assert not show.guide(Position("S01E06")).reaches("S01E04")
    assert [person.name for person in show.guide().people][-1] == "the second hand"


def test_undo_tells_of_the_marker_that_another_window_has_set(
    library: Library, lighthouse: OpenShow
) -> None:
    """That marker was undone, though this window has not seen it before."""
    lighthouse.markers.mark(parse_position("S01E01"))
    again(library).markers.mark(parse_position("S01E02"))
    assert lighthouse.markers.undo()
    assert str(lighthouse.markers.marker) == "S01E01"
    assert str(again(library).markers.marker) == "S01E01"


def test_a_marker_moved_elsewhere_is_taken_over(library: Library, lighthouse: OpenShow) -> None:
    """The curtain is taken over, too, and what lies after the marker is dropped."""
    lighthouse.markers.mark(parse_position("S01E04"))
    lighthouse.guide()
    other = again(library)
    other.markers.mark(parse_position("S01E01"))
    other.markers.choose_curtain(Curtain.SEALED)
    assert str(lighthouse.markers.marker) == "S01E04"
    lighthouse.markers.refresh()
    assert (str(lighthouse.markers.marker), lighthouse.markers.curtain) == (
        "S01E01",
        Curtain.SEALED,
    )
    assert not lighthouse.guide().reaches("S01E02")


@pytest.mark.parametrize(
    ("at", "horizon"),
    [
        ("none", "none"),
        ("S01E01", "S01E01"),
        ("S01E04@12:29", "S01E04@12:29"),
        ("S01E04@12:30", "S01E04@12:30"),
        ("S01E04@12:31", "S01E04@12:30"),
        ("S01E04", "S01E04@12:30"),
        ("S00E01", "S01E04@12:30"),
        (LAST, "S01E04@12:30"),
        ("S01E05", "S01E04@12:30"),
        ("S09E09@00:01", "S01E04@12:30"),
    ],
)
def test_looking_back_never_goes_past_the_marker(marked: Marked, at: str, horizon: str) -> None:
    """What lies ahead and what does not exist are clamped alike, for the list as for the guide."""
    show = marked("S01E04@12:30")
    guide = show.guide(parse_position(at))
    assert str(guide.horizon) == horizon
    assert list(show.listing(parse_position(at))) == list(guide.listing)
    assert str(show.markers.marker) == "S01E04@12:30"


@pytest.mark.parametrize(
    ("position", "ahead"),
    [
        ("none", False),
        ("S01E04", False),
        ("S01E04@99:00", False),
        ("S00E01@00:00", True),
        ("S00E01", True),
        (LAST, True),
        ("S01E05", True),
        ("S00E02", True),
        ("S01E05@00:00", True),
    ],
)
def test_what_lies_ahead_and_what_does_not_exist_are_one_answer(
    marked: Marked, position: str, ahead: bool
) -> None:
    """The curtain hides which of the two it is."""
    assert marked("S01E04").lies_ahead(parse_position(position)) is ahead


@pytest.mark.parametrize(
    ("curtain", "labels"),
    [
        (
            Curtain.OPEN,
            {
                "S01E01": "S01E01 · Landfall",
                "next": "S01E03 · The Keeper's Log",
                "S01E03@10:00": "S01E03@10:00 · The Keeper's Log",
                "S01E06": "S01E06 · The Second Hand",
                "S02E01": "S02E01 · Fog Signal",
                "S01E05": "S01E05",
            },
        ),
        (
            Curtain.DRAWN,
            {
                "S01E01": "S01E01 · Landfall",
                "next": "S01E03 · The Keeper's Log",
                "S01E06": "S01E06",
                "S02E01": "S02E01",
                "S01E05": "S01E05",
            },
        ),
        (
            Curtain.SEALED,
            {
                "S01E01": "S01E01 · Landfall",
                "next": "the next episode",
                "S01E03": "S01E03",
                "S01E06": "S01E06",
                "S01E05": "S01E05",
            },
        ),
    ],
)
def test_what_a_marker_is_called_before_it_is_set(
    marked: Marked, curtain: Curtain, labels: dict[str, str]
) -> None:
    """Nothing that the curtain withholds; what does not exist is called like what is withheld."""
    show = marked("S01E02")
    show.markers.choose_curtain(curtain)
    found = {text: show.marking(text).label for text in labels}
    assert found == labels
    assert str(show.markers.marker) == "S01E02"


@pytest.mark.parametrize(
    ("text", "position", "forward"),
    [
        (" NEXT ", "S01E03", True),
        ("s1e2", "S01E02", False),
        ("2@10:00", "S01E02@10:00", False),
        ("none", "none", False),
        ("S01E03@00:00", "S01E03@00:00", True),
        (LAST, LAST, True),
    ],
)
def test_a_marker_that_is_about_to_be_set(
    marked: Marked, text: str, position: str, forward: bool
) -> None:
    """Only going forward needs a question."""
    marking = marked("S01E02").marking(text)
    assert (str(marking.position), marking.forward) == (position, forward)


def test_the_next_of_an_episode_under_way_is_its_end(marked: Marked) -> None:
    """Where nothing is watched, it is the first episode."""
    assert str(marked("none").marking("next").position) == "S01E01"
    show = marked("S01E04@12:30")
    assert str(show.marking("next").position) == "S01E04"
    show.markers.choose_curtain(Curtain.SEALED)
    assert show.marking("next").label == "S01E04"


def test_next_goes_in_the_order_of_the_pack(lighthouse: OpenShow) -> None:
    """Specials have their place in it; gaps in the numbers do not matter."""
    seen = []
    while lighthouse.listing().coming is not None:
        lighthouse.markers.mark(lighthouse.marking("next").position)
        seen.append(str(lighthouse.markers.marker))
    assert seen == ["S01E01", "S01E02", "S01E03", "S01E04", "S00E01", "S01E06", "S02E01", LAST]
    assert lighthouse.listing().ended
    with pytest.raises(PositionError, match="no next episode"):
        lighthouse.marking("next")


@pytest.mark.parametrize("curtain", [Curtain.DRAWN, Curtain.SEALED])
def test_a_bare_number_does_not_tell_of_later_seasons(
    marked: Marked, tmp_path: Path, curtain: Curtain, library: Library
) -> None:
    """It is read by the seasons that the list mentions, so one more season changes nothing."""
    menu = [{"id": f"S01E0{n}", "title": "One"} for n in (1, 2)]
    more = [*menu, {"id": "S02E01", "title": "More"}]
    answers = []
    for name, entries in (("one", menu), ("two", more)):
        pack = InventedPack({"format": 1, "id": name, "title": "T", "episode": entries}, {})
        show = library.open(str(pack.write(tmp_path / name)))
        show.markers.choose_curtain(curtain)
        answers.append(str(show.parse("2")))
    assert answers == ["S01E02", "S01E02"]
    show = marked("S02E01")
    with pytest.raises(PositionError, match="season"):
        show.parse("2")


@pytest.mark.parametrize("curtain", Curtain)
def test_a_curtain_is_kept(library: Library, marked: Marked, curtain: Curtain) -> None:
    """The marker stays, and the list is drawn for the new curtain at once."""
    show = marked("S01E02")
    show.markers.choose_curtain(curtain)
    for opened in (show, again(library)):
        assert (opened.markers.curtain, opened.guide().curtain) == (curtain, curtain)
        assert str(opened.markers.marker) == "S01E02"
    assert (show.listing()[2].title is None) is (curtain is Curtain.SEALED)
    assert library.curtain() is curtain


def test_a_failed_write_leaves_the_marker_where_it_was(
    marked: Marked, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The guide can still be read."""
    show = marked("S01E02")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.replace", fail)
    uses = (
        lambda: show.markers.mark(Position("S01E03")),
        show.markers.undo,
        lambda: show.markers.choose_curtain(Curtain.OPEN),
    )
    for use in uses:
        with pytest.raises(ProgressError, match="No space left"):
            use()
    assert (str(show.markers.marker), show.markers.curtain) == ("S01E02", Curtain.DRAWN)
    assert show.guide().reaches("S01E02")
    assert not show.guide().reaches("S01E03")
