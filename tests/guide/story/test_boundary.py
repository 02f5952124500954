"""The boundary of what is reached: the step before a fact, the step itself, the step after."""

from collections.abc import Callable
from typing import TypeAlias

import pytest

from etoile_tui.guide.schedule.position import parse_position
from etoile_tui.guide.schedule.show import Source
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
from tests.harness.guides import guide_to

TOLD = (Source(publisher="The Tide Table"),)

BEFORE = Chapter(
    episode="S01E03",
    people=(PersonFact(id="a", name="Ada"), PersonFact(id="m", name="the mask")),
    questions=(QuestionFact(id="old", asks="Who lit it?"),),
)
"""What the episode before has told."""


def event(at: int | None) -> Chapter:
    """An event in the fourth episode."""
    fact = EventFact(text="It burns.", at=at, sources=TOLD)
    return Chapter(episode="S01E04", events=(fact,), sources=TOLD)


def person(at: int | None) -> Chapter:
    """Somebody who comes in in the fourth episode."""
    return Chapter(episode="S01E04", people=(PersonFact(id="z", name="Zoe", at=at),))


def restated(at: int | None) -> Chapter:
    """Something else about somebody known."""
    return Chapter(episode="S01E04", people=(PersonFact(id="a", status="gone", at=at),))


def relationship(at: int | None) -> Chapter:
    """Two people who turn out to be sisters."""
    fact = RelationshipFact(between=("a", "m"), kind="family", words="sisters", at=at)
    return Chapter(episode="S01E04", relationships=(fact,))


def identity(at: int | None) -> Chapter:
    """Two people who turn out to be one."""
    return Chapter(episode="S01E04", identities=(IdentityFact(people=("m", "a"), at=at),))


def question(at: int | None) -> Chapter:
    """Something left open."""
    return Chapter(episode="S01E04", questions=(QuestionFact(id="new", asks="Why?", at=at),))


def answer(at: int | None) -> Chapter:
    """The answer to what was left open before."""
    return Chapter(episode="S01E04", answers=(AnswerFact(question="old", text="Ada.", at=at),))


Known: TypeAlias = Callable[[Guide], bool]

FACTS: list[tuple[Callable[[int | None], Chapter], Known]] = [
    (event, lambda guide: bool(guide.so_far.events)),
    (event, lambda guide: bool(guide.so_far.sources)),
    (person, lambda guide: any(known.name == "Zoe" for known in guide.people)),
    (restated, lambda guide: any(known.status == "gone" for known in guide.people)),
    (restated, lambda guide: bool((guide.story("S01E04") or guide.so_far).changes)),
    (relationship, lambda guide: bool(guide.relationships)),
    (identity, lambda guide: len(guide.people) == 1),
    (identity, lambda guide: bool(guide.so_far.reveals)),
    (question, lambda guide: any(known.asks == "Why?" for known in guide.questions)),
    (answer, lambda guide: not guide.questions[0].open if guide.questions else False),
    (answer, lambda guide: bool(guide.so_far.answered)),
]


@pytest.mark.parametrize(("make", "known"), FACTS)
@pytest.mark.parametrize(
    ("at", "horizon", "reached"),
    [
        (None, "S01E03", False),
        (None, "S01E04@0:00", False),
        (None, "S01E04@59:59", False),
        (None, "S01E04@9999:59", False),
        (None, "S01E04", True),
        (None, "S01E05@0:00", True),
        (None, "S01E05", True),
        (750, "S01E03", False),
        (750, "S01E04@12:29", False),
        (750, "S01E04@12:30", True),
        (750, "S01E04@12:31", True),
        (750, "S01E04", True),
        (750, "S01E05", True),
        (0, "S01E03", False),
        (0, "S01E04@0:00", True),
        (0, "S01E04@0:01", True),
    ],
)
def test_a_fact_is_known_from_its_step_on(
    make: Callable[[int | None], Chapter], known: Known, at: int | None, horizon: str, reached: bool
) -> None:
    """Without a mark: from the episode's end on. With one: from that very second on."""
    assert known(guide_to(horizon, BEFORE, make(at))) is reached


@pytest.mark.parametrize(
    ("horizon", "reached"),
    [("S01E03", False), ("S01E04@0:00", False), ("S01E04@59:59", False), ("S01E04", True)],
)
def test_a_synopsis_belongs_to_the_end_of_its_episode(horizon: str, reached: bool) -> None:
    """It tells the whole of it."""
    guide = guide_to(horizon, Chapter(episode="S01E04", synopsis="All of it."))
    assert bool(guide.so_far.synopses) is reached


@pytest.mark.parametrize(
    ("horizon", "watched", "under_way"),
    [
        ("none", 0, None),
        ("S01E01@0:00", 0, "S01E01"),
        ("S01E01", 1, None),
        ("S01E04@12:30", 3, "S01E04"),
        ("S01E05", 5, None),
    ],
)
def test_where_the_guide_stands(horizon: str, watched: int, under_way: str | None) -> None:
    """An episode is watched at its end, and under way from its first second."""
    guide = guide_to(horizon)
    assert (len(guide.watched), guide.under_way) == (watched, under_way)


@pytest.mark.parametrize(
    ("horizon", "position", "passed"),
    [
        ("none", "none", False),
        ("S01E01@00:00", "none", True),
        ("S01E04@12:30", "S01E03", True),
        ("S01E04@12:30", "S01E04@12:29", True),
        ("S01E04@12:30", "S01E04@12:30", False),
        ("S01E04@12:30", "S01E04@12:31", False),
        ("S01E04@12:30", "S01E04", False),
        ("S01E04", "S01E04@59:59", True),
        ("S01E04", "S01E04", False),
        ("S01E04", "S01E05", False),
        ("S01E04", "S09E99", False),
    ],
)
def test_what_lies_before_the_horizon(horizon: str, position: str, passed: bool) -> None:
    """The horizon itself does not, nor does what lies ahead or nowhere."""
    assert guide_to(horizon).passed(parse_position(position)) is passed
