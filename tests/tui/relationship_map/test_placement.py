"""Who stands where on the map."""

from itertools import combinations

import pytest

from etoile_tui.guide.story.arrivals import Arrival
from etoile_tui.tui.relationship_map import placement as places
from etoile_tui.tui.relationship_map.placement import around, board, set_places
from etoile_tui.tui.relationship_map.placement_cost import Place, cross, stands_between


def arrival(
    number: int,
    people: str,
    pairs: tuple[tuple[str, str], ...] = (),
    identities: tuple[tuple[str, ...], ...] = (),
) -> Arrival:
    """Return an arrival of people with ids of one letter, of whom more than that is known."""
    come = tuple(people)
    return Arrival(
        reach=(number, 0), people=come, introduced=come, pairs=pairs, identities=identities
    )


def apart(one: Place, other: Place) -> int:
    """Return how many steps two places are apart."""
    return abs(one.column - other.column) + abs(one.row - other.row)


def test_boards_grow_around_the_same_middle() -> None:
    """There is a place for everybody, and a smaller board is part of a larger one."""
    for people in range(1, 400):
        assert len(board(people)) >= people
        assert set(board(people)) <= set(board(people + 1))
    assert len(board(25)) == 25


@pytest.mark.parametrize("related", "abcdefgh")
def test_a_place_is_near_the_only_line(related: str) -> None:
    """Who has to do with one person alone comes to stand near them, whoever that is."""
    stood = set_places([arrival(0, "abcdefgh"), arrival(1, "z", (("z", related),))])
    assert apart(stood["z"], stood[related]) <= 3


def test_nobody_shares_a_place() -> None:
    """Even with no lines at all, everybody has a place of their own."""
    letters = "abcdefghijklmnopqrstuvwxyz0123456789"
    stood = set_places([arrival(0, letters[:20]), arrival(1, letters[20:])])
    assert len(set(stood.values())) == len(letters)


def test_lines_of_one_arrival_do_not_cross_where_they_need_not() -> None:
    """Two couples who come in together are set so that their lines keep clear of each other."""
    stood = set_places([arrival(0, "abcd", (("a", "b"), ("c", "d")))])
    assert not cross(stood["a"], stood["b"], stood["c"], stood["d"])


def test_who_turn_out_to_be_one_stand_where_the_first_stood() -> None:
    """The place of the one who came in first is kept, whoever they turn out to be."""
    before = [arrival(0, "ab"), arrival(1, "c")]
    stood = set_places(before)
    after = set_places([*before, arrival(2, "", (), (("a", "c"),))])
    assert after["a"] == after["c"] == stood["a"]
    assert after["b"] == stood["b"]


def test_a_place_that_is_given_up_can_be_taken() -> None:
    """With every place of the board taken but the one given up, a newcomer gets that one."""
    crowd = [arrival(number, letter) for number, letter in enumerate("abcdefghijklmnopqrstuvwxy")]
    stood = set_places(crowd)
    joined = arrival(30, "", (), (("y", "a"),))
    after = set_places([*crowd, joined, arrival(31, "z")])
    assert after["z"] == stood["y"]


def test_people_of_whom_nothing_is_told_have_no_place() -> None:
    """Ids that an identity alone names stand nowhere until somebody comes in under one."""
    unknown = arrival(0, "", (), (("a", "b"),))
    assert set_places([unknown]) == {}
    stood = set_places([unknown, arrival(1, "b")])
    assert stood["a"] == stood["b"]


def test_a_relationship_with_oneself_alone_is_nobody() -> None:
    """Nobody stands there; who is introduced later has not stood there before somebody else."""
    two = Arrival(reach=(0, 0), people=("a", "b"), pairs=(("a", "b"),))
    one = Arrival(reach=(1, 0), identities=(("a", "b"),))
    assert set(set_places([two])) == {"a", "b"}
    assert set_places([two, one]) == {}
    stood = set_places([two, one, arrival(2, "c")])
    assert set(stood) == {"c"}
    known = Arrival(reach=(3, 0), introduced=("a",))
    after = set_places([two, one, arrival(2, "c"), known])
    assert len({after["a"], after["c"]}) == 2
    joined = Arrival(reach=(4, 0), identities=(("a", "c"),))
    assert set_places([two, one, arrival(2, "c"), known, joined])["b"] == stood["c"]


def test_with_no_effort_left_the_nearest_place_has_to_do(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A crowd is set quickly: everybody has a place, and those with lines stand near them."""
    monkeypatch.setattr(places, "EFFORT", 0)
    letters = "abcdefghijklmnopqrstuvwxyz0123456789"
    stood = set_places([arrival(0, letters, tuple(("a", other) for other in letters[1:9]))])
    assert len(set(stood.values())) == len(letters)
    assert all(apart(stood["a"], stood[other]) <= 2 for other in letters[1:9])


def test_rings_come_one_after_another_and_leave_nothing_out() -> None:
    """The places around one come ring by ring, each once."""
    rings = around(Place(3, -2))
    found = [next(rings) for _ in range(49)]
    assert len(set(found)) == 49
    distances = [max(abs(column - 3), abs(row + 2)) for column, row in found]
    assert distances == sorted(distances)
    assert max(distances) == 3


def test_lines_that_share_an_end_do_not_cross() -> None:
    """Crossing takes a point inside of both lines."""
    corners = [Place(0, 0), Place(2, 2), Place(0, 2), Place(2, 0)]
    crossing = {
        (one, other)
        for one, other in combinations(combinations(corners, 2), 2)
        if cross(*one, *other)
    }
    assert crossing == {((corners[0], corners[1]), (corners[2], corners[3]))}


@pytest.mark.parametrize(
    ("place", "between"), [((1, 1), True), ((0, 1), False), ((3, 3), False), ((0, 0), False)]
)
def test_who_stands_between(place: tuple[int, int], between: bool) -> None:
    """Only who stands on the way, not at its ends or beyond them, stands between."""
    assert stands_between(Place(0, 0), Place(2, 2), Place(*place)) is between
