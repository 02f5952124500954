"""What to remember before watching on."""

import pytest

from etoile_tui.guide.items.link import ToEpisode, ToPerson, ToQuestion, ToRelationship
from etoile_tui.guide.items.page import Item, Page
from etoile_tui.guide.pages.reminders_page import (
    MOST,
    MOST_BETWEEN,
    NOTHING_TO_RECALL,
    reminders_heading,
    reminders_page,
)
from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.story.facts import (
    Chapter,
    EventFact,
    PersonFact,
    QuestionFact,
    RelationshipFact,
)
from etoile_tui.guide.story.guide import Guide
from tests.harness.guides import guide_to

from .reading import STORM, lighthouse_to, section, sections


@pytest.mark.parametrize(
    ("horizon", "curtain", "heading"),
    [
        ("none", Curtain.DRAWN, "Before you watch 1 · Landfall"),
        ("none", Curtain.SEALED, "Before the next episode"),
        ("S01E02", Curtain.OPEN, "Before you watch S01E03 · The Keeper's Log"),
        ("S01E02", Curtain.DRAWN, "Before you watch 3 · The Keeper's Log"),
        ("S01E02", Curtain.SEALED, "Before the next episode"),
        ("S01E04", Curtain.DRAWN, "Before you watch S00E01 · A Winter Night"),
        ("S01E04@12:30", Curtain.DRAWN, "Before you go on with 4 · Low Water"),
        ("S01E04@12:30", Curtain.SEALED, "Before you go on with episode 4"),
        ("S02E01", Curtain.SEALED, "Before the next episode"),
        ("S02E02", Curtain.SEALED, "Where it all stands"),
    ],
)
def test_the_heading_before_the_next_episode(horizon: str, curtain: Curtain, heading: str) -> None:
    """It names the episode no further than the curtain does."""
    assert reminders_heading(lighthouse_to(horizon, curtain)) == heading


def test_before_the_next_episode() -> None:
    """The last episode's twists and questions, other questions, people, relationships."""
    assert [
        (entry.heading, [(item.lead, item.text, item.note) for item in entry.items])
        for entry in reminders_page(lighthouse_to("S01E03")).sections
    ] == [
        (
            "What 3 · The Keeper's Log left you with",
            [
                (None, "The log is in two hands.", "50:00 · probably here"),
                (None, "Who wrote the second hand?", "probably here"),
            ],
        ),
        ("Still open", [(None, "Why did the lamp go out?", "since E1")]),
        (
            "Where everybody stands",
            [
                ("Mara", "on the island", "keeper of the light"),
                ("Ilse", "stranded on the island", "counts birds"),
                ("Jon", "ferryman", "probably by now"),
                ("the second hand", "Somebody else wrote in the log.", "probably by now"),
            ],
        ),
        (
            "New between people",
            [
                ("Mara – Ilse", "friends → at odds", "Ilse knew of the log."),
                (
                    "Jon → Mara",
                    "watches her",
                    "He looks up at the lamp every night. · probably by now",
                ),
            ],
        ),
    ]


def test_what_stands_before_the_next_episode_leads_on() -> None:
    """To the person's card, the line on the map, the question and the episode."""
    page = reminders_page(lighthouse_to("S01E03"))
    assert [entry.items[0].link for entry in page.sections] == [
        ToEpisode("S01E03", "The log is in two hands."),
        ToQuestion("eleven-minutes"),
        ToPerson("mara"),
        ToRelationship(("mara", "ilse"), "friends"),
    ]
    assert page.sections[0].items[1].link == ToQuestion("second-hand")


def test_before_going_on_with_an_episode() -> None:
    """What has happened in it so far, after what the one before left."""
    page = reminders_page(lighthouse_to("S01E04@12:30"))
    assert [entry.heading for entry in page.sections[:3]] == [
        "What 3 · The Keeper's Log left you with",
        "4 · Low Water, so far",
        "Still open",
    ]
    assert sections(page)["4 · Low Water, so far"] == [
        "A wreck lies where the chart shows nothing."
    ]


def test_what_ended_in_the_last_episode_is_new_once() -> None:
    """After the next one it is not spoken of any more."""
    now, later = reminders_page(lighthouse_to("S01E04")), reminders_page(lighthouse_to("S00E01"))
    assert [(item.tone, item.text) for item in section(now, "New between people")] == [
        ("ended", "at odds → friends no more")
    ]
    assert "New between people" not in sections(later)
    assert sections(later)["Between people, as before"] == ["watches her"]


def test_before_the_next_episode_with_nothing_to_say() -> None:
    """A page is never blank."""
    assert reminders_page(guide_to("S01E01", STORM)) == Page(paragraphs=(NOTHING_TO_RECALL,))


def crowd(count: int) -> Guide:
    """Return a guide to an old episode with so many people, questions and relationships."""
    people = tuple(
        PersonFact(id=f"p{number:02}", name=f"Nr {number}", role="sailor")
        for number in range(count)
    )
    chapter = Chapter(
        episode="S01E01",
        people=people,
        questions=tuple(QuestionFact(id=person.id, asks=f"{person.name}?") for person in people),
        relationships=tuple(
            RelationshipFact(between=("captain", person.id), kind="work", words="crew")
            for person in people
        ),
    )
    return guide_to("S01E02", chapter)


@pytest.mark.parametrize(
    ("heading", "most"),
    [
        ("Still open", MOST),
        ("Where everybody stands", MOST),
        ("Between people, as before", MOST_BETWEEN),
    ],
)
def test_long_lists_are_cut_short(heading: str, most: int) -> None:
    """They say how many more there are, and never that there is one more."""
    for count, shown in ((most, most), (most + 1, most + 1), (most + 2, most + 1)):
        assert len(section(reminders_page(crowd(count)), heading)) == shown
    assert section(reminders_page(crowd(most + 2)), heading)[-1] == Item(text="and 2 more")


def test_somebody_without_role_or_status_stands_where_the_story_left_them() -> None:
    """By what is known of them, else by what they did last."""
    chapter = Chapter(
        episode="S01E01",
        people=(
            PersonFact(id="a", name="Ada", about="She knows. She waits."),
            PersonFact(id="b", name="Bea"),
            PersonFact(id="c", name="Cyd"),
        ),
        events=(
            EventFact(text="It rains on Bea.", people=("b",)),
            EventFact(text="She sees Bea.", people=("a", "b"), placed="likely"),
        ),
    )
    standing = section(reminders_page(guide_to("S01E01", chapter)), "Where everybody stands")
    assert [(item.lead, item.text, item.note) for item in standing] == [
        ("Bea", "She sees Bea.", "Ada · probably by now"),
        ("Ada", "She knows.", None),
        ("Cyd", "", None),
    ]
