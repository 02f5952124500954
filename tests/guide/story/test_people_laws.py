"""The laws of the lists of people, of their cards, and of who is what to whom."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from etoile_tui.guide.items.link import ToEpisode, ToPerson, ToRelationship
from etoile_tui.guide.items.page import NOTHING_TOLD, Page
from etoile_tui.guide.items.relationship_items import lead_of
from etoile_tui.guide.pages.person_page import WHILE_TWO, person_page
from etoile_tui.guide.pages.relationship_pages import MERGED, relationship_page, relationships_page
from etoile_tui.guide.schedule.position import Position
from etoile_tui.guide.search.find_person import close_names, find_person
from etoile_tui.guide.story.appearances import (
    Appearances,
    by_name,
    ids_in_episode,
    people_in_episode,
    people_with_episode_first,
)
from etoile_tui.guide.story.guide import Guide
from etoile_tui.guide.story.names import names_of
from etoile_tui.guide.story.relationship_queries import relationships_of
from tests.guide.pages.test_recap_laws import links, under_other_ids, without_links
from tests.harness.guides import guide_of
from tests.harness.invented import PEOPLE, InventedPack, packs_with_horizons
from tests.harness.laws import Drawn, draws, hold


def pages(guide: Guide) -> list[Page]:
    """Return every page about people, in an order that the guide gives."""
    found = [person_page(guide, person.id, Appearances(guide)) for person in guide.people]
    found += [relationships_page(guide, person.id) for person in guide.people]
    found += [
        relationship_page(guide, relationship.between, relationship.kind)
        for relationship in guide.relationships
    ]
    return [*found, relationships_page(guide)]


def names_in(pack: InventedPack) -> list[str]:
    """Return every name that a whole pack tells, wherever it does."""
    people = [fact for tables in pack.episodes.values() for fact in tables["person"]]
    names = [name for fact in people for name in (fact.get("name"), *fact.get("also", ()))]
    return [name for name in names if name]


def lists(guide: Guide, pack: InventedPack) -> list[Any]:
    """Return every list of people, and whom each name of a pack finds."""
    episodes = list(pack.order.up_to((len(pack.order) - 1, 0)))
    return [
        by_name(guide.people),
        [people_with_episode_first(guide, episode) for episode in (None, *episodes)],
        [ids_in_episode(guide, episode) for episode in episodes],
        [Appearances(guide).of(person) for person in PEOPLE],
        [(find_person(guide, name), close_names(guide, name)) for name in names_in(pack)],
    ]


def people_are_those_of_the_pack_cut_off_at_the_horizon(drawn: Drawn) -> None:
    """Lists, cards and finding by any name: what comes after makes no difference to them."""
    cut, whole = drawn.cut_guide, drawn.guide
    assert pages(cut) == pages(whole)
    assert lists(cut, drawn.pack) == lists(whole, drawn.pack)
    unmet = [person_page(cut, person, Appearances(cut)) for person in (*PEOPLE, "nobody")]
    assert unmet == [
        person_page(whole, person, Appearances(whole)) for person in (*PEOPLE, "nobody")
    ]


@given(packs_with_horizons(), st.permutations(PEOPLE))
@settings(deadline=None, max_examples=50)
def test_ids_make_no_difference(drawn: tuple[InventedPack, Position], people: list[str]) -> None:
    """Other ids give the same pages and the same order: neither comes from one."""
    pack, horizon = drawn
    other = dict(zip(PEOPLE, people, strict=True)) | {"why": "why", "who": "who"}
    one, two = guide_of(pack, horizon), guide_of(under_other_ids(pack, other), horizon)
    assert list(map(without_links, pages(one))) == list(map(without_links, pages(two)))
    for name in (None, *one.reached):
        shown = [other[person.id] for person in people_with_episode_first(one, name)]
        # Whom two have turned out to be goes by the last id named, which is renamed as well.
        assert shown == [person.id for person in people_with_episode_first(two, name)]
    for name in (*names_in(pack), *"abcdefgh"):
        found = [other[person.id] for person in find_person(one, name)]
        assert found == [person.id for person in find_person(two, name)]
        assert close_names(one, name) == close_names(two, name)


def everybody_is_listed_once(drawn: Drawn) -> None:
    """By name, and with the people of any episode first."""
    guide = drawn.guide
    everybody = sorted(person.id for person in guide.people)
    assert sorted(person.id for person in by_name(guide.people)) == everybody
    for episode in (None, "S09E99", *guide.reached):
        shown = [person.id for person in people_with_episode_first(guide, episode)]
        assert sorted(shown) == everybody
        here = () if episode is None else ids_in_episode(guide, episode)
        assert tuple(shown[: len(here)]) == here


def whoever_is_in_an_event_appears_there(drawn: Drawn) -> None:
    """One pass over the story finds what asking each episode finds."""
    guide = drawn.guide
    known = {person.id for person in guide.people}
    stories = [story for episode in guide.reached if (story := guide.story(episode))]
    for person in known:
        theirs = [
            event for story in stories for event in story.events if person in event.person_ids
        ]
        its = Appearances(guide).of(person)
        assert [event for appearance in its for event in appearance.events] == theirs
        assert all(person in ids_in_episode(guide, appearance.episode) for appearance in its)
        assert all(
            event.episode == appearance.episode for appearance in its for event in appearance.events
        )
        places = [guide.index(appearance.episode) for appearance in its]
        assert places == sorted(set(places))
    for story in stories:
        (episode,) = story.episodes
        told = {person for event in story.events for person in event.person_ids}
        told |= {person.id for person in guide.people if person.since[0] == guide.index(episode)}
        here = ids_in_episode(guide, episode)
        assert told & known <= set(here) <= known
        assert [person.id for person in people_in_episode(guide, episode)] == list(here)


def everybody_is_found_by_their_names(drawn: Drawn) -> None:
    """By the present one always, whatever its case; by any other those who ever went by it."""
    guide = drawn.guide
    for person in guide.people:
        assert person in find_person(guide, person.name)
        assert person in find_person(guide, f"  {person.name.swapcase()} ")
        for name in names_of(person):
            assert find_person(guide, name)


def every_relationship_is_told_of_both(drawn: Drawn) -> None:
    """Once in the whole list, once on each of the two's, and on the pair's own page."""
    guide = drawn.guide
    ways = [link for link in links(relationships_page(guide)) if isinstance(link, ToRelationship)]
    assert sorted(ways) == sorted(ToRelationship(it.between, it.kind) for it in guide.relationships)
    for relationship in guide.relationships:
        for person in relationship.between:
            assert relationship in relationships_of(guide, person)
            way = ToRelationship(relationship.between, relationship.kind)
            assert list(links(relationships_page(guide, person))).count(way) == 1
        first, second = relationship.between
        heading = relationship_page(guide, (second, first), relationship.kind).sections[0].heading
        assert heading == relationship.kind.capitalize()


def below(page: Page, heading: str) -> list[str | None]:
    """Return whom the items below a heading are about."""
    return [item.lead for part in page.sections if part.heading == heading for item in part.items]


def what_two_were_is_told_of_the_one(drawn: Drawn) -> None:
    """Once in the whole list, and once on the one's card; of two who are two, on neither."""
    guide = drawn.guide
    told = [(it.between[0], lead_of(guide, it)) for it in guide.merged_relationships]
    assert all(
        first == second for first, second in (it.between for it in guide.merged_relationships)
    )
    assert below(relationships_page(guide), MERGED) == [lead for _, lead in told]
    for person in guide.people:
        theirs = [lead for one, lead in told if one == person.id]
        assert below(person_page(guide, person.id, Appearances(guide)), WHILE_TWO) == theirs
        assert below(relationships_page(guide, person.id), MERGED) == theirs


def links_lead_to_what_is_reached(drawn: Drawn) -> None:
    """Whatever a line leads to is in the guide."""
    guide = drawn.guide
    pairs = {(relationship.between, relationship.kind) for relationship in guide.relationships}
    for link in (link for page in pages(guide) for link in links(page)):
        match link:
            case ToEpisode(episode):
                assert guide.reaches(episode)
            case ToPerson(person):
                assert person_page(guide, person, Appearances(guide)).paragraphs != (NOTHING_TOLD,)
            case ToRelationship(between, kind):
                assert (between, kind) in pairs


LAWS = (
    people_are_those_of_the_pack_cut_off_at_the_horizon,
    everybody_is_listed_once,
    whoever_is_in_an_event_appears_there,
    everybody_is_found_by_their_names,
    every_relationship_is_told_of_both,
    what_two_were_is_told_of_the_one,
    links_lead_to_what_is_reached,
)


@given(draws(Drawn))
def test_the_laws_of_people(drawn: Drawn) -> None:
    """Every law above, of every pack that is drawn."""
    hold(LAWS, drawn)
