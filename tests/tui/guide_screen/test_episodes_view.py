"""The Episodes screen: choosing, reading, marking and undoing, by keyboard and mouse."""

from collections.abc import Callable

import pytest

from etoile_tui.guide.items.link import ToBeats
from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.position import NONE, Position
from etoile_tui.library import Library, OpenShow, Paths
from etoile_tui.tui.commands import COMMANDS
from etoile_tui.tui.dialogs.confirm_marking import ConfirmMarking
from etoile_tui.tui.dialogs.help import HelpDialog
from etoile_tui.tui.widgets.episode_list import EpisodeList
from etoile_tui.tui.widgets.reading_pane import ReadingPane
from tests.harness.invented import LIGHTHOUSE
from tests.harness.stage import on_stage

Marked = Callable[[str], OpenShow]


async def test_nothing_watched_is_a_welcome(lighthouse: OpenShow) -> None:
    """The poster is up, the next episode is named, and the story is not."""
    async with on_stage(lighthouse, size=(120, 40)) as stage:
        assert "T H E L I G H T H O U S E" in stage.words
        assert "a lamp that has to be lit every night" in stage.words
        assert "Agnes Quill" in stage.words
        assert "First: 1 · Landfall" in stage.words
        assert "press w" in stage.words
        assert "The Lamp" not in stage.text
        assert "Mara" not in stage.text


async def test_opens_at_the_marker(marked: Marked) -> None:
    """The last episode watched is chosen and on the page."""
    async with on_stage(marked("S01E02")) as stage:
        assert stage.app.screen.query_one(EpisodeList).chosen == 1
        assert "2 · The Lamp" in stage.words
        assert "A night watch shared by two" in stage.words
        assert "you: through E2" in stage.lines[0]
        assert "★ ★ ☆ ·" in stage.lines[0]


async def test_marking_forward_asks_once_then_shows_what_is_new(marked: Marked) -> None:
    """W asks, y marks, and the page says what the episode added."""
    show = marked("S01E02")
    async with on_stage(show, size=(120, 40)) as stage:
        await stage.press("down", "w")
        assert isinstance(stage.app.screen, ConfirmMarking)
        assert "Have you watched S01E03 · The Keeper's Log?" in stage.words
        assert "Jon" not in stage.text
        assert show.markers.marker == Position("S01E02")
        await stage.press("y")
        assert show.markers.marker == Position("S01E03")
        assert "New since E2" in stage.words
        assert "hree weeks are missing" not in stage.words, "only turns are among the news"
        assert "1 turn · 1 came in · " in stage.words
        assert "The log is in two hands." in stage.words
        assert "friends → at odds" in stage.words
        assert "Who wrote the second hand?" in stage.words


async def test_marking_is_kept_on_disk(marked: Marked, library: Library) -> None:
    """Another look at the library finds the marker."""
    async with on_stage(marked("S01E01")) as stage:
        await stage.press("down", "w", "y")
    assert library.open(str(LIGHTHOUSE)).markers.marker == Position("S01E02")


@pytest.mark.parametrize("key", ["n", "escape", "q"])
async def test_not_yet_changes_nothing(marked: Marked, key: str) -> None:
    """The question can be left, and the app goes on."""
    show = marked("S01E02")
    async with on_stage(show) as stage:
        await stage.press("down", "w", key)
        assert show.markers.marker == Position("S01E02")
        assert "Have you watched" not in stage.text


async def test_pressing_w_twice_does_not_mark(marked: Marked) -> None:
    """A key held down too long says no yes."""
    show = marked("S01E02")
    async with on_stage(show) as stage:
        await stage.press("down", "w", "w")
        assert show.markers.marker == Position("S01E02")


async def test_a_jump_is_asked_about_as_such(marked: Marked) -> None:
    """Several episodes at once: the question says so, and the news are about all of them."""
    show = marked("S01E01")
    async with on_stage(show, size=(120, 40)) as stage:
        await stage.press("j", "j", "w")
        assert "Have you watched everything through S01E03?" in stage.words
        await stage.press("enter")
        assert show.markers.marker == Position("S01E03")
        assert "New since E1" in stage.words
        assert "wary of each other → at odds" in stage.words
        assert "All that happened: 3 · The Keeper's Log. The list has the others." in stage.words


