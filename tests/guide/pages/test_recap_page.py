"""The recap of the invented show, and of small ones."""

import pytest

from etoile_tui.errors import PositionError
from etoile_tui.guide.items.link import ToEpisode, ToPerson
from etoile_tui.guide.items.page import NOTHING_TOLD, Item, Page
from etoile_tui.guide.pages.questions_page import NOTHING_ASKED, questions_page
from etoile_tui.guide.pages.recap_page import NOTHING_WATCHED, recap_page
from etoile_tui.guide.pages.reminders_page import (
    reminders_page,
)
from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.position import parse_position
from etoile_tui.guide.story.facts import (
    Chapter,
    EventFact,
    IdentityFact,
)
from tests.harness.guides import guide_to

from .reading import STORM, lighthouse_to, section, sections


def test_the_story_so_far() -> None:
    """Each episode by its synopsis, then its twists."""
    story = recap_page(lighthouse_to("S01E03"))
    assert sections(story) == {
        "1 · Landfall": ["The lamp goes out for eleven minutes, and Mara says nothing of it."],
        "2 · The Lamp": [],
        "3 · The Keeper's Log": ["The log is in two hands."],
    }
    last = story.sections[-1]
    assert last.paragraphs == (
        "Mara finds the log under the stairs, and three weeks are missing from it.",
        "She counts them twice.",
    )
    assert last.link == ToEpisode("S01E03")
    assert last.items[0].link == ToEpisode("S01E03", "The log is in two hands.")
    assert (last.items[0].tone, last.items[0].note) == ("twist", "50:00 · probably here")


def test_seasons_are_told_apart_once_there_are_two() -> None:
    """A number alone would be two episodes."""
    assert [entry.heading for entry in recap_page(lighthouse_to("S02E01")).sections[-3:]] == [
        "S00E01 · A Winter Night",
        "S01E06 · The Second Hand",
        "S02E01 · Fog Signal",
    ]


def test_an_episode_under_way_is_told_by_its_events() -> None:
    """As far as it has been watched."""
    last = recap_page(lighthouse_to("S01E04@12:30")).sections[-1]
    assert (last.heading, last.paragraphs) == ("4 · Low Water, up to 12:30", ())
    assert [item.text for item in last.items] == ["A wreck lies where the chart shows nothing."]


def test_an_episode_under_way_that_a_sealed_curtain_does_not_name() -> None:
    """It goes by its number, as it does in the list."""
    last = recap_page(lighthouse_to("S01E04@12:30", Curtain.SEALED)).sections[-1]
    assert last.heading == "Episode 4, up to 12:30"


@pytest.mark.parametrize(
    ("since", "headings"),
    [
        ("none", ["1 · Landfall", "2 · The Lamp", "3 · The Keeper's Log"]),
        ("S01E01", ["2 · The Lamp", "3 · The Keeper's Log"]),
        ("S01E02", ["3 · The Keeper's Log"]),
        ("S01E02@22:00", ["2 · The Lamp, from 22:00 on", "3 · The Keeper's Log"]),
    ],
)
def test_what_came_after_a_position(since: str, headings: list[str]) -> None:
    """The episodes after it, and the rest of the one it stands in."""
    story = recap_page(lighthouse_to("S01E03"), parse_position(since))
    assert [entry.heading for entry in story.sections] == headings


@pytest.mark.parametrize(
    ("since", "told"),
    [
        ("S01E03@49:59", ["Three weeks are missing from the log.", "The log is in two hands."]),
        ("S01E03@50:00", ["Three weeks are missing from the log."]),
    ],
)
def test_after_a_minute_mark_there_are_the_events(since: str, told: list[str]) -> None:
    """Those after it alone; a synopsis would tell the beginning once more."""
    (part,) = recap_page(lighthouse_to("S01E03"), parse_position(since)).sections
    assert part.paragraphs == ()
    assert [item.text for item in part.items] == told


def test_after_a_minute_mark_without_events_there_is_the_synopsis() -> None:
    """It is all that the end of that episode has told."""
    (part,) = recap_page(guide_to("S01E01", STORM), parse_position("S01E01@10:00")).sections
    assert part.paragraphs == ("A storm.", "Then none.")


def test_from_one_minute_mark_to_another() -> None:
    """The heading says both."""
    guide = lighthouse_to("S01E01@41:30")
    (part,) = recap_page(guide, parse_position("S01E01@04:10")).sections
    assert part.heading == "1 · Landfall, from 04:10 to 41:30"
    assert [item.tone for item in part.items] == ["twist"]


def test_after_a_position_that_is_not_reached() -> None:
    """It is refused."""
    with pytest.raises(PositionError):
        recap_page(lighthouse_to("S01E03"), parse_position("S01E04"))


def test_an_episode_without_a_synopsis_is_told_by_its_events() -> None:
    """By all of them, and one without either says that nothing was told."""
    events = (EventFact(text="Rain."), EventFact(text="Hail.", twist=True))
    story = recap_page(guide_to("S01E02", Chapter(episode="S01E01", events=events)))
    assert sections(story) == {
        "1 · Title of S01E01": ["Rain.", "Hail."],
        "2 · Title of S01E02": [],
    }
    assert [entry.paragraphs for entry in story.sections] == [(), (NOTHING_TOLD,)]


def test_an_episode_that_cannot_be_read_says_so() -> None:
    """In its own section, and before the next episode too."""
    guide = guide_to("S01E02", STORM, Chapter(episode="S01E02", problem="it is missing."))
    assert recap_page(guide).sections[1].items == (Item(tone="problem", text="it is missing."),)
    assert section(reminders_page(guide), "What 2 · Title of S01E02 left you with") == (
        Item(tone="problem", text="it is missing."),
    )


def test_who_turned_out_to_be_whom_is_part_of_the_story() -> None:
    """After the twists of the episode, with a link to that person."""
    last = recap_page(lighthouse_to("S01E06")).sections[-1]
    assert last.heading == "S01E06 · The Second Hand"
    assert [item.lead for item in last.items] == [None, "the second hand and Jon: one and the same"]
    assert last.items[1].link == ToPerson("man-on-the-ferry")


def test_somebody_nobody_has_met_has_no_card_to_lead_to() -> None:
    """Two of whom nothing else was said turn out to be one."""
    chapter = Chapter(episode="S01E01", identities=(IdentityFact(people=("x", "y")),))
    (part,) = recap_page(guide_to("S01E01", chapter)).sections
    assert [(item.text, item.link) for item in part.items] == [("somebody", None)]


@pytest.mark.parametrize("page", [recap_page, reminders_page])
def test_nothing_watched(page: object) -> None:
    """The page says so; questions say that none is open."""
    assert callable(page)
    assert page(lighthouse_to("none")) == Page(paragraphs=(NOTHING_WATCHED,))
    assert questions_page(lighthouse_to("none")) == Page(paragraphs=(NOTHING_ASKED,))
