"""Where things were told: each line knows, and the credit of a synopsis is beside it."""

from hypothesis import given

from etoile_tui.guide.items.wording import source_names
from etoile_tui.guide.pages.episode_page import episode_page
from etoile_tui.guide.pages.person_page import person_page
from etoile_tui.guide.pages.questions_page import questions_page
from etoile_tui.guide.pages.recap_page import recap_page
from etoile_tui.guide.schedule.position import NONE, Position
from etoile_tui.guide.schedule.show import Source
from etoile_tui.guide.search.search import Search
from etoile_tui.guide.story.appearances import Appearances
from etoile_tui.guide.story.facts import (
    AnswerFact,
    Chapter,
    EventFact,
    PersonFact,
    QuestionFact,
    RelationshipFact,
)
from etoile_tui.guide.story.story import Synopsis
from tests.harness.guides import guide_of, guide_to
from tests.harness.invented import InventedPack, packs_with_horizons

from .reading import section

GULL, TIDE = Source(publisher="Gull & Co"), Source(title="The Tide", url="https://tide.example")
CHAPTERS = (
    Chapter(
        episode="S01E01",
        people=(PersonFact(id="p", name="Pia", role="cook", about="Cooks.", sources=(TIDE,)),),
        questions=(QuestionFact(id="why", asks="Why?", sources=(TIDE,)),),
        relationships=(
            RelationshipFact(between=("p", "q"), kind="work", words="pays", sources=(TIDE,)),
        ),
    ),
    Chapter(
        episode="S01E02",
        events=(
            EventFact(text="It burns.", people=("p",), twist=True, sources=(GULL, TIDE, GULL)),
        ),
        people=(
            PersonFact(id="p", role="cook", sources=(GULL,)),
            PersonFact(id="p", status="ill", sources=(GULL,)),
        ),
        relationships=(
            RelationshipFact(between=("p", "q"), kind="work", words="owes", sources=(GULL,)),
        ),
        answers=(AnswerFact(question="why", text="So.", sources=(GULL,)),),
    ),
)


def test_every_line_of_an_episode_knows_where_it_was_told() -> None:
    """By name alone, each once: an address or a title can tell more than the line."""
    guide = guide_to("S01E02", *CHAPTERS)
    story = guide.story("S01E02")
    assert story is not None
    page = episode_page(story, ended=True)
    assert {part.heading: [item.sources for item in part.items] for part in page.sections} == {
        "What happened": [("Gull & Co", "The Tide")],
        "What changed": [("Gull & Co",)],
        "Between people": [("Gull & Co",)],
        "Answered": [("Gull & Co",)],
    }


def test_a_card_knows_where_each_value_was_told() -> None:
    """Also by whom it was told again, and by whom what was believed before."""
    guide = guide_to("S01E02", *CHAPTERS)
    page = person_page(guide, "p", Appearances(guide))
    assert page.sources == ("The Tide",)
    known = {item.lead: item.sources for item in section(page, "Who it is")}
    assert known == {
        "Role": ("The Tide", "Gull & Co"),
        "Status": ("Gull & Co",),
        "First seen": (),
    }
    (between,) = section(page, "Between people")
    assert between.sources == ("Gull & Co", "The Tide")


def test_a_horizon_knows_no_later_source() -> None:
    """Not by name either: that somebody wrote of it tells that there is something."""
    guide = guide_to("S01E01", *CHAPTERS)
    card = person_page(guide, "p", Appearances(guide))
    pages = (card, questions_page(guide), recap_page(guide))
    assert "Gull" not in repr(pages)
    assert "Gull" not in repr(Search(guide).find("pays").hits)


def test_who_has_no_name_is_not_named() -> None:
    """An address alone is none."""
    assert source_names((Source(url="https://gull.example"), GULL)) == ("Gull & Co",)


@given(packs_with_horizons())
def test_the_credit_is_beside_every_synopsis(drawn: tuple[InventedPack, Position]) -> None:
    """On its page, in the recap and in what a search finds."""
    guide = guide_of(*drawn)
    for episode in guide.reached:
        story = guide.story(episode)
        assert story is not None
        told = next(iter(story.synopses), Synopsis(episode=episode, text=""))
        names = source_names(told.sources)
        page = episode_page(story, ended=True)
        assert (page.credit is not None) is bool(names)
        assert all(name in (page.credit or "") for name in names)
    parts = recap_page(guide).sections if guide.horizon != NONE else ()
    by_heading = {part.link: part for part in parts}
    for link, part in by_heading.items():
        synopses = [one for one in guide.so_far.synopses if link and one.episode == link[0]]
        told_by = [name for one in synopses for name in source_names(one.sources)]
        assert bool(part.credit) is bool(told_by)
