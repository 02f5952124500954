"""What was never read cannot be shown: no episode's file past the horizon is ever opened."""

from collections.abc import Sequence
from copy import copy
from pathlib import Path

import pytest

from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.position import parse_position
from etoile_tui.library import Library, OpenShow, Paths
from tests.cli.calls import WITHOUT_A_SHOW, calls
from tests.cli.conftest import status_of
from tests.harness.invented import LIGHTHOUSE
from tests.harness.pseudo_terminal import UTF8, run_in_terminal
from tests.harness.stage import on_stage

from .opened_files import allowed, watching_opens

REACHED = ("S01E01", "S01E02", "S01E03", "S01E04")
"""What somebody has seen of the lighthouse show who is half-way through S01E04."""
WALK = (
    *("end", "enter", "w", "n", "home", "j", "enter", "down", "enter", "escape", "escape"),
    *("2", "down", "f", *"ma", "enter", "enter", "down", "enter", "escape", "y"),
    *("3", "n", "enter", "escape", "right", "enter", "escape", "m", "m", "4", "j", "j", "y"),
    *("slash", *"wreck", "escape", "slash", *"lamp", "enter", "escape", "question_mark"),
    *("escape", "ctrl+p", "r", "escape", "v", "j", "escape", "s", "escape", "a", "escape", "c"),
    *("escape", "left_square_bracket", "2", "3", "1", "end", "w", "n", "escape", "r", "n"),
)
"""A walk over everything, without ever saying yes."""
WITHOUT_STORY = {
    *("status", "mark", "undo", "redo", "history", "again", "episodes", "viewers", "shows"),
    *("import", "check", "new", "restore", "doctor", "help"),
}
"""Commands that need no episode's file at all."""
CALLS = [
    *calls(["S01E01", "S01E02@12:30", "S01E03", "S02E02"]),
    ["mark", "S02E02", "--yes"],
    ["mark", "next", "--yes"],
    ["viewers", "curtain", "open"],
]


def test_what_is_opened_is_noticed(tmp_path: Path) -> None:
    """By whatever means, and no more once nobody watches."""
    (tmp_path / "here").mkdir()
    (tmp_path / "hereabouts").write_text("")
    with watching_opens(tmp_path / "here") as names:
        (tmp_path / "here" / "one").write_text("")
        (tmp_path / "here" / "one").read_bytes()
        list((tmp_path / "here").iterdir())
        (tmp_path / "hereabouts").read_text()
        (tmp_path / "here" / "one").rename(tmp_path / "here" / "two")
    (tmp_path / "here" / "two").read_text()
    assert {"one", "two"} == set(names)
    assert names.count("one") == 3


def opened(paths: Paths, marker: str, *names: str) -> OpenShow:
    """Return the lighthouse show, watched to a marker by one or several viewers."""
    library = Library(paths)
    if names:
        library.watch_as(names)
    show = library.open(str(LIGHTHOUSE))
    show.markers.mark(parse_position(marker))
    return show


async def names_on(show: OpenShow, *walks: Sequence[str]) -> list[set[str]]:
    """Return the names of the files that the guide opens on walks, one after the other."""
    found = []
    async with on_stage(show) as stage:
        for walk in walks:
            with watching_opens(LIGHTHOUSE) as names:
                await stage.pilot.press(*walk)
                await stage.settle()
            found.append(set(names))
    return found


async def test_a_session_on_the_screen_opens_nothing_past_the_marker(paths: Paths) -> None:
    """Whatever is looked at, asked and pressed, half-way through an episode."""
    show = opened(paths, "S01E04@12:30")
    with watching_opens(LIGHTHOUSE) as names:
        await names_on(show, WALK)
    assert set(names) == allowed(REACHED) - {"show.toml"}


