"""Relationships: replaced, remembered, ended, and between people who turn out to be one."""

from etoile_tui.guide.story.facts import Chapter, IdentityFact, Kind, PersonFact, RelationshipFact
from etoile_tui.guide.story.relationship import EarlierWords, Relationship
from tests.harness.guides import guide_to

END = float("inf")
PEOPLE = Chapter(
    episode="S01E01", people=tuple(PersonFact(id=name.lower(), name=name) for name in "ZYXA")
)


def told(
    episode: str,
    between: tuple[str, str],
    words: str,
    kind: Kind = "friends",
    *,
    ended: bool = False,
    toward: bool = False,
) -> Chapter:
    """Return a chapter with one relationship."""
    fact = RelationshipFact(between=between, kind=kind, words=words, ended=ended, toward=toward)
    return Chapter(episode=episode, relationships=(fact,))


def test_a_relationship_is_what_was_said_of_it() -> None:
    """The two by name, in the order in which the words read."""
    fact = RelationshipFact(
        between=("z", "a"),
        kind="love",
        words="in love",
        text="He wrote.",
        toward=True,
        placed="likely",
    )
    guide = guide_to("S01E02", PEOPLE, Chapter(episode="S01E02", relationships=(fact,)))
    assert guide.relationships == (
        Relationship(
            between=("z", "a"),
            names=("Z", "A"),
            kind="love",
            words="in love",
            text="He wrote.",
            toward=True,
            placed="likely",
            since=(1, END),
            first_placed="likely",
        ),
    )


def test_the_same_pair_and_kind_again_replaces_it() -> None:
    """In either order; what it was is remembered until when."""
    chapters = (
        PEOPLE,
        told("S01E02", ("z", "a"), "strangers"),
        told("S01E03", ("a", "z"), "friends"),
        told("S01E04", ("z", "a"), "friends no more", ended=True),
    )
    (now,) = guide_to("S01E04", *chapters).relationships
    assert (now.words, now.ended, now.names, now.since) == (
        "friends no more",
        True,
        ("Z", "A"),
        (1, END),
    )
    assert now.earlier == (
        EarlierWords(words="strangers", ended=False, until=(2, END)),
        EarlierWords(words="friends", ended=False, until=(3, END)),
    )
    (before,) = guide_to("S01E03", *chapters).relationships
    assert (before.words, before.ended, before.names) == ("friends", False, ("A", "Z"))


def test_another_kind_is_another_relationship() -> None:
    """Two can be family and rivals."""
    chapters = (
        PEOPLE,
        told("S01E02", ("z", "a"), "sisters", "family"),
        told("S01E02", ("z", "a"), "against each other", "rivals"),
    )
    both = Chapter(
        episode="S01E02",
        relationships=chapters[1].relationships + chapters[2].relationships,
    )
    found = guide_to("S01E02", PEOPLE, both).relationships
    assert [relationship.kind for relationship in found] == ["family", "rivals"]


def test_relationships_stand_in_the_order_they_came_up() -> None:
    """Never by ids or names; one that changes stays where it is."""
    chapters = (
        PEOPLE,
        told("S01E02", ("z", "y"), "one"),
        told("S01E03", ("a", "x"), "two"),
        told("S01E04", ("y", "z"), "three"),
    )
    found = guide_to("S01E04", *chapters).relationships
    assert [relationship.words for relationship in found] == ["three", "two"]


def test_people_are_named_as_at_the_horizon() -> None:
    """A relationship told under an earlier name goes by the later one."""
    renamed = Chapter(episode="S01E03", people=(PersonFact(id="z", name="Zoe"),))
    (found,) = guide_to("S01E03", PEOPLE, told("S01E02", ("z", "a"), "one"), renamed).relationships
    assert found.names == ("Zoe", "A")


SAME = Chapter(episode="S01E03", identities=(IdentityFact(people=("x", "a")),))


def test_the_pairs_of_people_who_are_one_become_one_pair() -> None:
    """What was said of Z and X, and of Z and A, is said of the same two."""
    first = told("S01E01", ("z", "x"), "enemies")
    second = told("S01E02", ("a", "z"), "lovers")
    merged = Chapter(episode="S01E01", people=PEOPLE.people, relationships=first.relationships)
    before = guide_to("S01E02", merged, second, SAME).relationships
    assert [relationship.words for relationship in before] == ["enemies", "lovers"]
    assert [relationship.between for relationship in before] == [("z", "x"), ("a", "z")]
    (after,) = guide_to("S01E03", merged, second, SAME).relationships
    assert (after.words, after.names, after.between) == ("lovers", ("A", "Z"), ("a", "z"))
    assert [earlier.words for earlier in after.earlier] == ["enemies"]


def test_nobody_is_related_to_themselves() -> None:
    """What two were to each other is gone from the map when they are one, and stays told."""
    hunts = told("S01E02", ("x", "a"), "hunts", "rivals")
    before = guide_to("S01E02", PEOPLE, hunts, SAME)
    after = guide_to("S01E03", PEOPLE, hunts, SAME)
    assert [relationship.names for relationship in before.relationships] == [("X", "A")]
    assert after.relationships == ()
    story = after.story("S01E02")
    assert story is not None
    assert [change.now.names for change in story.relationships] == [("X", "A")]


def test_a_one_sided_relationship_that_is_returned() -> None:
    """Is mutual from then on."""
    chapters = (
        PEOPLE,
        told("S01E02", ("z", "a"), "admires", toward=True),
        told("S01E03", ("z", "a"), "admire each other"),
    )
    one, both = (guide_to(at, *chapters).relationships[0] for at in ("S01E02", "S01E03"))
    assert (one.toward, both.toward) == (True, False)
