"""Watching again, going back to an earlier time, and redo."""

from collections.abc import Callable

from etoile_tui.guide.schedule.position import NONE, Position
from etoile_tui.library import OpenShow
from tests.harness.stage import on_stage

Marked = Callable[[str], OpenShow]


async def test_from_the_beginning_everything_is_hidden_again(marked: Marked) -> None:
    """One undo takes it back; the time before can be gone on with."""
    show = marked("S01E03")
    async with on_stage(show, size=(120, 40)) as stage:
        await stage.press("a", "end", "enter")
        assert show.markers.marker == NONE
        assert "Keeper" not in stage.text
        assert "u takes it back" in stage.said
        await stage.press("u")
        assert show.markers.marker == NONE, "it asks, as all that goes forward"
        await stage.press("y")
        assert show.markers.marker == Position("S01E03")


async def test_an_earlier_time_is_gone_on_with_after_asking(marked: Marked) -> None:
    """As all that goes forward; the dialog says how far it came, and when."""
    show = marked("S01E03")
    async with on_stage(show, size=(120, 40)) as stage:
        await stage.press("a", "end", "enter", "a")
        assert "The 1st time" in stage.text
        assert "E3, 31 Jan 2026" in stage.text
        assert "The 2nd time" in stage.text
        await stage.press("home", "enter", "n")
        assert show.markers.marker == NONE
        await stage.press("a", "home", "enter", "y")
        assert show.markers.marker == Position("S01E03")
        assert [time.now for time in show.markers.passes()] == [True, False]


async def test_there_is_nothing_to_begin_again(marked: Marked) -> None:
    """Nothing is watched yet: nothing changes, and it is said."""
    show = marked("none")
    async with on_stage(show) as stage:
        await stage.press("a", "end", "enter")
        assert "Nothing is watched yet" in stage.said
    assert len(show.markers.passes()) == 1


async def test_an_episode_says_when_it_was_watched_last_time(marked: Marked) -> None:
    """On its page, and on the curtain of the next; of those after it nothing is said."""
    show = marked("S01E01")
    for marker in ("S01E02", "S01E03"):
        show.markers.mark(Position(marker))
    async with on_stage(show, size=(120, 40)) as stage:
        assert "Last time" not in stage.text
        await stage.press("a", "end", "enter", "w", "y", "down", "up")
        assert "Last time: 31 Jan 2026" in stage.text
        await stage.press("escape", "j")
        assert "Last time: 31 Jan 2026" in stage.text


async def test_redo_goes_forward_again_after_asking(marked: Marked) -> None:
    """And brings up what is new, as marking does; without anything to redo it says so."""
    show = marked("S01E01")
    show.markers.mark(Position("S01E03"))
    async with on_stage(show, size=(120, 40)) as stage:
        await stage.press("r")
        assert "nothing to redo" in stage.said
        await stage.press("u", "r", "n")
        assert show.markers.marker == Position("S01E01")
        await stage.press("r", "y")
        assert show.markers.marker == Position("S01E03")
        assert "New since E1" in stage.words
