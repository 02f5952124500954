"""Pages of who is what to whom."""

from collections.abc import Callable

import pytest

from etoile_tui.guide.items.link import ToEpisode, ToPerson
from etoile_tui.guide.items.page import NOTHING_TOLD, Page
from etoile_tui.guide.pages.relationship_pages import (
    MERGED,
    NOTHING_BETWEEN,
    NOTHING_OF_THEM,
    relationship_page,
    relationships_page,
)
from etoile_tui.guide.story.facts import Chapter, IdentityFact, PersonFact, RelationshipFact
from etoile_tui.guide.story.guide import Guide
from etoile_tui.library import OpenShow
from tests.harness.guides import guide_to

from .test_person_page import said, section

At = Callable[[str], OpenShow]

PEOPLE = tuple(PersonFact(id=person, name=person.title()) for person in ("ann", "bob", "cyd"))
RELATIONSHIPS = (
    Chapter(
        episode="S01E01",
        people=PEOPLE,
        relationships=(
            RelationshipFact(
                between=("bob", "ann"), kind="love", words="once a couple", ended=True
            ),
            RelationshipFact(between=("ann", "bob"), kind="work", words="clerk and cook"),
            RelationshipFact(between=("ann", "bob"), kind="work", words="cook and clerk"),
            RelationshipFact(
                between=("cyd", "bob"),
                kind="love",
                words="adores him",
                toward=True,
                placed="likely",
            ),
        ),
    ),
    Chapter(
        episode="S01E02",
        relationships=(
            RelationshipFact(between=("ann", "bob"), kind="love", words="a couple", text="A ring."),
            RelationshipFact(between=("ann", "bob"), kind="work", words="cook and clerk"),
        ),
    ),
    Chapter(
        episode="S01E03",
        relationships=(
            RelationshipFact(
                between=("ann", "bob"), kind="love", words="apart", ended=True, at=754
            ),
            RelationshipFact(between=("ann", "bob"), kind="love", words="strangers", ended=True),
        ),
    ),
)


def at(horizon: str) -> Guide:
    """Return the guide of three people at a horizon."""
    return guide_to(horizon, *RELATIONSHIPS)


def headings(page: Page) -> list[str]:
    """Return the headings of a page."""
    return [part.heading for part in page.sections]


def test_relationships_stand_by_kind_the_ended_ones_last() -> None:
    """Each with what it was before, unless that was the same."""
    page = relationships_page(at("S01E01"))
    assert headings(page) == ["Love", "Work"]
    assert said(page, "Love") == [
        ("Cyd → Bob", "adores him", "probably by now"),
        ("Bob – Ann", "once a couple", None),
    ]
    assert said(page, "Work") == [("Ann – Bob", "cook and clerk", "at first: clerk and cook")]
    assert [item.tone for item in section(page, "Love")] == ["relationship", "ended"]
    assert said(relationships_page(at("S01E02")), "Work") == said(page, "Work")


def test_somebody_has_a_page_of_their_own() -> None:
    """With their relationships alone."""
    page = relationships_page(at("S01E03"), "cyd")
    assert said(page, "Love") == [("Cyd → Bob", "adores him", "probably by now")]
    assert headings(page) == ["Love"]


def test_where_nothing_is_told_the_page_says_so() -> None:
    """Of everybody, and of somebody; the latter whether they have been met or not."""
    people = guide_to("S01E01", Chapter(episode="S01E01", people=PEOPLE))
    assert relationships_page(people) == Page(paragraphs=(NOTHING_BETWEEN,))
    assert relationships_page(people, "ann") == Page(paragraphs=(NOTHING_OF_THEM,))
    assert relationships_page(people, "zz") == Page(paragraphs=(NOTHING_OF_THEM,))


def test_a_pair_has_its_whole_story() -> None:
    """What they are, how that came about, since when, and what they were before."""
    page = relationship_page(at("S01E02"), ("bob", "ann"), "love")
    assert headings(page) == ["Love", "Work", "The two"]
    assert said(page, "Love") == [
        ("Ann – Bob", "a couple", None),
        (None, "A ring.", None),
        ("Known since", "1 · Title of S01E01", None),
        ("Until E2", "once a couple", None),
    ]
    assert [item.link for item in section(page, "Love")][2:] == [
        ToEpisode("S01E01"),
        ToEpisode("S01E02"),
    ]
    assert [item.link for item in section(page, "The two")] == [ToPerson("ann"), ToPerson("bob")]


@pytest.mark.parametrize(
    ("horizon", "over"),
    [
        ("S01E01", []),  # it was over when it was first told
        ("S01E02", []),
        ("S01E03@12:33", []),
        ("S01E03@12:34", ["3 · Title of S01E03"]),
        ("S01E04", ["3 · Title of S01E03"]),
    ],
)
def test_a_pair_tells_since_when_it_is_over(horizon: str, over: list[str]) -> None:
    """From the telling that ended it on, however often it is told again."""
    items = section(relationship_page(at(horizon), ("ann", "bob")), "Love")
    assert [item.text for item in items if item.lead == "Over since"] == over


