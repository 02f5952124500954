"""Hedges: each belongs to one fact, and is gone where that fact is certain."""

import pytest

from etoile_tui.cli.text_page import item_line
from etoile_tui.guide.pages.episode_page import episode_page
from etoile_tui.guide.pages.person_page import person_page
from etoile_tui.guide.pages.questions_page import questions_page
from etoile_tui.guide.pages.relationship_pages import relationship_page
from etoile_tui.guide.pages.reminders_page import reminders_page
from etoile_tui.guide.story.appearances import Appearances
from etoile_tui.guide.story.facts import (
    AnswerFact,
    Chapter,
    EventFact,
    PersonFact,
    Placed,
    QuestionFact,
    RelationshipFact,
)
from etoile_tui.guide.story.guide import Guide
from tests.harness.guides import guide_to

from .reading import section

PIA = PersonFact(id="p", name="Pia")


def lines(guide: Guide, heading: str, episode: str = "S01E01") -> list[str]:
    """Return the lines of a section of an episode's page."""
    story = guide.story(episode)
    assert story is not None
    return list(map(item_line, section(episode_page(story, ended=True), heading)))


def card(guide: Guide, heading: str) -> list[str]:
    """Return the lines of a section of Pia's card."""
    return list(map(item_line, section(person_page(guide, "p", Appearances(guide)), heading)))


@pytest.mark.parametrize(
    ("placed", "here"), [(None, ""), ("likely", "probably here"), ("by", "here or earlier")]
)
def test_an_episode_says_how_sure_it_is_that_it_tells_something(
    placed: Placed | None, here: str
) -> None:
    """Whatever kind of fact it is."""
    chapter = Chapter(
        episode="S01E01",
        events=(EventFact(text="It burns.", placed=placed),),
        people=(PersonFact(id="p", name="Pia", placed=placed),),
        relationships=(
            RelationshipFact(between=("p", "q"), kind="work", words="pays", placed=placed),
        ),
        questions=(QuestionFact(id="why", asks="Why?", placed=placed),),
        answers=(AnswerFact(question="why", text="So.", placed=placed),),
    )
    guide = guide_to("S01E01", chapter)
    for heading in ("What happened", "Who came in", "Between people", "Left open", "Answered"):
        assert [here in line and ("(" in line) is bool(here) for line in lines(guide, heading)]
        assert all(("(" in line) is bool(here) for line in lines(guide, heading))


def test_what_was_told_here_or_earlier_is_certain_by_now() -> None:
    """A card and the reminders hedge nothing of it; only where it was told is not certain."""
    chapter = Chapter(
        episode="S01E01",
        people=(PersonFact(id="p", name="Pia", role="cook", status="ill", placed="by"), PIA),
        relationships=(
            RelationshipFact(between=("p", "q"), kind="work", words="pays", placed="by"),
        ),
        questions=(QuestionFact(id="why", asks="Why?", placed="by"),),
    )
    guide = guide_to("S01E01", chapter)
    assert card(guide, "Who it is") == [
        "Role: cook",
        "Status: ill",
        "First seen: 1 · Title of S01E01 (here or earlier)",
    ]
    between = section(relationship_page(guide, ("p", "q")), "Work")
    assert list(map(item_line, between)) == [
        "Pia – somebody: pays",
        "Known since: 1 · Title of S01E01 (here or earlier)",
    ]
    assert "probably" not in repr(reminders_page(guide))
    (asked,) = section(questions_page(guide), "Open")
    assert asked.note == "since E1 or earlier"


def test_a_hedge_stands_behind_its_own_words_alone() -> None:
    """Neither the rest of the line nor its neighbours take it over."""
    chapters = (
        Chapter(episode="S01E01", people=(PIA,)),
        Chapter(
            episode="S01E02",
            events=(
                EventFact(text="She cooks.", people=("p",), placed="likely"),
                EventFact(text="She falls.", people=("p",), twist=True),
            ),
            people=(
                PersonFact(id="p", role="cook", placed="likely"),
                PersonFact(id="p", status="ill", about="She fell."),
            ),
            questions=(QuestionFact(id="why", asks="Why?"),),
            answers=(
                AnswerFact(question="why", text="Rain.", placed="likely"),
                AnswerFact(question="why", text="Ice."),
            ),
        ),
    )
    guide = guide_to("S01E02", *chapters)
    assert card(guide, "Episodes")[-1].endswith("She cooks. (probably here) She falls.")
    assert lines(guide, "What changed", "S01E02") == ["Pia: cook (probably here); ill (She fell.)"]
    assert lines(guide, "Answered", "S01E02") == ["Why? Rain. (probably here) Ice."]
    standing = section(reminders_page(guide), "Where everybody stands")
    assert list(map(item_line, standing)) == ["Pia: ill (cook (probably by now))"]


