"""Watching now: the clock on the screen, and what comes up as it runs."""

from collections.abc import Callable

import pytest
from textual._compositor import Compositor

from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.position import NONE, Position
from etoile_tui.library import Library, OpenShow, Paths, ProgressError
from etoile_tui.tui.guide_screen.clock_runner import ClockRunner
from etoile_tui.tui.guide_screen.screen import GuideScreen
from etoile_tui.tui.text.clock_card import large_time
from tests.harness.invented import LIGHTHOUSE
from tests.harness.stage import Stage, on_stage

from .test_clock import Hand

Marked = Callable[[str], OpenShow]


@pytest.fixture
def hand(monkeypatch: pytest.MonkeyPatch) -> Hand:
    """The time that the clock goes by."""
    hand = Hand()
    monkeypatch.setattr(ClockRunner, "now", hand)
    return hand


async def pass_time(stage: Stage, hand: Hand, seconds: int) -> None:
    """Let some seconds pass."""
    hand.at += seconds
    screen = stage.app.screen
    assert isinstance(screen, GuideScreen)
    screen.clock.tick()
    await stage.settle()


def kept(library: Library) -> Position:
    """Return the marker on disk."""
    return library.open(str(LIGHTHOUSE)).markers.marker


async def test_what_an_episode_tells_comes_up_as_it_is_reached(
    marked: Marked, library: Library, hand: Hand
) -> None:
    """Not a second before; what has no minute waits for the end."""
    show = marked("none")
    async with on_stage(show, size=(120, 40)) as stage:
        await stage.press("s")
        assert "Watching S01E01 · Landfall now" in stage.text
        await stage.press("enter")
        assert "E1 ▶ 00:00" in stage.lines[0]
        told = [len(show.guide().so_far.events)]
        for seconds in (249, 1, 41 * 60 + 30 - 251, 1):
            await pass_time(stage, hand, seconds)
            told.append(len(show.guide().so_far.events))
        assert told == [0, 0, 1, 1, 2]
        assert "E1 ▶ 41:30" in stage.lines[0]
        assert kept(library) == Position("S01E01", 41 * 60 + 30)


async def test_the_page_grows_where_it_is_read(marked: Marked, hand: Hand) -> None:
    """Another episode's page stays on the screen while the clock runs."""
    async with on_stage(marked("S01E01"), size=(120, 40)) as stage:
        await stage.press("s", "enter", "k")
        before = stage.words
        assert "1 · Landfall" in before
        await pass_time(stage, hand, 22 * 60)
        assert "1 · Landfall" in stage.words
        assert "22:00: something new has come up" in stage.said


def large(stage: Stage, time: str) -> bool:
    """Tell whether a time stands on the curtain in large digits."""
    return all(line.rstrip() in stage.text for line in large_time(time, 54))


async def test_the_clock_hangs_on_a_curtain_and_agrees_with_the_line_on_top(
    marked: Marked, hand: Hand
) -> None:
    """To the second, whatever comes between two of its ticks."""
    async with on_stage(marked("S01E01"), size=(120, 40)) as stage:
        await stage.press("s", "enter")
        assert large(stage, "00:00")
        await pass_time(stage, hand, 61)
        assert "E2 ▶ 01:01" in stage.lines[0]
        assert large(stage, "01:01")
        assert "What it tells comes up as you reach it." in stage.text
        hand.at += 1
        await stage.press("k", "j")
        assert "E2 ▶ 01:01" in stage.lines[0]
        assert large(stage, "01:01")
        await stage.press("enter")
        assert "Nothing has come up yet." in stage.said
        await stage.press("s")
        assert "█" not in stage.text
        assert "So far: E2 at 01:02" in stage.words
        assert "you: E2 at 01:02" in stage.lines[0]


async def test_what_has_come_up_is_read_while_the_clock_runs(marked: Marked, hand: Hand) -> None:
    """Enter reads it, and it grows where it is read; Esc is back at the clock."""
    async with on_stage(marked("S01E01"), size=(120, 40)) as stage:
        await stage.press("s", "enter")
        await pass_time(stage, hand, 22 * 60)
        assert "Something has come up: Enter reads it." in stage.text
        assert "The storm takes the jetty." not in stage.text
        await stage.press("enter")
        assert "The storm takes the jetty." in stage.text
        assert "So far" not in stage.text, "the line on top tells it, to the second"
        await pass_time(stage, hand, 60)
        assert "The storm takes the jetty." in stage.text
        await stage.press("escape")
        assert large(stage, "23:00")
        await stage.press("s")
        assert "The storm takes the jetty." in stage.text


