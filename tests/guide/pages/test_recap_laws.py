"""The laws of the recap: it comes from what is reached, and leaves nothing of it out."""

import copy
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etoile_tui.guide.items.link import (
    Link,
    ToEpisode,
    ToPerson,
    ToQuestion,
    ToRelationship,
    same_link,
)
from etoile_tui.guide.items.page import NOTHING_TOLD, Item, Page
from etoile_tui.guide.items.person_items import change_items
from etoile_tui.guide.pages.questions_page import questions_page
from etoile_tui.guide.pages.recap_page import recap_page
from etoile_tui.guide.pages.reminders_page import reminders_heading, reminders_page
from etoile_tui.guide.pages.season_digest import season_digests
from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.order import Reach
from etoile_tui.guide.schedule.position import NONE, Position, parse_position
from etoile_tui.guide.story.appearances import ids_in_episode
from etoile_tui.guide.story.by_episode import stories_by_episode
from etoile_tui.guide.story.guide import Guide
from etoile_tui.guide.story.names import has_pronoun
from etoile_tui.guide.story.reminders import RECENT, list_reminders
from etoile_tui.guide.story.story import Story
from etoile_tui.packs.pack import Pack
from tests.harness.futures import MENUS, lighthouse_tables, other_future
from tests.harness.guides import guide_of
from tests.harness.invented import PEOPLE, QUESTIONS, InventedPack, packs_with_horizons, reach_of
from tests.harness.laws import Drawn, draws, hold


def pages(guide: Guide) -> list[Page]:
    """Return every page of the recap at a guide's horizon."""
    earlier = [position for episode in guide.reached[-2:] for position in _ends(episode)]
    since = [recap_page(guide, position) for position in earlier]
    return [
        recap_page(guide),
        season_digests(guide),
        reminders_page(guide),
        questions_page(guide),
        *since,
    ]


def _ends(episode: str) -> tuple[Position, Position]:
    """Return a position inside an episode, and its end."""
    return Position(episode, 750), Position(episode)


def everything(guide: Guide) -> list[object]:
    """Return everything that the recap can say."""
    return [
        reminders_heading(guide),
        pages(guide),
        stories_by_episode(guide),
        list_reminders(guide),
    ]


def items(page: Page) -> Iterator[Item]:
    """Go through the items of a page."""
    for section in page.sections:
        yield from section.items


def on_one_line(text: str) -> str:
    """Return a text as it is read from a pack."""
    return " ".join(text.split())


def links(page: Page) -> Iterator[Link | None]:
    """Go through all that leads somewhere from a page."""
    yield from (section.link for section in page.sections)
    yield from (item.link for item in items(page))


def without_links(page: Page) -> Page:
    """Return what a page shows."""
    shown = (
        section._replace(link=None, items=tuple(map(_without_link, section.items)))
        for section in page.sections
    )
    return page._replace(sections=tuple(shown))


def _without_link(item: Item) -> Item:
    """Return an item with the words that lead somewhere, and not whereto: that is by an id."""
    mentions = (mention._replace(link=ToEpisode("")) for mention in item.mentions)
    return item._replace(link=None, mentions=tuple(mentions))


def under_other_ids(pack: InventedPack, other: dict[str, str]) -> InventedPack:
    """Return a pack whose people and questions have other ids."""

    def renamed(table: dict[str, Any]) -> dict[str, Any]:
        for key in ("id", "question"):
            if key in table:
                table[key] = other[table[key]]
        for key in ("people", "between"):
            if key in table:
                table[key] = [other[person] for person in table[key]]
        return table

    episodes = copy.deepcopy(pack.episodes)
    for tables in episodes.values():
        for kind in ("event", "person", "relationship", "identity", "question", "answer"):
            tables[kind] = [renamed(fact) for fact in tables[kind]]
    return InventedPack(pack.show, episodes)


def the_recap_is_that_of_the_pack_cut_off_at_the_horizon(drawn: Drawn) -> None:
    """What comes after the horizon makes no difference to any of it."""
    assert everything(drawn.cut_guide) == everything(drawn.guide)


