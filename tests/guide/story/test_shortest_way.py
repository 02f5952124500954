"""The shortest way from one person to another."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etoile_tui.guide.story.facts import Chapter, IdentityFact, PersonFact, RelationshipFact
from etoile_tui.guide.story.guide import Guide
from etoile_tui.guide.story.shortest_way import names_along, shortest_way
from tests.harness.guides import guide_to

PEOPLE = "abcdefg"
MET = Chapter(episode="S01E01", people=tuple(PersonFact(id=x, name=x.upper()) for x in PEOPLE))


def tied(*pairs: str, episode: str = "S01E02", ended: bool = False) -> Chapter:
    """Return a chapter in which these pairs are friends."""
    facts = (
        RelationshipFact(between=(two[0], two[1]), kind="friends", words="friends", ended=ended)
        for two in pairs
    )
    return Chapter(episode=episode, relationships=tuple(facts))


def way(guide: Guide, start: str, end: str) -> str:
    """Return the names along the way, as one word."""
    return "".join(names_along(shortest_way(guide, [start], [end]), [start]))


@pytest.mark.parametrize(
    ("pairs", "names"),
    [
        (("ab",), "AB"),
        (("ba",), "AB"),
        (("ac", "cb"), "ACB"),
        (("ac", "bc"), "ACB"),
        (("ac", "cd", "db", "ae", "eb"), "AEB"),
        (("ad", "db", "ac", "cb"), "ADB"),
        (("ac", "db"), ""),
        ((), ""),
    ],
)
def test_the_way(pairs: tuple[str, ...], names: str) -> None:
    """As few steps as will do, the first told of several, in either order of the two."""
    guide = guide_to("S01E02", MET, tied(*pairs))
    assert way(guide, "a", "b") == names
    assert len(way(guide, "b", "a")) == len(names)


def test_what_is_ahead_leads_nowhere() -> None:
    """The step before, and the step itself."""
    chapters = (MET, tied("ac"), tied("cb", episode="S01E03"))
    assert way(guide_to("S01E03@59:59", *chapters), "a", "b") == ""
    assert way(guide_to("S01E03", *chapters), "a", "b") == "ACB"


def test_what_is_over_is_the_last_choice_among_ways_as_short() -> None:
    """But a short way over it goes before a long one."""
    over = tied("ac", "cb", ended=True)
    lasting = tied("ad", "db", episode="S01E03")
    assert way(guide_to("S01E03", MET, over, lasting), "a", "b") == "ADB"
    longer = tied("ad", "de", "eb", episode="S01E03")
    assert way(guide_to("S01E03", MET, over, longer), "a", "b") == "ACB"


def test_nobody_unmet_is_on_the_way() -> None:
    """Who has not come in has no name to be told by."""
    guide = guide_to("S01E02", MET, tied("ax", "xb", "ac", "cd", "db"))
    assert way(guide, "a", "b") == "ACDB"


def test_two_who_are_one_are_one_stop() -> None:
    """By either id."""
    one = Chapter(episode="S01E03", identities=(IdentityFact(people=("c", "d")),))
    assert way(guide_to("S01E03", MET, tied("ac", "db"), one), "a", "b") == "ADB"


@given(st.lists(st.tuples(*[st.sampled_from(PEOPLE)] * 2).filter(lambda two: two[0] != two[1])))
def test_no_way_is_shorter(pairs: list[tuple[str, str]]) -> None:
    """Each step is a tie, and the number of steps is the distance."""
    guide = guide_to("S01E02", MET, tied(*("".join(pair) for pair in pairs)))
    distance = {"a": 0}
    for _ in PEOPLE:
        for one, other in [*pairs, *((other, one) for one, other in pairs)]:
            if one in distance:
                distance[other] = min(distance.get(other, 99), distance[one] + 1)
    for person in PEOPLE[1:]:
        found = way(guide, "a", person)
        assert len(found) == distance.get(person, -1) + 1
        assert all(
            {one.lower(), other.lower()} in map(set, pairs) for one, other in pairwise(found)
        )
