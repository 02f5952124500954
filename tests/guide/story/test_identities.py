"""Which identities hold: people who turn out to be one, and not to be after all."""

from math import inf

from hypothesis import given
from hypothesis import strategies as st

from etoile_tui.guide.story.arrivals import list_arrivals
from etoile_tui.guide.story.facts import (
    Chapter,
    EventFact,
    IdentityFact,
    PersonFact,
    RelationshipFact,
)
from etoile_tui.guide.story.guide import Guide
from etoile_tui.guide.story.identities import TAKEN_FOR_ONE, Merge, part
from tests.harness.guides import guide_to

MERGES = st.lists(
    st.lists(st.sampled_from("abcdef"), min_size=2, max_size=4, unique=True).map(tuple)
)


def together(merges: list[Merge]) -> set[frozenset[str]]:
    """Return the pairs of people who are one."""
    pairs = {frozenset((one, other)) for merge in merges for one in merge for other in merge}
    while True:
        more = {a ^ b for a in pairs for b in pairs if len(a & b) == 1 and len(a | b) == 3}
        if more <= pairs:
            return {pair for pair in pairs if len(pair) == 2}
        pairs |= more


@given(MERGES, st.sampled_from("abc"), st.sampled_from("def"))
def test_those_who_are_not_one_are_apart_and_nobody_is_one_who_was_not(
    merges: list[Merge], first: str, second: str
) -> None:
    """Merges that have nothing to do with the two hold as before."""
    left = part(merges, (first, second))
    assert frozenset((first, second)) not in together(left)
    assert together(left) <= together(merges)
    for before, after in zip(merges, left, strict=True):
        assert after == before or frozenset((first, second)) in together(merges)


@given(MERGES, st.sampled_from("abc"), st.sampled_from("def"))
def test_parting_twice_is_parting_once(merges: list[Merge], first: str, second: str) -> None:
    """What does not hold any more is not asked again."""
    left = part(merges, (first, second))
    assert part(left, (second, first)) == left


def test_the_others_of_a_merge_stay_one() -> None:
    """Of three, the one who is not it leaves the two."""
    assert part([("a", "b", "c")], ("a", "c")) == [("b", "c")]
    assert part([("a", "b"), ("b", "c")], ("a", "c")) == [("a", "b"), ("b",)]


CHAPTERS = (
    Chapter(
        episode="S01E01",
        people=(
            PersonFact(id="laugh", role="the laugh in the attic"),
            PersonFact(id="poole", name="Grace", role="seamstress"),
        ),
        relationships=(
            RelationshipFact(between=("poole", "laugh"), kind="work", words="near neighbours"),
        ),
    ),
    Chapter(
        episode="S01E02",
        identities=(IdentityFact(people=("laugh", "poole"), text="It is Grace who laughs."),),
    ),
    Chapter(episode="S01E03", events=(EventFact(text="A candle goes out.", people=("laugh",)),)),
    Chapter(
        episode="S01E04",
        people=(PersonFact(id="laugh", name="Bertha"),),
        identities=(
            IdentityFact(people=("laugh", "poole"), text="Grace only kept the key.", ended=True),
        ),
    ),
)


def names(guide: Guide) -> list[str]:
    """Return what everybody is called."""
    return [person.name for person in guide.people]


def test_before_it_is_lost_a_false_belief_looks_like_any_identity() -> None:
    """The two are one, everywhere."""
    guide = guide_to("S01E03", *CHAPTERS)
    assert names(guide) == ["Grace"]
    (event,) = guide.story("S01E03").events  # type: ignore[union-attr]
    assert event.people == ("Grace",)
    (reveal,) = guide.story("S01E02").reveals  # type: ignore[union-attr]
    assert (reveal.ended, reveal.until) == (False, None)
    assert not guide.relationships


def test_once_it_is_lost_they_are_two_again() -> None:
    """Also in what was told meanwhile, and what they were to each other holds again."""
    guide = guide_to("S01E04", *CHAPTERS)
    assert names(guide) == ["Bertha", "Grace"]
    (event,) = guide.story("S01E03").events  # type: ignore[union-attr]
    assert event.people == ("Bertha",)
    assert {found.words for found in guide.relationships} == {"near neighbours", TAKEN_FOR_ONE}
    (lost,) = guide.story("S01E04").reveals  # type: ignore[union-attr]
    assert (lost.were, lost.ended) == (("Bertha", "Grace"), True)


def test_what_was_believed_stays_as_history() -> None:
    """The episode that told it still does, and the guide knows how long it was believed."""
    guide = guide_to("S01E04", *CHAPTERS)
    (reveal,) = guide.story("S01E02").reveals  # type: ignore[union-attr]
    assert reveal.were == ("the laugh in the attic", "Grace")
    assert reveal.until is not None
    assert guide.position(reveal.until).episode == "S01E04"
    (taken,) = (found for found in guide.relationships if found.words == TAKEN_FOR_ONE)
    assert (taken.ended, taken.text) == (True, "Grace only kept the key.")


def test_two_of_whom_nobody_thought_that_they_are_one_are_told_apart_all_the_same() -> None:
    """It is told, and makes no history."""
    last = CHAPTERS[-1]
    guide = guide_to("S01E04", CHAPTERS[0], last)
    assert names(guide) == ["Bertha", "Grace"]
    assert len(guide.story("S01E04").reveals) == 1  # type: ignore[union-attr]
    assert [found.words for found in guide.relationships] == ["near neighbours"]


def test_they_can_turn_out_to_be_one_once_more() -> None:
    """The latest that was told holds."""
    again = Chapter(
        episode="S01E05", identities=(IdentityFact(people=("poole", "laugh"), text="It was she."),)
    )
    guide = guide_to("S01E05", *CHAPTERS, again)
    assert names(guide) == ["Bertha"]


def test_what_is_told_at_a_minute_comes_before_what_the_end_tells() -> None:
    """However the file has them: the merge at the end holds, and the map knows the same."""
    told = Chapter(
        episode="S01E02",
        identities=(
            IdentityFact(people=("laugh", "poole")),
            IdentityFact(people=("laugh", "poole"), ended=True, at=59),
        ),
    )
    guide = guide_to("S01E02", CHAPTERS[0], told)
    assert names(guide) == ["Grace"]
    assert [arrival.reach for arrival in list_arrivals(guide)] == [(0, inf), (1, 59), (1, inf)]
