"""The story of people who turn out to be one, told before, at and after the turn."""

import pytest

from etoile_tui.guide.items.link import ToPerson
from etoile_tui.guide.items.person_items import change_items
from etoile_tui.guide.schedule.position import parse_position
from etoile_tui.guide.story.facts import Chapter, EventFact, IdentityFact, PersonFact
from etoile_tui.guide.story.story import Reveal, Story
from tests.harness.guides import guide_to

CHAPTERS = (
    Chapter(
        episode="S01E01",
        people=(PersonFact(id="mask", name="the mask", status="at large"),),
        events=(EventFact(text="Somebody robs the bank.", people=("mask",)),),
    ),
    Chapter(
        episode="S01E02",
        people=(
            PersonFact(id="bob", name="Bob", role="baker"),
            PersonFact(id="mask", status="in Paris"),
        ),
    ),
    Chapter(
        episode="S01E03",
        identities=(IdentityFact(people=("mask", "bob"), text="He takes it off."),),
    ),
    Chapter(episode="S01E04", people=(PersonFact(id="bob", name="Robert"),)),
)


def told(horizon: str, episode: str) -> Story:
    """Return an episode's story at a horizon; it has to be reached."""
    story = guide_to(horizon, *CHAPTERS).story(episode)
    assert story is not None
    return story


@pytest.mark.parametrize("horizon", ["S01E02", "S01E03", "S01E04"])
def test_who_came_in_stays_on_the_page(horizon: str) -> None:
    """Later knowledge takes nobody off an earlier page: there they still came in one by one."""
    name = {"S01E02": "the mask", "S01E03": "Bob", "S01E04": "Robert"}[horizon]
    (mask,) = told(horizon, "S01E01").newcomers
    assert (mask.name, mask.role, mask.status) == (name, None, "at large")
    (bob,) = told(horizon, "S01E02").newcomers
    assert (bob.name, bob.role) == ("Robert" if horizon == "S01E04" else "Bob", "baker")


@pytest.mark.parametrize(("horizon", "cast"), [("S01E02", "mask"), ("S01E03", "bob")])
def test_the_cast_of_an_event_is_who_they_have_turned_out_to_be(horizon: str, cast: str) -> None:
    """Whatever they were called when it happened."""
    (event,) = told(horizon, "S01E01").events
    assert event.person_ids == (cast,)


def test_two_who_are_one_are_in_an_event_once() -> None:
    """Also where both had a part in it."""
    both = EventFact(text="They meet.", people=("mask", "bob"))
    chapter = Chapter(episode="S01E04", events=(both,))
    (event,) = guide_to("S01E04", *CHAPTERS[:3], chapter).news(parse_position("S01E03")).events
    assert (event.person_ids, event.people) == (("bob",), ("Bob",))


@pytest.mark.parametrize("horizon", ["S01E02", "S01E03", "S01E04"])
def test_what_changed_stays_on_the_page(horizon: str) -> None:
    """For the one who was not yet known to be another."""
    changes = told(horizon, "S01E02").changes
    assert [(change.what, change.was, change.now) for change in changes] == [
        ("status", "at large", "in Paris")
    ]


def test_everything_so_far_has_the_one_once() -> None:
    """With what is known of both."""
    (bob,) = guide_to("S01E04", *CHAPTERS).so_far.newcomers
    assert (bob.name, bob.role, bob.status) == ("Robert", "baker", "in Paris")


@pytest.mark.parametrize("since", ["none", "S01E01", "S01E02"])
def test_a_reveal_names_the_two_as_they_were_until_then(since: str) -> None:
    """However long ago the reader last looked."""
    news = guide_to("S01E03", *CHAPTERS).news(parse_position(since))
    assert news.reveals == (
        Reveal(
            episode="S01E03",
            were=("the mask", "Bob"),
            name="Bob",
            person="bob",
            text="He takes it off.",
        ),
    )


def test_a_reveal_ends_in_the_name_of_now() -> None:
    """A later name, once it is known."""
    assert told("S01E04", "S01E03").reveals == (
        Reveal(
            episode="S01E03",
            were=("the mask", "Bob"),
            name="Robert",
            person="bob",
            text="He takes it off.",
        ),
    )


def test_a_reveal_of_people_who_came_in_with_it() -> None:
    """They were two for as long as the episode lasted."""
    people = tuple(PersonFact(id=name, name=name.upper()) for name in ("a", "b", "c"))
    chapter = Chapter(
        episode="S01E01",
        people=people,
        identities=(IdentityFact(people=("a", "b")), IdentityFact(people=("b", "c"))),
    )
    reveals = guide_to("S01E01", chapter).so_far.reveals
    assert [(reveal.were, reveal.name) for reveal in reveals] == [
        (("A", "B"), "C"),
        (("B", "C"), "C"),
    ]