async def test_moving_on_and_back_shows_the_episode_itself(marked: Marked) -> None:
    """The news are a moment; after it the page is the episode's own."""
    async with on_stage(marked("S01E02")) as stage:
        await stage.press("j", "w", "y", "k", "j")
        assert "New since" not in stage.words
        assert "3 · The Keeper's Log" in stage.words


async def test_lowering_never_asks_and_takes_everything_back(marked: Marked) -> None:
    """What lay past the new marker is gone from the screen at once."""
    show = marked("S01E04")
    async with on_stage(show, size=(120, 40)) as stage:
        await stage.press("home", "w")
        assert show.markers.marker == Position("S01E01")
        assert not isinstance(stage.app.screen, ConfirmMarking)
        assert "Back to E1. u takes it back." in stage.said
        seen = stage.text + await stage.press("j") + await stage.press("j") + await stage.press("j")
        for word in ("Keeper's Log", "Jon", "wreck", "at odds", "Low Water"):
            assert word not in seen


async def test_undo_walks_back(marked: Marked) -> None:
    """U restores the marker before, as often as there is one."""
    show = marked("S01E01")
    async with on_stage(show) as stage:
        await stage.press("j", "w", "y", "u")
        assert show.markers.marker == Position("S01E01")
        assert "A night watch" not in stage.words
        await stage.press("u")
        assert show.markers.marker == NONE
        assert "T H E" in stage.words
        await stage.press("u")
        assert "There is nothing to undo." in stage.words


async def test_marking_where_one_is_asks_for_the_next(marked: Marked) -> None:
    """Whoever comes back after an episode presses one key; again, and it is the one after that."""
    show = marked("S01E02")
    async with on_stage(show) as stage:
        await stage.press("w")
        assert "Have you watched S01E03 · The Keeper's Log?" in stage.words
        await stage.press("y", "w")
        assert show.markers.marker == Position("S01E03")
        assert "Have you watched S01E04 · Low Water?" in stage.words
        await stage.press("n")
        assert show.markers.marker == Position("S01E03")


async def test_marking_where_one_is_half_way_asks_for_that_episode(marked: Marked) -> None:
    """It is not watched to its end."""
    async with on_stage(marked("S01E04@12:30")) as stage:
        await stage.press("w")
        assert "Have you watched S01E04 · Low Water?" in stage.words


async def test_sealed_the_episode_after_ones_own_has_no_name(marked: Marked) -> None:
    """It is asked about as the next one."""
    show = marked("S01E02")
    show.markers.choose_curtain(Curtain.SEALED)
    async with on_stage(show) as stage:
        await stage.press("w")
        assert "Have you watched the next episode?" in stage.words
        assert "S01E03" not in stage.text


async def test_at_the_end_there_is_no_next(marked: Marked) -> None:
    """It is said, and nothing is asked."""
    async with on_stage(marked("S02E02")) as stage:
        await stage.press("w")
        assert "Everything has been watched." in stage.said
        assert "Have you watched" not in stage.text


async def test_ahead_of_the_marker_hangs_a_curtain(marked: Marked) -> None:
    """The next episode's card has its teaser; the others' cards say nothing."""
    async with on_stage(marked("S01E02"), size=(120, 40)) as stage:
        await stage.press("j")
        assert "3 · The Keeper's Log" in stage.words
        assert "Every night has its line in the log." in stage.words
        await stage.press("j")
        assert "Episode 4" in stage.words
        assert "Behind the curtain." in stage.words
        assert "Low Water" not in stage.text


async def test_a_curtain_is_chosen_in_words_and_kept(marked: Marked, library: Library) -> None:
    """C asks, with the present one chosen; the list follows the choice."""
    async with on_stage(marked("S01E02")) as stage:
        await stage.press("c")
        assert "Drawn (yours)" in " ".join(stage.text.split())
        await stage.press("down", "enter")
        assert library.curtain() is Curtain.SEALED
        assert [line for line in stage.lines if "next" in line.split("│")[0]]
        assert "Keeper" not in stage.text
        await stage.press("c", "k", "k", "enter")
        assert library.curtain() is Curtain.OPEN
        assert "+ Season 2" in stage.text
        assert "The Other" in await stage.press("right_curly_bracket")


