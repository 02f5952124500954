"""Another window, or a command, changes something while the guide is open."""

from collections.abc import Callable

import pytest

from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.position import NONE, Position
from etoile_tui.library import Library, OpenShow, Paths
from etoile_tui.tui.dialogs.confirm_marking import ConfirmMarking
from etoile_tui.tui.guide_screen.progress_watcher import ProgressWatcher
from tests.harness.invented import LIGHTHOUSE
from tests.harness.stage import on_stage

Marked = Callable[[str], OpenShow]


@pytest.fixture(autouse=True)
def no_look(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let keys alone notice: whether a look comes before the key is chance."""
    monkeypatch.setattr(ProgressWatcher, "start", lambda _: None)


def elsewhere(library: Library, marker: str) -> None:
    """Mark in another window."""
    show = library.open(str(LIGHTHOUSE))
    show.markers.mark(show.parse(marker))


@pytest.mark.parametrize("key", ["w", "u"])
async def test_a_key_acts_on_the_marker_that_holds(
    marked: Marked, library: Library, key: str
) -> None:
    """It is told of first; what would go forward from there is not done unasked."""
    show = marked("S01E04")
    async with on_stage(show) as stage:
        await stage.press("k")
        elsewhere(library, "S01E01")
        await stage.press(key)
        assert show.markers.marker == Position("S01E01")
        assert "Your place was changed elsewhere." in " ".join(stage.text.split())
        assert "you: through E1" in stage.lines[0]
        assert "Keeper" not in stage.text
    assert library.open(str(LIGHTHOUSE)).markers.marker == Position("S01E01")


async def test_news_of_what_is_ahead_again_are_gone(marked: Marked, library: Library) -> None:
    """The page of news cannot outlive the episodes that it tells of."""
    async with on_stage(marked("S01E02")) as stage:
        await stage.press("j", "w", "y")
        elsewhere(library, "S01E01")
        await stage.press("c", "down", "enter")
        assert "New since" not in stage.words
        assert "you: through E1" in stage.lines[0]
        assert stage.app.is_running


async def test_a_marker_moved_while_asking_is_not_overwritten(
    marked: Marked, library: Library
) -> None:
    """The answer was about another place."""
    async with on_stage(marked("S01E01")) as stage:
        await stage.press("j", "w")
        assert isinstance(stage.app.screen, ConfirmMarking)
        elsewhere(library, "none")
        await stage.press("y")
    assert library.open(str(LIGHTHOUSE)).markers.marker == NONE


async def test_progress_damaged_meanwhile_shows_nothing_past_the_beginning(
    marked: Marked, paths: Paths
) -> None:
    """What cannot be checked any more is taken off the screen, and the reason is told."""
    async with on_stage(marked("S01E03"), size=(120, 40)) as stage:
        paths.progress.write_bytes(b"\xff")
        await stage.press("u")
        assert "nothing watched yet" in stage.lines[0]
        assert "Keeper" not in stage.text
        assert "cannot be used" in " ".join(stage.text.split())
    assert paths.progress.read_bytes() == b"\xff"


async def test_progress_that_cannot_be_written(marked: Marked, paths: Paths) -> None:
    """It is said, nothing changes, and the guide goes on."""
    show = marked("S01E01")
    async with on_stage(show, size=(120, 40)) as stage:
        content = paths.progress.read_bytes()
        moved = paths.progress.parent.rename(paths.progress.parent.with_name("moved"))
        paths.progress.parent.write_text("a file in the folder's place")
        await stage.press("j", "w")
        assert stage.app.is_running
    assert (moved / "progress.toml").read_bytes() == content


async def test_a_curtain_chosen_elsewhere_holds(marked: Marked, library: Library) -> None:
    """The stricter one is on the screen before anything else is done."""
    async with on_stage(marked("S01E02")) as stage:
        library.choose_curtain(Curtain.SEALED)
        await stage.press("j", "w")
        assert "Keeper" not in stage.text
