"""The memory of the guide while it is open: nothing of a file that was never opened is in it."""

import gc
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from etoile_tui.guide.schedule.position import parse_position
from etoile_tui.library import Library, OpenShow, Paths
from tests.harness.programs import etoile
from tests.harness.pseudo_terminal import UTF8, run_in_terminal
from tests.harness.stage import on_stage
from tests.harness.toml_memo import parsed_always

from .canaries import HALF_WAY, CanaryShow, canary_show, seen
from .memory import held_words, words_in_memory

outside = pytest.mark.skipif(sys.platform != "linux", reason="/proc is Linux's own")

LOOKED = "kj\r\x7f2jj\r\x7f3nn\r\x7f4jj\r\x7fy1?"
"""Keys that show something on every screen, and the help at last; without Esc, which would begin
a key of its own."""
HELP = "What happened when"
"""What the help says of the episodes."""
SEED = 4711
"""Of a show that no other test has: what they hold is not what the program does."""
WORD = min(word for word, canary in canary_show(SEED).where.items() if canary.episode == "S01E01")
"""A word to search for."""
WALK = (
    *("k", "j", "enter", "escape", "2", "j", "j", "f", *"qz", "enter", "escape", "y"),
    *("3", "n", "n", "enter", "escape", "m", "m", "right", "enter", "escape", "4", "j", "j", "y"),
    *("left_square_bracket", "2", "3", "right_square_bracket", "1", "question_mark", "escape"),
    *("slash", *WORD, "enter", "escape"),
)
SHORT = ("2", "3", "n", "4", "1")


@pytest.fixture(autouse=True)
def toml_parsed_always() -> Iterator[None]:
    """Let the tests' own memo hold none of the words that are looked for."""
    with parsed_always():
        yield


@pytest.fixture
def canaries(tmp_path: Path) -> tuple[CanaryShow, Path]:
    """A canary show, and its folder."""
    show = canary_show(SEED)
    return show, show.pack.write(tmp_path / "pack")


@outside
@pytest.mark.parametrize("marker", ["none", "S01E02", HALF_WAY])
def test_nothing_of_an_unopened_file_is_in_memory(
    marker: str, canaries: tuple[CanaryShow, Path]
) -> None:
    """Not a word, in any width, after all screens were looked at; and none on the terminal."""
    show, folder = canaries
    assert etoile("--show", str(folder), "mark", marker, "--yes").returncode == 0
    with run_in_terminal("--show", folder, environment=UTF8) as program:
        program.read("help")
        program.press(LOOKED, HELP)
        found = words_in_memory(program.pid)
    story = {word for word in show.reached(marker) if not word.isdigit()}
    assert story <= found.keys(), "what is reached is seen"
    assert not show.unopened(marker) & found.keys()
    assert not seen(show.ahead(marker), program.written.decode())


@outside
def test_after_the_marker_went_down_nothing_comes_up_again(
    canaries: tuple[CanaryShow, Path],
) -> None:
    """What the terminal gets from then on is free of it; unopened files stay unopened."""
    show, folder = canaries
    assert etoile("--show", str(folder), "mark", "S02E01", "--yes").returncode == 0
    with run_in_terminal("--show", folder, environment=UTF8) as program:
        program.read("help")
        program.press(LOOKED, HELP)
        program.press("q", "watched")
        program.press_until("g", synopsis(show, "S01E01"))
        before = words_in_memory(program.pid)
        program.press("w", "through E1")
        later = program.press(LOOKED, HELP)
        found = words_in_memory(program.pid)
    past = show.past("S01E01")
    assert past & before.keys()
    assert not seen(past, later)
    assert not show.unopened("S02E01") & found.keys()


def synopsis(show: CanaryShow, episode: str) -> str:
    """Return the word of an episode's synopsis."""
    canaries = show.where.items()
    return next(
        word for word, canary in canaries if (canary.kind, canary.episode) == ("synopsis", episode)
    )


def opened(folder: Path, paths: Paths, *markers: str) -> OpenShow:
    """Return a show that was watched to some markers, one after the other."""
    show = Library(paths).open(str(folder))
    for marker in markers:
        show.markers.mark(parse_position(marker))
    return show


@pytest.mark.parametrize(
    ("walk", "down", "low"),
    [
        (WALK, ("g", "w"), "S01E01"),
        (SHORT, ("2", "u"), HALF_WAY),
        (SHORT, ("3", "u"), HALF_WAY),
    ],
    ids=["marked", "undone among people", "undone on the map"],
)
async def test_nothing_is_held_once_the_marker_went_down(
    walk: tuple[str, ...],
    down: tuple[str, ...],
    low: str,
    canaries: tuple[CanaryShow, Path],
    paths: Paths,
) -> None:
    """No cache, no view, no thread has kept a word; what is still reached is there."""
    show, folder = canaries
    watched = opened(folder, paths, HALF_WAY, "S02E01")
    async with on_stage(watched, size=(100, 30)) as stage:
        await stage.press(*walk)
        assert held_words(own=show) & show.past(low)
        await stage.press(*down)
        gc.collect()
        held = held_words(own=show)
        assert held & show.past(low) == set()
        assert held & show.reached(low)


async def test_nothing_further_on_in_the_episode_under_way_is_held(
    canaries: tuple[CanaryShow, Path], paths: Paths
) -> None:
    """Its file is read whole, and what is not reached is let go of before anything is shown."""
    show, folder = canaries
    async with on_stage(opened(folder, paths, HALF_WAY), size=(100, 30)) as stage:
        await stage.press(*SHORT)
        held = held_words(own=show)
        assert held & show.past(HALF_WAY) == set()
        assert held & show.reached(HALF_WAY)


async def test_nothing_of_another_viewers_is_held(
    canaries: tuple[CanaryShow, Path], paths: Paths
) -> None:
    """Once somebody else sits down who has watched less."""
    show, folder = canaries
    library = Library(paths)
    library.add_viewer("ana")
    watched = opened(folder, paths, "S02E01")
    async with on_stage(watched, size=(100, 30)) as stage:
        await stage.press(*SHORT, "v", "j", "enter")
        assert "ana" in stage.text
        gc.collect()
        assert held_words(own=show) & show.past("none") == set()
