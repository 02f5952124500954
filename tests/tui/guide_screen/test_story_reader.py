"""A long show: the first page comes at once, and the rest is read behind it."""

from asyncio import Event, sleep
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from itertools import repeat

import pytest

from etoile_tui.guide.schedule.order import Reach
from etoile_tui.library import OpenShow, open_show
from etoile_tui.tui.guide_screen import story_reader
from tests.harness.invented import LIGHTHOUSE
from tests.harness.pilot import IdlePilot, drawn_when_idle
from tests.harness.stage import Stage, StageApp, library_of, on_stage

Marked = Callable[[str], OpenShow]
READING = "reading the story so far"
KEYS = ("2", "3", "4", "1", "left_square_bracket", "k", "2", "right_square_bracket", "4", "j")


@pytest.fixture
def long(marked: Marked, monkeypatch: pytest.MonkeyPatch) -> OpenShow:
    """The invented show, taken for a long one."""
    monkeypatch.setattr(open_show, "AT_ONCE", 0)
    return marked("S01E03")


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Event:
    """What holds up the reading until it is set."""
    gate = Event()

    async def wait(_: float) -> None:
        await gate.wait()
        await sleep(0)

    monkeypatch.setattr(story_reader, "sleep", wait)
    monkeypatch.setattr(story_reader, "_STEP", 0)
    return gate


@asynccontextmanager
async def reading(show: OpenShow, gate: Event) -> AsyncIterator[Stage]:
    """Open the guide and hold up the reading; it goes on when the gate is set."""
    app = StageApp(library_of(show), show)
    with drawn_when_idle():
        async with app.run_test(size=(80, 24), notifications=True):
            pilot = IdlePilot(app)
            pilot.waits_for_workers = False
            await pilot.pause()
            yield Stage(app, pilot)
            gate.set()


async def go_on(stage: Stage, gate: Event) -> None:
    """Let it read all."""
    gate.set()
    stage.pilot.waits_for_workers = True
    await stage.settle()


def opened(show: OpenShow) -> set[str]:
    """Return the episodes whose files have been read."""
    return set(show._pack._chapters)


async def test_it_ends_with_the_screens_of_a_short_show(
    long: OpenShow, marked: Marked, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever keys come after it."""
    async with on_stage(long) as stage:
        assert READING not in stage.text
        one = [stage.picture] + [(await stage.press(key), stage.picture)[1] for key in KEYS]
    monkeypatch.undo()
    async with on_stage(marked("S01E03")) as stage:
        two = [stage.picture] + [(await stage.press(key), stage.picture)[1] for key in KEYS]
    assert one == two


async def test_the_page_is_there_while_the_rest_is_read(long: OpenShow, gate: Event) -> None:
    """With its synopsis and events; what depends on other episodes comes with them."""
    async with reading(long, gate) as stage:
        assert READING in stage.text
        assert "beats" in stage.text
        assert "Who came in" not in stage.text
        assert opened(long) == {"S01E03"}
        await go_on(stage, gate)
        assert READING not in stage.text
        assert opened(long) == {"S01E01", "S01E02", "S01E03"}
        whole = stage.picture
    async with on_stage(long) as stage:
        assert stage.picture == whole


async def test_the_list_moves_meanwhile(long: OpenShow, gate: Event) -> None:
    """Each page is there at once, and stays when the rest comes."""
    async with reading(long, gate) as stage:
        assert "The Lamp" in await stage.press("k", "question_mark", "escape")
        assert opened(long) == {"S01E02", "S01E03"}
        await go_on(stage, gate)
        assert "2 · The Lamp" in stage.words


async def test_a_key_that_needs_the_story_waits_for_it(long: OpenShow, gate: Event) -> None:
    """It is not lost, and the last one counts."""
    async with reading(long, gate) as stage:
        await stage.press("2", "left_square_bracket", "4")
        assert stage.app.screen is stage.guide_screen
        assert stage.guide_screen.view.NAME == "episodes"
        await go_on(stage, gate)
        assert stage.guide_screen.view.NAME == "recap"


async def test_what_is_typed_into_search_is_found_in_the_end(long: OpenShow, gate: Event) -> None:
    """The field is there at once, and no letter is lost."""
    async with reading(long, gate) as stage:
        assert "Looking through" in await stage.press("slash", *"ilse")
        await go_on(stage, gate)
        assert "Ilse" in stage.text
        await stage.press("enter")
        assert stage.guide_screen.view.NAME == "people"


async def test_it_can_be_left_meanwhile(long: OpenShow, gate: Event) -> None:
    """Nothing is read any more."""
    async with reading(long, gate) as stage:
        await stage.press("q")
        assert not stage.app.is_running
        gate.set()
        assert opened(long) == {"S01E03"}


async def test_it_can_be_left_between_two_files(long: OpenShow, gate: Event) -> None:
    """Whatever is taken down first: what reads has nothing to show it on."""
    async with reading(long, gate) as stage:
        long._pack.read_on = endless  # type: ignore[method-assign, assignment]
        stage.guide_screen.redraw()
        await stage.settle()
        gate.set()
        await sleep(0.01)
        assert stage.guide_screen._reader.busy


def endless(_: Reach) -> Iterator[None]:
    """Read for ever."""
    return repeat(None)


async def test_the_marker_falls_while_the_story_is_read(long: OpenShow, gate: Event) -> None:
    """Nothing past it is opened any more, and the screen is that of the earlier place."""
    async with reading(long, gate) as stage:
        await stage.press("3")
        library_of(long).open(str(LIGHTHOUSE)).markers.mark(long.parse("S01E01"))
        await stage.notice_changes()
        await go_on(stage, gate)
        assert opened(long) == {"S01E01"}
        assert stage.guide_screen.view.NAME == "episodes"
        assert "through E1" in stage.text
