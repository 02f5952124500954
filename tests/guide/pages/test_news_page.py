"""The page of what is new."""

from dataclasses import replace

from hypothesis import given

from etoile_tui.guide.items.link import ToPerson
from etoile_tui.guide.items.page import NOTHING_TOLD, Item
from etoile_tui.guide.pages.news_page import news_page, tally
from etoile_tui.guide.schedule.position import NONE, Position
from etoile_tui.guide.story.person import Person
from etoile_tui.guide.story.story import (
    Event,
    PersonChange,
    Problem,
    Story,
    Synopsis,
)
from tests.guide.items.stories import ONE, bond, reveal
from tests.harness.guides import guide_of
from tests.harness.invented import InventedPack, packs_with_horizons


def test_news_leave_the_synopsis_out() -> None:
    """The viewer has just watched it."""
    synopses = (Synopsis(episode="S01E01", text="It burns."),)
    assert news_page(Story(episodes=ONE, synopses=synopses)).paragraphs == ()
    assert news_page(Story(episodes=ONE)).paragraphs == (NOTHING_TOLD,)


def test_news_name_the_episode_that_cannot_be_read() -> None:
    """There may be several."""
    problems = (Problem(episode="S01E01", text="missing."),)
    (section,) = news_page(Story(episodes=("S01E01", "S01E02"), problems=problems)).sections
    assert section.items == (Item(tone="problem", lead="S01E01", text="missing."),)


def test_each_sort_of_news_has_a_tone_of_its_own() -> None:
    """By its sign it is known what a line tells: the page has no headings."""
    story = Story(
        episodes=ONE,
        events=(Event(episode="S01E01", text="It burns.", twist=True),),
        newcomers=(Person(id="a", name="Ada", about="Keeps. Sleeps.", since=(0, 0)),),
        changes=(PersonChange(person="b", name="Bea", what="status", was="here", now="there"),),
        relationships=bond("friends", "at odds").relationships,
        reveals=(reveal("the mask", "Bob"),),
    )
    page = news_page(story)
    told = [(item.tone, item.lead, item.text) for part in page.sections for item in part.items]
    assert told == [
        ("twist", None, "It burns."),
        ("twist", "the mask and Bob: one and the same", "Bob"),
        ("person", "Ada", "Keeps."),
        ("change", "Bea", "here → there"),
        ("tie", "Ada – Bea", "friends → at odds"),
    ]
    assert tally(page) == "2 turns · 1 came in · 1 changed · 1 tie"


def test_what_is_told_at_length_gives_way_to_a_few_words() -> None:
    """The whole of it is where the line leads; each hedge stays with what it belongs to."""
    ada = Person(id="a", name="Ada", role="keeper", played_by="A. Actor", since=(0, 0))
    changes = tuple(
        PersonChange(person="b", name="Bea", what=what, was=was, now=now, placed="likely")
        for what, was, now in (("status", "here", "there"), ("about", None, "She came by night."))
    )
    tie = bond(None, "friends").relationships[0]
    story = Story(
        episodes=ONE,
        newcomers=(replace(ada, about="Keeps the lamp."), replace(ada, role=None)),
        changes=changes,
        relationships=(tie, replace(tie, now=replace(tie.now, placed="likely"))),
    )
    items = [item for part in news_page(story).sections for item in part.items]
    assert [(item.text, item.note) for item in items] == [
        ("keeper", None),
        ("played by A. Actor", None),
        ("here → there (probably here)", None),
        ("friends", None),
        ("friends", "probably here"),
    ]
    (item,) = news_page(Story(episodes=ONE, changes=changes[1:])).sections[0].items
    assert (item.text, item.note) == ("She came by night.", "probably here")
    assert item.link == ToPerson("b")


@given(packs_with_horizons())
def test_the_tally_counts_the_lines(drawn: tuple[InventedPack, Position]) -> None:
    """Every line but those of problems, each of which leads somewhere where somebody was met."""
    guide = guide_of(*drawn)
    for since in (NONE, *map(Position, guide.watched)):
        page = news_page(guide.news(since))
        told = tally(page)
        numbers = [int(part.split()[0]) for part in told.split(" · ")] if told else []
        assert sum(numbers) == sum(len(section.items) for section in page.sections)
        assert 0 not in numbers
