"""Going from screen to screen: by keys, by the key line, by what is new, and back."""

from collections.abc import Callable

import pytest
from textual.content import Content

from etoile_tui.guide.items.link import ToEpisode, ToPerson, ToQuestion, ToRelationship
from etoile_tui.library import OpenShow
from etoile_tui.tui.guide_screen.screen import GuideScreen
from etoile_tui.tui.text.layout import Block
from etoile_tui.tui.widgets.episode_list import EpisodeList
from etoile_tui.tui.widgets.reading_pane import ReadingPane
from tests.harness.stage import Stage, on_stage

Marked = Callable[[str], OpenShow]


def here(stage: Stage) -> str:
    """Return the name of the screen that is shown."""
    screen = stage.app.screen
    assert isinstance(screen, GuideScreen)
    return screen.view.NAME


async def test_the_numbers_go_to_the_screens(marked: Marked) -> None:
    """Each of the four, from each."""
    async with on_stage(marked("S01E03")) as stage:
        seen = []
        for key in "2341323":
            await stage.press(key)
            seen.append(here(stage))
        names = {"1": "episodes", "2": "people", "3": "relationships", "4": "recap"}
        assert seen == [names[key] for key in "2341323"]


async def test_the_key_line_can_be_clicked(marked: Marked) -> None:
    """A screen's name takes one there."""
    async with on_stage(marked("S01E03")) as stage:
        for name in ("Recap", "People", "Episodes"):
            await stage.pilot.click(offset=(stage.lines[-1].index(name) + 1, 23))
            await stage.pilot.pause()
            assert here(stage) == name.lower()


async def test_what_is_new_leads_to_its_place(marked: Marked) -> None:
    """Each item that leads somewhere goes there, and Esc comes back to what is new."""
    async with on_stage(marked("S01E02"), size=(120, 60)) as stage:
        await stage.press("j", "w", "y", "tab")
        pane = stage.app.screen.query_one("#reading", ReadingPane)
        visited = set()
        for number, lead in enumerate(pane._page.links):
            pane.focus()
            pane.chosen = number
            await stage.press("enter")
            assert here(stage) == _PLACES[type(lead.link)]
            visited.add(here(stage))
            assert "New since E2" not in stage.text
            await stage.press("escape")
            assert "New since E2" in stage.text
            assert stage.app.focused is pane
            assert pane.chosen == number
        assert visited == set(_PLACES.values())


_PLACES = {
    ToEpisode: "episodes",
    ToPerson: "people",
    ToRelationship: "relationships",
    ToQuestion: "recap",
}
"""Which screen each sort of link leads to."""


async def test_what_is_new_begins_at_the_top_and_enter_goes_into_it(marked: Marked) -> None:
    """Where a terminal is small as well; the page itself is the last line's to lead to."""
    async with on_stage(marked("S01E02"), size=(80, 24)) as stage:
        await stage.press("w", "y")
        page = [line.partition("│")[2].strip() for line in stage.lines[2:]]
        assert page[0].startswith("✦ 3 · The Keeper's Log")
        assert page[1].startswith("1 turn · 1 came in")
        assert page[4].startswith("✦ The log is in two hands.")
        await stage.press("enter")
        pane = stage.app.screen.query_one("#reading", ReadingPane)
        assert stage.app.focused is pane
        assert pane.chosen == 0
        assert pane.scroll_offset.y == 0
        assert "▸ The log is in two hands." in stage.text
        pane.chosen = len(pane._page.links) - 1
        await stage.press("enter")
        assert "A night watch" not in stage.words
        assert "Mara finds the log" in stage.words


async def test_arrows_go_from_one_line_that_leads_to_the_next(marked: Marked) -> None:
    """As in a text browser: the mark moves while there is one in sight, else the page scrolls."""
    async with on_stage(marked("S01E02"), size=(80, 24)) as stage:
        await stage.press("j", "w", "y", "tab")
        pane = stage.app.screen.query_one("#reading", ReadingPane)
        seen = [pane.chosen]
        for _ in range(60):
            await stage.press("down")
            if pane.chosen is not None and pane.chosen not in seen:
                seen.append(pane.chosen)
                assert "▸" in stage.text
        assert seen == list(range(len(pane._page.links)))
        for _ in range(60):
            await stage.press("up")
        assert pane.scroll_offset.y == 0


async def test_enter_chooses_before_it_goes(marked: Marked) -> None:
    """Where the chosen line is out of sight it takes the first in sight; once more goes there."""
    async with on_stage(marked("S01E02"), size=(80, 14)) as stage:
        await stage.press("j", "w", "y", "tab")
        pane = stage.app.screen.query_one("#reading", ReadingPane)
        assert len(pane._page.links) > 1
        await stage.press("space")
        top = pane.scroll_offset.y
        assert top > 0
        await stage.press("enter")
        assert pane.chosen is not None
        assert pane._page.links[pane.chosen].start >= top
        assert all(lead.start < top for lead in pane._page.links[: pane.chosen])
        assert "▸" in stage.text
        assert stage.app.focused is pane
        lead = pane._page.links[pane.chosen]
        await stage.press("enter")
        assert here(stage) == _PLACES[type(lead.link)]
        assert stage.app.focused is not pane


async def test_enter_does_nothing_where_no_line_leads_anywhere(marked: Marked) -> None:
    """None is in sight, so none is chosen."""
    async with on_stage(marked("S01E03"), size=(80, 24)) as stage:
        await stage.press("tab")
        pane = stage.app.screen.query_one("#reading", ReadingPane)
        pane.blocks = [Block(text=Content("Nothing leads anywhere."))]
        before = await stage.press("tab", "tab")
        assert await stage.press("enter") == before
        assert pane.chosen is None


async def test_going_elsewhere_and_back_keeps_what_was_new(marked: Marked) -> None:
    """What is new stays until one reads something else."""
    async with on_stage(marked("S01E02"), size=(120, 40)) as stage:
        await stage.press("j", "w", "y", "2", "1")
        assert "New since E2" in stage.text


@pytest.mark.parametrize("screen", ["1", "2", "3", "4"])
async def test_copying_takes_what_is_read(screen: str, marked: Marked) -> None:
    """Y copies the page of every screen."""
    async with on_stage(marked("S01E03"), size=(120, 40)) as stage:
        await stage.press(screen, "y")
        assert len(stage.app.clipboard.split()) > 10
        assert "Copied" in stage.said


async def test_tab_goes_round(marked: Marked) -> None:
    """From the list to the page, and to the list again."""
    async with on_stage(marked("S01E03")) as stage:
        first = stage.app.focused
        await stage.press("tab")
        assert stage.app.focused is not first
        await stage.press("tab")
        assert stage.app.focused is first


async def test_where_the_keys_act_is_seen(marked: Marked) -> None:
    """The rule of the page is gold, its first line that leads somewhere is chosen."""
    async with on_stage(marked("S01E03"), size=(120, 40)) as stage:
        rule = stage.app.screen.query_one(EpisodeList).styles
        quiet = rule.border_right[1]
        await stage.press("tab")
        pane = stage.app.screen.query_one("#reading", ReadingPane)
        assert pane.chosen == 0
        assert rule.border_right[1] != quiet
        assert "Enter open  Esc list" in stage.lines[-1]
        await stage.press("escape")
        assert rule.border_right[1] == quiet
        assert "Enter open" not in stage.lines[-1]
