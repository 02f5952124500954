"""The People screen: the list, the filter, the card, and where it leads."""

from collections.abc import Callable

from etoile_tui.library import OpenShow
from etoile_tui.tui.widgets.person_list import PersonList
from tests.harness.stage import Stage, on_stage

Marked = Callable[[str], OpenShow]


def listed(stage: Stage) -> list[str]:
    """Return the names in the list, in their order."""
    return [person.name for person in stage.app.screen.query_one(PersonList).people]


async def test_those_of_the_chosen_episode_stand_first(marked: Marked) -> None:
    """By first mention, with a sign; the others by name. O lists everybody by name."""
    async with on_stage(marked("S01E03"), size=(120, 40)) as stage:
        await stage.press("home", "down", "2")
        assert "◆ in E2 first" in stage.text
        assert listed(stage) == ["Mara", "Ilse", "Jon", "the second hand"]
        assert "◆ Ilse" in stage.text
        assert "◆ Jon" not in stage.text
        await stage.press("o")
        assert "by name" in stage.text
        assert listed(stage) == ["Ilse", "Jon", "Mara", "the second hand"]
        await stage.press("o")
        assert "as they were met" in stage.text
        await stage.press("o")
        assert "most told of first" in stage.text
        await stage.press("o")
        assert "met in the last 5" in stage.text
        await stage.press("o")
        assert "in E2 first" in stage.text


async def test_a_card_follows_the_choice(marked: Marked) -> None:
    """Name, role, actor, what was known, and where they appear."""
    async with on_stage(marked("S01E03"), size=(120, 40)) as stage:
        await stage.press("2", "o", "home", "down")
        assert "ferryman" in stage.words
        assert "the man on the ferry" in stage.words
        assert "watches her" in stage.words
        await stage.press("down")
        assert "Agnes Quill" in stage.words


async def test_nobody_has_met_a_name_before_it_is_told(marked: Marked) -> None:
    """Jon is the man on the ferry until the third episode, here and in the filter."""
    async with on_stage(marked("S01E02"), size=(120, 40)) as stage:
        await stage.press("2")
        assert "Jon" not in stage.text
        assert "the man on the ferry" in listed(stage)
        await stage.press("f", *"jon")
        assert listed(stage) == []
        assert "Nobody met so far fits that." in stage.text


async def test_the_filter_narrows_as_one_types(marked: Marked) -> None:
    """Names, other names, roles and actors; Enter goes to the list, Esc takes it off."""
    async with on_stage(marked("S01E03"), size=(120, 40)) as stage:
        await stage.press("2", "f", *"QUILL")
        assert listed(stage) == ["Mara"]
        await stage.press("backspace", "backspace", "backspace", "backspace", "backspace")
        await stage.press(*"birds")
        assert listed(stage) == ["Ilse"]
        await stage.press("enter", "escape")
        assert len(listed(stage)) == 4
        assert "birds" not in stage.lines[2]


async def test_keys_typed_into_the_filter_are_no_commands(marked: Marked) -> None:
    """W, u and q are letters there, and nothing is marked."""
    show = marked("S01E02")
    async with on_stage(show, size=(80, 24)) as stage:
        await stage.press("2", "f", *"wuq123")
        assert stage.app.is_running
        assert str(show.markers.marker) == "S01E02"


async def test_what_was_typed_is_forgotten_with_the_marker(marked: Marked) -> None:
    """After undo neither the name nor what was typed is on the screen."""
    show = marked("S01E02")
    show.markers.mark(show.parse("S01E03"))
    async with on_stage(show, size=(120, 40)) as stage:
        await stage.press("2", "f", *"jon", "enter", "u")
        assert str(show.markers.marker) == "S01E02"
        assert "jon" not in stage.text.lower()
        assert listed(stage)


async def test_a_card_leads_to_the_episode_and_back(marked: Marked) -> None:
    """Tab into the card, down to what leads somewhere, Enter; Esc returns to the card's person."""
    async with on_stage(marked("S01E03"), size=(120, 40)) as stage:
        await stage.press("2", "o", "home", "tab")
        assert "▸" in stage.text
        await stage.press("enter")
        assert "Both beats" in stage.words
        await stage.press("escape")
        assert "counts birds" in stage.words
        assert listed(stage)[stage.app.screen.query_one(PersonList).chosen] == "Ilse"


async def test_a_click_chooses_and_a_second_one_reads(marked: Marked) -> None:
    """The mouse does what the keys do."""
    async with on_stage(marked("S01E03"), size=(120, 40)) as stage:
        await stage.press("2", "o")
        await stage.pilot.click(PersonList, offset=(6, 2))
        await stage.pilot.pause()
        assert "Agnes Quill" in stage.words


async def test_nothing_watched_has_nobody(lighthouse: OpenShow) -> None:
    """And says so."""
    async with on_stage(lighthouse) as stage:
        await stage.press("2", "f", "escape", "o", "enter", "escape")
        assert "Nobody has been met yet." in stage.text
