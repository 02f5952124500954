"""Items about people."""

from etoile_tui.guide.items.link import ToPerson
from etoile_tui.guide.items.page import Item
from etoile_tui.guide.story.person import Person
from etoile_tui.guide.story.story import (
    PersonChange,
    Story,
)
from tests.guide.items.stories import ONE, reveal, sections


def test_other_names_are_told_where_they_are_others() -> None:
    """A part of the whole name goes without saying."""
    person = Person(id="a", name="Ada Lamp", also=("Ada", "the keeper"), since=(0, 0))
    (item,) = sections(Story(episodes=ONE, newcomers=(person,)))["Who came in"]
    assert item.text == "also the keeper"


def test_all_that_changed_for_somebody_is_one_item() -> None:
    """The lead is their name; what is told at length is the note."""
    changes = tuple(
        PersonChange(person="p", name="Jon", what=what, was=was, now=now)
        for what, was, now in (
            ("name", "the stranger", "Jon"),
            ("status", "at sea", "ashore"),
            ("played_by", None, "A. Actor"),
            ("about", None, "He came by night."),
        )
    )
    assert sections(Story(episodes=ONE, changes=changes))["What changed"] == (
        Item(
            tone="person",
            lead="Jon",
            text="the stranger is called Jon; at sea → ashore",
            note="He came by night.",
            link=ToPerson("p"),
        ),
    )
    assert sections(Story(episodes=ONE, changes=changes[3:]))["What changed"] == (
        Item(tone="person", lead="Jon", text="He came by night.", link=ToPerson("p")),
    )


def test_two_people_of_one_name_are_two_items() -> None:
    """What changed for the one did not change for the other."""
    changes = tuple(
        PersonChange(person=person, name="Jon", what="status", was=None, now=now)
        for person, now in (("father", "dead"), ("son", "alive"))
    )
    items = sections(Story(episodes=ONE, changes=changes))["What changed"]
    assert [(item.lead, item.text, item.link) for item in items] == [
        ("Jon", "dead", ToPerson("father")),
        ("Jon", "alive", ToPerson("son")),
    ]


def test_a_reveal_of_somebody_nobody_had_met() -> None:
    """Reads as well as any other."""
    reveals = (
        reveal("the mask", text="It falls."),
        reveal("Bob", text="It falls."),
        reveal(),
    )
    items = sections(Story(episodes=ONE, reveals=reveals))["Who turned out to be whom"]
    assert [item.lead for item in items] == ["the mask is Bob", "Bob", "Bob"]