@pytest.mark.parametrize("keys", [("c",), ("escape",), ("enter",), ("q",)])
async def test_a_key_too_many_opens_no_curtain(
    keys: tuple[str, ...], marked: Marked, library: Library
) -> None:
    """Pressing c again, leaving, or confirming what is chosen already changes nothing."""
    async with on_stage(marked("S01E02")) as stage:
        await stage.press("c", *keys)
        assert library.curtain() is Curtain.DRAWN
        assert "How much do you want" not in stage.text


async def test_sealed_the_next_episode_has_no_name(marked: Marked) -> None:
    """The question names nothing; once it is marked the episode has its name."""
    show = marked("S01E02")
    show.markers.choose_curtain(Curtain.SEALED)
    async with on_stage(show) as stage:
        await stage.press("end", "w")
        assert "Have you watched the next episode?" in stage.words
        assert "S01E03" not in stage.text
        await stage.press("y")
        assert show.markers.marker == Position("S01E03")
        assert "The Keeper's Log" in stage.words


async def test_enter_reads_and_escape_goes_back(marked: Marked) -> None:
    """The keys act on the page, then on the list again."""
    async with on_stage(marked("S01E01"), size=(80, 24)) as stage:
        await stage.press("enter")
        assert isinstance(stage.app.focused, ReadingPane)
        await stage.press("j", "j")
        assert stage.app.screen.query_one(EpisodeList).chosen == 0
        await stage.press("escape")
        assert isinstance(stage.app.focused, EpisodeList)


async def test_the_mouse_chooses_and_marks(marked: Marked) -> None:
    """A click chooses a row; the footer's words are buttons."""
    show = marked("S01E01")
    async with on_stage(show) as stage:
        await stage.pilot.click(EpisodeList, offset=(8, 1))
        await stage.pilot.pause()
        assert stage.app.screen.query_one(EpisodeList).chosen == 1
        words = stage.lines[-1].index("w watched")
        await stage.pilot.click(offset=(words + 3, 23))
        await stage.pilot.pause()
        assert isinstance(stage.app.screen, ConfirmMarking)
        await stage.pilot.click("#yes")
        await stage.pilot.pause()
        assert show.markers.marker == Position("S01E02")


async def test_looking_back_is_marked_as_such(marked: Marked) -> None:
    """With an earlier horizon nothing later is shown; Esc returns, and the marker has not moved."""
    show = marked("S01E04")
    async with on_stage(show, at=Position("S01E01")) as stage:
        assert "looking back: E1 · Esc returns" in stage.lines[0]
        assert "The Keeper" not in stage.text
        await stage.press("escape")
        assert "you: through E4" in stage.lines[0]
        assert show.markers.marker == Position("S01E04")


async def test_looking_forward_is_not_possible(marked: Marked) -> None:
    """A horizon past the marker is the marker, and that is said."""
    async with on_stage(marked("S01E01"), at=Position("S01E04")) as stage:
        assert "you: through E1" in stage.lines[0]
        assert "S01E04 lies past your marker" in " ".join(stage.text.split())


async def test_looking_back_to_the_marker_is_no_look_back(marked: Marked) -> None:
    """One is there."""
    async with on_stage(marked("S01E02"), at=Position("S01E02")) as stage:
        assert "you: through E2" in stage.lines[0]


async def test_under_way_shows_what_has_been_reached(marked: Marked) -> None:
    """Half-way through an episode its marked facts are there, its synopsis is not."""
    async with on_stage(marked("S01E04@12:30"), size=(120, 40)) as stage:
        assert "you: E4 at 12:30" in stage.lines[0]
        assert "A wreck lies where the chart shows nothing." in stage.words
        assert "The tide goes out" not in stage.words
        assert "Mara put out the lamp" not in stage.words


