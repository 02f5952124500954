"""People: updated, with their earlier values, and merged."""

import pytest
from hypothesis import given

from etoile_tui.guide.items.person_items import who_is
from etoile_tui.guide.schedule.order import Reach
from etoile_tui.guide.schedule.position import Position, parse_position
from etoile_tui.guide.search.find_person import find_person
from etoile_tui.guide.story.facts import Chapter, EventFact, IdentityFact, PersonFact
from etoile_tui.guide.story.guide import Guide
from etoile_tui.guide.story.person import SOMEBODY, EarlierValue, Person
from tests.harness.guides import guide_of, guide_to
from tests.harness.invented import InventedPack, packs_with_horizons

END = float("inf")


def only(guide: Guide) -> Person:
    """Return the one person of a guide."""
    (person,) = guide.people
    return person


FIRST = Chapter(
    episode="S01E01",
    people=(
        PersonFact(
            id="p",
            name="the stranger",
            also=("him",),
            role="guest",
            played_by="A. Actor",
            about="He came by night.",
            status="in the inn",
        ),
    ),
)


def test_a_person_is_what_was_said_of_them() -> None:
    """All of it, from the episode they came in."""
    assert only(guide_to("S01E01", FIRST)) == Person(
        id="p",
        name="the stranger",
        also=("him",),
        role="guest",
        played_by="A. Actor",
        about="He came by night.",
        status="in the inn",
        since=(0, END),
    )


def test_restating_replaces_what_it_names_and_nothing_else() -> None:
    """What it leaves out stays; what it replaces is remembered."""
    told = Chapter(episode="S01E03", people=(PersonFact(id="p", name="Jon", status="at sea"),))
    person = only(guide_to("S01E03", FIRST, told))
    assert (person.name, person.status) == ("Jon", "at sea")
    assert (person.role, person.about, person.also) == ("guest", "He came by night.", ("him",))
    assert person.since == (0, END)
    assert set(person.earlier) == {
        EarlierValue(what="name", was="the stranger", since=(0, END), until=(2, END)),
        EarlierValue(what="status", was="in the inn", since=(0, END), until=(2, END)),
    }


def test_before_they_are_restated_people_are_as_before() -> None:
    """A later name is not known earlier."""
    told = Chapter(episode="S01E03", people=(PersonFact(id="p", name="Jon"),))
    person = only(guide_to("S01E02", FIRST, told))
    assert (person.name, person.earlier) == ("the stranger", ())


def test_history_goes_in_the_order_of_the_story() -> None:
    """Every state but the last, each with the reach that ended it; the same again is no change."""
    chapters = [
        Chapter(episode=episode, people=(PersonFact(id="p", status=status, at=at),))
        for episode, status, at in (
            ("S01E01", "young", None),
            ("S01E02", "young", None),
            ("S01E03", "ill", 60),
            ("S01E04", "well", None),
        )
    ]
    person = only(guide_to("S01E05", *chapters))
    assert person.status == "well"
    assert person.earlier == (
        EarlierValue(what="status", was="young", since=(0, END), until=(2, 60)),
        EarlierValue(what="status", was="ill", since=(2, 60), until=(3, END)),
    )


def test_within_an_episode_the_last_said_holds() -> None:
    """In the order in which its file has them."""
    told = (PersonFact(id="p", status="alive"), PersonFact(id="p", status="dead"))
    person = only(guide_to("S01E01", Chapter(episode="S01E01", people=told)))
    assert person.status == "dead"
    assert [earlier.was for earlier in person.earlier] == ["alive"]


def test_other_names_are_replaced_as_a_whole() -> None:
    """By the list that is told last; an empty one takes them away."""
    more = Chapter(episode="S01E02", people=(PersonFact(id="p", also=("Jo", "Jonny")),))
    none = Chapter(episode="S01E03", people=(PersonFact(id="p", also=()),))
    assert only(guide_to("S01E02", FIRST, more)).also == ("Jo", "Jonny")
    assert only(guide_to("S01E03", FIRST, more, none)).also == ()


def given_up(person: Person) -> list[tuple[str, Reach, Reach]]:
    """Return the other names that somebody went by earlier, and from when to when."""
    return [(was.was, was.since, was.until) for was in person.earlier if was.what == "also"]