def test_a_reveal_leaves_out_whom_nobody_had_met() -> None:
    """There is nothing they were called."""
    chapter = Chapter(episode="S01E02", identities=(IdentityFact(people=("mask", "nobody")),))
    (reveal,) = guide_to("S01E02", CHAPTERS[0], chapter).so_far.reveals
    assert (reveal.were, reveal.name) == (("the mask",), "the mask")


def test_an_unmasking_and_a_change_in_one_episode() -> None:
    """Each change once, whichever of the two it was told of."""
    chapter = Chapter(
        episode="S01E03",
        people=(
            PersonFact(id="mask", status="caught"),
            PersonFact(id="bob", status="caught"),
        ),
        identities=(IdentityFact(people=("mask", "bob")),),
    )
    guide = guide_to("S01E03", *CHAPTERS[:2], chapter)
    changes = guide.news(parse_position("S01E02")).changes
    told = [(change.name, change.what, change.now) for change in changes]
    assert [entry for entry in told if entry[1] != "also"] == [("Bob", "status", "caught")]
    assert len(told) == len(set(told))


def test_nobody_is_lost_whose_names_came_last() -> None:
    """A chain of identities, told before anything was said of those in it."""
    chapters = (
        Chapter(episode="S01E01", identities=(IdentityFact(people=("x", "y")),)),
        Chapter(episode="S01E02", identities=(IdentityFact(people=("z", "x")),)),
        Chapter(episode="S01E03", people=(PersonFact(id="z", name="Zoe"),)),
    )
    guide = guide_to("S01E03", *chapters)
    assert [person.name for person in guide.people] == ["Zoe"]
    assert {guide.name(person) for person in "xyz"} == {"Zoe"}


COUNT = PersonFact(id="count", name="Count Orlok", role="lord", played_by="M. Schreck")


@pytest.mark.parametrize(
    ("people", "name", "changes"),
    [
        (
            ("jon", "count"),
            "Count Orlok",
            [
                ("name", "Jon", "Count Orlok"),
                ("also", None, "Jon"),
                ("role", "guest", "lord"),
                ("played_by", None, "M. Schreck"),
            ],
        ),
        (
            ("count", "jon"),
            "Jon",
            [("also", None, "Count Orlok"), ("played_by", None, "M. Schreck")],
        ),
    ],
)
def test_somebody_new_who_at_once_turns_out_to_be_known(
    people: tuple[str, str], name: str, changes: list[tuple[str, str | None, str]]
) -> None:
    """What is told of them is new of the one, whichever of the two names holds."""
    chapters = (
        Chapter(episode="S01E01", people=(PersonFact(id="jon", name="Jon", role="guest"),)),
        Chapter(episode="S01E02", people=(COUNT,), identities=(IdentityFact(people=people),)),
    )
    for horizon in ("S01E02", "S01E05"):
        guide = guide_to(horizon, *chapters)
        for story in (guide.story("S01E02"), guide.news(parse_position("S01E01"))):
            assert story is not None
            assert story.newcomers == ()
            assert {change.name for change in story.changes} == {name}
            assert [(it.what, it.was, it.now) for it in story.changes] == changes


def test_somebody_new_is_new_until_they_turn_out_to_be_known() -> None:
    """On the page they came in on they stay a newcomer."""
    chapters = (
        Chapter(episode="S01E01", people=(PersonFact(id="jon", name="Jon"),)),
        Chapter(episode="S01E02", people=(COUNT,)),
        Chapter(episode="S01E03", identities=(IdentityFact(people=("jon", "count")),)),
    )
    for horizon in ("S01E02", "S01E03"):
        story = guide_to(horizon, *chapters).story("S01E02")
        assert story is not None
        assert [(person.name, person.role) for person in story.newcomers] == [
            ("Count Orlok", "lord")
        ]
        assert story.changes == ()


def test_a_change_leads_to_the_card_of_the_one() -> None:
    """Also on the page of an episode in which nobody knew that they were."""
    changes = guide_to("S01E03", *CHAPTERS).story("S01E02")
    assert changes is not None
    assert [item.link for item in change_items(changes.changes)] == [ToPerson("bob")]


def test_two_who_became_one_change_once_whoever_the_one_is_by_now() -> None:
    """On the page of the episode in which they did, both being told of there."""
    chapters = (
        Chapter(
            episode="S01E01",
            people=(PersonFact(id="mask", name="the mask"), PersonFact(id="bob", name="Bob")),
        ),
        Chapter(
            episode="S01E02",
            people=(PersonFact(id="mask", status="caught"), PersonFact(id="bob", role="baker")),
            identities=(IdentityFact(people=("mask", "bob")),),
        ),
        Chapter(
            episode="S01E03",
            people=(PersonFact(id="rob", name="Robert"),),
            identities=(IdentityFact(people=("bob", "rob")),),
        ),
    )
    for horizon in ("S01E02", "S01E03"):
        story = guide_to(horizon, *chapters).story("S01E02")
        assert story is not None
        (item,) = change_items(story.changes)
        assert "caught" in item.text
        assert "baker" in item.text
