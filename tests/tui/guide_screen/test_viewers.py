"""Several viewers on the screen: choosing one, adding one, watching together."""

from collections.abc import Callable

import pytest

from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.position import NONE, Position
from etoile_tui.library import Library, OpenShow
from etoile_tui.tui.widgets.header import with_names
from tests.harness.invented import LIGHTHOUSE
from tests.harness.stage import on_stage

Marked = Callable[[str], OpenShow]


def stands(library: Library, name: str, marker: str) -> None:
    """Let a viewer, who may be new, stand somewhere in the invented show."""
    if name not in library.viewers.names:
        library.add_viewer(name)
    other = Library(library._paths)
    other.watch_as([name])
    show = other.open(str(LIGHTHOUSE))
    show.markers.mark(show.parse(marker))


def marker_of(library: Library, name: str) -> Position:
    """Return where a viewer stands on disk."""
    other = Library(library._paths)
    other.watch_as([name])
    return other.open(str(LIGHTHOUSE)).markers.marker


async def test_with_only_me_nobody_meets_a_name(marked: Marked) -> None:
    """The line on top says `you`."""
    async with on_stage(marked("S01E02")) as stage:
        assert "you: through E2" in stage.lines[0]
        assert "me" not in stage.lines[0].split()


async def test_somebody_is_added_and_watches(marked: Marked, library: Library) -> None:
    """They have watched nothing, the one before keeps their place, and the line says who."""
    async with on_stage(marked("S01E03"), size=(120, 40)) as stage:
        await stage.press("v", "a", *"Ana", "enter")
        assert "Enter: Ana watches." in stage.text
        await stage.press("enter")
        assert "Ana: nothing watched yet" in stage.lines[0]
        assert "Keeper" not in stage.text
        await stage.press("v", "k", "enter")
        assert "me: through E3" in stage.lines[0]
        await stage.press("v", "j", "enter")
    assert library.viewers.in_use == "Ana"
    assert marker_of(library, "me") == Position("S01E03")


@pytest.mark.parametrize("name", ["", "  ", "a/b", "../x", "ME", "x" * 60, "a,b"])
async def test_a_name_that_cannot_be(marked: Marked, library: Library, name: str) -> None:
    """The reason is told where it was typed, and it can be mended or left."""
    async with on_stage(marked("S01E01"), size=(120, 40)) as stage:
        keys = ["space" if sign == " " else sign for sign in name]
        told = (await stage.press("v", "a", *keys, "enter")).replace("│", " ")
        assert "viewer" in " ".join(told.split()), "the reason"
        await stage.press("escape")
        assert "you: through E1" in stage.lines[0]
    assert library.viewers.names == ("me",)


async def test_the_news_of_one_are_not_another_ones(marked: Marked, library: Library) -> None:
    """The page of what is new goes with whoever has marked, and so does the chosen row."""
    show = marked("S01E02")
    stands(library, "ana", "S01E03")
    async with on_stage(show, size=(120, 40)) as stage:
        await stage.press("j", "w", "y")
        assert "New since E2" in stage.words
        await stage.press("v", "j", "enter")
        assert "ana: through E3" in stage.lines[0]
        assert "New since" not in stage.words
        assert "3 · The Keeper's Log" in stage.words


async def test_together_the_lowest_marker_is_the_horizon(marked: Marked, library: Library) -> None:
    """Who is present and whose place it is stand on top; nothing later is on any screen."""
    show = marked("S01E03")
    stands(library, "ana", "S01E01")
    async with on_stage(show, size=(120, 40)) as stage:
        await stage.press("v", "j", "space", "enter")
        assert "ana and me: through E1 (ana's place)" in stage.lines[0]
        for key in "1234":
            assert "Keeper's Log" not in await stage.press(key)
        assert show.markers.marker == Position("S01E01")


async def test_together_the_strictest_curtain_holds(marked: Marked, library: Library) -> None:
    """And nobody's curtain is changed for them."""
    show = marked("S01E01")
    stands(library, "ana", "S01E01")
    other = Library(library._paths)
    other.watch_as(["ana"])
    other.choose_curtain(Curtain.SEALED)
    async with on_stage(show, size=(120, 40)) as stage:
        assert "The Lamp" in stage.text
        await stage.press("v", "j", "space", "enter")
        assert "The Lamp" not in stage.text
        await stage.press("c")
        assert "chooses their own" in " ".join(stage.said.split())
    assert other.curtain() is Curtain.SEALED