def test_other_names_that_are_replaced_are_remembered() -> None:
    """Each by itself, since when and until when; one that stays has no history."""
    more = Chapter(episode="S01E02", people=(PersonFact(id="p", also=("him", "Jo", "Jonny")),))
    less = Chapter(episode="S01E03", people=(PersonFact(id="p", also=("Jo",), at=60),))
    assert given_up(only(guide_to("S01E02", FIRST, more, less))) == []
    assert given_up(only(guide_to("S01E03@00:59", FIRST, more, less))) == []
    person = only(guide_to("S01E03@01:00", FIRST, more, less))
    assert person.also == ("Jo",)
    assert given_up(person) == [("him", (0, END), (2, 60)), ("Jonny", (1, END), (2, 60))]


def test_another_name_that_becomes_the_name_is_not_given_up() -> None:
    """It is what they are called; and is remembered as that when they are called otherwise."""
    told = Chapter(episode="S01E02", people=(PersonFact(id="p", name="him", also=()),))
    later = Chapter(episode="S01E03", people=(PersonFact(id="p", name="Jon"),))
    assert given_up(only(guide_to("S01E02", FIRST, told))) == []
    person = only(guide_to("S01E03", FIRST, told, later))
    assert given_up(person) == []
    assert [was.was for was in person.earlier] == ["the stranger", "him"]


def test_somebody_without_a_name_is_called_by_their_role() -> None:
    """The one that holds; and by their name from the episode on that tells it."""
    told = [
        Chapter(episode="S01E01", people=(PersonFact(id="p", role="the man on the ferry"),)),
        Chapter(episode="S01E02", people=(PersonFact(id="p", role="the new keeper"),)),
        Chapter(episode="S01E03", people=(PersonFact(id="p", name="Jon"),)),
    ]
    guides = [guide_to(f"S01E0{number}", *told[:number]) for number in (1, 2, 3)]
    assert [guide.name("p") for guide in guides] == [
        "the man on the ferry",
        "the new keeper",
        "Jon",
    ]
    assert [who_is(only(guide)) for guide in guides] == ["", "", "the new keeper"]
    assert [len(find_person(guide, "man ferry")) for guide in guides] == [1, 0, 0]
    changes = [
        [(change.what, change.was, change.now) for change in guide.so_far.changes]
        for guide in (guides[0],)
    ]
    assert changes == [[]]
    (renamed,) = guides[2].news(parse_position("S01E02")).changes
    assert (renamed.what, renamed.was, renamed.now) == ("name", "the new keeper", "Jon")
    (promoted,) = guides[1].news(parse_position("S01E01")).changes
    assert (promoted.what, promoted.was) == ("role", "the man on the ferry")


def test_somebody_without_a_name_or_a_role_is_somebody() -> None:
    """A name is a fact, and may come later."""
    assert only(guide_to("S01E01", Chapter(episode="S01E01", people=(PersonFact(id="p"),)))) == (
        Person(id="p", name=SOMEBODY, named=False, since=(0, END))
    )
    assert guide_to("S01E01", FIRST).name("nobody-at-all") == SOMEBODY


@pytest.mark.parametrize("ids", [("a", "b", "c"), ("c", "b", "a"), ("b", "c", "a")])
def test_people_stand_in_the_order_they_came_in(ids: tuple[str, str, str]) -> None:
    """Never by their ids, nor by their names."""
    chapter = Chapter(episode="S01E01", people=tuple(PersonFact(id=p, name=p * 2) for p in ids[:2]))
    late = Chapter(episode="S01E02", people=(PersonFact(id=ids[2]), PersonFact(id=ids[0])))
    assert tuple(person.id for person in guide_to("S01E02", chapter, late).people) == ids


TWO = Chapter(
    episode="S01E01",
    people=(
        PersonFact(id="mask", name="the mask", also=("M",), role="thief", about="Masked."),
        PersonFact(id="bob", name="Bob", also=("Bobby",), role="baker"),
    ),
    events=(EventFact(text="They miss each other.", people=("mask", "bob")),),
)
ONE = Chapter(
    episode="S01E03", identities=(IdentityFact(people=("mask", "bob"), text="The mask falls."),)
)


