"""The laws of search: what it depends on, where it leads, and that it misses nothing."""

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etoile_tui.guide.items.link import (
    Link,
    ToBeats,
    ToEpisode,
    ToPerson,
    ToQuestion,
    ToRelationship,
)
from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.position import parse_position
from etoile_tui.guide.search.documents import list_documents
from etoile_tui.guide.search.hits import Found, Hit, Span
from etoile_tui.guide.search.query import parse_query
from etoile_tui.guide.search.search import Search
from etoile_tui.guide.story.guide import Guide
from etoile_tui.guide.text.normalize import normalize, normalize_words
from etoile_tui.packs.pack import Pack
from tests.guide.pages.test_recap_laws import under_other_ids
from tests.harness.futures import MENUS, lighthouse_tables, other_future
from tests.harness.guides import guide_of
from tests.harness.invented import PEOPLE, QUESTIONS, InventedPack
from tests.harness.laws import Drawn, draws, hold

POSITIONS = ("none", "S01E03", "S01E04@00:00", "S01E04@12:30", "S01E04", "S00E01", "S02E01")


def texts_in(value: object) -> Iterator[str]:
    """Go through every text in a pack's tables."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (text for inner in value.values() for text in texts_in(inner))
    elif isinstance(value, list):
        yield from (text for inner in value for text in texts_in(inner))


@st.composite
def searches(draw: st.DrawFn, pack: InventedPack) -> str:
    """Draw what somebody may type: words of the whole pack, parts of them, typos, and others."""
    told = sorted({word for text in texts_in(pack.episodes) for word in text.split()})
    word = st.sampled_from(told) if told else st.nothing()
    part = word.flatmap(lambda text: st.integers(1, len(text)).map(lambda end: text[:end]))
    inside = word.map(lambda text: text[1:] or text)
    typo = word.map(lambda text: f"{text[:2]}x{text[2:]}")
    typed = draw(st.lists(word | part | inside | typo | st.text(max_size=4), max_size=3))
    highlight = draw(st.sampled_from(("", '"')))
    return highlight + " ".join(typed) + highlight


@dataclass
class DrawnSearch(Drawn):
    """A pack, a position in it, and what somebody types there.

    Attributes:
        typed: Several searches.
        limit: How many hits are asked for, and how often preparing is stopped.
    """

    typed: list[str] = field(default_factory=list)
    limit: int = 0

    @cached_property
    def search(self) -> Search:
        """The search in the guide at the horizon."""
        return Search(self.guide)

    def whole(self, typed: str) -> Found:
        """Return everything that a search finds."""
        return self.search.find(typed, limit=None)


@st.composite
def packs_and_searches(draw: st.DrawFn) -> DrawnSearch:
    """Draw a pack, a position in it, and several searches."""
    drawn = draw(draws(DrawnSearch))
    drawn.typed = draw(st.lists(searches(drawn.pack), min_size=1, max_size=5))
    drawn.limit = draw(st.integers(0, 5))
    return drawn


def a_search_is_that_of_the_pack_cut_off_at_the_horizon(drawn: DrawnSearch) -> None:
    """What comes after the horizon makes no difference, nor do words that are told only there."""
    cut = Search(drawn.cut_guide)
    for words in drawn.typed:
        assert drawn.whole(words) == cut.find(words, limit=None)
        assert drawn.search.find(words) == cut.find(words)


@pytest.mark.parametrize("curtain", MENUS)
@pytest.mark.parametrize("horizon", POSITIONS)
def test_another_future_is_searched_alike(curtain: Curtain, horizon: str, tmp_path: Path) -> None:
    """Every word of either is tried: those of the titles ahead, too."""
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
    tables = lighthouse_tables()
    told = {word for text in texts_in([tables.show, tables.episodes]) for word in text.split()}
    here, there = Search(one), Search(two)
    for word in sorted(told | {"last", "years", "later", "ending", "further", "[/b]"}):
        assert here.find(word, limit=None) == there.find(word, limit=None)


@given(packs_and_searches(), st.permutations(PEOPLE), st.permutations(QUESTIONS))
@settings(max_examples=50)
def test_ids_make_no_difference(
    drawn: DrawnSearch, people: list[str], questions: list[str]
) -> None:
    """Other ids give the same hits in the same order."""
    other = dict(zip((*PEOPLE, *QUESTIONS), (*people, *questions), strict=True))
    other_pack = under_other_ids(drawn.pack, other)
    there = Search(guide_of(other_pack, drawn.horizon, drawn.curtain))
    nowhere = ToEpisode("")
    for words in drawn.typed:
        hits = (
            [replace(hit, link=nowhere) for hit in each.find(words, limit=None).hits]
            for each in (drawn.search, there)
        )
        assert next(hits) == next(hits)


def leads_to_something(guide: Guide, link: Link) -> bool:
    """Tell whether a link leads to something that is reached."""
    match link:
        case ToEpisode(episode):
            return guide.reaches(episode)
        case ToPerson(person):
            return person in {known.id for known in guide.people}
        case ToRelationship(between, kind):
            relationships = {
                (frozenset(relationship.between), relationship.kind)
                for relationship in guide.relationships
            }
            return (frozenset(between), kind) in relationships
        case ToQuestion(question):
            return question in {known.id for known in guide.questions}
        case ToBeats():
            return False  # no hit leads from one part of a page to another


def in_order(highlights: tuple[Span, ...], text: str) -> bool:
    """Tell whether highlights are inside of a text, in order, without overlap."""
    edges = [edge for highlight in highlights for edge in highlight]
    return edges == sorted(set(edges)) and all(0 <= edge <= len(text) for edge in edges)


def hits_lead_to_what_is_reached_and_are_marked_inside(drawn: DrawnSearch) -> None:
    """Whatever was typed."""
    guide = drawn.guide
    for hit in (hit for words in drawn.typed for hit in drawn.whole(words).hits):
        assert leads_to_something(guide, hit.link)
        assert guide.reaches(hit.episode)
        assert in_order(hit.lead_highlights, hit.lead)
        assert in_order(hit.text_highlights, hit.text)
        assert in_order(hit.note_highlights, hit.note)


def case_and_accents_make_no_difference(drawn: DrawnSearch) -> None:
    """In capitals, normalized, or with separate accents it is the same search."""
    for words in drawn.typed:
        found = drawn.whole(words)
        assert drawn.whole(normalize(words)) == found
        assert drawn.whole(unicodedata.normalize("NFD", words)) == found
        if normalize(words.upper()) == normalize(words):
            assert drawn.whole(words.upper()) == found


def words_in(*texts: str) -> list[str]:
    """Return the words of texts."""
    return [word for text in texts for word in normalize_words(text).split()]


def everything_that_fits_is_found_once(drawn: DrawnSearch) -> None:
    """Where each typed word begins a told one: all documents with such words, no others."""
    guide = drawn.guide
    told = list(list_documents(guide))
    for wanted in (words_in(text) for text in drawn.typed):
        typed_again = " ".join(wanted)
        fitting = [
            indexed.document.link
            for indexed in told
            if all(
                any(
                    word.startswith(start)
                    for word in words_in(*indexed.text_fields, *indexed.note_fields)
                )
                for start in wanted
            )
        ]
        known = words_in(
            *(text for indexed in told for text in (*indexed.text_fields, *indexed.note_fields))
        )
        if wanted and all(any(word.startswith(start) for word in known) for start in wanted):
            found = drawn.whole(typed_again)
            assert sorted(map(str, fitting)) == sorted(str(hit.link) for hit in found.hits)
            assert not found.corrected


def everything_told_is_found_by_its_words(drawn: DrawnSearch) -> None:
    """The mirror law: events, people, questions and answers, each by all it says."""
    guide = drawn.guide

    def finds(words: str, fits: Callable[[Hit], bool]) -> bool:
        return not parse_query(words) or any(map(fits, drawn.whole(words).hits))

    for event in guide.so_far.events:
        assert finds(event.text, lambda hit: hit.text == event.text)  # noqa: B023
    for person in guide.people:
        for name in (person.name, *person.also):
            assert finds(name, lambda hit: hit.link == ToPerson(person.id))  # noqa: B023
        for entry in person.earlier:
            assert finds(entry.was, lambda hit: hit.link == ToPerson(person.id))  # noqa: B023
    for question in guide.questions:
        assert finds(question.asks, lambda hit: hit.link == ToQuestion(question.id))  # noqa: B023


SAID = {
    "event": ("text", "place"),
    "person": ("name", "also", "role", "played_by", "about", "status", "looks"),
    "relationship": ("is", "text"),
    "identity": ("text",),
    "question": ("asks",),
    "answer": ("text",),
}
"""What every kind of fact says."""


def said_in(tables: dict[str, Any]) -> Iterator[str]:
    """Go through everything that an episode's facts say."""
    yield tables.get("synopsis", "")
    for kind, keys in SAID.items():
        for fact in tables[kind]:
            for key in keys:
                yield from texts_in(fact.get(key))