async def test_everything_watched(marked: Marked) -> None:
    """At the end there is no curtain left, and w has nothing to do."""
    async with on_stage(marked("S02E02"), size=(120, 40)) as stage:
        assert "all watched" in stage.lines[0]
        assert "the curtain" not in stage.text
        await stage.press("home", "w", "u", "y")
        assert "all watched" in stage.lines[0]


async def test_a_broken_episode_says_so_and_the_rest_stands(paths: Paths, library: Library) -> None:
    """One file that cannot be read costs that episode's facts alone."""
    folder = paths.shows / "lighthouse"
    folder.mkdir(parents=True)
    (folder / "show.toml").write_bytes((LIGHTHOUSE / "show.toml").read_bytes())
    (folder / "episodes").mkdir()
    for name in ("S01E01", "S01E03"):
        content = (LIGHTHOUSE / "episodes" / f"{name}.toml").read_bytes()
        (folder / "episodes" / f"{name}.toml").write_bytes(content)
    (folder / "episodes" / "S01E02.toml").write_text("synopsis = 'half a")
    show = library.open("lighthouse")
    show.markers.mark(Position("S01E03"))
    async with on_stage(show, size=(120, 40)) as stage:
        assert "three weeks are missing" in stage.words
        await stage.press("k")
        assert "S01E02.toml, at its end" in stage.words
        assert "half a" not in stage.words


async def test_damaged_progress_shows_nothing_and_says_where_it_is(
    paths: Paths, library: Library
) -> None:
    """The guide opens at the beginning, the file stays as it is, and marking says why not."""
    paths.progress.parent.mkdir(parents=True)
    paths.progress.write_bytes(b"\xff\x00 no TOML")
    async with on_stage(library.open(str(LIGHTHOUSE)), size=(120, 40)) as stage:
        assert "progress.toml" in stage.words.replace(" ", "")
        assert "nothing watched yet" in stage.words
        await stage.press("w", "y")
        assert "nothing watched yet" in stage.words
    assert paths.progress.read_bytes() == b"\xff\x00 no TOML"


async def test_help(marked: Marked) -> None:
    """? explains the keys and is left again."""
    async with on_stage(marked("S01E01"), size=(80, 40)) as stage:
        await stage.press("question_mark")
        assert isinstance(stage.app.screen, HelpDialog)
        assert "You have watched through the chosen episode" in stage.words
        await stage.press("escape")
        assert "1 · Landfall" in stage.words


async def test_the_palette_has_the_guides_own_commands(marked: Marked) -> None:
    """Nothing of Textual's is in it, and nothing of the story."""
    async with on_stage(marked("S01E01")) as stage:
        listed = stage.app.get_system_commands(stage.app.screen)
        names = [command.title for command in listed]
        assert names == [
            f"{command.title().capitalize()} · {command.key({})}"
            for command in COMMANDS
            if command.view in (None, "episodes")
        ]
        assert {"Search · /", "Watched · w", "Look back · [", "People · 2"} <= set(names)


async def test_quit_leaves(marked: Marked) -> None:
    """Q ends the app with status 0."""
    async with on_stage(marked("S01E01")) as stage:
        await stage.press("q")
        assert not stage.app.is_running
        assert not stage.app.return_code


async def test_everything_that_happened_unfolds(marked: Marked) -> None:
    """By its key, or by its line; another episode's page is folded again, and Esc remembers."""
    beat, fold = "Three weeks are missing from the log.", "+ Both beats"
    async with on_stage(marked("S01E03"), size=(120, 40)) as stage:
        assert beat not in stage.words
        assert fold in stage.words
        assert beat in await stage.press("b")
        assert beat not in await stage.press("b")
        await stage.press("enter")
        stage.app.screen.query_one(ReadingPane).open(ToBeats())
        assert beat in await stage.press("enter")
        assert fold not in stage.words
        await stage.press("escape", "up", "down")
        assert beat not in stage.words


async def test_everything_that_happened_is_a_key_away_from_the_news(marked: Marked) -> None:
    """It shows the episode's own page, unfolded."""
    async with on_stage(marked("S01E02"), size=(120, 40)) as stage:
        await stage.press("down", "w", "y")
        assert "New since E2" in stage.words
        assert "Three weeks are missing from the log." in await stage.press("b")
