"""The recap of the invented show, and of small ones."""

import pytest

from etoile_tui.errors import PositionError
from etoile_tui.guide.items.link import ToEpisode, ToPerson, ToQuestion, ToRelationship
from etoile_tui.guide.items.page import NOTHING_TOLD, Item, Page
from etoile_tui.guide.pages.questions_page import NOTHING_ASKED, questions_page
from etoile_tui.guide.pages.recap_page import NOTHING_WATCHED, recap_page
from etoile_tui.guide.pages.reminders_page import (
    MOST,
    MOST_BETWEEN,
    NOTHING_TO_RECALL,
    reminders_heading,
    reminders_page,
)
from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.position import parse_position
from etoile_tui.guide.story.facts import (
    AnswerFact,
    Chapter,
    EventFact,
    IdentityFact,
    PersonFact,
    QuestionFact,
    RelationshipFact,
)
from etoile_tui.guide.story.guide import Guide
from etoile_tui.packs.pack import Pack
from tests.harness.guides import guide_to
from tests.harness.invented import LIGHTHOUSE

STORM = Chapter(episode="S01E01", synopsis="A storm.\n\nThen none.")


def lighthouse_to(horizon: str, curtain: Curtain = Curtain.DRAWN) -> Guide:
    """Return the guide to the lighthouse show at a horizon."""
    pack, position = Pack(LIGHTHOUSE), parse_position(horizon)
    chapters = pack.chapters(pack.order.reach(position))
    return Guide(pack.show, chapters, horizon=position, curtain=curtain)


def sections(page: Page) -> dict[str, list[str]]:
    """Return the texts of a page's items by the headings of its sections."""
    return {section.heading: [item.text for item in section.items] for section in page.sections}


def section(page: Page, heading: str) -> tuple[Item, ...]:
    """Return the items of one section."""
    (found,) = (section for section in page.sections if section.heading == heading)
    return found.items


def test_the_story_so_far() -> None:
    """Every episode by its synopsis, then what turned over in it."""
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
    assert last.link == last.items[0].link == ToEpisode("S01E03")
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
    """Nobody can ask for that by accident."""
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
    """After what turned over in the episode, with the way to the one."""
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
    """What the last one turned over and left open, what else is, who is where, and who to whom."""
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
        ToEpisode("S01E03"),
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
        ("ended", "at odds → friends no more (over)")
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


def test_questions() -> None:
    """The latest first; the open ones say since when, the others where they were answered."""
    page = questions_page(lighthouse_to("S01E04"))
    assert [
        (entry.heading, [(item.lead, item.text, item.note) for item in entry.items])
        for entry in page.sections
    ] == [
        ("Open", [(None, "Who wrote the second hand?", "probably since E3")]),
        (
            "Answered",
            [
                (
                    "Why did the lamp go out?",
                    "Mara put it out, so that a boat would not find the island.",
                    "asked in E1, answered in E4",
                )
            ],
        ),
    ]
    assert [entry.items[0].link for entry in page.sections] == [
        ToQuestion("second-hand"),
        ToQuestion("eleven-minutes"),
    ]


def test_the_latest_question_and_the_latest_answer_come_first() -> None:
    """Those of one episode stand as it told them."""
    asked = [
        Chapter(
            episode=episode,
            questions=tuple(QuestionFact(id=f"{episode}{n}", asks=f"{n}?") for n in numbers),
        )
        for episode, numbers in (("S01E01", "12"), ("S01E02", "34"))
    ]
    answers = tuple(AnswerFact(question=one, text=one) for one in ("S01E011", "S01E024"))
    early, late = (AnswerFact(question=f"S01E0{n}", text="So.") for n in ("23", "12"))
    closing = (
        Chapter(episode="S01E03", answers=(early,)),
        Chapter(episode="S01E04", answers=(late,)),
    )
    still_open = questions_page(guide_to("S01E02", *asked))
    assert sections(still_open)["Open"] == ["3?", "4?", "1?", "2?"]
    half = Chapter(episode="S01E03", answers=answers)
    assert sections(questions_page(guide_to("S01E03", *asked, half)))["Open"] == ["3?", "2?"]
    closed = section(questions_page(guide_to("S01E04", *asked, *closing)), "Answered")
    assert [item.lead for item in closed] == ["2?", "3?"]


@pytest.mark.parametrize(
    ("asked", "likely", "note"),
    [
        ("S01E01", False, "asked in E1, answered in E2"),
        ("S01E01", True, "asked in E1, probably answered in E2"),
        ("S01E02", False, "asked and answered in E2"),
        ("S01E02", True, "asked in E2, probably answered in E2"),
        (None, False, "answered in E2"),
        (None, True, "probably answered in E2"),
    ],
)
def test_where_a_question_was_asked_and_answered(
    asked: str | None, likely: bool, note: str
) -> None:
    """As far as either is known."""
    question = (QuestionFact(id="why", asks="Why?"),)
    chapters = {
        "S01E01": Chapter(episode="S01E01", questions=question if asked == "S01E01" else ()),
        "S01E02": Chapter(
            episode="S01E02",
            questions=question if asked == "S01E02" else (),
            answers=(AnswerFact(question="why", text="So.", likely=likely),),
        ),
    }
    (item,) = section(questions_page(guide_to("S01E02", *chapters.values())), "Answered")
    assert (item.lead, item.text, item.note) == (asked and "Why?", "So.", note)
