"""Items about questions."""

from etoile_tui.guide.story.story import (
    Answer,
    Question,
    Story,
)
from tests.guide.items.stories import ONE, sections


def test_an_answer_to_what_was_never_asked_leads_nowhere() -> None:
    """There is no question to lead to."""
    answers = (Answer(episode="S01E01", text="Ada."),)
    story = Story(
        episodes=ONE, answered=(Question(id="who", episode="S01E01", asks="", answers=answers),)
    )
    (item,) = sections(story)["Answered"]
    assert (item.lead, item.text, item.link) == (None, "Ada.", None)


def test_a_question_that_a_later_episode_answered_says_where() -> None:
    """And one that its own episode answers does not point at itself."""
    later, same = (
        Question(
            id="why",
            episode="S01E01",
            asks="Why?",
            answers=(Answer(episode=episode, text="So."),),
        )
        for episode in ("S01E03", "S01E01")
    )
    items = sections(Story(episodes=ONE, raised=(later, same)))["Left open"]
    assert [item.note for item in items] == ["answered in S01E03", None]
