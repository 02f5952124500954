"""What the user has set and chosen, in the running guide."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.filter import Monochrome, NoColor
from textual.theme import Theme

from etoile_tui.library import Library, OpenShow, Paths
from etoile_tui.tui import preferences
from etoile_tui.tui.app import EtoileApp
from etoile_tui.tui.command import Command, CommandHost
from etoile_tui.tui.commands.people import FilterPeople
from etoile_tui.tui.commands.relationships import MapOrList
from etoile_tui.tui.dialogs.choice import ChoiceList
from etoile_tui.tui.dialogs.choose_theme import ChooseTheme
from etoile_tui.tui.keymap import make_keymap
from etoile_tui.tui.preferences import Preferences, load_preferences
from etoile_tui.tui.themes import THEMES
from tests.harness.pilot import run_idle
from tests.harness.programs import ROOT
from tests.harness.stage import Stage, on_stage

Marked = Callable[[str], OpenShow]
SETTINGS = ROOT / "docs" / "config.md"


@pytest.fixture(autouse=True)
def good_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pretend that the terminal can show everything."""
    monkeypatch.setattr(preferences, "terminal_is_ascii", lambda: False)


def write(paths: Paths, text: str) -> Path:
    """Write the config file."""
    assert paths.config is not None
    paths.config.parent.mkdir(exist_ok=True)
    paths.config.write_text(text, encoding="utf-8")
    return paths.config


def app_of(library: Library, show: OpenShow) -> EtoileApp:
    """Return the app as the program opens it."""
    return EtoileApp(library, show, preferences=load_preferences(library))


async def test_a_command_has_the_keys_it_was_given(
    library: Library, paths: Paths, marked: Marked
) -> None:
    """Its default key does nothing; footer and help show the new keys."""
    write(paths, '[keys]\nsearch = "x"\nhelp = ["ctrl+k", "z"]\nwatched = "/"\n')
    show = marked("S01E03")
    app = app_of(library, show)
    async with run_idle(app) as pilot:
        stage = Stage(app, pilot)
        assert "x search" in stage.lines[-1]
        assert "/ watched" in stage.lines[-1]
        before = stage.text
        assert await stage.press("question_mark", "f1", "w") == before
        for key in ("ctrl+k", "z"):
            assert "Ctrl+K" in " ".join((await stage.press(key, "end")).split())
            await stage.press("escape")
        assert "Have you watched" in await stage.press("down", "slash")