@pytest.mark.parametrize("curtain", MENUS)
@pytest.mark.parametrize(
    "horizon", ["none", "S01E03", "S01E04@00:00", "S01E04@12:30", "S01E04", "S00E01", "S02E01"]
)
def test_another_future_has_the_same_recap(curtain: Curtain, horizon: str, tmp_path: Path) -> None:
    """Its heading above all, which names an episode that lies ahead."""
    position = parse_position(horizon)
    folders = (
        lighthouse_tables().write(tmp_path / "one"),
        other_future(curtain, position, tmp_path / "two"),
    )
    one, two = (
        Guide(
            pack.show,
            pack.chapters(pack.order.reach(position)),
            horizon=position,
            curtain=curtain,
        )
        for pack in map(Pack, folders)
    )
    assert everything(one) == everything(two)


@given(packs_with_horizons(), st.permutations(PEOPLE), st.permutations(QUESTIONS))
@settings(deadline=None, max_examples=50)
def test_ids_make_no_difference(
    drawn: tuple[InventedPack, Position], people: list[str], questions: list[str]
) -> None:
    """Other ids give the same pages: no order and no word comes from one."""
    pack, horizon = drawn
    other = dict(zip((*PEOPLE, *QUESTIONS), (*people, *questions), strict=True))
    one, two = guide_of(pack, horizon), guide_of(under_other_ids(pack, other), horizon)
    assert list(map(without_links, pages(one))) == list(map(without_links, pages(two)))


def every_reached_episode_has_its_section(drawn: Drawn) -> None:
    """Each once, in order, with its synopsis and its twists, or with its events."""
    guide = drawn.guide
    sections = recap_page(guide).sections
    assert [section.link for section in sections] == list(map(ToEpisode, guide.reached))
    for section, episode in zip(sections, guide.reached, strict=True):
        told = drawn.pack.cut(drawn.horizon).episodes[episode]
        synopsis = told.get("synopsis")
        shown = [item.text for item in section.items]
        if synopsis is not None:
            assert section.paragraphs == (on_one_line(synopsis),)
        elif not shown:
            assert section.paragraphs == (NOTHING_TOLD,)
        events = (event for event in told["event"] if event["twist"] or synopsis is None)
        if has_pronoun(" ".join(fact.get("text") or "" for fact in told["identity"])):
            continue  # it looks as an event does that had to be named
        assert [on_one_line(event["text"]) for event in events] == [
            item.text
            for item in section.items
            if item.tone in ("plain", "twist") and (item.lead is None or has_pronoun(item.text))
        ]


@dataclass
class DrawnSince(Drawn):
    """What was drawn, and a position before it.

    Attributes:
        since: The position; `none` at the earliest.
    """

    since: Position = NONE


@st.composite
def draws_since(draw: st.DrawFn) -> DrawnSince:
    """Draw a pack, a position in it, and one before that."""
    drawn = draw(draws(DrawnSince))
    guide = drawn.guide
    ends = (position for episode in guide.reached for position in _ends(episode))
    drawn.since = draw(st.sampled_from([NONE, *filter(guide.passed, ends)]))
    return drawn


def nothing_was_told_is_said_where_nothing_was(drawn: DrawnSince) -> None:
    """Of no episode that has anything on its own page, from a position inside of it on as well."""
    guide, since = drawn.guide, drawn.since
    for section, told in zip(
        recap_page(guide, since).sections, stories_by_episode(guide, since), strict=True
    ):
        whole = guide.story(told.episodes[0], since)
        assert whole is not None
        assert whole.empty == told.empty
        assert (section.paragraphs == (NOTHING_TOLD,)) == _has_no_news(told)


def _has_no_news(story: Story) -> bool:
    """Tell whether nothing is told, or only such changes as the page leaves out."""
    return replace(story, changes=()).empty and not list(change_items(story.changes))


def what_is_told_after_a_position_is_all_of_it(drawn: DrawnSince) -> None:
    """The events up to a position and those after it are all events, each once."""
    pack, guide, since = drawn.pack, drawn.guide, drawn.since
    after = [event for story in stories_by_episode(guide, since) for event in story.events]
    until = [event for story in stories_by_episode(guide_of(pack, since)) for event in story.events]
    told = [(event.episode, event.text, event.at) for event in (*until, *after)]
    assert sorted(told, key=str) == sorted(
        ((event.episode, event.text, event.at) for event in guide.so_far.events), key=str
    )


