"""Questions that are asked again: open again, and with what they asked before."""

from dataclasses import replace

import pytest

from etoile_tui.guide.pages.questions_page import questions_page
from etoile_tui.guide.story.fact_index import FactIndex
from etoile_tui.guide.story.facts import AnswerFact, Chapter, QuestionFact
from etoile_tui.guide.story.question_rounds import list_rounds
from tests.guide.pages.reading import section
from tests.harness.guides import guide_to

REOPENED = (
    Chapter(episode="S01E01", questions=(QuestionFact(id="q", asks="Who lit it?"),)),
    Chapter(episode="S01E02", answers=(AnswerFact(question="q", text="Jon did."),)),
    Chapter(
        episode="S01E03", questions=(QuestionFact(id="q", asks="Who, if Jon was away?", at=60),)
    ),
    Chapter(episode="S01E04", answers=(AnswerFact(question="q", text="Ilse.", placed="likely"),)),
)
BEFORE = "asked in E1 as “Who lit it?” · answered in E2: Jon did."


@pytest.mark.parametrize(
    ("horizon", "heading", "told"),
    [
        ("S01E01", "Open", (None, "Who lit it?", "since E1")),
        ("S01E02", "Answered", ("Who lit it?", "Jon did.", "asked in E1, answered in E2")),
        ("S01E03@00:59", "Answered", ("Who lit it?", "Jon did.", "asked in E1, answered in E2")),
        ("S01E03@01:00", "Open", (None, "Who, if Jon was away?", f"since E3 · {BEFORE}")),
        (
            "S01E04",
            "Answered",
            ("Who, if Jon was away?", "Ilse.", f"asked in E3, probably answered in E4 · {BEFORE}"),
        ),
    ],
)
def test_a_question_that_is_asked_again_is_open_again(
    horizon: str, heading: str, told: tuple[str | None, str, str]
) -> None:
    """It keeps what it asked before, and what answered that."""
    page = questions_page(guide_to(horizon, *REOPENED))
    assert [
        (entry.heading, [(item.lead, item.text, item.note) for item in entry.items])
        for entry in page.sections
    ] == [(heading, [told])]


def test_a_question_in_other_words_before_its_answer() -> None:
    """It says how it was asked first, and what answers both stands there once."""
    other = replace(REOPENED[2], episode="S01E02")
    (item,) = section(
        questions_page(guide_to("S01E04", REOPENED[0], other, REOPENED[3])), "Answered"
    )
    assert item.note == "asked in E2, probably answered in E4 · asked in E1 as “Who lit it?”"


def test_the_same_question_once_more() -> None:
    """Without an answer it is open since it was asked first; with one it is open again."""
    again = Chapter(episode="S01E03", questions=REOPENED[0].questions)
    (item,) = section(questions_page(guide_to("S01E03", REOPENED[0], again)), "Open")
    assert item.note == "since E1"
    (item,) = section(questions_page(guide_to("S01E03", *REOPENED[:2], again)), "Open")
    assert item.note == "since E3 · asked in E1 · answered in E2: Jon did."


def test_every_answer_answers_what_was_asked_last() -> None:
    """An answer before any asking belongs to the first round."""
    early = Chapter(episode="S01E00", answers=(AnswerFact(question="q", text="Nobody."),))
    index = FactIndex(enumerate((early, *REOPENED)))
    assert [
        (each.asked and each.asked.fact.asks, [answer.fact.text for answer in each.answered])
        for each in list_rounds(index, "q")
    ] == [("Who lit it?", ["Nobody.", "Jon did."]), ("Who, if Jon was away?", ["Ilse."])]


def test_what_was_never_asked_has_its_answers() -> None:
    """All of them, under no question."""
    index = FactIndex(enumerate((REOPENED[1], REOPENED[3])))
    (only,) = list_rounds(index, "q")
    assert only.asked is None
    assert [answer.fact.text for answer in only.answers] == ["Jon did.", "Ilse."]
