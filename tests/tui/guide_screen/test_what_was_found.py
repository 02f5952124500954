"""Going to what was found: it is brought up, in the light, and can be looked for again."""

from collections.abc import Callable

import pytest
from rich.cells import cell_len
from textual.widgets import Input

from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.position import Position
from etoile_tui.library import Library, OpenShow
from etoile_tui.tui.dialogs.search import SearchDialog
from etoile_tui.tui.widgets.reading_pane import ReadingPane
from tests.harness.invented import LIGHTHOUSE
from tests.harness.stage import Stage, on_stage

from .test_viewers import stands

Marked = Callable[[str], OpenShow]
STORM = "▸ The storm"
SIGNS = "▸✦★☆"


def gold(stage: Stage) -> list[str]:
    """Return the words that stand in gold and bold in what is to be read."""
    accent = stage.app.theme_variables["accent"].lower()
    found: list[str] = []
    for pane in stage.guide_screen.view.query(ReadingPane):
        for line in stage.picture[pane.region.y : pane.region.bottom]:
            at = 0
            for text, style in line:
                lit = accent in style.lower() and "bold" in style and at >= pane.region.x
                found += text.split() if lit else ()
                at += cell_len(text)
    return [word for word in found if word not in SIGNS]


def row_of(stage: Stage, text: str) -> int:
    """Return on which row of the page a line stands, from 0."""
    return next(at for at, line in enumerate(stage.lines[2:]) if text in line)


def pane(stage: Stage) -> ReadingPane:
    """Return the page of an episode."""
    return stage.guide_screen.query_one("#reading", ReadingPane)


def typed(stage: Stage) -> str:
    """Return what stands in the field of an open search."""
    assert isinstance(stage.app.screen, SearchDialog)
    return stage.app.screen.query_one(Input).value


@pytest.mark.parametrize("size", [(80, 12), (60, 16), (120, 14)])
async def test_a_hit_stands_in_the_upper_third_until_the_next_key(
    size: tuple[int, int], marked: Marked
) -> None:
    """Marked, and its word in gold; then it stands there still, like any other line."""
    async with on_stage(marked("S01E03"), size=size) as stage:
        await stage.press("slash", *"storm", "enter")
        page = pane(stage)
        assert row_of(stage, STORM) <= page.size.height // 3
        assert page.scroll_offset.y > 0
        assert gold(stage)[-1:] == ["storm"]
        top = page.scroll_offset
        await stage.press("tab")
        assert STORM not in stage.text
        assert "• The storm" in stage.text
        assert "storm" not in gold(stage)
        assert page.scroll_offset == top


async def test_a_page_that_fits_stays_where_it_is(marked: Marked) -> None:
    """The line is marked where it stands."""
    async with on_stage(marked("S01E03"), size=(120, 40)) as stage:
        await stage.press("slash", *"storm", "enter")
        assert STORM in stage.text
        assert pane(stage).scroll_offset.y == 0


async def test_the_way_leads_back_to_where_one_searched(marked: Marked) -> None:
    """Nothing is left of the light."""
    async with on_stage(marked("S01E03"), size=(80, 12)) as stage:
        before = stage.picture
        await stage.press("slash", *"storm", "enter", "escape")
        assert stage.picture == before


@pytest.mark.parametrize(
    ("words", "view", "shown"),
    [
        ("ferryman", "people", "ferryman"),
        ("stranded", "people", "stranded"),
        ("second hand", "recap", "▸ Who wrote the second hand?"),
        ("watch shared", "episodes", "A night watch shared"),
    ],
)
async def test_on_every_screen_it_is_in_the_light(
    words: str, view: str, shown: str, marked: Marked
) -> None:
    """Whether it was seen before or is opened for the first time."""
    async with on_stage(marked("S01E03"), size=(80, 24)) as stage:
        for _ in range(2):
            await stage.press(
                "slash", "ctrl+u", *(sign if sign != " " else "space" for sign in words)
            )
            while view != "people" and view not in _leads(stage):
                await stage.press("down")
            await stage.press("enter")
            assert view == stage.guide_screen.view.NAME
            assert shown in stage.text
            assert set(words.split()) <= set(gold(stage))
            await stage.press("1")


def _leads(stage: Stage) -> str:
    hits = stage.app.screen.query_one(ReadingPane)
    assert hits.chosen is not None
    link = type(hits._page.links[hits.chosen].link).__name__
    return {"ToEpisode": "episodes", "ToPerson": "people", "ToQuestion": "recap"}.get(link, "")


async def test_of_two_between_whom_it_is_the_line_is_told_with_it(marked: Marked) -> None:
    """Below the map, and in the list."""
    async with on_stage(marked("S01E03"), size=(120, 40)) as stage:
        for keys in ((), ("3", "m", "1")):
            await stage.press(*keys, "slash", "ctrl+u", *"odds", "enter")
            assert stage.guide_screen.view.NAME == "relationships"
            assert "odds" in gold(stage)
            await stage.press("tab")
            assert "odds" not in gold(stage)
            await stage.press("1")


async def test_a_line_of_what_is_new_leads_to_that_line(marked: Marked) -> None:
    """On its episode's page, in the light as if it had been searched for."""
    async with on_stage(marked("S01E02"), size=(80, 14)) as stage:
        await stage.press("w", "y", "enter", "enter")
        assert row_of(stage, "▸ The log is in two hands.") <= pane(stage).size.height // 3
        assert "Mara finds the log" not in stage.text
        await stage.press("escape")
        assert "New since E2" in stage.text


