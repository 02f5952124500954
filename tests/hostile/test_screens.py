"""The guide about every hostile pack: it shows text, and nothing else reaches the terminal."""

from pathlib import Path

import pytest

from etoile_tui.library import Library
from tests.proof.terminal import RecordedStage, printable, recorded_stage, strays

from .corpus import CASES, CORPUS
from .texts import TEXTS

TOLD = (*TEXTS, "blanks")
"""The packs whose texts mean harm; what the others do shows when they are read and laid out."""

ROUND = (
    *("end", "tab", "end", "shift+tab"),  # the list and its page
    *("2", "end", "enter", "3", "enter", "4"),
    *("slash", "o", "down", "escape", "question_mark", "escape", "ctrl+p", "escape"),
    *("1", "left_square_bracket"),
)
"""A short walk: the four screens, search, help, the palette, and back in time."""
SHORT = ("end", "2", "end", "3", "4", "1")
"""A shorter one."""


async def walk(stage: RecordedStage, keys: tuple[str, ...]) -> None:
    """Press keys, and see that the app goes on and has sent nothing but paints."""
    for key in keys:
        await stage.press(key)
        assert stage.app.is_running, key
        assert strays(stage.written) == [], key
        stage.forget()


@pytest.mark.parametrize(("name", "half"), CASES)
async def test_a_walk(library: Library, tmp_path: Path, name: str, *, half: bool) -> None:
    """At the size of most terminals, and the shorter way in a wide one, half-way in the story."""
    folder = tmp_path / "pack"
    CORPUS[name].lay(folder)
    show = library.open(str(folder))
    menu = [episode.id for episode in show._pack.show.episodes]
    show.markers.mark(show.parse(f"{menu[len(menu) // 2]}@12:30" if half else menu[-1]))
    async with recorded_stage(show, size=(120, 40) if half else (80, 24)) as stage:
        assert all(map(printable, stage.app.window_title))
        await walk(stage, ROUND if name in TOLD and not half else SHORT)
        assert stage.app.return_code is None
