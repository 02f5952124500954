"""The story split by episode, where an episode tells neither events nor a synopsis."""

import pytest

from etoile_tui.guide.items.page import NOTHING_TOLD
from etoile_tui.guide.pages.recap_page import recap_page
from etoile_tui.guide.schedule.position import parse_position
from etoile_tui.guide.story.facts import (
    AnswerFact,
    Chapter,
    PersonFact,
    QuestionFact,
    RelationshipFact,
)
from tests.harness.guides import guide_to

PEOPLE_ALONE = Chapter(
    episode="S01E01",
    people=(PersonFact(id="a", name="Ann", role="keeper"), PersonFact(id="b", name="Bob", at=60)),
    relationships=(RelationshipFact(between=("a", "b"), kind="work", words="colleagues"),),
    questions=(QuestionFact(id="q", asks="Who lit it?", at=60),),
    answers=(AnswerFact(question="q", text="Bob."),),
)


@pytest.mark.parametrize(
    ("since", "told"),
    [
        (
            "none",
            [
                ("Ann", "keeper"),
                ("Bob", ""),
                ("Ann – Bob", "colleagues"),
                (None, "Who lit it?"),
                ("Who lit it?", "Bob."),
            ],
        ),
        (
            "S01E01@01:00",
            [("Ann", "keeper"), ("Ann – Bob", "colleagues"), ("Who lit it?", "Bob.")],
        ),
    ],
)
def test_an_episode_that_tells_of_people_alone(
    since: str, told: list[tuple[str | None, str]]
) -> None:
    """It is told by what it tells; the one after it, which tells nothing, says so."""
    first, second = recap_page(guide_to("S01E02", PEOPLE_ALONE), parse_position(since)).sections
    assert first.paragraphs == ()
    assert [(item.lead, item.text) for item in first.items] == told
    assert (second.paragraphs, second.items) == ((NOTHING_TOLD,), ())


def test_what_changed_is_told_of_an_episode_that_tells_nothing_else() -> None:
    """As on its own page."""
    later = Chapter(episode="S01E02", people=(PersonFact(id="a", status="away"),))
    story = recap_page(guide_to("S01E02", PEOPLE_ALONE, later))
    assert [(item.lead, item.text) for item in story.sections[1].items] == [("Ann", "away")]
