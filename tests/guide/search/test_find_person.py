"""Finding people by the names that a viewer types."""

import pytest

from etoile_tui.guide.search.find_person import close_names, find_person, same_name
from etoile_tui.guide.story.facts import Chapter, PersonFact
from etoile_tui.guide.story.names import names_of
from tests.guide.story.test_person import ONE, TWO
from tests.harness.guides import guide_to

FAMILY = (
    Chapter(
        episode="S01E01",
        people=(
            PersonFact(id="1", name="René Haas", also=("René", "the boss")),
            PersonFact(id="2", name="René's mother"),
            PersonFact(id="3", name="the man at the door"),
            PersonFact(id="4", name="The Boss"),
        ),
    ),
    Chapter(episode="S01E03", people=(PersonFact(id="2", name="Æsa", also=()),)),
    Chapter(episode="S01E04", people=(PersonFact(id="5", name="Æsa"),)),
)


def found(typed: str, horizon: str = "S01E02") -> list[str]:
    """Return whom a typed name finds."""
    return [person.name for person in find_person(guide_to(horizon, *FAMILY), typed)]


@pytest.mark.parametrize("typed", ["René Haas", "rene haas", "RENÉ  HAAS", " rené haas "])
def test_a_name_finds_its_bearer(typed: str) -> None:
    """Whatever its case, its accents and its spaces."""
    assert found(typed) == ["René Haas"]


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("rene", ["René Haas"]),  # goes by it as well, so it is not the beginning of others
        ("the boss", ["The Boss"]),  # a name before another's other name
        ("ren", ["René Haas", "René's mother"]),
        ("rene mother", ["René's mother"]),
        ("mother rene", ["René's mother"]),
        ("renés m", ["René's mother"]),
        ("man door", ["the man at the door"]),
        ("the", ["René Haas", "the man at the door", "The Boss"]),
        ("other", []),
        ("", []),
        (" - ", []),
    ],
)
def test_the_nearest_fit_counts(typed: str, names: list[str]) -> None:
    """The name itself, another name, then the beginnings of words, in the order of coming in."""
    assert found(typed) == names


def test_an_earlier_name_finds_whom_it_was() -> None:
    """It may be the only one that a viewer remembers."""
    assert found("rene's mother", "S01E03") == ["Æsa"]
    assert found("mother", "S01E03") == ["Æsa"]


def test_a_later_name_finds_nobody_yet() -> None:
    """A name that lies ahead finds as much as one that nobody has: nothing."""
    assert found("Æsa") == found("aesa") == found("æ") == []
    assert found("aesa", "S01E03") == ["Æsa"]


def test_two_of_one_name_are_both_found() -> None:
    """In the order in which they came in; no name tells them apart."""
    people = find_person(guide_to("S01E04", *FAMILY), "aesa")
    assert [person.id for person in people] == ["2", "5"]
    assert same_name(people)


def test_people_of_several_names_are_not_of_one() -> None:
    """Nothing typed finds nobody."""
    assert not same_name(find_person(guide_to("S01E02", *FAMILY), "ren"))
    assert not same_name(())


@pytest.mark.parametrize(
    ("horizon", "mask", "bob"),
    [("S01E02", ["the mask"], ["Bob"]), ("S01E03", ["Bob"], ["Bob"])],
)
def test_two_are_found_apart_until_they_turn_out_to_be_one(
    horizon: str, mask: list[str], bob: list[str]
) -> None:
    """Each by their own names; then the one by either."""
    guide = guide_to(horizon, TWO, ONE)
    assert [person.name for person in find_person(guide, "the mask")] == mask
    assert [person.name for person in find_person(guide, "Bobby")] == bob


def test_all_names_ever_are_names_of_a_person() -> None:
    """The present one first, each once."""
    (person,) = find_person(guide_to("S01E03", *FAMILY), "Æsa")
    assert names_of(person) == ("Æsa", "René's mother")
    (other,) = find_person(guide_to("S01E03", *FAMILY), "René")
    assert names_of(other) == ("René Haas", "René", "the boss")


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("Reneé Hass", ("René Haas",)),
        ("hass", ("René Haas",)),
        ("rene's mothre", ("René's mother",)),
        ("Aesar", ()),
        ("zat", ()),  # the words of two and three letters in a name are near to too much
        ("", ()),
    ],
)
def test_a_typo_finds_the_names_near_it(typed: str, near: tuple[str, ...]) -> None:
    """Among the names that have been told, and no others."""
    assert close_names(guide_to("S01E02", *FAMILY), typed) == near
    later = close_names(guide_to("S01E03", *FAMILY), typed)
    assert later == {"Aesar": ("Æsa",), "rene's mothre": ("Æsa",)}.get(typed, near)
