"""Events away from their episode's page: they say whom they are about."""

from hypothesis import given

from etoile_tui.cli.text_page import item_line
from etoile_tui.guide.items.event_items import event_item, linked_event_item
from etoile_tui.guide.items.link import ToEpisode, ToPerson
from etoile_tui.guide.pages.person_page import person_page
from etoile_tui.guide.pages.recap_page import recap_page
from etoile_tui.guide.schedule.position import Position
from etoile_tui.guide.search.search import Search
from etoile_tui.guide.story.appearances import Appearances
from etoile_tui.guide.story.facts import Chapter, EventFact, PersonFact
from etoile_tui.guide.story.guide import Guide
from etoile_tui.guide.story.names import is_named, names_of
from etoile_tui.guide.story.person import SOMEBODY
from tests.guide.pages.reading import section
from tests.harness.guides import guide_of, guide_to
from tests.harness.invented import InventedPack, packs_with_horizons


def two_people() -> Guide:
    """Return a guide in which somebody is called `she` in one event and named in another."""
    chapter = Chapter(
        episode="S01E01",
        synopsis="A storm.",
        events=(
            EventFact(text="Ada lights the lamp.", people=("ada",), twist=True),
            EventFact(text="She sees Bea.", people=("ada", "bea"), twist=True, placed="likely"),
        ),
        people=(PersonFact(id="ada", name="Ada Lamb"), PersonFact(id="bea", name="Bea")),
    )
    return guide_to("S01E01", chapter)


def test_an_event_names_whom_it_is_about_where_it_has_left_its_page() -> None:
    """On its own page the event before does; on a card, in a recap or a search nothing would."""
    guide = two_people()
    story = guide.story("S01E01")
    assert story is not None
    assert item_line(event_item(story.events[1])) == "She sees Bea. (probably here)"
    (recap,) = recap_page(guide).sections
    assert list(map(item_line, recap.items)) == [
        "Ada lights the lamp.",
        "Ada Lamb: She sees Bea. (probably here)",
    ]
    (hit,) = Search(guide).find("sees").hits
    assert (hit.lead, hit.text) == ("Ada Lamb", "She sees Bea.")


def test_a_card_names_everybody_but_its_own_person() -> None:
    """Above Ada's card stands who she is; Bea's card has to say who saw her."""
    guide = two_people()
    cards = {
        person.name: section(person_page(guide, person.id, Appearances(guide)), "Episodes")[0].text
        for person in guide.people
    }
    assert cards == {
        "Ada Lamb": "Ada lights the lamp. She sees Bea. (probably here)",
        "Bea": "She sees Bea. (Ada Lamb · probably here)",
    }


@given(packs_with_horizons())
def test_whoever_an_event_is_about_is_named_wherever_it_is_told(
    drawn: tuple[InventedPack, Position],
) -> None:
    """Whatever the pack says, and whatever they were called before."""
    pack, horizon = drawn
    for episode in pack.episodes.values():
        for fact in episode["event"]:
            fact["text"] += " he"
    guide = guide_of(pack, horizon)
    for event in guide.so_far.events:
        first = guide.person(event.person_ids[0]) if event.person_ids else None
        if first is not None and first.name != SOMEBODY:
            assert is_named(item_line(linked_event_item(event)), names_of(first))


def test_names_lead_to_those_who_take_part() -> None:
    """On its own page each of them; away from it the line leads to the episode alone."""
    chapter = Chapter(
        episode="S01E01",
        events=(EventFact(text="Bea sees Jo's dog and Ada.", people=("ada", "bea", "jo", "dog")),),
        people=(
            PersonFact(id="ada", name="Ada Lamb"),
            PersonFact(id="bea", name="Bea"),
            PersonFact(id="jo", name="Jo"),
            PersonFact(id="dog", name="Jo's dog"),
        ),
    )
    story = guide_to("S01E01", chapter).story("S01E01")
    assert story is not None
    item = event_item(story.events[0])
    told = [(item.text[each.start : each.end], each.link) for each in item.mentions]
    assert told == [
        ("Bea", ToPerson("bea")),
        ("Jo's dog", ToPerson("dog")),
        ("Ada", ToPerson("ada")),
    ]
    assert item.link == ToPerson("bea")
    away = linked_event_item(story.events[0])
    assert away.mentions == ()
    assert away.link == ToEpisode("S01E01", "Bea sees Jo's dog and Ada.")


@given(packs_with_horizons())
def test_names_lead_to_people_whom_the_guide_knows(drawn: tuple[InventedPack, Position]) -> None:
    """Spans stand apart, inside the text, and nobody is led to who has no card."""
    guide = guide_of(*drawn)
    known = {person.id for person in guide.people}
    for episode in guide.watched:
        story = guide.story(episode)
        for event in () if story is None else story.events:
            item, end = event_item(event), 0
            for mention in item.mentions:
                assert end <= mention.start < mention.end <= len(item.text)
                assert mention.link.person in known  # type: ignore[union-attr]
                end = mention.end