def last_told(
    pack: InventedPack, episodes: dict[str, dict[str, Any]], kind: str, key: str
) -> dict[str, Reach]:
    """Return the last reach at which anything of a kind was told, by what a key of it says."""
    found: dict[str, Reach] = {}
    for episode, tables in episodes.items():
        for fact in tables[kind]:
            told = reach_of(fact, pack.order.index(episode))
            found[fact[key]] = max(told, found.get(fact[key], told))
    return found


def every_question_is_on_the_page_of_questions(drawn: Drawn) -> None:
    """Open what was asked again after its answers; each once."""
    pack, horizon = drawn.pack, drawn.horizon
    told = pack.cut(horizon).episodes
    asked, answered = (
        last_told(pack, told, "question", "id"),
        last_told(pack, told, "answer", "question"),
    )
    often = Counter(fact["id"] for tables in told.values() for fact in tables["question"])
    reopened = {
        one for one in asked.keys() & answered if often[one] > 1 and answered[one] < asked[one]
    }
    shown = list(items(questions_page(drawn.guide)))
    still_open = [item.link for item in shown if item.tone == "open"]
    closed = [item.link for item in shown if item.tone == "answer" and item.link is not None]
    assert sorted(map(str, still_open)) == sorted(
        str(ToQuestion(one)) for one in (asked.keys() - answered) | reopened
    )
    assert sorted(map(str, closed)) == sorted(
        str(ToQuestion(one)) for one in (asked.keys() & answered) - reopened
    )
    assert len(shown) == len(asked.keys() | answered)


def before_watching_on_everything_is_told_once(drawn: Drawn) -> None:
    """What is open, whoever matters, and all that has not ended."""
    guide = drawn.guide
    known = list_reminders(guide)
    questions = [question.id for question in (*known.left_open, *known.open)]
    assert sorted(questions) == sorted(one.id for one in guide.questions if one.open)
    people = [person.id for person in known.people]
    casts = [ids_in_episode(guide, episode) for episode in guide.reached]
    lately = {person for cast in casts[-RECENT:] for person in cast}
    often = [one.id for one in guide.people if sum(one.id in cast for cast in casts) > 1]
    assert len(people) == len(set(people))
    assert set(people) == lately.union(often)
    between = [*(change.now for change in known.changed), *known.unchanged]
    pairs = [(frozenset(found.between), found.kind) for found in between]
    assert len(set(pairs)) == len(pairs)
    holding = {
        (frozenset(found.between), found.kind) for found in guide.relationships if not found.ended
    }
    assert holding <= set(pairs)
    assert not any(found.ended for found in known.unchanged)


def links_lead_to_what_is_reached(drawn: Drawn) -> None:
    """Whatever a line leads to is in the guide."""
    guide = drawn.guide
    people = {person.id for person in guide.people}
    questions = {question.id for question in guide.questions}
    pairs = [ToRelationship(found.between, found.kind) for found in guide.relationships]
    for link in (link for page in pages(guide) for link in links(page)):
        match link:
            case ToEpisode(episode):
                assert guide.reaches(episode)
            case ToPerson(person):
                assert person in people
            case ToRelationship():
                assert any(same_link(link, pair) for pair in pairs)
            case ToQuestion(question):
                assert question in questions


LAWS = (
    the_recap_is_that_of_the_pack_cut_off_at_the_horizon,
    every_reached_episode_has_its_section,
    nothing_was_told_is_said_where_nothing_was,
    what_is_told_after_a_position_is_all_of_it,
    every_question_is_on_the_page_of_questions,
    before_watching_on_everything_is_told_once,
    links_lead_to_what_is_reached,
)


@given(draws_since())
def test_the_laws_of_the_recap(drawn: DrawnSince) -> None:
    """Every law above, of every pack that is drawn."""
    hold(LAWS, drawn)