async def test_it_is_in_the_light_at_any_width(marked: Marked) -> None:
    """Also where the terminal becomes another one before the next key."""
    async with on_stage(marked("S01E03"), size=(120, 12)) as stage:
        await stage.press("slash", *"storm", "enter")
        await stage.pilot.resize_terminal(60, 12)
        await stage.settle()
        assert row_of(stage, STORM) <= pane(stage).size.height // 3
        assert gold(stage)[-1:] == ["storm"]
        await stage.press("tab")
        await stage.pilot.resize_terminal(70, 14)
        await stage.settle()
        page = pane(stage)
        assert page.virtual_size.height == len(page._page.lines) + 1, "no room is left over"


async def test_what_was_searched_for_comes_back(marked: Marked) -> None:
    """With what was gone to, so that the next of it is a key away; typing replaces it."""
    async with on_stage(marked("S01E03"), size=(100, 30)) as stage:
        await stage.press("slash", *"the", "down", "down")
        chosen = next(line.split("│")[1] for line in stage.lines if "▸" in line)
        await stage.press("enter", "slash")
        assert typed(stage) == "the"
        assert chosen in stage.text
        await stage.press(*"jetty")
        assert typed(stage) == "jetty"
        await stage.press("escape", "2", "slash")
        assert typed(stage) == "jetty"
        assert "▸ E2" in stage.text


@pytest.mark.parametrize("keys", [("[",), ("u",), ("home", "w"), ("c", "end", "enter")])
async def test_nothing_comes_back_after_the_horizon_went_earlier(
    keys: tuple[str, ...], marked: Marked
) -> None:
    """Looking back, undone, marked further back, behind a stricter curtain: as freshly opened."""
    show = marked("S01E02")
    show.markers.mark(Position("S01E03"))
    async with on_stage(show, size=(100, 30)) as stage:
        await stage.press("slash", *"jetty", "enter", "escape", "1", *keys, "slash")
        assert typed(stage) == ""


async def test_it_comes_back_after_the_horizon_went_later(marked: Marked) -> None:
    """What was typed is nothing that is ahead."""
    async with on_stage(marked("S01E02"), size=(100, 30)) as stage:
        await stage.press("slash", *"jetty", "escape", "w", "y", "slash")
        assert typed(stage) == "jetty"


async def test_keys_in_a_burst_overtake_what_comes_back(marked: Marked) -> None:
    """What was gone to is chosen a moment later, when there may be nothing to choose."""
    async with on_stage(marked("S01E03"), size=(100, 30)) as stage:
        await stage.press("slash", *"the", "down", "down", "enter", "1")
        await stage.pilot.press_together("slash", "q", "q", "q")
        assert typed(stage) == "qqq"
        assert "Nothing told so far has that." in stage.text
        await stage.pilot.press_together("ctrl+u", "t", "h", "e", "ctrl+u", "q", "q")
        assert "▸" not in stage.text


async def test_somebody_else_finds_nothing_of_it(marked: Marked, library: Library) -> None:
    """Though they have watched as far, or further."""
    show = marked("S01E02")
    stands(library, "ana", "S01E03")
    async with on_stage(show, size=(100, 30)) as stage:
        await stage.press("slash", *"jetty", "escape", "v", "j", "enter", "slash")
        assert typed(stage) == ""


async def test_a_search_that_is_closed_from_elsewhere_leaves_nothing(
    marked: Marked, library: Library
) -> None:
    """What is typed while the marker goes down in another window is gone with it."""
    async with on_stage(marked("S01E03"), size=(100, 30)) as stage:
        await stage.press("slash", *"jetty")
        library.open(str(LIGHTHOUSE)).markers.mark(Position("S01E01"))
        await stage.notice_changes()
        await stage.press("slash")
        assert typed(stage) == ""


async def test_how_many_there_are_and_the_keys_are_told(marked: Marked) -> None:
    """Above what was found; of what is ahead nothing is."""
    async with on_stage(marked("S01E03"), size=(80, 24)) as stage:
        await stage.press("slash", *"jetty")
        assert "2 found · Enter goes there · Esc back" in stage.text
        await stage.press("ctrl+u", *"a")
        told = stage.text.split("found")[0].split()[-1]
        await stage.press("ctrl+u", *"wreck")
        assert int(told) > 2
        assert "found ·" not in stage.text


@pytest.mark.parametrize("curtain", Curtain)
async def test_an_episode_is_found_by_its_number(curtain: Curtain, marked: Marked) -> None:
    """Its own row comes first; that of an episode ahead is as that of none."""
    show = marked("S01E03")
    show.markers.choose_curtain(curtain)
    async with on_stage(show, size=(80, 24)) as stage:
        await stage.press("slash", *"1x02")
        assert "E02  The Lamp" in stage.text or "▸ E2  The Lamp" in stage.text
        await stage.press("enter")
        assert "2 · The Lamp" in stage.words.replace("S01E0", "")
        seen = []
        for number in ("1x05", "1x09"):
            text = await stage.press("slash", "ctrl+u", *number)
            seen.append(text.replace(number, "...."))
            await stage.press("escape")
        assert seen[0] == seen[1]
