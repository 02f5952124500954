"""Who and what came into the story when."""

from math import inf

from etoile_tui.guide.story.arrivals import Arrival, list_arrivals
from etoile_tui.guide.story.facts import Chapter, IdentityFact, PersonFact, RelationshipFact
from tests.harness.guides import guide_to


def friends(first: str, second: str, *, at: int | None = None) -> RelationshipFact:
    """Return a relationship of two people."""
    return RelationshipFact(between=(first, second), kind="friends", words="friends", at=at)


def test_what_is_told_at_once_counts_together() -> None:
    """Each reach is one arrival, the earliest first; within it, the order told."""
    chapter = Chapter(
        episode="S01E01",
        people=(PersonFact(id="b"), PersonFact(id="a"), PersonFact(id="c", at=60)),
        relationships=(friends("c", "b", at=60), friends("a", "b")),
    )
    assert list_arrivals(guide_to("S01E01", chapter)) == (
        Arrival(reach=(0, 60), people=("c", "b"), introduced=("c",), pairs=(("c", "b"),)),
        Arrival(reach=(0, inf), people=("a",), introduced=("b", "a"), pairs=(("a", "b"),)),
    )


def test_nobody_and_nothing_comes_in_twice() -> None:
    """Restating a person or a relationship is no arrival."""
    first = Chapter(
        episode="S01E01",
        people=(PersonFact(id="a"), PersonFact(id="b")),
        relationships=(friends("a", "b"),),
    )
    again = Chapter(
        episode="S01E02",
        people=(PersonFact(id="a", name="Ann"),),
        relationships=(friends("b", "a"),),
    )
    arrivals = list_arrivals(guide_to("S01E02", first, again))
    assert [arrival.reach for arrival in arrivals] == [(0, inf)]


def test_who_turns_out_to_be_whom_keeps_the_ids_they_came_in_under() -> None:
    """An identity is told with the ids of all whom it makes one, and changes none before it."""
    first = Chapter(episode="S01E01", people=(PersonFact(id="mask"), PersonFact(id="bob")))
    second = Chapter(episode="S01E02", identities=(IdentityFact(people=("mask", "bob")),))
    arrivals = list_arrivals(guide_to("S01E02", first, second))
    assert [arrival.people for arrival in arrivals] == [("mask", "bob"), ()]
    assert [told.people for told in arrivals[1].identities] == [("mask", "bob")]


def test_nothing_past_the_horizon_has_arrived() -> None:
    """A guide's arrivals end at its horizon, in the middle of an episode as well."""
    chapter = Chapter(episode="S01E01", people=(PersonFact(id="a", at=59), PersonFact(id="b")))
    assert [arrival.people for arrival in list_arrivals(guide_to("S01E01@00:59", chapter))] == [
        ("a",)
    ]
    assert list_arrivals(guide_to("S01E01@00:58", chapter)) == ()
