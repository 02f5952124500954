"""What a line does not say twice."""

import pytest
from hypothesis import given

from etoile_tui.cli.text_page import item_line
from etoile_tui.guide.items.person_items import newcomer_item, person_item, standing_item
from etoile_tui.guide.items.relationship_items import words_with_end
from etoile_tui.guide.items.repetition import holds_phrase, says_more
from etoile_tui.guide.pages.episode_page import episode_page
from etoile_tui.guide.story.facts import Chapter, PersonFact, RelationshipFact
from etoile_tui.guide.story.guide import Guide
from etoile_tui.guide.story.person import Person
from tests.guide.pages.reading import sections
from tests.harness.guides import guide_to
from tests.harness.invented import WORDS


@pytest.mark.parametrize(
    ("role", "status", "said"),
    [
        ("cook", "at sea", ["cook", "at sea"]),
        ("cook at sea", "at sea", ["cook at sea"]),
        ("cook", "cook, retired", ["cook, retired"]),
        ("Cook", "cook", ["Cook"]),
        ("cook in New York", "in York", ["cook in New York", "in York"]),
        ("cooking", "cook", ["cooking", "cook"]),
        (None, "at sea", ["at sea"]),
        ("cook", None, ["cook"]),
    ],
)
def test_no_role_stands_twice_as_a_status(
    role: str | None, status: str | None, said: list[str]
) -> None:
    """The one that says it all is told; nothing is lost."""
    ada = Person(id="a", name="Ada", role=role, status=status, since=(0, 0))
    assert newcomer_item(ada).text == ", ".join(said)
    assert person_item(ada).text == " · ".join(said)
    standing = standing_item(ada)
    assert [part for part in (standing.note, standing.text) if part] == said


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("friends", "friends (over)"),
        ("an affair, long over", "an affair, long over"),
        ("a row over money", "a row over money (over)"),
        ("a couple once", "a couple once"),
        ("lovers once more", "lovers once more (over)"),
        ("friends no longer", "friends no longer"),
        ("Divorced, at a price", "Divorced, at a price"),
        ("he broke it off", "he broke it off"),
        ("ended in betrayal", "ended in betrayal"),
        ("extended family", "extended family (over)"),
    ],
)
def test_what_says_that_it_is_over_is_not_called_over(words: str, told: str) -> None:
    """And what does not say so is."""
    assert words_with_end(words, ended=True) == told
    assert words_with_end(words, ended=False) == words


def told_of_pia(*facts: PersonFact, earlier: PersonFact | None = None) -> list[str]:
    """Return what the second episode says has changed."""
    first = earlier or PersonFact(id="p", name="Pia", also=("P",), role="cook", status="at sea")
    guide = guide_to(
        "S01E02",
        Chapter(episode="S01E01", people=(first,)),
        Chapter(episode="S01E02", people=facts),
    )
    return changed(guide)


def changed(guide: Guide) -> list[str]:
    """Return what the second episode says has changed."""
    story = guide.story("S01E02")
    assert story is not None
    page = episode_page(story, ended=True)
    found = (section.items for section in page.sections if section.heading == "What changed")
    return [item_line(item) for items in found for item in items]


@pytest.mark.parametrize(
    "same",
    [
        PersonFact(id="p", status="at sea"),
        PersonFact(id="p", role="cook, the Gull"),
        PersonFact(id="p", role="Cook"),
        PersonFact(id="p", also=("P", "Pia")),
        PersonFact(id="p", played_by="A. Actor"),
    ],
)
def test_what_did_not_change_is_no_change(same: PersonFact) -> None:
    """More of the same, the same again, a name that was known, and who plays somebody."""
    assert told_of_pia(same) == []


def test_what_changed_is() -> None:
    """Though other things were only told again."""
    moved = PersonFact(id="p", role="cook, the Gull", status="at home", played_by="A. Actor")
    assert told_of_pia(moved) == ["Pia: at sea → at home"]


def test_a_new_name_stands_once() -> None:
    """Not again among the other names, where the old one is by now."""
    learnt = PersonFact(id="p", name="Clara", also=("Jack's mother", "the singer"))
    told = told_of_pia(learnt, earlier=PersonFact(id="p", name="Jack's mother"))
    assert told == ["Clara: Jack's mother is called Clara; also the singer"]


def test_a_relationship_that_is_told_again_has_not_changed() -> None:
    """Word for word."""
    fact = RelationshipFact(between=("p", "q"), kind="work", words="pays", text="He pays.")
    chapters = (
        Chapter(episode="S01E01", relationships=(fact,)),
        Chapter(episode="S01E02", relationships=(fact,)),
    )
    story = guide_to("S01E02", *chapters).story("S01E02")
    assert story is not None
    assert "Between people" not in sections(episode_page(story, ended=True))


@given(WORDS, WORDS)
def test_only_a_value_that_holds_the_one_before_says_more(was: str, now: str) -> None:
    """Whatever the script; what is left out can be read in what stays."""
    assert says_more("role", was, now) == holds_phrase(now, was)
    assert says_more("status", was, f"{was}, {now}")
    assert not says_more("about", was, f"{was}, {now}")
