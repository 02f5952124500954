"""The page of questions."""

import pytest

from etoile_tui.guide.items.link import ToQuestion
from etoile_tui.guide.pages.questions_page import questions_page
from etoile_tui.guide.story.facts import (
    AnswerFact,
    Chapter,
    Placed,
    QuestionFact,
)
from tests.harness.guides import guide_to

from .reading import lighthouse_to, section, sections


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
    ("asked", "placed", "note"),
    [
        ("S01E01", None, "asked in E1, answered in E2"),
        ("S01E01", "likely", "asked in E1, probably answered in E2"),
        ("S01E01", "by", "asked in E1, answered in E2 or earlier"),
        ("S01E02", None, "asked and answered in E2"),
        ("S01E02", "likely", "asked in E2, probably answered in E2"),
        (None, None, "answered in E2"),
        (None, "likely", "probably answered in E2"),
        (None, "by", "answered in E2 or earlier"),
    ],
)
def test_where_a_question_was_asked_and_answered(
    asked: str | None, placed: Placed | None, note: str
) -> None:
    """As far as either is known."""
    question = (QuestionFact(id="why", asks="Why?"),)
    chapters = {
        "S01E01": Chapter(episode="S01E01", questions=question if asked == "S01E01" else ()),
        "S01E02": Chapter(
            episode="S01E02",
            questions=question if asked == "S01E02" else (),
            answers=(AnswerFact(question="why", text="So.", placed=placed),),
        ),
    }
    (item,) = section(questions_page(guide_to("S01E02", *chapters.values())), "Answered")
    assert (item.lead, item.text, item.note) == (asked and "Why?", "So.", note)


def test_an_answer_that_a_later_one_overtook_stands_behind_it() -> None:
    """With its episode; before the later one is reached it is the answer."""
    chapters = (
        Chapter(episode="S01E01", questions=(QuestionFact(id="why", asks="Is he alive?"),)),
        Chapter(episode="S01E02", answers=(AnswerFact(question="why", text="In a coma."),)),
        Chapter(
            episode="S01E03",
            answers=(
                AnswerFact(question="why", text="He is awake.", placed="likely"),
                AnswerFact(question="why", text="And well."),
            ),
        ),
    )
    told = []
    for horizon in ("S01E02", "S01E03"):
        (item,) = section(questions_page(guide_to(horizon, *chapters)), "Answered")
        told.append((item.text, item.note))
    assert told == [
        ("In a coma.", "asked in E1, answered in E2"),
        (
            "He is awake. (probably by now) And well.",
            "asked in E1, answered in E3 · in E2: In a coma.",
        ),
    ]
