"""Who is in which episode, and the orders in which people are listed."""

import pytest

from etoile_tui.guide.story.appearances import (
    Appearances,
    by_name,
    ids_in_episode,
    people_in_episode,
    people_with_episode_first,
)
from etoile_tui.guide.story.facts import (
    Chapter,
    EventFact,
    IdentityFact,
    PersonFact,
    RelationshipFact,
)
from etoile_tui.guide.story.guide import Guide
from etoile_tui.guide.story.person import Person
from tests.harness.guides import guide_to

from .test_person import ONE, TWO


def names(people: tuple[Person, ...]) -> list[str]:
    """Return what people are called."""
    return [person.name for person in people]


def people(*named: str) -> tuple[PersonFact, ...]:
    """Return facts of people whose ids sort backwards."""
    return tuple(
        PersonFact(id=f"{len(named) - place}", name=name) for place, name in enumerate(named)
    )


def test_names_are_sorted_whatever_their_case_and_accents() -> None:
    """`É` is sorted as `e`."""
    chapter = Chapter(episode="S01E01", people=people("Zoe", "élise", "Emil", "Ødegård", "the cat"))
    guide = guide_to("S01E01", chapter)
    assert names(by_name(guide.people)) == ["élise", "Emil", "Ødegård", "the cat", "Zoe"]


@pytest.mark.parametrize("backwards", [False, True])
def test_people_of_one_name_stand_in_the_order_they_came_in(backwards: bool) -> None:
    """Never in that of their ids."""
    ids = ("a", "b", "c")[:: -1 if backwards else 1]
    first = Chapter(episode="S01E01", people=(PersonFact(id=ids[0], name="Jo", role="first"),))
    later = (
        PersonFact(id=ids[1], name="Jo", role="second"),
        PersonFact(id=ids[2], name="Jó", role="third"),
    )
    guide = guide_to("S01E02", first, Chapter(episode="S01E02", people=later))
    shown = by_name(reversed(guide.people))
    assert next(person.role for person in shown) == "first"
    assert [person.role for person in by_name(guide.people)] == ["first", "second", "third"]


CAST = (
    Chapter(episode="S01E01", people=people("Ann", "Bob", "Cyd", "Dee", "Eve")),
    Chapter(
        episode="S01E02",
        events=(
            EventFact(text="Dee calls.", people=("2",)),
            EventFact(text="She meets Ann.", people=("2", "5"), twist=True),
            EventFact(text="Somebody nobody introduced.", people=("nobody",)),
        ),
        people=(PersonFact(id="1", status="away"),),
        relationships=(RelationshipFact(between=("3", "5"), kind="work", words="colleagues"),),
    ),
)


def test_the_people_of_an_episode_stand_in_the_order_of_mention() -> None:
    """Those of its events, then those it only tells something of; nobody who never came in."""
    guide = guide_to("S01E02", *CAST)
    assert names(people_in_episode(guide, "S01E02")) == ["Dee", "Ann", "Eve", "Cyd"]
    assert ids_in_episode(guide, "S01E02") == ("2", "5", "1", "3")
    assert names(people_with_episode_first(guide, "S01E02")) == ["Dee", "Ann", "Eve", "Cyd", "Bob"]


@pytest.mark.parametrize("episode", ["S01E02", "S01E03", "S07E31"])
def test_nobody_is_in_an_episode_that_is_not_reached(episode: str) -> None:
    """Everybody stands by name, whether the episode lies ahead or does not exist."""
    guide = guide_to("S01E01", *CAST)
    assert ids_in_episode(guide, episode) == ()
    assert names(people_with_episode_first(guide, episode)) == ["Ann", "Bob", "Cyd", "Dee", "Eve"]


def test_half_an_episode_has_half_its_cast() -> None:
    """Somebody is in an episode once they have been seen in it."""
    late = EventFact(text="Eve comes home.", people=("1",), at=600)
    chapter = Chapter(episode="S01E02", events=(EventFact(text="Tea.", people=("2",), at=60), late))
    shown = [
        names(people_in_episode(guide_to(horizon, CAST[0], chapter), "S01E02"))
        for horizon in ("S01E02@00:59", "S01E02@01:00", "S01E02@09:59", "S01E02@10:00")
    ]
    assert shown == [[], ["Dee"], ["Dee"], ["Dee", "Eve"]]


def appearances(guide: Guide, person: str) -> list[tuple[str, list[str]]]:
    """Return the episodes somebody is in, with their events."""
    its = Appearances(guide).of(person)
    return [(entry.episode, [event.text for event in entry.events]) for entry in its]


def test_somebody_appears_where_they_are_or_are_told_of() -> None:
    """With the events they are in, and without any where they are only told of."""
    guide = guide_to("S01E02", *CAST)
    assert appearances(guide, "2") == [
        ("S01E01", []),
        ("S01E02", ["Dee calls.", "She meets Ann."]),
    ]
    assert appearances(guide, "1") == [("S01E01", []), ("S01E02", [])]
    assert appearances(guide, "4") == [("S01E01", [])]
    assert appearances(guide, "nobody") == appearances(guide, "unheard-of") == []


@pytest.mark.parametrize(
    ("horizon", "first", "listed"),
    [
        ("S01E01", ["the mask", "Bob"], ["Bob", "the mask"]),
        ("S01E03@59:59", ["the mask", "Bob"], ["Bob", "the mask"]),
        ("S01E03", ["Bob"], ["Bob"]),
    ],
)
def test_two_are_two_until_they_turn_out_to_be_one(
    horizon: str, first: list[str], listed: list[str]
) -> None:
    """In the cast of an episode, and in every list."""
    guide = guide_to(horizon, TWO, ONE)
    assert names(people_in_episode(guide, "S01E01")) == first
    assert names(people_with_episode_first(guide, "S01E01")) == first
    assert names(by_name(guide.people)) == listed


def test_the_one_appears_where_either_did() -> None:
    """An event with both of them is there once."""
    meeting = Chapter(
        episode="S01E02", events=(EventFact(text="The mask, alone.", people=("mask",)),)
    )
    before, after = (guide_to(horizon, TWO, meeting, ONE) for horizon in ("S01E02", "S01E03"))
    both = ("S01E01", ["They miss each other."])
    assert appearances(before, "bob") == [both]
    assert appearances(before, "mask") == [both, ("S01E02", ["The mask, alone."])]
    assert appearances(after, "bob") == [
        both,
        ("S01E02", ["The mask, alone."]),
        ("S01E03", []),
    ]


def test_somebody_first_named_by_an_identity_is_in_no_list() -> None:
    """Nothing has been said of them."""
    identity = IdentityFact(people=("x", "y"), text="One.")
    guide = guide_to("S01E02", CAST[0], Chapter(episode="S01E02", identities=(identity,)))
    assert ids_in_episode(guide, "S01E02") == ()


def test_nobody_is_in_an_episode_who_is_in_no_list() -> None:
    """Whatever strangers turn out to be whom, the two agree."""
    chapters = (
        Chapter(episode="S01E01", identities=(IdentityFact(people=("x", "y")),)),
        Chapter(episode="S01E02", identities=(IdentityFact(people=("z", "x")),)),
        Chapter(episode="S01E03", people=(PersonFact(id="z", name="Zoe"),)),
    )
    guide = guide_to("S01E03", *chapters)
    listed = {person.id for person in guide.people}
    for episode in guide.watched:
        assert set(ids_in_episode(guide, episode)) <= listed
        assert {person.id for person in people_in_episode(guide, episode)} <= listed