@pytest.mark.parametrize(
    ("ana", "place"),
    [
        ("none", "from the beginning"),
        ("S01E01", "through E1"),
        ("S01E02@03:00", "E2 at 03:00"),
        ("S01E06", "through E3"),
    ],
)
async def test_the_dialog_says_how_far_several_come_together(
    ana: str, place: str, marked: Marked, library: Library
) -> None:
    """Before they do, and the line on top agrees then; opened again it is what holds."""
    show = marked("S01E03")
    stands(library, "ana", ana)
    async with on_stage(show, size=(120, 40)) as stage:
        await stage.press("v", "j", "space")
        assert f"Enter: together, {place}" in stage.text
        await stage.press("enter")
        assert place.replace("from the beginning", "nothing watched yet") in stage.lines[0]
        before = stage.text
        await stage.press("v")
        assert f"Enter: together, {place}" in stage.text
        assert await stage.press("enter") == before


@pytest.mark.parametrize("ben", ["S01E03@00:01", "S01E04", "S01E06"])
async def test_a_place_past_the_marker_is_not_told(
    ben: str, marked: Marked, library: Library
) -> None:
    """Of others, who have come further: how far would tell how far it goes."""
    show = marked("S01E02")
    stands(library, "ana", "S02E02")
    stands(library, "ben", ben)
    async with on_stage(show, size=(120, 40)) as stage:
        await stage.press("v", "space", "j", "space", "j", "space")
        assert "Enter: ana and ben watch together." in stage.text
        await stage.press("k", "k", "space")
        assert "Enter: together, through E2" in stage.text


async def test_what_is_watched_together_moves_whoever_was_there(
    marked: Marked, library: Library
) -> None:
    """Nobody goes back, and one undo takes the whole of it back."""
    show = marked("S01E03")
    stands(library, "ana", "S01E01")
    async with on_stage(show, size=(120, 40)) as stage:
        await stage.press("v", "j", "space", "enter", "4", "w", "y")
        assert [marker_of(library, name) for name in ("me", "ana")] == [
            Position("S01E03"),
            Position("S01E02"),
        ]
        await stage.press("4", "w", "y", "4", "w", "y")
        assert {marker_of(library, name) for name in ("me", "ana")} == {Position("S01E04")}
        await stage.press("u")
        assert {marker_of(library, name) for name in ("me", "ana")} == {Position("S01E03")}


async def test_who_has_not_seen_the_episode_before_stays(marked: Marked, library: Library) -> None:
    """It is said who; the horizon stays theirs."""
    show = marked("S01E03")
    stands(library, "ana", "S01E01")
    async with on_stage(show, size=(120, 40)) as stage:
        await stage.press("v", "j", "space", "enter", "1", "j", "j", "j", "w", "y")
        assert "ana has not seen the episode before it" in stage.said
        assert show.markers.marker == Position("S01E01")
    assert marker_of(library, "me") == Position("S01E04")
    assert marker_of(library, "ana") == Position("S01E01")


async def test_together_nobody_is_lowered(marked: Marked, library: Library) -> None:
    """To mark an earlier episode is refused, and says how to go back."""
    show = marked("S01E03")
    stands(library, "ana", "S01E03")
    async with on_stage(show, size=(120, 40)) as stage:
        await stage.press("v", "j", "space", "enter", "k", "w")
        assert "only goes forward" in stage.said
    assert marker_of(library, "me") == marker_of(library, "ana") == Position("S01E03")


async def test_a_viewer_who_is_removed_meanwhile(marked: Marked, library: Library) -> None:
    """Nothing of them is shown any more, and it is said why."""
    show = marked("S01E03")
    library.add_viewer("ana")
    show.markers.refresh()
    async with on_stage(show, size=(120, 40)) as stage:
        library.use_viewer("ana")
        library.remove_viewer("me")
        await stage.press("u")
        assert show.markers.marker == NONE
        assert "Keeper" not in stage.text
        assert "There is no viewer me any more" in stage.said


def test_the_names_fit_on_the_line() -> None:
    """Whose place it is is told even where not all names have room."""
    assert with_names("through E3", (), 40) == "through E3"
    assert with_names("through E3", ("ana",), 40) == "ana: through E3"
    assert with_names("through E3", ("me", "ana"), 60) == "me and ana: through E3 (my place)"
    assert (
        with_names("through E3", ("ana", "ben", "cleo"), 60)
        == "ana, ben and cleo: through E3 (ana's place)"
    )
    assert (
        with_names("through E3", ("ana", "ben", "cleo"), 40)
        == "3 together: through E3 (ana's place)"
    )
    assert len(with_names("through E3", ("a" * 40,), 40)) <= 40
