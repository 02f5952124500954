"""The Recap screen: its three parts, and where they lead."""

from collections.abc import Callable
from pathlib import Path

from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.position import Position
from etoile_tui.library import Library, OpenShow
from etoile_tui.tui.widgets.section_list import SectionList
from tests.harness.stage import on_stage
from tests.tui.test_sizes import show_of

Marked = Callable[[str], OpenShow]


async def test_before_the_next_episode_comes_first(marked: Marked) -> None:
    """What is open is in it, and what lies ahead is not."""
    async with on_stage(marked("S01E03"), size=(120, 40)) as stage:
        await stage.press("4")
        assert "Before you watch 4 · Low Water" in stage.words
        assert "Who wrote the second hand?" in stage.words
        assert "Mara put" not in stage.words


async def test_a_sealed_curtain_names_no_episode(marked: Marked) -> None:
    """That there is a next one is all."""
    show = marked("S01E03")
    show.markers.choose_curtain(Curtain.SEALED)
    async with on_stage(show, size=(120, 40)) as stage:
        await stage.press("4")
        assert "Before the next episode" in stage.words or "the next episode" in stage.words
        assert "Low Water" not in stage.text


async def test_the_story_so_far_and_the_questions(marked: Marked) -> None:
    """The other two parts."""
    async with on_stage(marked("S01E04"), size=(120, 60)) as stage:
        await stage.press("4", "j", "j")
        assert "Mara keeps the lamp" in stage.words
        assert "The tide goes out further" in stage.words
        await stage.press("k")
        assert "Mara put it out, so that a boat would not find the island." in stage.words


async def test_what_leads_somewhere_returns_to_its_part(marked: Marked) -> None:
    """Esc comes back to the part that was read."""
    async with on_stage(marked("S01E04"), size=(120, 60)) as stage:
        await stage.press("4", "end", "tab", "down", "enter")
        assert "Both beats" in stage.words
        await stage.press("escape")
        assert stage.app.screen.query_one(SectionList).chosen == 2
        assert "The story so far" in stage.words


async def test_nothing_watched_has_nothing_to_recall(lighthouse: OpenShow) -> None:
    """And says so."""
    async with on_stage(lighthouse) as stage:
        await stage.press("4")
        assert "Nothing has been watched yet" in stage.words
        await stage.press("j", "j", "enter", "escape")
        assert stage.app.is_running


async def test_a_long_story_is_told_in_stretches(library: Library, tmp_path: Path) -> None:
    """Every watched episode is in one of them, in order; those ahead are in none."""
    show = show_of(library, tmp_path, 70)
    show.markers.mark(Position("S01E60"))
    async with on_stage(show, size=(120, 60)) as stage:
        await stage.press("4")
        titles = stage.app.screen.query_one(SectionList).titles
        told = [f"Story, {part}" for part in ("E1 to E25", "E26 to E50", "E51 to E60")]
        assert list(titles[2:]) == told
        await stage.press("end")
        assert "60 · Number 60" in stage.words
        assert "61 · Number 61" not in stage.words.split("to E60")[-1]
        assert "Number 50" not in stage.words
        await stage.press("k")
        assert "Number 26" in stage.words
