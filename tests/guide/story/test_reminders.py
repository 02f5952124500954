"""What to remember before the next episode, and in which order."""

from etoile_tui.guide.story.appearances import Appearances
from etoile_tui.guide.story.facts import (
    Chapter,
    EventFact,
    IdentityFact,
    PersonFact,
    QuestionFact,
    RelationshipFact,
)
from etoile_tui.guide.story.guide import Guide
from etoile_tui.guide.story.reminders import RECENT, by_importance, list_reminders
from tests.harness.guides import FIVE, guide_to


def people(*ids: str) -> tuple[PersonFact, ...]:
    """Return people who come in, named after their ids."""
    return tuple(PersonFact(id=person, name=person.upper(), role="here") for person in ids)


def events(*casts: str) -> tuple[EventFact, ...]:
    """Return events, one for each string, its letters the ids of who is in it."""
    return tuple(EventFact(text="It happens.", people=tuple(cast)) for cast in casts)


def names(guide: Guide) -> str:
    """Return the names of everybody by importance."""
    return "".join(person.name for person in by_importance(guide, Appearances(guide)))


def test_who_is_in_more_events_comes_first() -> None:
    """Of those in as many, who came in first; ids and names play no part."""
    chapter = Chapter(
        episode="S01E01", people=people("z", "b", "a", "y"), events=events("a", "ay", "by")
    )
    assert names(guide_to("S01E01", chapter)) == "AYBZ"


def test_who_was_there_lately_comes_first() -> None:
    """However often the others were there before."""
    old = Chapter(episode=FIVE[0], people=people("a", "b"), events=events("a", "a", "a", "b"))
    seen = Chapter(episode=FIVE[RECENT - 1], events=events("b"))
    assert names(guide_to(FIVE[RECENT - 1], old, seen)) == "AB"
    assert names(guide_to(FIVE[RECENT], old, seen)) == "BA"


def test_whom_an_episode_only_tells_of_was_there_lately_too() -> None:
    """Something new is known of them."""
    old = Chapter(episode="S01E01", people=people("a", "b"), events=events("a", "a", "b"))
    told = Chapter(episode="S01E04", people=(PersonFact(id="b", status="ill"),))
    assert names(guide_to("S01E04", old, told)) == "BA"


def test_two_people_weigh_as_much_as_each_until_they_are_one() -> None:
    """Then the one was in all the events of both."""
    first = Chapter(episode="S01E01", people=people("a", "b", "c"), events=events("a", "b", "cc"))
    more = Chapter(episode="S01E02", events=events("c"))
    one = Chapter(episode="S01E03", identities=(IdentityFact(people=("a", "b")),))
    assert names(guide_to("S01E02", first, more, one)) == "CAB"
    last = Chapter(episode="S01E04", events=events("b"))
    assert names(guide_to("S01E04", first, more, one, last)) == "BC"


def test_everybody_matters_who_was_there_lately_or_more_than_once() -> None:
    """Whatever is known of them; whoever was told of once and long ago does not."""
    first = Chapter(
        episode="S01E01",
        people=(
            PersonFact(id="a", name="A", role="keeper", status="away"),
            PersonFact(id="b", name="B"),
            PersonFact(id="c", name="C", role="cook"),
        ),
    )
    again = Chapter(episode="S01E02", relationships=(bond("bc"),))
    last = Chapter(episode="S01E05", people=people("d"))
    guides = [guide_to(until, first, again, last) for until in ("S01E03", "S01E04", "S01E05")]
    assert [names_of_reminders(guide) for guide in guides] == ["BCA", "BC", "DBC"]


def test_how_much_is_told_counts_what_is_reached_alone() -> None:
    """Not what the same episode tells later, nor what a later one does."""
    chapters = (
        Chapter(
            episode="S01E01",
            people=tuple(PersonFact(id=who, name=who.upper(), at=0) for who in "ab"),
            events=tuple(EventFact(text="It rains.", people=("b",), at=60) for _ in range(2)),
        ),
        Chapter(episode="S01E02", events=events("a", "a", "a")),
    )
    horizons = ("S01E01@00:59", "S01E01@01:00", "S01E01", "S01E02@00:01", "S01E02")
    assert [names(guide_to(until, *chapters)) for until in horizons] == [
        "AB",
        "BA",
        "BA",
        "BA",
        "AB",
    ]


def names_of_reminders(guide: Guide) -> str:
    """Return the names of everybody who matters."""
    return "".join(person.name for person in list_reminders(guide).people)


def bond(between: str, *, words: str = "friends", ended: bool = False) -> RelationshipFact:
    """Return what two people are to each other, their ids one letter each."""
    return RelationshipFact(
        between=(between[0], between[1]), kind="friends", words=words, ended=ended
    )


def test_what_changed_lately_comes_apart_from_what_did_not() -> None:
    """Recent are the last episode and the one under way."""
    chapters = (
        Chapter(
            episode="S01E01",
            people=people("a", "b", "c"),
            relationships=(bond("ab"), bond("bc"), bond("ac")),
        ),
        Chapter(episode="S01E02", relationships=(bond("ab", words="at odds"),)),
        Chapter(episode="S01E03", relationships=(bond("cb", ended=True),)),
    )
    known = list_reminders(guide_to("S01E03@10:00", *chapters))
    assert [(change.was, change.now.words) for change in known.changed] == [("friends", "at odds")]
    assert [found.names for found in known.unchanged] == [("A", "C"), ("B", "C")]
    known = list_reminders(guide_to("S01E03", *chapters))
    assert [change.now.names for change in known.changed] == [("C", "B")]
    assert [found.words for found in known.unchanged] == ["at odds", "friends"]
    known = list_reminders(guide_to("S01E04", *chapters))
    assert known.changed == ()
    assert [found.names for found in known.unchanged] == [("A", "B"), ("A", "C")]


def test_what_is_between_main_people_comes_first() -> None:
    """The lesser of two counts; somebody nobody has introduced comes last."""
    chapter = Chapter(
        episode="S01E01",
        people=people("a", "b", "c"),
        events=events("c", "c", "c", "b", "b", "a"),
        relationships=(bond("xc"), bond("ca"), bond("ba"), bond("bc")),
    )
    known = list_reminders(guide_to("S01E02", chapter))
    assert [found.names for found in known.unchanged] == [
        ("B", "C"),
        ("C", "A"),
        ("B", "A"),
        ("somebody", "C"),
    ]


def test_two_who_have_turned_out_to_be_one_are_nothing_to_each_other() -> None:
    """Not even in the episode that tells both."""
    chapter = Chapter(
        episode="S01E01",
        people=people("a", "b"),
        relationships=(bond("ab"),),
        identities=(IdentityFact(people=("a", "b")),),
    )
    known = list_reminders(guide_to("S01E01", chapter))
    assert (known.changed, known.unchanged) == ((), ())


def test_what_is_open_says_whether_it_was_left_open_lately() -> None:
    """By the last episode, by the one under way, or before them."""
    chapters = tuple(
        Chapter(episode=episode, questions=(QuestionFact(id=episode, asks=f"{episode}?", at=60),))
        for episode in FIVE
    )
    known = list_reminders(guide_to("S01E04@10:00", *chapters))
    assert [question.asks for question in known.left_open] == ["S01E03?", "S01E04?"]
    assert [question.asks for question in known.open] == ["S01E02?", "S01E01?"]