def test_a_hedge_within_a_note_needs_no_brackets_of_its_own() -> None:
    """It stands at the note's end, behind the words that it belongs to."""
    told = PersonFact(id="p", status="ill", about="She fell.", placed="by")
    guide = guide_to(
        "S01E02",
        Chapter(episode="S01E01", people=(PIA,)),
        Chapter(episode="S01E02", people=(told,)),
    )
    assert lines(guide, "What changed", "S01E02") == [
        "Pia: ill (here or earlier) (She fell. · here or earlier)"
    ]


def test_a_newcomers_status_has_a_hedge_of_its_own() -> None:
    """They came in for certain, and what has become of them is only likely."""
    chapter = Chapter(
        episode="S01E01",
        people=(
            PersonFact(id="p", name="Pia", role="cook"),
            PersonFact(id="p", status="gone", placed="likely"),
        ),
    )
    assert lines(guide_to("S01E01", chapter), "Who came in") == ["Pia: cook, gone (probably here)"]


def test_what_is_as_sure_as_the_coming_in_does_not_say_so_again() -> None:
    """What is less sure does."""
    chapter = Chapter(
        episode="S01E01",
        people=(
            PersonFact(id="p", name="Pia", role="cook", placed="by"),
            PersonFact(id="p", status="gone", placed="likely"),
        ),
    )
    assert lines(guide_to("S01E01", chapter), "Who came in") == [
        "Pia: cook, gone (probably here) (here or earlier)"
    ]


@pytest.mark.parametrize("first", ["likely", "by"])
def test_a_certain_fact_lifts_the_hedge(first: Placed) -> None:
    """The same told again for certain is certain, and nothing makes it unsure later."""
    chapters = (
        Chapter(
            episode="S01E01", people=(PersonFact(id="p", name="Pia", role="cook", placed=first),)
        ),
        Chapter(episode="S01E02", people=(PersonFact(id="p", role="cook"),)),
        Chapter(episode="S01E03", people=(PersonFact(id="p", role="cook", placed="likely"),)),
    )
    until = [guide_to(f"S01E0{number}", *chapters[:number]) for number in (1, 2, 3)]
    assert [card(guide, "Who it is")[0] for guide in until] == [
        "Role: cook (probably by now)" if first == "likely" else "Role: cook",
        "Role: cook",
        "Role: cook",
    ]


def test_a_name_that_was_certain_once_is_never_hedged() -> None:
    """Somebody's old name is no less certain because the new one is."""
    chapters = (
        Chapter(episode="S01E01", people=(PersonFact(id="p", name="the cook"),)),
        Chapter(
            episode="S01E02",
            people=(PersonFact(id="p", name="Pia", also=("the cook",), placed="likely"),),
        ),
    )
    assert "Also called: the cook" in card(guide_to("S01E02", *chapters), "Who it is")


def test_somebody_certain_to_be_in_an_episode_came_in_there() -> None:
    """A certain fact of the same episode lifts the hedge on the coming in."""
    likely = PersonFact(id="p", name="Pia", placed="likely")
    certain = PersonFact(id="p", status="ill")
    one = guide_to("S01E01", Chapter(episode="S01E01", people=(likely, certain)))
    later = Chapter(episode="S01E02", people=(certain,))
    two = guide_to("S01E02", Chapter(episode="S01E01", people=(likely,)), later)
    assert "First seen: 1 · Title of S01E01" in card(one, "Who it is")
    assert "First seen: 1 · Title of S01E01 (probably here)" in card(two, "Who it is")
