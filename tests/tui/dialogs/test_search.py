"""The search screen: what is found as one types, and going there."""

from collections.abc import Callable

from textual.widgets import Input

from etoile_tui.library import OpenShow
from etoile_tui.tui.dialogs.search import SearchDialog
from etoile_tui.tui.guide_screen.screen import GuideScreen
from tests.harness.stage import Stage, on_stage

Marked = Callable[[str], OpenShow]


def lit(stage: Stage) -> set[str]:
    """Return the parts of what was found that stand in the light."""
    accent = stage.app.theme_variables["accent"].lower()
    return {
        text.strip()
        for line in stage.picture[4:]
        for text, style in line
        if accent in style.lower() and "bold" in style
    }


async def test_what_has_the_words_comes_up_as_one_types(marked: Marked) -> None:
    """Each result says where it is from; accents and case do not matter."""
    async with on_stage(marked("S01E03"), size=(100, 30)) as stage:
        await stage.press("slash", *"JÉTTY")
        assert isinstance(stage.app.screen, SearchDialog)
        assert "E2  The storm takes the jetty." in stage.text
        assert "jetty" in lit(stage)
        await stage.press("backspace", "backspace", "backspace")
        assert "je" in lit(stage)
        assert "jetty" not in lit(stage)


async def test_enter_goes_there_and_esc_comes_back(marked: Marked) -> None:
    """The first is chosen, the arrows choose another while one types on."""
    async with on_stage(marked("S01E03"), size=(100, 30)) as stage:
        await stage.press("slash", *"ilse", "enter")
        assert isinstance(stage.app.screen, GuideScreen)
        assert stage.app.screen.view.NAME == "people"
        assert "counts birds" in stage.words
        await stage.press("escape")
        assert stage.app.screen.view.NAME == "episodes"
        await stage.press("slash", *"ferry", "down")
        assert isinstance(stage.app.focused, Input)
        assert "▸" in stage.text


async def test_what_lies_ahead_is_as_nothing(marked: Marked) -> None:
    """A word of a later episode and one of no episode look the same but for what was typed."""
    async with on_stage(marked("S01E02"), size=(100, 30)) as stage:
        seen = []
        for word in ("wreck", "wrxck", "zzzzz"):
            text = await stage.press("slash", *word)
            seen.append(text.replace(word, "....."))
            await stage.press("enter")
            assert isinstance(stage.app.screen, SearchDialog)
            await stage.press("escape")
        assert seen[0] == seen[1] == seen[2]
        assert "Nothing told so far has that." in seen[0]


async def test_an_empty_search_says_what_can_be_found(marked: Marked) -> None:
    """And Enter does nothing."""
    async with on_stage(marked("S01E02"), size=(100, 30)) as stage:
        text = await stage.press("slash", "space", "enter")
        assert "Everything you have reached" in text
        assert isinstance(stage.app.screen, SearchDialog)


async def test_a_slip_is_forgiven_and_said(marked: Marked) -> None:
    """Where nothing has the word as it was typed."""
    async with on_stage(marked("S01E03"), size=(100, 30)) as stage:
        text = await stage.press("slash", *"feryr")
        assert "this comes near it" in text
        assert "ferry" in text


async def test_text_of_a_pack_is_literal_in_the_results(marked: Marked) -> None:
    """What was typed, and what was found, is never markup."""
    async with on_stage(marked("S01E03"), size=(100, 30)) as stage:
        text = await stage.press("slash", "left_square_bracket", *"bold", "right_square_bracket")
        assert "[bold]" in text


async def test_a_look_back_searches_what_was_known_then(marked: Marked) -> None:
    """Jon has no name two episodes earlier."""
    async with on_stage(marked("S01E03"), size=(100, 30)) as stage:
        await stage.press("slash", *"ferryman")
        assert "Jon" in stage.text
        await stage.press("escape", "[", "slash", *"ferryman")
        assert "Jon" not in stage.text
