"""The slots that cards stand in."""

from itertools import combinations

import pytest

from etoile_tui.tui.relationship_map.slots import (
    Slot,
    lies_on_segment,
    rings_around,
    segments_cross,
    slots_for,
)


def test_slots_grow_around_the_same_middle() -> None:
    """There is a slot for everybody, and a smaller grid is part of a larger one."""
    for people in range(1, 400):
        assert len(slots_for(people)) >= people
        assert set(slots_for(people)) <= set(slots_for(people + 1))
    assert len(slots_for(25)) == 25


def test_rings_come_one_after_another_and_leave_nothing_out() -> None:
    """The slots around one come ring by ring, each once."""
    rings = rings_around(Slot(3, -2))
    found = [next(rings) for _ in range(49)]
    assert len(set(found)) == 49
    distances = [max(abs(column - 3), abs(row + 2)) for column, row in found]
    assert distances == sorted(distances)
    assert max(distances) == 3


def test_segments_that_share_an_end_do_not_cross() -> None:
    """Two segments cross only at a point that is an end of neither."""
    corners = [Slot(0, 0), Slot(2, 2), Slot(0, 2), Slot(2, 0)]
    crossing = {
        (one, other)
        for one, other in combinations(combinations(corners, 2), 2)
        if segments_cross(*one, *other)
    }
    assert crossing == {((corners[0], corners[1]), (corners[2], corners[3]))}


@pytest.mark.parametrize(
    ("slot", "expected"), [((1, 1), True), ((0, 1), False), ((3, 3), False), ((0, 0), False)]
)
def test_what_lies_on_a_segment(slot: tuple[int, int], expected: bool) -> None:
    """What lies at an end of it or beyond does not count."""
    assert lies_on_segment(Slot(0, 0), Slot(2, 2), Slot(*slot)) is expected