def test_a_pair_remembers_all_that_it_was() -> None:
    """The latest first, with the minute where it is known."""
    items = section(relationship_page(at("S01E04"), ("ann", "bob"), "love"), "Love")
    assert [(item.lead, item.text) for item in items[3:]] == [
        ("Until E3", "apart (over)"),
        ("Until E3 at 12:34", "a couple"),
        ("Until E2", "once a couple"),
    ]


def test_a_pair_begins_with_what_holds_unless_asked_otherwise() -> None:
    """The kind that was chosen comes first; else what is over comes last."""
    guide = at("S01E04")
    pages = [relationship_page(guide, ("ann", "bob"), kind) for kind in (None, "love", "work")]
    assert [headings(page)[0] for page in pages] == ["Work", "Love", "Work"]


@pytest.mark.parametrize("pair", [("ann", "cyd"), ("ann", "zz"), ("ann", "ann"), ("yy", "zz")])
def test_two_who_are_nothing_to_each_other_have_no_page(pair: tuple[str, str]) -> None:
    """Whether they will be or not."""
    assert relationship_page(at("S01E04"), pair) == Page(paragraphs=(NOTHING_TOLD,))


def test_a_pair_is_found_under_who_they_have_turned_out_to_be(marked: At) -> None:
    """A screen may still hold the id of somebody who has become one with another."""
    show = marked("S01E06")
    guide, before = show.guide(), show.guide(show.parse("S01E04"))
    page = relationship_page(guide, ("log-writer", "mara"))
    assert page == relationship_page(guide, ("mara", "man-on-the-ferry"), "love")
    assert said(page, "Love")[0] == ("Jon → Mara", "watches her", "probably by now")
    assert relationship_page(before, ("log-writer", "mara")).paragraphs == (NOTHING_TOLD,)


TEXTS = (
    Chapter(
        episode="S01E01",
        people=PEOPLE,
        relationships=(
            RelationshipFact(between=("ann", "bob"), kind="work", words="clerks", text="A desk."),
        ),
    ),
    Chapter(
        episode="S01E02",
        relationships=(
            RelationshipFact(
                between=("ann", "bob"), kind="work", words="clerks", text="Two desks."
            ),
        ),
    ),
    Chapter(
        episode="S01E03",
        relationships=(RelationshipFact(between=("ann", "bob"), kind="work", words="partners"),),
    ),
)


def test_how_it_came_about_before_is_told_at_length() -> None:
    """On the pair's own page, and in the list where it is wanted whole."""
    guide = guide_to("S01E03", *TEXTS)
    assert said(relationships_page(guide), "Work") == [
        ("Ann – Bob", "partners", "since E3 · until E3: clerks")
    ]
    assert said(relationships_page(guide, whole=True), "Work") == [
        (
            "Ann – Bob",
            "partners",
            "since E3 · until E3: clerks · Two desks. · until E2: clerks · A desk.",
        )
    ]
    assert said(relationship_page(guide, ("ann", "bob")), "Work")[2:] == [
        ("Until E3", "clerks", "Two desks."),
        ("Until E2", "clerks", "A desk."),
    ]


@pytest.mark.parametrize("horizon", ["S01E01", "S01E02@59:59"])
def test_what_was_told_once_has_no_past(horizon: str) -> None:
    """Whatever is told of it later."""
    guide = guide_to(horizon, *TEXTS)
    assert said(relationships_page(guide, whole=True), "Work") == [
        ("Ann – Bob", "clerks", "A desk.")
    ]


SAME = Chapter(
    episode="S01E02",
    identities=(IdentityFact(people=("ann", "bob")), IdentityFact(people=("bob", "cyd"))),
)


def test_what_was_between_two_who_are_one_is_told() -> None:
    """Of each two by itself, in a section of its own, so that the page does not say it was not."""
    told = [
        RelationshipFact(between=pair, kind="rivals", words=words, text=f"{words}!".title())
        for pair, words in ((("ann", "bob"), "foes"), (("cyd", "bob"), "rivals"))
    ]
    first = Chapter(episode="S01E01", people=PEOPLE, relationships=tuple(told))
    before, after = guide_to("S01E01", first, SAME), guide_to("S01E02", first, SAME)
    assert headings(relationships_page(before)) == ["Rivals"]
    page = relationships_page(after)
    assert page.paragraphs == ()
    assert headings(page) == [MERGED]
    assert said(page, MERGED) == [
        ("Ann – Bob until E2", "foes", "Foes!"),
        ("Cyd – Bob until E2", "rivals", "Rivals!"),
    ]
    assert [item.link for item in section(page, MERGED)] == [ToPerson("cyd")] * 2
    assert relationships_page(after, "ann") == page


def test_two_whom_nobody_met_lead_to_the_episode() -> None:
    """There is no card of the one."""
    foes = RelationshipFact(between=("ann", "bob"), kind="rivals", words="foes", toward=True)
    page = relationships_page(
        guide_to("S01E02", Chapter(episode="S01E01", relationships=(foes,)), SAME)
    )
    assert [(item.lead, item.link) for item in section(page, MERGED)] == [
        ("somebody → somebody until E2", ToEpisode("S01E01"))
    ]
