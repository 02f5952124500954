"""The story of an episode, and the news since a position."""

import pytest

from etoile_tui.errors import PositionError
from etoile_tui.guide.schedule.position import parse_position
from etoile_tui.guide.schedule.show import Source
from etoile_tui.guide.story.facts import (
    AnswerFact,
    Chapter,
    EventFact,
    PersonFact,
    QuestionFact,
    RelationshipFact,
)
from etoile_tui.guide.story.story import Story
from tests.harness.guides import guide_to

TIDE = Source(publisher="The Tide Table")
GULL = Source(publisher="Gull & Co")


def friends(words: str, at: int | None = None) -> RelationshipFact:
    """Return what two people are to each other."""
    return RelationshipFact(between=("ada", "bea"), kind="friends", words=words, at=at)


CHAPTERS = (
    Chapter(
        episode="S01E01",
        synopsis="The first.",
        events=(EventFact(text="One.", people=("ada",), sources=(TIDE,)),),
        people=(PersonFact(id="ada", name="Ada", status="here"),),
        questions=(QuestionFact(id="lamp", asks="Who lit it?"),),
        sources=(TIDE,),
    ),
    Chapter(
        episode="S01E02",
        synopsis="The second.",
        events=(
            EventFact(text="Two, early.", at=60, sources=(GULL,)),
            EventFact(text="Two, turning.", twist=True, sources=(TIDE,)),
        ),
        people=(PersonFact(id="bea", name="Bea", at=60), PersonFact(id="ada", status="away")),
        relationships=(friends("strangers"),),
        questions=(QuestionFact(id="door", asks="Who is at the door?", at=60),),
        sources=(GULL, TIDE),
    ),
    Chapter(
        episode="S01E03",
        synopsis="The third.",
        relationships=(friends("friends"),),
        answers=(AnswerFact(question="lamp", text="Bea did."),),
    ),
    Chapter(
        episode="S01E04",
        synopsis="The fourth.",
        people=(PersonFact(id="ada", status="back", name="Ada Low"),),
        relationships=(friends("at odds", at=60), friends("friends again")),
        answers=(AnswerFact(question="lamp", text="With Ada's match."),),
    ),
)


def story(horizon: str, episode: str) -> Story:
    """Return an episode's story at a horizon; it has to be reached."""
    told = guide_to(horizon, *CHAPTERS).story(episode)
    assert told is not None
    return told


def news(horizon: str, since: str) -> Story:
    """Return what was told after a position."""
    return guide_to(horizon, *CHAPTERS).news(parse_position(since))


def texts(told: Story) -> list[str]:
    """Return what events say."""
    return [event.text for event in told.events]


def test_an_episode_tells_what_its_file_says() -> None:
    """No more and no less."""
    told = story("S01E02", "S01E02")
    assert told.episodes == ("S01E02",)
    assert [synopsis.text for synopsis in told.synopses] == ["The second."]
    assert texts(told) == ["Two, early.", "Two, turning."]
    assert [event.text for event in told.twists] == ["Two, turning."]
    assert [person.name for person in told.newcomers] == ["Bea"]
    assert [(change.name, change.was, change.now) for change in told.changes] == [
        ("Ada", "here", "away")
    ]
    assert [(bond.was, bond.now.words) for bond in told.relationships] == [(None, "strangers")]
    assert [question.asks for question in told.raised] == ["Who is at the door?"]
    assert told.answered == ()
    assert told.sources == (GULL, TIDE)
    assert not told.empty


def test_an_episode_under_way_tells_what_it_has_told() -> None:
    """Neither its synopsis nor what comes at its end, the sources of that included."""
    told = story("S01E02@01:00", "S01E02")
    assert (told.synopses, told.changes, told.relationships) == ((), (), ())
    assert texts(told) == ["Two, early."]
    assert [person.name for person in told.newcomers] == ["Bea"]
    assert told.sources == (GULL,)


@pytest.mark.parametrize("episode", ["S01E03", "S01E05", "S09E09", ""])
def test_an_episode_that_is_not_reached_has_no_story(episode: str) -> None:
    """Nor has one that does not exist, and the answer is the same."""
    guide = guide_to("S01E02", *CHAPTERS)
    assert guide.story(episode) is None
    assert not guide.reaches(episode)


def test_a_reached_episode_of_which_nothing_is_told() -> None:
    """Its story is empty, but it has one."""
    told = story("S01E05", "S01E05")
    assert told.empty
    assert told == Story(episodes=())


def test_an_earlier_episode_keeps_its_page() -> None:
    """What changed later is not on it; but people go by what they are called now."""
    told = story("S01E04", "S01E01")
    assert [(person.name, person.status) for person in told.newcomers] == [("Ada Low", "here")]
    assert told.events[0].people == ("Ada Low",)
    then = story("S01E04", "S01E02")
    assert [(bond.was, bond.now.words) for bond in then.relationships] == [(None, "strangers")]


def test_news_of_one_episode_are_its_story() -> None:
    """Since the end of the episode before."""
    assert news("S01E03", "S01E02") == story("S01E03", "S01E03")


