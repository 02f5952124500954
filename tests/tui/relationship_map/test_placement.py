"""In which slot of the map everybody stands."""

import pytest

from etoile_tui.guide.story.arrivals import Arrival
from etoile_tui.guide.story.facts import IdentityFact
from etoile_tui.tui.relationship_map import placement
from etoile_tui.tui.relationship_map.placement import assign_slots
from etoile_tui.tui.relationship_map.slots import Slot, distances, segments_cross


def arrival(
    number: int,
    people: str,
    pairs: tuple[tuple[str, str], ...] = (),
    identities: tuple[tuple[str, ...], ...] = (),
) -> Arrival:
    """Return an arrival that introduces people; each letter of `people` is an id."""
    ids = tuple(people)
    told = tuple(IdentityFact(people=each) for each in identities)
    return Arrival(reach=(number, 0), people=ids, introduced=ids, pairs=pairs, identities=told)


def parting(number: int, *people: str) -> Arrival:
    """Return an arrival by which people turn out not to be one."""
    return Arrival(reach=(number, 0), identities=(IdentityFact(people=people, ended=True),))


def distance(one: Slot, other: Slot) -> int:
    """Return how many slots two are apart, across and down together."""
    return sum(distances(one, other))


@pytest.mark.parametrize("related", "abcdefgh")
def test_a_slot_is_near_the_only_related_person(related: str) -> None:
    """A newcomer who has to do with one person stands near them, whoever that is."""
    stood = assign_slots([arrival(0, "abcdefgh"), arrival(1, "z", (("z", related),))])
    assert distance(stood["z"], stood[related]) <= 3


def test_nobody_shares_a_slot() -> None:
    """Even without any edges, everybody has a slot of their own."""
    letters = "abcdefghijklmnopqrstuvwxyz0123456789"
    stood = assign_slots([arrival(0, letters[:20]), arrival(1, letters[20:])])
    assert len(set(stood.values())) == len(letters)


def test_edges_of_one_arrival_do_not_cross_without_need() -> None:
    """The edges of two couples who come in together do not cross."""
    stood = assign_slots([arrival(0, "abcd", (("a", "b"), ("c", "d")))])
    assert not segments_cross(stood["a"], stood["b"], stood["c"], stood["d"])


def test_people_who_are_one_stand_where_the_first_stood() -> None:
    """The one who came in first keeps their slot, whoever they turn out to be."""
    before = [arrival(0, "ab"), arrival(1, "c")]
    stood = assign_slots(before)
    after = assign_slots([*before, arrival(2, "", (), (("a", "c"),))])
    assert after["a"] == after["c"] == stood["a"]
    assert after["b"] == stood["b"]


def test_two_who_are_not_one_after_all_have_two_slots_again() -> None:
    """The one who came in first keeps the slot, and nobody else moves for the other."""
    told = [
        arrival(0, "abd", (("a", "b"), ("c", "d"))),
        arrival(1, "c"),
        arrival(2, "", (), (("a", "c"),)),
    ]
    one = assign_slots([*told, arrival(3, "e")])
    two = assign_slots([*told, arrival(3, "e"), parting(4, "a", "c")])
    assert {person: two[person] for person in "abde"} == {person: one[person] for person in "abde"}
    assert len(set(two.values())) == 5


def test_two_who_were_never_one_stay_where_they_are() -> None:
    """It is told of them, and changes nothing."""
    told = [arrival(0, "abc", (("a", "b"),))]
    assert assign_slots([*told, parting(1, "a", "c")]) == assign_slots(told)


def test_a_freed_slot_can_be_taken() -> None:
    """With all slots of the grid taken but the freed one, a newcomer gets that one."""
    crowd = [arrival(number, letter) for number, letter in enumerate("abcdefghijklmnopqrstuvwxy")]
    stood = assign_slots(crowd)
    joined = arrival(30, "", (), (("y", "a"),))
    after = assign_slots([*crowd, joined, arrival(31, "z")])
    assert after["z"] == stood["y"]


def test_people_of_whom_nothing_is_told_have_no_slot() -> None:
    """Ids that only an identity names have no slot until somebody comes in under one of them."""
    unknown = arrival(0, "", (), (("a", "b"),))
    assert assign_slots([unknown]) == {}
    stood = assign_slots([unknown, arrival(1, "b")])
    assert stood["a"] == stood["b"]


def test_only_a_relationship_with_oneself_gives_no_slot() -> None:
    """The slot is free again. Who is introduced later counts as placed from then on."""
    two = Arrival(reach=(0, 0), people=("a", "b"), pairs=(("a", "b"),))
    one = Arrival(reach=(1, 0), identities=(IdentityFact(people=("a", "b")),))
    assert set(assign_slots([two])) == {"a", "b"}
    assert assign_slots([two, one]) == {}
    stood = assign_slots([two, one, arrival(2, "c")])
    assert set(stood) == {"c"}
    known = Arrival(reach=(3, 0), introduced=("a",))
    after = assign_slots([two, one, arrival(2, "c"), known])
    assert len({after["a"], after["c"]}) == 2
    joined = Arrival(reach=(4, 0), identities=(IdentityFact(people=("a", "c")),))
    assert assign_slots([two, one, arrival(2, "c"), known, joined])["b"] == stood["c"]


def test_without_budget_newcomers_take_the_nearest_slot(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Everybody of a large cast has a slot, and those with edges stand near each other."""
    monkeypatch.setattr(placement, "PLACEMENT_BUDGET", 0)
    letters = "abcdefghijklmnopqrstuvwxyz0123456789"
    stood = assign_slots([arrival(0, letters, tuple(("a", other) for other in letters[1:9]))])
    assert len(set(stood.values())) == len(letters)
    assert all(distance(stood["a"], stood[other]) <= 2 for other in letters[1:9])
