"""A person's card."""

from collections.abc import Callable

import pytest

from etoile_tui.guide.items.link import ToEpisode, ToRelationship
from etoile_tui.guide.items.page import NOTHING_TOLD, Item, Page
from etoile_tui.guide.pages.person_page import MOMENTS, WHILE_TWO, person_page
from etoile_tui.guide.search.find_person import find_person
from etoile_tui.guide.story.appearances import Appearances
from etoile_tui.guide.story.facts import Chapter, EventFact, PersonFact, RelationshipFact
from etoile_tui.guide.story.guide import Guide
from etoile_tui.library import OpenShow
from tests.guide.story.test_person import FIRST, ONE, TWO
from tests.harness.guides import guide_to

At = Callable[[str], OpenShow]


def card_of(guide: Guide, person: str) -> Page:
    """Return the card of the person with an id."""
    return person_page(guide, person, Appearances(guide))


def card(guide: Guide, name: str) -> Page:
    """Return the card of the one person whom a name fits."""
    (person,) = find_person(guide, name)
    return card_of(guide, person.id)


def section(page: Page, heading: str) -> list[Item]:
    """Return the items below a heading, none where it is not on the page."""
    return [item for part in page.sections if part.heading == heading for item in part.items]


def said(page: Page, heading: str) -> list[tuple[str | None, str, str | None]]:
    """Return what stands below a heading."""
    return [(item.lead, item.text, item.note) for item in section(page, heading)]


def test_a_card_tells_who_it_is() -> None:
    """What is known first, then each fact under its name, and where they were first seen."""
    page = card(guide_to("S01E02", FIRST), "the stranger")
    assert page.paragraphs == ("He came by night.",)
    assert said(page, "Who it is") == [
        ("Role", "guest", None),
        ("Status", "in the inn", None),
        ("Played by", "A. Actor", None),
        ("Also called", "him", None),
        ("First seen", "1 · Title of S01E01", None),
    ]
    assert section(page, "Who it is")[-1].link == ToEpisode("S01E01")
    assert [part.heading for part in page.sections] == ["Who it is", "Episodes"]


def test_what_is_not_known_is_left_out() -> None:
    """No empty lines, and no line that hints at one."""
    chapter = Chapter(episode="S01E01", people=(PersonFact(id="p", name="Pia"),))
    page = card(guide_to("S01E01", chapter), "Pia")
    assert page.paragraphs == ()
    assert [item.lead for item in section(page, "Who it is")] == ["First seen"]


def test_what_is_likely_is_called_so() -> None:
    """Each fact for itself: what is known, and where somebody came in."""
    chapters = (
        Chapter(episode="S01E01", people=(PersonFact(id="p", name="Pia", placed="likely"),)),
        Chapter(
            episode="S01E02", people=(PersonFact(id="p", about="A.", role="cook", placed="likely"),)
        ),
        Chapter(episode="S01E03", people=(PersonFact(id="p", status="well"),)),
    )
    page = card(guide_to("S01E03", *chapters), "Pia")
    assert page.paragraphs == ("A. (probably by now)",)
    assert said(page, "Who it is") == [
        ("Role", "cook", "probably by now"),
        ("Status", "well", None),
        ("First seen", "1 · Title of S01E01", "probably here"),
    ]


CHANGES = (
    FIRST,
    Chapter(episode="S01E02", people=(PersonFact(id="p", name="Jon", at=720),)),
    Chapter(
        episode="S01E03",
        people=(
            PersonFact(id="p", status="ill"),
            PersonFact(id="p", status="well", about="He stays.", played_by="B. Actor"),
        ),
    ),
)


def test_what_changed_tells_until_when() -> None:
    """The latest first, each with the way to the episode that changed it."""
    page = card(guide_to("S01E04", *CHANGES), "Jon")
    assert said(page, "What changed") == [
        ("Status in E3", "ill", None),
        ("Known until E3", "He came by night.", None),
        ("Played by until E3", "A. Actor", None),
        ("Status until E3", "in the inn", None),
        ("Name until E2 at 12:00", "the stranger", None),
    ]
    assert section(page, "What changed")[-1].link == ToEpisode("S01E02")