@pytest.mark.parametrize("horizon", ["S01E01", "S01E02", "S01E03@59:59"])
def test_before_an_identity_two_are_two_everywhere(horizon: str) -> None:
    """In the list, in events, and each with their own names."""
    guide = guide_to(horizon, TWO, ONE)
    assert [person.name for person in guide.people] == ["the mask", "Bob"]
    assert [person.also for person in guide.people] == [("M",), ("Bobby",)]
    assert guide.so_far.events[0].people == ("the mask", "Bob")
    assert guide.so_far.reveals == ()


@pytest.mark.parametrize("horizon", ["S01E03", "S01E04@0:00", "S01E05"])
def test_after_an_identity_two_are_one_everywhere(horizon: str) -> None:
    """The last named is who they are; what was known of the other alone is known of them."""
    guide = guide_to(horizon, TWO, ONE)
    person = only(guide)
    assert (person.name, person.role, person.about) == ("Bob", "baker", "Masked.")
    assert person.also == ("Bobby", "the mask", "M")
    assert EarlierValue(what="role", was="thief", since=(0, END), until=(2, END)) in person.earlier
    assert guide.so_far.events[0].people == ("Bob",)
    assert guide.name("mask") == guide.name("bob") == "Bob"


@pytest.mark.parametrize("person", ["mask", "bob"])
def test_after_an_identity_either_id_means_the_one(person: str) -> None:
    """A later fact may use the one or the other."""
    later = Chapter(episode="S01E04", people=(PersonFact(id=person, status="caught"),))
    assert only(guide_to("S01E04", TWO, ONE, later)).status == "caught"


def test_three_turn_out_to_be_one_step_by_step() -> None:
    """Each identity with its own step."""
    three = Chapter(
        episode="S01E01", people=tuple(PersonFact(id=p, name=p.upper()) for p in ("x", "y", "z"))
    )
    first = Chapter(episode="S01E02", identities=(IdentityFact(people=("x", "y")),))
    second = Chapter(episode="S01E03", identities=(IdentityFact(people=("y", "z")),))
    names = [
        [person.name for person in guide_to(horizon, three, first, second).people]
        for horizon in ("S01E01", "S01E02", "S01E03")
    ]
    assert names == [["X", "Y", "Z"], ["Y", "Z"], ["Z"]]
    assert set(only(guide_to("S01E03", three, first, second)).also) == {"X", "Y"}


def test_the_one_came_in_when_the_first_of_them_did() -> None:
    """The merged person is listed at the place of the first."""
    early = Chapter(episode="S01E01", people=(PersonFact(id="mask"), PersonFact(id="c")))
    late = Chapter(episode="S01E02", people=(PersonFact(id="bob", name="Bob"),))
    guide = guide_to("S01E03", early, late, ONE)
    assert [(person.name, person.since) for person in guide.people] == [
        ("Bob", (0, END)),
        (SOMEBODY, (0, END)),
    ]


@pytest.mark.parametrize("later", ["mask", "bob"])
def test_somebody_first_told_of_after_an_identity_is_not_lost(later: str) -> None:
    """Whichever of the ids the story uses then."""
    chapter = Chapter(episode="S01E04", people=(PersonFact(id=later, name="Bob"),))
    guide = guide_to("S01E04", ONE, chapter)
    assert [person.name for person in guide.people] == ["Bob"]
    assert guide.name("mask") == guide.name("bob") == "Bob"


@given(packs_with_horizons())
def test_everybody_told_of_is_there_once(drawn: tuple[InventedPack, Position]) -> None:
    """However people are restated and merged, nobody is lost and nobody stands there twice."""
    pack, horizon = drawn
    guide = guide_of(pack, horizon)
    told = {
        fact["id"]: fact.get("name")
        for tables in pack.cut(horizon).episodes.values()
        for fact in tables["person"]
    }
    ids = [person.id for person in guide.people]
    assert len(set(ids)) == len(ids)
    assert {guide.name(person) for person in told} == {person.name for person in guide.people}
    assert [person.since[0] for person in guide.people] == sorted(
        person.since[0] for person in guide.people
    )
