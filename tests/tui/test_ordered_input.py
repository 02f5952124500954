"""Input that comes together does what it does one by one."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textual.command import CommandPalette

from etoile_tui.tui.dialogs.search import SearchDialog
from etoile_tui.tui.late_palette import PALETTE_WORK
from tests.harness.futures import lighthouse_tables
from tests.harness.home import Home
from tests.harness.pseudo_terminal import run_in_terminal
from tests.harness.stage import Stage, on_stage

OPEN = {
    "t": "Which light?",
    "c": "How much do you want",
    "v": "Who is watching?",
    "a": "Watch it again?",
    "s": "How far in?",
    "j w": "Have you watched",
    "r": "Have you watched",
    "slash": "a name, a word, a place",
    "question_mark": "Here",
    "ctrl+p": "Search for commands",
}
"""The keys that open each dialog, and what it says."""
OPENERS = tuple(dict.fromkeys(key for keys in OPEN for key in keys.split()))
ANSWERS = ("enter", "escape", "y", "n", "a", "space", "down", "1", "m", "backspace")
SHORT = {"slash": "/", "question_mark": "?", "ctrl+p": "\x10"}
"""What a terminal sends for keys with a name."""


def home(folder: Path) -> Home:
    """Make a home in which every dialog has something to ask."""
    made = Home(folder)
    made.install(lighthouse_tables())
    made.library().add_viewer("ana")
    show = made.mark("S01E03", "S01E04")
    show.markers.undo()
    return made


def seen(stage: Stage) -> list[str]:
    """Return what there is to see, what is asked, and where the viewer is."""
    kinds = [type(screen).__name__ for screen in stage.app.screen_stack]
    markers = stage.guide_screen.show.markers
    return [*kinds, str(markers.marker), *markers.present, stage.app.theme, *stage.lines]


async def walked(keys: Sequence[str], *, together: bool) -> list[str]:
    """Return what is seen in the end, in a home of its own."""
    with TemporaryDirectory() as folder:
        async with on_stage(home(Path(folder)).show(), size=(80, 24)) as stage:
            press = stage.pilot.press_together if together else stage.pilot.press
            await press(*keys)
            return seen(stage)


@pytest.mark.parametrize("opener", OPEN)
async def test_a_dialog_is_answered_once(opener: str) -> None:
    """Whether it is open before the answers come, or comes with them."""
    with TemporaryDirectory() as folder:
        async with on_stage(home(Path(folder)).show(), size=(80, 30)) as stage:
            assert OPEN[opener] in " ".join((await stage.press(*opener.split())).split())
            await stage.pilot.press_together("enter", "enter", "escape", "escape")
            assert len(stage.app.screen_stack) == 1
    keys = (*opener.split(), "enter", "enter", "escape", "escape")
    assert await walked(keys, together=True) == await walked(keys, together=False)


@given(keys=st.lists(st.sampled_from((*OPENERS, *ANSWERS, "2", "4", "u")), max_size=8))
@settings(max_examples=12)
async def test_a_walk_is_the_same_at_once(keys: list[str]) -> None:
    """Any keys, through any dialogs; the map is left out, which is drawn in a thread."""
    assert await walked(keys, together=True) == await walked(keys, together=False)


async def test_what_is_typed_ahead_reaches_the_field() -> None:
    """Words that are typed after `/` are looked for, and Enter goes where the first hit leads."""
    keys = ("slash", *"lamp", "enter", "tab")
    assert await walked(keys, together=True) == await walked(keys, together=False)
    assert "The Lamp" in "".join(await walked(keys, together=True))


async def test_what_is_typed_ahead_into_the_palette_finds_its_command() -> None:
    """Enter waits until there is something to choose."""
    keys = ("ctrl+p", *"theme", "enter", "enter", "enter")
    assert await walked(keys, together=True) == await walked(keys, together=False)
    assert PALETTE_WORK == CommandPalette._GATHER_COMMANDS_GROUP


async def test_a_double_click_answers_once() -> None:
    """Both halves of it come in one read: the second falls on whatever is there then."""
    with TemporaryDirectory() as folder:
        async with on_stage(home(Path(folder)).show(), size=(80, 24)) as stage:
            await stage.press("v")
            row = next(y for y, line in enumerate(stage.lines) if "ana" in line)
            await stage.pilot.click(offset=(20, row), times=2)
            await stage.settle()
            assert len(stage.app.screen_stack) == 1
            assert "ana" in stage.lines[0]


async def test_a_late_answer_takes_nothing_else_away() -> None:
    """A dialog that is closed or covered has nothing left to say."""
    with TemporaryDirectory() as folder:
        async with on_stage(home(Path(folder)).show(), size=(80, 24)) as stage:
            await stage.press("slash")
            dialog = stage.app.screen
            assert isinstance(dialog, SearchDialog)
            await stage.press("escape", "t")
            dialog.dismiss(None)
            await stage.settle()
            assert len(stage.app.screen_stack) == 2


@pytest.mark.parametrize("opener", OPEN)
def test_two_enters_in_one_read(opener: str, tmp_path: Path) -> None:
    """At a terminal: the guide goes on, and is left as ever."""
    made = home(tmp_path)
    with run_in_terminal("--show", made.pack, environment=made.environment) as program:
        program.read("Relationships")
        program.type("".join(SHORT.get(key, key) for key in opener.split()) + "\r\r\x1b")
        program.press_until("\x1b\x11", "\x1b[?1049l")
        assert program.read_to_end() == 0
