"""What the look has everywhere: keys in dialogs, notices in the header, grounds without colour."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etoile_tui.guide.items.signs import HERE, STARS
from etoile_tui.guide.text.ascii import ascii_text
from etoile_tui.library import OpenShow
from etoile_tui.tui.relationship_map.strokes import ENDED_STROKE, STROKES
from etoile_tui.tui.widgets.reading_pane import WIDEST, ReadingPane
from etoile_tui.tui.widgets.velvet_curtain import pleats
from tests.harness.stage import on_stage


async def test_a_notice_stands_in_the_header(marked: Callable[[str], OpenShow]) -> None:
    """On its rule: nothing of the page is covered, nor what the header says."""
    async with on_stage(marked("S01E02")) as stage:
        await stage.press("j")
        before = stage.lines
        await stage.press("enter")
        changed = [at for at, line in enumerate(stage.lines) if line != before[at]]
        assert changed == [1]
        assert "That episode lies ahead." in stage.lines[1]


async def test_the_palette_shows_keys(lighthouse: OpenShow) -> None:
    """Behind the name of each command."""
    async with on_stage(lighthouse) as stage:
        assert "Watched · w" in await stage.press("ctrl+p", *"watched")


@pytest.mark.parametrize("key", ["c", "t"])
async def test_a_dialog_names_its_keys(lighthouse: OpenShow, key: str) -> None:
    """In its last line, and not where that would take the choice's room."""
    async with on_stage(lighthouse) as stage:
        assert "Enter choose · Esc back" in await stage.press(key)
    async with on_stage(lighthouse, size=(40, 12)) as stage:
        assert "Esc back" not in await stage.press(key)


async def test_the_help_has_two_columns_where_there_is_room(lighthouse: OpenShow) -> None:
    """At 120 columns, and one below the other at 80."""
    for size, beside in (((120, 40), True), ((80, 24), False)):
        async with on_stage(lighthouse, size=size) as stage:
            await stage.press("question_mark")
            line = next(line for line in stage.lines if " Episodes " in line and "│" in line)
            assert ("Everywhere" in line) is beside


async def test_the_scrollbar_stands_beside_the_text(marked: Callable[[str], OpenShow]) -> None:
    """However wide the terminal is, lines stay as wide as can be read, and no further away."""
    async with on_stage(marked("S01E02"), size=(200, 20)) as stage:
        pane = stage.app.screen.query_one(ReadingPane)
        assert pane.scrollable_content_region.width == WIDEST + 1
        assert pane.vertical_scrollbar.region.right <= pane.region.x + 84


async def test_watched_and_present_differ(marked: Callable[[str], OpenShow]) -> None:
    """The list of people has a sign of its own for those of the episode."""
    async with on_stage(marked("S01E02")) as stage:
        people = "\n".join((await stage.press("2")).splitlines()[2:])
        assert HERE in people
        assert STARS["reached"] not in people


async def test_without_colour(lighthouse: OpenShow, monkeypatch: pytest.MonkeyPatch) -> None:
    """The curtain hangs in pleats, and what is chosen is reversed."""
    monkeypatch.setenv("NO_COLOR", "1")
    async with on_stage(lighthouse) as stage:
        page = await stage.press("j")
        assert page.splitlines()[4].count("│") > 3
        strips = stage.app.screen._compositor.render_strips()
        reversed_text = [part.text for part in strips[3] if part.style and part.style.reverse]
        assert "2" in "".join(reversed_text)


@given(st.integers(0, 200))
def test_pleats_fill_the_width(width: int) -> None:
    """One part a cell, as the card takes the place of some."""
    assert [part.cell_length for part in pleats(width)] == [1] * width


def test_lines_differ_in_ascii() -> None:
    """Each kind of relationship, and one that is over."""
    samples = [ascii_text(stroke.sample) for stroke in (*STROKES.values(), ENDED_STROKE)]
    assert len(set(samples)) == len(STROKES) + 1