@pytest.mark.parametrize(
    ("horizon", "changes"),
    [("S01E02@11:59", 0), ("S01E02@12:00", 1), ("S01E02", 1), ("S01E03@59:59", 1), ("S01E03", 5)],
)
def test_nothing_has_changed_before_it_does(horizon: str, changes: int) -> None:
    """To the second."""
    guide = guide_to(horizon, *CHANGES)
    assert len(section(card_of(guide, "p"), "What changed")) == changes


def test_what_was_taken_back_at_once_was_so_at_first() -> None:
    """The telling that brought somebody in can say two things of them."""
    told = (PersonFact(id="p", name="a guest"), PersonFact(id="p", name="Gil"))
    page = card(guide_to("S01E01", Chapter(episode="S01E01", people=told)), "Gil")
    assert said(page, "What changed") == [("Name at first", "a guest", None)]


@pytest.mark.parametrize("name", ["him", "HIM"])
def test_other_names_that_were_given_up_are_on_the_card(name: str) -> None:
    """And find it, as any earlier name does."""
    told = (PersonFact(id="p", also=("Jo",)), PersonFact(id="p", also=("Jonny",)))
    guide = guide_to("S01E02", FIRST, Chapter(episode="S01E02", people=told))
    page = card(guide, name)
    assert page == card(guide, "Jo") == card(guide, "Jonny")
    assert said(page, "What changed") == [
        ("Also called in E2", "Jo", None),
        ("Also called until E2", "him", None),
    ]


def test_what_two_were_to_each_other_is_on_the_card_of_the_one() -> None:
    """Under the names of the two, until when they were two, and how it came about."""
    hunts = RelationshipFact(between=("mask", "bob"), kind="rivals", words="foes", text="A duel.")
    told = Chapter(episode="S01E02", relationships=(hunts,))
    for horizon in ("S01E02", "S01E03@59:59"):
        before = guide_to(horizon, TWO, told, ONE)
        assert said(card(before, "Bob"), WHILE_TWO) == []
        assert said(card(before, "Bob"), "Between people") == [
            ("the mask – Bob", "foes", "A duel.")
        ]
    page = card(guide_to("S01E03", TWO, told, ONE), "Bob")
    assert said(page, "Between people") == []
    assert said(page, WHILE_TWO) == [("the mask – Bob until E3", "foes", "A duel.")]


def test_relationships_stand_on_the_card(marked: At) -> None:
    """The present ones before those that are over, each with the way to its line."""
    page = card(marked("S01E04").guide(), "Mara")
    assert said(page, "Between people") == [
        (
            "Jon → Mara",
            "watches her",
            "He looks up at the lamp every night. · probably by now",
        ),
        (
            "Mara – Ilse",
            "friends no more",
            "since E4 · until E4: at odds · until E3: friends · until E2: wary of each other",
        ),
    ]
    jon, ilse = section(page, "Between people")
    assert (jon.tone, ilse.tone) == ("relationship", "ended")
    assert ilse.link == ToRelationship(("mara", "ilse"), "friends")


def test_appearances_lead_to_their_episodes(marked: At) -> None:
    """With what happens to them there; an episode that only tells of them has its line too."""
    items = section(card(marked("S01E06").guide(), "Ilse"), "Episodes")
    assert [item.link for item in items] == [
        ToEpisode(episode) for episode in ("S01E01", "S01E02", "S01E03", "S01E04", "S01E06")
    ]
    assert items[1].lead == "S01E02 · The Lamp"
    assert items[1].text == "Ilse stays awake with the lamp so that Mara can sleep."
    assert items[2].text == "Mara – Ilse: at odds"
    assert (items[4].tone, items[1].tone) == ("twist", "plain")