def whatever_a_reached_fact_says_is_found(drawn: DrawnSearch) -> None:
    """However often it was said otherwise since, and whoever turned out to be one."""
    for episode, tables in drawn.pack.cut(drawn.horizon).episodes.items():
        for text in filter(parse_query, said_in(tables)):
            assert drawn.search.find(f'"{text.replace(chr(34), " ")}"').hits, (episode, text)


def a_limit_cuts_off_the_end(drawn: DrawnSearch) -> None:
    """The first hits are the first of all, and it is said whether there are more."""
    for words in drawn.typed:
        found, everything = drawn.search.find(words, limit=drawn.limit), drawn.whole(words)
        assert found.hits == everything.hits[: drawn.limit]
        assert found.more == (len(everything.hits) > drawn.limit)
        assert not everything.more


def preparing_makes_no_difference(drawn: DrawnSearch) -> None:
    """Whether it is not done, stopped half-way, gone on with or finished."""
    once, stepwise, ready = (Search(drawn.guide) for _ in range(3))
    for _ in zip(range(drawn.limit), stepwise.prepare(), strict=False):
        pass
    for _ in stepwise.prepare():
        break
    for _ in ready.prepare():
        pass
    assert list(ready.prepare()) == []
    found, *others = (search.find("a", limit=None) for search in (once, stepwise, ready))
    assert others == [found, found]


def episode_by_episode_it_is_the_same_story(drawn: DrawnSearch) -> None:
    """The latest first, each with its own synopsis, events and reveals."""
    guide = drawn.guide
    stories = list(guide.latest_first())
    for story in stories:
        its = guide.story(story.episodes[0])
        assert its is not None
        assert story.synopses == its.synopses
        assert story.events == its.events
        assert story.reveals == its.reveals
    places = [guide.index(*story.episodes) for story in stories]
    assert places == sorted(places, reverse=True)
    told = {event.episode for event in guide.so_far.events}
    assert told <= {episode for story in stories for episode in story.episodes}


LAWS = (
    a_search_is_that_of_the_pack_cut_off_at_the_horizon,
    hits_lead_to_what_is_reached_and_are_marked_inside,
    case_and_accents_make_no_difference,
    everything_that_fits_is_found_once,
    everything_told_is_found_by_its_words,
    whatever_a_reached_fact_says_is_found,
    a_limit_cuts_off_the_end,
    preparing_makes_no_difference,
    episode_by_episode_it_is_the_same_story,
)


@given(packs_and_searches())
def test_the_laws_of_search(drawn: DrawnSearch) -> None:
    """Every law above, of every pack and all searches that are drawn."""
    hold(LAWS, drawn)