async def test_what_is_searched_for_is_read_while_the_clock_runs(
    marked: Marked, hand: Hand
) -> None:
    """It leads past the curtain, and back to the clock."""
    async with on_stage(marked("S01E01"), size=(120, 40)) as stage:
        await stage.press("s", "enter")
        await pass_time(stage, hand, 22 * 60)
        await stage.press("slash", *"jetty", "enter")
        assert "▸ The storm takes the jetty." in stage.text
        await pass_time(stage, hand, 1)
        assert "▸ The storm takes the jetty." in stage.text
        await stage.press("escape")
        assert large(stage, "22:01")


async def test_a_tick_arranges_nothing(
    marked: Marked, hand: Hand, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The hand moves, and the clock stands where it stood."""
    async with on_stage(marked("S01E01"), size=(120, 40)) as stage:
        await stage.press("s", "enter")
        arranged = []
        reflow = Compositor.reflow

        def counted(compositor: Compositor, *arguments: object) -> object:
            arranged.append(1)
            return reflow(compositor, *arguments)  # type: ignore[arg-type]

        monkeypatch.setattr(Compositor, "reflow", counted)
        await pass_time(stage, hand, 2)
        assert large(stage, "00:02")
        assert arranged == []


@pytest.mark.parametrize("size", [(40, 12), (60, 20), (80, 24)])
async def test_the_clock_fits_any_curtain(
    size: tuple[int, int], marked: Marked, hand: Hand
) -> None:
    """Large where there is room for it, also once the terminal has become another."""
    del hand
    async with on_stage(marked("S01E01"), size=(120, 40)) as stage:
        await stage.press("s", "enter")
        assert large(stage, "00:00")
        await stage.pilot.resize_terminal(*size)
        await stage.settle()
        page = "".join(line.partition("│")[2] for line in stage.lines)
        assert ("█" in page) is (size[1] > 12)
        assert ("00:00" in page) is (size[1] <= 12)
        assert "The Lamp" in page


async def test_stopping_half_way_keeps_the_position(
    marked: Marked, library: Library, hand: Hand
) -> None:
    """The same key pauses and goes on; the dialog begins where it was stopped."""
    async with on_stage(marked("S01E01"), size=(120, 40)) as stage:
        await stage.press("s", "enter")
        await pass_time(stage, hand, 61)
        await stage.press("s")
        assert "▶" not in stage.text
        assert kept(library) == Position("S01E02", 61)
        assert "you: E2 at 01:01" in stage.lines[0]
        hand.at += 500
        await stage.press("s")
        assert "01:01" in stage.text
        await stage.press("enter")
        await pass_time(stage, hand, 2)
        assert "E2 ▶ 01:03" in stage.lines[0]


async def test_leaving_keeps_the_position(marked: Marked, library: Library, hand: Hand) -> None:
    """However the guide is left."""
    async with on_stage(marked("S01E01")) as stage:
        await stage.press("s", "enter")
        hand.at += 33
    assert kept(library) == Position("S01E02", 33)


async def test_the_time_can_be_set(marked: Marked, library: Library, hand: Hand) -> None:
    """Forward and back; what is no time is told, and nothing changes."""
    del hand
    show = marked("S01E01")
    async with on_stage(show, size=(120, 40)) as stage:
        await stage.press("s", "ctrl+u", *"soon", "enter")
        assert "A minute mark is written like" in " ".join(stage.text.split())
        assert kept(library) == Position("S01E01")
        await stage.press("ctrl+u", *"30:00", "enter")
        assert kept(library) == Position("S01E02", 1800)
        await stage.press("s", "s", "ctrl+u", *"10:00", "enter")
        assert kept(library) == Position("S01E02", 600)
        assert show.guide().horizon == Position("S01E02", 600)


async def test_a_slip_in_setting_it_can_be_undone(
    marked: Marked, library: Library, hand: Hand
) -> None:
    """What was set by hand is a change of its own: the place before is there again."""
    async with on_stage(marked("S01E01"), size=(120, 40)) as stage:
        await stage.press("s", "enter")
        await pass_time(stage, hand, 1200)
        await stage.press("s", "s", "ctrl+u", *"49:00", "enter", "s", "u")
        assert kept(library) == Position("S01E02", 1200)


async def test_no_time_past_the_end_is_taken(marked: Marked, library: Library) -> None:
    """It is said how long the episode is, which the menu tells already."""
    async with on_stage(marked("S01E01"), size=(120, 40)) as stage:
        await stage.press("s", "ctrl+u", *"99:00", "enter")
        assert "It has 49 minutes" in stage.text
        await stage.press("escape")
    assert kept(library) == Position("S01E01")


async def test_a_pause_that_cannot_be_kept_is_not_called_one(
    marked: Marked, paths: Paths, hand: Hand
) -> None:
    """The reason is told, and the clock is gone."""
    async with on_stage(marked("S01E01"), size=(120, 40)) as stage:
        await stage.press("s", "enter")
        hand.at += 45
        lock = paths.progress.with_name("progress.lock")
        lock.unlink(missing_ok=True)
        lock.mkdir()
        await stage.press("s")
        assert "could not be written" in stage.said
        assert "Paused" not in stage.said
        assert "▶" not in stage.text


async def test_one_sitting_is_one_change_to_undo(
    marked: Marked, library: Library, hand: Hand
) -> None:
    """However often the clock kept its position."""
    async with on_stage(marked("S01E01"), size=(120, 40)) as stage:
        await stage.press("s", "enter")
        for _ in range(3):
            await pass_time(stage, hand, 400)
        await stage.press("s", "u")
        assert kept(library) == Position("S01E01")


async def test_watched_ends_the_sitting(marked: Marked, library: Library, hand: Hand) -> None:
    """The clock is gone, and the end of the episode is there."""
    async with on_stage(marked("S01E01"), size=(120, 40)) as stage:
        await stage.press("s", "enter")
        await pass_time(stage, hand, 100)
        await stage.press("w", "y")
        assert "▶" not in stage.text
        await pass_time(stage, hand, 100)
        assert kept(library) == Position("S01E02")


async def test_at_its_length_the_clock_stops_and_says_so(
    marked: Marked, library: Library, hand: Hand
) -> None:
    """What belongs to the end waits for somebody to say that it was watched."""
    show = marked("none")
    minutes = show.listing()[0].minutes
    assert minutes is not None
    async with on_stage(show, size=(120, 40)) as stage:
        await stage.press("s", "enter")
        await pass_time(stage, hand, minutes * 60 + 5)
        assert "has run its length" in stage.said
        assert kept(library) == Position("S01E01", minutes * 60)


async def test_a_marker_moved_elsewhere_stops_the_clock(
    marked: Marked, library: Library, hand: Hand
) -> None:
    """It is not set again by the clock that ran."""
    async with on_stage(marked("S01E01"), size=(120, 40)) as stage:
        await stage.press("s", "enter")
        library.open(str(LIGHTHOUSE)).markers.mark(NONE)
        await pass_time(stage, hand, 120)
        assert "nothing watched yet" in stage.lines[0]
    assert kept(library) == NONE


async def test_when_all_is_watched_there_is_nothing_to_run_with(marked: Marked) -> None:
    """It is said."""
    show = marked("none")
    while (coming := show.after()) is not None:
        show.markers.mark(coming)
    async with on_stage(show) as stage:
        await stage.press("s")
        assert "Everything has been watched" in stage.said


async def test_a_sealed_next_episode_has_no_name_in_the_dialog(
    marked: Marked, library: Library
) -> None:
    """Before it is begun."""
    library.choose_curtain(Curtain.SEALED)
    async with on_stage(marked("S01E01"), size=(120, 40)) as stage:
        await stage.press("s")
        assert "Watching the next episode now" in stage.text
        assert "The Lamp" not in stage.text


async def test_a_place_that_cannot_be_kept_is_said_at_the_end(
    marked: Marked, hand: Hand, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once the guide is left: before, nobody would see it."""
    show = marked("none")
    async with on_stage(show) as stage:
        await stage.press("s", "enter")
        hand.at += 30
        clock = stage.guide_screen.clock

        def full(*_: object, **__: object) -> None:
            raise ProgressError("The disk is full.")

        monkeypatch.setattr(show.markers, "mark", full)
        assert clock.not_kept is None
    assert str(clock.not_kept) == "The disk is full."


async def test_a_guide_that_is_set_aside_and_left_later(
    marked: Marked, library: Library, hand: Hand
) -> None:
    """Its place is kept both times."""
    async with on_stage(marked("none")) as stage:
        await stage.press("s", "enter")
        for seconds in (30, 60):
            hand.at += 30
            stage.app.keep_place()
            assert kept(library) == Position("S01E01", seconds)