@pytest.mark.parametrize("size", [(60, 20), (120, 40)])
async def test_a_session_before_the_first_episode_opens_none(
    size: tuple[int, int], paths: Paths
) -> None:
    """Nothing is watched, so nothing is read but the poster and the menu."""
    show = opened(paths, "none")
    with watching_opens(LIGHTHOUSE) as names:
        async with on_stage(show, size=size) as stage:
            await stage.pilot.press("j", "2", "3", "4", "slash", *"lamp", "escape", "1", "w", "n")
            await stage.settle()
    assert set(names) == set()


async def test_once_the_marker_has_gone_down_nothing_past_it_is_opened_again(
    paths: Paths,
) -> None:
    """From then on the lower marker counts, for what is looked at as for what is searched."""
    show = opened(paths, "S01E04@12:30")
    before, _, after = await names_on(
        show, ("2", "3", "4"), ("1", "home", "j", "w"), ("2", "3", "4", "slash", *"wreck", "escape")
    )
    assert show.markers.marker == parse_position("S01E02")
    assert before <= allowed(REACHED)
    assert after <= allowed(REACHED[:2])


async def test_of_several_viewers_the_lowest_marker_counts(paths: Paths) -> None:
    """Whoever sits down, nothing is opened that one of them has not reached."""
    library = Library(paths)
    for name in ("ana", "ben"):
        library.add_viewer(name)
    opened(paths, "S01E02", "ana")
    opened(paths, "S02E01", "ben")
    together = copy(library)
    together.watch_as(["ana", "ben"])
    (names,) = await names_on(together.open(str(LIGHTHOUSE)), WALK[11:33])
    assert names <= allowed(REACHED[:2])


@pytest.mark.parametrize("curtain", [Curtain.OPEN, Curtain.SEALED])
def test_no_command_opens_a_file_past_the_horizon(
    curtain: Curtain, paths: Paths, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever is asked, and about whatever episode."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("builtins.print", lambda *_, **__: None)
    for call in CALLS:
        library = Library(paths)
        library.choose_curtain(curtain)
        library.open(str(LIGHTHOUSE)).markers.mark(parse_position("S01E02"))
        with watching_opens(LIGHTHOUSE) as names:
            status_of(["--show", str(LIGHTHOUSE), *call], library)
        back = "--at" in call and call[call.index("--at") + 1] == "S01E01"
        assert set(names) <= allowed(REACHED[: 1 if back else 2]), call
        if call[0] in WITHOUT_STORY:
            assert set(names) <= {"show.toml"}, call
        assert names or call[0] in WITHOUT_A_SHOW, call


_WATCHED = """
import os, sys
report, folder, *arguments = sys.argv[1:]
handle = os.open(report, os.O_WRONLY | os.O_CREAT)

def hook(event, given):
    if event.startswith(("open", "os.")):
        for path in given[:2]:
            if isinstance(path, (str, bytes, os.PathLike)):
                name = os.path.abspath(os.fsdecode(path))
                if name.startswith(folder):
                    os.write(handle, name[len(folder) + 1:].encode() + b"\\n")

sys.addaudithook(hook)
sys.argv[1:] = arguments
from etoile_tui.__main__ import run
sys.exit(run())
"""
"""Runs the program as it is installed, and reports what it opens from its first moment on."""


def test_the_program_itself_opens_nothing_past_the_marker(tmp_path: Path) -> None:
    """From the first import to the last screen, in a terminal of its own."""
    show = Library().open(str(LIGHTHOUSE))
    show.markers.mark(parse_position("S01E02"))
    report = tmp_path / "opened"
    arguments = (str(report), str(LIGHTHOUSE), "--show", str(LIGHTHOUSE))
    with run_in_terminal(*arguments, python=("-c", _WATCHED), environment=UTF8) as program:
        program.read("help")
        program.press("kj\r\x7f2jj\r\x7f3nn\r\x7f4jj\r\x7fy1?", "What happened when")
    assert set(report.read_text().split()) == allowed(REACHED[:2])