def test_a_card_keeps_to_a_few_moments_an_episode() -> None:
    """What turned things over comes before the rest; they stand in the order told."""
    texts = ("One.", "Two.", "Three.", "Four.")
    events = tuple(
        EventFact(
            text=text,
            people=("p",),
            twist=text == "Three.",
            placed="likely" if text == "One." else None,
        )
        for text in texts
    )
    page = card(
        guide_to("S01E01", Chapter(episode="S01E01", people=FIRST.people, events=events)), "him"
    )
    assert said(page, "Episodes") == [
        ("1 · Title of S01E01", "One. (probably here) Three.", "and 2 more")
    ]
    assert len(texts) - MOMENTS == 2


def test_a_card_names_people_as_they_are_called_by_now(marked: At) -> None:
    """Before he has a name he has none, in relationships as well."""
    show = marked("S01E06")
    then = card(show.guide(show.parse("S01E02")), "ferry")
    assert "Jon" not in repr(then)
    assert [part.heading for part in then.sections] == ["Who it is", "Episodes"]
    now = card(show.guide(), "ferry")
    assert [item.text for item in section(now, "What changed")][-1:] == ["the man on the ferry"]
    assert ("Also called", "the man on the ferry, the second hand", "probably by now") in said(
        now, "Who it is"
    )


@pytest.mark.parametrize("person", ["mask", "bob"])
def test_two_have_two_cards_until_they_turn_out_to_be_one(person: str) -> None:
    """Then either id opens the card of the one."""
    before, after = guide_to("S01E02", TWO, ONE), guide_to("S01E03", TWO, ONE)
    assert card_of(before, "mask") != card_of(before, "bob")
    assert "One" not in repr(card_of(before, person))
    assert card_of(after, person) == card_of(after, "bob")
    assert said(card_of(after, person), "What changed") == [
        ("Role until E3", "thief", None),
        ("Name until E3", "the mask", None),
    ]


@pytest.mark.parametrize("horizon", ["none", "S01E01", "S01E02@00:59"])
def test_nobody_has_a_card_before_they_come_in(horizon: str) -> None:
    """It is that of an id which nobody has."""
    late = Chapter(episode="S01E02", people=(PersonFact(id="q", name="Quill", at=60),))
    guide = guide_to(horizon, FIRST, late)
    assert card_of(guide, "q") == card_of(guide, "zz") == Page(paragraphs=(NOTHING_TOLD,))


def test_an_episode_without_events_of_somebody_says_what_it_tells_of_them() -> None:
    """Of themselves, of what they are to others, and of who they are; never a bare title."""
    chapters = (
        Chapter(episode="S01E01", people=(PersonFact(id="p", name="Pia"),)),
        Chapter(
            episode="S01E02",
            people=(PersonFact(id="q", name="Quentin"), PersonFact(id="p", role="cook")),
        ),
        Chapter(
            episode="S01E03",
            relationships=(
                RelationshipFact(
                    between=("p", "q"), kind="work", words="pays", toward=True, placed="likely"
                ),
                RelationshipFact(between=("q", "r"), kind="work", words="hates"),
            ),
        ),
    )
    page = card(guide_to("S01E03", *chapters), "Pia")
    assert [item.text for item in section(page, "Episodes")][1:] == [
        "cook",
        "Pia → Quentin: pays (probably here)",
    ]


def test_looks_stand_on_the_card_and_what_they_were_is_kept() -> None:
    """In one line; what somebody looked like before is history."""
    chapters = (
        Chapter(episode="S01E01", people=(PersonFact(id="p", name="Ada"),)),
        Chapter(episode="S01E02", people=(PersonFact(id="p", looks="A plait.\n\nGrey."),)),
        Chapter(episode="S01E03", people=(PersonFact(id="p", looks="Cropped hair."),)),
    )
    cards = [card(guide_to(f"S01E0{number}", *chapters), "Ada") for number in (1, 2, 3)]
    looks = [
        [text for lead, text, _ in said(page, "Who it is") if lead == "Looks"] for page in cards
    ]
    assert looks == [[], ["A plait. Grey."], ["Cropped hair."]]
    assert [len(said(page, "What changed")) for page in cards] == [0, 0, 1]