def test_news_over_several_episodes_tell_from_where_to_where() -> None:
    """What something was before the jump, and what it is after; not each step between."""
    told = news("S01E04", "S01E02")
    assert told.episodes == ("S01E03", "S01E04")
    assert [synopsis.episode for synopsis in told.synopses] == ["S01E03", "S01E04"]
    assert [(bond.was, bond.now.words) for bond in told.relationships] == [
        ("strangers", "friends again")
    ]
    assert {(change.what, change.was, change.now) for change in told.changes} == {
        ("name", "Ada", "Ada Low"),
        ("status", "away", "back"),
    }


def test_news_of_somebody_who_came_in_within_the_jump() -> None:
    """They are new, as of its end; what changed since they came is not a change to the reader."""
    told = news("S01E04", "none")
    assert [(person.name, person.status) for person in told.newcomers] == [
        ("Ada Low", "back"),
        ("Bea", None),
    ]
    assert told.changes == ()
    assert told == guide_to("S01E04", *CHAPTERS).so_far


def test_news_since_the_middle_of_an_episode() -> None:
    """Leave out what had been told by then."""
    told = news("S01E02", "S01E02@01:00")
    assert texts(told) == ["Two, turning."]
    assert [synopsis.text for synopsis in told.synopses] == ["The second."]
    assert (told.newcomers, told.raised) == ((), ())
    assert told.sources == (TIDE,)
    assert texts(news("S01E02", "S01E02@00:59")) == ["Two, early.", "Two, turning."]


def test_news_within_one_episode() -> None:
    """From one minute of it to another."""
    told = news("S01E04@02:00", "S01E04@00:30")
    assert [(bond.was, bond.now.words) for bond in told.relationships] == [("friends", "at odds")]
    assert news("S01E04@02:00", "S01E04@01:00").empty


def test_no_news() -> None:
    """Since the horizon itself nothing has been told."""
    assert news("S01E04", "S01E04").empty
    assert news("none", "none").empty


def test_something_that_came_back_to_what_it_was_is_told_as_it_stands() -> None:
    """A status that went and came back is no change; nobody has to be told that nothing is new."""
    there = Chapter(episode="S01E03", people=(PersonFact(id="ada", status="here"),))
    guide = guide_to("S01E03", CHAPTERS[0], CHAPTERS[1], there)
    assert guide.news(parse_position("S01E01")).changes == ()


@pytest.mark.parametrize("since", ["S01E04", "S01E09"])
def test_news_since_a_position_that_is_not_reached_are_refused(since: str) -> None:
    """It has no place in the guide, whether it lies ahead or does not exist."""
    with pytest.raises(PositionError):
        news("S01E03", since)


def test_questions_stay_with_what_answers_them() -> None:
    """Raised once, open until something answers; answers add up."""
    opened = guide_to("S01E02", *CHAPTERS).questions
    assert [(question.asks, question.episode, question.open) for question in opened] == [
        ("Who lit it?", "S01E01", True),
        ("Who is at the door?", "S01E02", True),
    ]
    lamp, door = guide_to("S01E04", *CHAPTERS).questions
    assert [(answer.episode, answer.text) for answer in lamp.answers] == [
        ("S01E03", "Bea did."),
        ("S01E04", "With Ada's match."),
    ]
    assert (lamp.open, door.open) == (False, True)


def test_what_a_interval_answers_is_its_own_answers() -> None:
    """Not those of other episodes."""
    for episode, text in (("S01E03", "Bea did."), ("S01E04", "With Ada's match.")):
        (question,) = story("S01E04", episode).answered
        assert [answer.text for answer in question.answers] == [text]
    assert story("S01E04", "S01E02").answered == ()


def test_a_question_asked_again_is_the_same_question() -> None:
    """It asks what it asks now, and knows what it asked before."""
    again = Chapter(episode="S01E02", questions=(QuestionFact(id="lamp", asks="Who, then?"),))
    guide = guide_to("S01E02", CHAPTERS[0], again)
    (lamp,) = guide.questions
    assert (lamp.asks, lamp.episode, lamp.open) == ("Who, then?", "S01E02", True)
    assert [(was.asks, was.episode) for was in lamp.earlier] == [("Who lit it?", "S01E01")]
    for episode, asks in (("S01E01", "Who lit it?"), ("S01E02", "Who, then?")):
        told = guide.story(episode)
        assert told is not None
        assert [question.asks for question in told.raised] == [asks]


def test_an_answer_to_nothing_is_told_by_itself() -> None:
    """With a wrong id the question is lost, the answer is not."""
    stray = Chapter(episode="S01E02", answers=(AnswerFact(question="?", text="Yes."),))
    guide = guide_to("S01E02", CHAPTERS[0], stray)
    (answered,) = guide.so_far.answered
    assert (answered.asks, [answer.text for answer in answered.answers]) == ("", ["Yes."])
    assert [question.asks for question in guide.questions] == ["Who lit it?"]


def test_an_episode_that_cannot_be_read_says_so() -> None:
    """And the rest of the story stands."""
    broken = Chapter(episode="S01E02", problem="episodes/S01E02.toml: the file is missing.")
    guide = guide_to("S01E04", CHAPTERS[0], broken, *CHAPTERS[2:])
    told = guide.story("S01E02")
    assert told is not None
    assert [(problem.episode, problem.text) for problem in told.problems] == [
        ("S01E02", "episodes/S01E02.toml: the file is missing.")
    ]
    assert not told.empty
    assert guide.so_far.problems == told.problems
    assert [synopsis.episode for synopsis in guide.so_far.synopses] == [
        "S01E01",
        "S01E03",
        "S01E04",
    ]
