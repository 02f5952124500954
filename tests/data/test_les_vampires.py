"""The pack of Les Vampires: whole, sourced, and true to what each episode tells."""

from pathlib import Path

import pytest

from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.position import Position
from etoile_tui.guide.story.guide import Guide
from etoile_tui.packs.pack import Pack

PACK = Pack(Path(__file__).parents[2] / "data" / "les-vampires")
IDS = PACK.order.ids


def guide_at(episode: str) -> Guide:
    """Return the guide at the end of an episode."""
    horizon = Position(episode)
    chapters = PACK.chapters(PACK.order.reach(horizon))
    return Guide(PACK.show, chapters, horizon=horizon, curtain=Curtain.DRAWN)


@pytest.mark.parametrize("episode", IDS)
def test_every_episode_is_whole(episode: str) -> None:
    """It has a synopsis with its credit, beats, turns, and no mistake in its file."""
    story = guide_at(episode).story(episode)
    assert story is not None
    assert not story.problems
    assert story.synopses
    assert story.synopses[0].sources
    assert len(story.events) >= 12
    assert story.twists
    assert all(event.sources for event in story.events)
    assert all(event.people for event in story.events), "everybody in it has been introduced"


def test_disguises_are_two_until_they_are_lifted() -> None:
    """In this serial that is mostly the episode that brings them."""
    first = {person.name for person in guide_at("S01E01").people}
    assert "the Grand Vampire" in first
    assert "Dr Nox" not in first
    assert len([person for person in guide_at(IDS[-1]).people if person.name == "Irma Vep"]) == 1


def test_a_name_that_is_learnt_late() -> None:
    """The magistrate has none in the first episodes."""
    assert "Hamel" not in {person.name for person in guide_at("S01E04").people}
    assert "Hamel" in {person.name for person in guide_at("S01E05").people}


def test_deaths_that_are_none() -> None:
    """What is believed at an episode's end is what the card says."""
    status = {
        episode: {person.id: person.status for person in guide_at(episode).people}
        for episode in ("S01E05", "S01E08", "S01E10")
    }
    assert status["S01E05"]["moreno"] == "free, and richer"
    assert status["S01E08"]["irma-vep"] == "alive, and back in Paris"
    assert status["S01E08"]["moreno"] == "dead, guillotined"
    assert status["S01E10"]["irma-vep"] == "dead"


def test_every_question_is_answered_in_the_end() -> None:
    """The serial leaves none."""
    guide = guide_at(IDS[-1])
    assert [question.asks for question in guide.questions if question.open] == []