async def test_one_key_for_two_views(
    library: Library, paths: Paths, marked: Marked, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each view runs its own command, also for a key that was the default of the other."""
    write(paths, '[keys]\nfilter-people = "m"\nmap-or-list = "m"\n')
    ran: list[str] = []

    async def run(command: Command, _: CommandHost) -> None:
        ran.append(command.id())

    for command in (FilterPeople, MapOrList):
        monkeypatch.setattr(command, "run", run)
    async with run_idle(app_of(library, marked("S01E03"))) as pilot:
        for view in ("2", "3", "1"):
            await pilot.press(view)
            await pilot.press("m", "f")
    assert ran == ["filter-people", "map-or-list"]


async def test_what_is_wrong_is_said_once_and_the_guide_opens(
    library: Library, paths: Paths, marked: Marked
) -> None:
    """The message has the file's name and few problems, with markup as text; the rest holds."""
    path = write(paths, '[keys]\nundo = "[b]"\nsearch = "x"\n"[zz]" = "y"\n')
    app = app_of(library, marked("S01E03"))
    async with run_idle(app, (120, 40)) as pilot:
        (said,) = app._notifications
        assert said.message == (
            "config.toml: keys.undo: there is no key called [b]. "
            "A sign is its own name; or f5, ctrl+k, slash.\n"
            "config.toml: keys.[zz]: there is no such command. "
            "docs/keys.md names them all.\n"
            f"The rest of {path} holds."
        )
        screen = Stage(app, pilot).text
        assert "[zz]" in screen
        assert "x search" in screen
    path.write_text("\n".join(f"wrong{number} = 1" for number in range(50)), encoding="utf-8")
    assert len(load_preferences(library).problems.splitlines()) == 6
    assert "And 46 more." in load_preferences(library).problems


def test_a_file_of_which_nothing_can_be_used(library: Library, paths: Paths) -> None:
    """What to write instead is said, and not that a rest holds."""
    write(paths, "show = \u201clighthouse\u201d\n")
    problems = load_preferences(library).problems
    assert "Quotes have to be straight ones" in problems
    assert "holds" not in problems


def test_the_examples_of_the_page(library: Library, paths: Paths) -> None:
    """They are taken as they are written, together too, those above the tables first."""
    examples = re.findall(r"```toml\n(.*?)```", SETTINGS.read_text(encoding="utf-8"), re.DOTALL)
    settings = [each for each in examples if "[[" not in each]
    assert len(settings) > 1
    for example in (*settings, "".join(sorted(settings, key=lambda each: each.startswith("[")))):
        write(paths, example)
        assert load_preferences(library).problems == ""


def test_signs(library: Library, paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    """The config file wins; without it, the terminal decides."""
    assert not load_preferences(library).ascii_only
    monkeypatch.setattr(preferences, "terminal_is_ascii", lambda: True)
    assert load_preferences(library).ascii_only
    path = write(paths, 'signs = "unicode"\n')
    assert not load_preferences(library).ascii_only
    monkeypatch.setattr(preferences, "terminal_is_ascii", lambda: False)
    path.write_text('signs = "ascii"\n', encoding="utf-8")
    assert load_preferences(library).ascii_only


async def test_a_theme_is_chosen_and_remembered(library: Library, lighthouse: OpenShow) -> None:
    """Moving shows each theme at once; Enter keeps it for the next time."""
    app = app_of(library, lighthouse)
    async with run_idle(app) as pilot:
        assert app.theme == THEMES[0].name
        for theme in THEMES[1:]:
            await pilot.press("t", "down")
            assert app.theme == theme.name
            assert library.settings().remembered.theme != theme.name
            await pilot.press("enter")
            assert (app.theme, library.settings().remembered.theme) == (theme.name, theme.name)
    assert app_of(library, lighthouse).theme == THEMES[-1].name


@pytest.mark.parametrize("key", ["escape", "q", "t"])
async def test_leaving_the_choice_brings_the_theme_back(
    library: Library, lighthouse: OpenShow, key: str
) -> None:
    """Nothing is remembered."""
    app = app_of(library, lighthouse)
    async with run_idle(app) as pilot:
        await pilot.press("t", "j", "j")
        assert app.theme == THEMES[2].name
        await pilot.press(key)
        assert app.theme == THEMES[0].name
    assert library.settings().remembered.theme is None


@pytest.mark.parametrize("moving", [False, True], ids=["at-rest", "moving"])
async def test_closing_the_choice_from_outside_brings_the_theme_back(
    lighthouse: OpenShow, *, moving: bool
) -> None:
    """Another program may move the marker meanwhile, even before a key is handled."""
    async with on_stage(lighthouse) as stage:
        await stage.press("t", "j")
        screen = stage.app.screen
        assert isinstance(screen, ChooseTheme)
        assert stage.app.theme == THEMES[1].name
        if moving:
            screen.query_one(ChoiceList).highlighted = 2
        screen.dismiss(None)
        await stage.settle()
        assert stage.app.screen is not screen
        assert stage.app.theme == THEMES[0].name


async def test_a_theme_that_cannot_be_remembered(
    library: Library, paths: Paths, lighthouse: OpenShow
) -> None:
    """It holds for now, and a message says why it is not remembered."""
    assert paths.remembered is not None
    paths.remembered.parent.mkdir(parents=True, exist_ok=True)
    paths.remembered.write_text("format = 99\n", encoding="utf-8")
    app = app_of(library, lighthouse)
    async with run_idle(app) as pilot:
        await pilot.press("t", "down", "enter")
        assert app.theme == THEMES[1].name
        (said,) = app._notifications
        assert "choices.toml cannot be used" in said.message
    assert paths.remembered.read_text(encoding="utf-8") == "format = 99\n"


async def test_a_theme_that_is_no_more(library: Library, lighthouse: OpenShow) -> None:
    """The guide opens in the default theme."""
    library.keep_theme("gone")
    assert app_of(library, lighthouse).theme == THEMES[0].name


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
async def test_without_colours(
    library: Library, marked: Marked, monkeypatch: pytest.MonkeyPatch, theme: Theme
) -> None:
    """No colour at all is written, in any theme; what is chosen is known by its form."""
    monkeypatch.setenv("NO_COLOR", "1")
    library.keep_theme(theme.name)
    app = app_of(library, marked("S01E03"))
    async with run_idle(app) as pilot:
        stage = Stage(app, pilot)
        assert "▌ ★  3" in stage.text
        for keys in (["down"], ["w"], ["escape", "t"], ["escape", "ctrl+p"]):
            await stage.press(*keys)
            styles = " ".join(style for line in stage.picture for _, style in line)
            assert "#" not in styles
            assert "default on default" in styles
        await stage.press("escape", "c")
        assert "▸ Drawn  (yours)" in stage.text


def test_colour_is_wanted_where_nobody_says_otherwise(
    library: Library, lighthouse: OpenShow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A variable that is empty says nothing."""
    monkeypatch.setenv("NO_COLOR", "")
    app = app_of(library, lighthouse)
    assert not app.no_color
    assert not {Monochrome, NoColor} & {type(each) for each in app.get_line_filters()}


async def test_what_the_guide_says_of_keys_follows_the_config(lighthouse: OpenShow) -> None:
    """A remapped key stands in the welcome, the question, the key line and the help."""
    mine = Preferences(keymap=make_keymap({"watched": ("x",), "undo": ("z",)}).keys)
    async with on_stage(lighthouse, size=(120, 40), preferences=mine) as stage:
        assert "press x: it opens up" in stage.words
        assert "x watched" in stage.lines[-1]
        assert "z takes it back" in await stage.press("x")
        await stage.press("n", "question_mark")
        assert "x         You have watched through the chosen" in stage.text


async def test_a_second_progress_is_said(library: Library, paths: Paths, marked: Marked) -> None:
    """As the guide opens."""
    show = marked("S01E01")
    paths.progress.with_name("progress.sync-conflict-1-A.toml").write_text("")
    app = app_of(library, show)
    async with run_idle(app):
        assert any("two machines" in each.message for each in app._notifications)
