"""A digest of each season."""

import sys
from types import FrameType

from hypothesis import given, settings
from hypothesis import strategies as st

from etoile_tui.guide.items.page import Page
from etoile_tui.guide.pages.season_digest import NAMES, season_digests, stretch_digests
from etoile_tui.guide.schedule.position import NONE, Position
from etoile_tui.guide.story.facts import Chapter, EventFact, PersonFact, QuestionFact
from etoile_tui.guide.story.story import Story
from tests.harness.guides import guide_of, guide_to
from tests.harness.invented import InventedPack, packs_with_horizons

from .reading import lighthouse_to

EIGHT = tuple(f"S0{season}E0{number}" for season in range(1, 9) for number in range(1, 7))


def chapter(episode: str) -> Chapter:
    """Return an episode that brings in two people, turns over twice and leaves two questions."""
    mine = [f"{letter}{episode}" for letter in "ab"]
    return Chapter(
        episode=episode,
        people=tuple(PersonFact(id=one, name=f"Guest-{one}") for one in mine),
        events=tuple(
            EventFact(text="The boat that was lost is found, empty.", people=(one,), twist=True)
            for one in mine
        ),
        questions=tuple(QuestionFact(id=f"q{one}", asks="Who sailed her out?") for one in mine),
    )


def told(page: Page) -> list[str]:
    """Return all lines of a page."""
    return [
        line
        for section in page.sections
        for line in (
            section.heading,
            *(" ".join(filter(None, (item.lead, item.text, item.note))) for item in section.items),
        )
    ]


def test_eight_seasons_are_read_in_a_minute() -> None:
    """In forty words a season, with everything that one can have."""
    guide = guide_to("S08E06", *map(chapter, EIGHT), episodes=EIGHT)
    page = season_digests(guide)
    assert [section.heading for section in page.sections][-2:] == ["Season 7", "Season 8, so far"]
    assert len(" ".join(told(page)).split()) <= 8 * 40


def test_one_season_has_no_digest_and_a_second_brings_it() -> None:
    """When its first episode has been watched."""
    assert season_digests(lighthouse_to("S01E06")) == Page()
    assert [each.heading for each in season_digests(lighthouse_to("S02E01")).sections] == [
        "Season 1",
        "Season 2, so far",
    ]


def test_who_went_is_who_has_not_been_seen_since() -> None:
    """Of the season that runs nobody is said to have gone."""
    cast = tuple(PersonFact(id=str(number), name=f"P{number}") for number in range(NAMES + 2))
    first = Chapter(episode="S01E01", people=cast)
    again = Chapter(episode="S02E01", events=(EventFact(text="It rains.", people=("0",)),))
    guide = guide_to("S02E01", first, again, episodes=("S01E01", "S02E01"))
    assert told(season_digests(guide)) == [
        "Season 1",
        "Came in P0, P1, P2 and 2 more",
        "Not met since P1, P2, P3, P4",
        "Season 2, so far",
    ]


@settings(max_examples=25)
@given(packs_with_horizons())
def test_it_comes_from_what_is_reached(drawn: tuple[InventedPack, Position]) -> None:
    """It is that of the pack cut off at the horizon."""
    pack, horizon = drawn
    whole, cut = (season_digests(guide_of(each, horizon)) for each in (pack, pack.cut(horizon)))
    assert whole == cut


def test_what_is_new_of_many_episodes_has_a_digest_and_that_of_five_has_none() -> None:
    """A season that was begun before is told from there on alone."""
    guide = guide_to("S02E01", *map(chapter, EIGHT[:7]), episodes=EIGHT)
    assert stretch_digests(guide, Position("S01E02")) == Page()
    page = stretch_digests(guide, Position("S01E01"))
    assert [section.heading for section in page.sections] == ["Season 1", "Season 2, so far"]
    assert "bS01E01" not in " ".join(told(page))
    assert "Came in Guest-aS01E02" in " ".join(told(page))


def calls_of_digests(seasons: int) -> int:
    """Return how many calls the digests of so many seasons take; the same people are in all."""
    order = tuple(
        f"S{season:02}E{number:02}" for season in range(1, seasons + 1) for number in "12"
    )
    cast = tuple(PersonFact(id=str(number), name=f"P{number}") for number in range(8))
    event = EventFact(text="It rains.", people=tuple(person.id for person in cast))
    first = Chapter(episode=order[0], people=cast, events=(event,))
    later = (Chapter(episode=each, events=(event,)) for each in order[1:])
    guide = guide_to(order[-1], first, *later, episodes=order)
    calls = 0

    def count(_frame: FrameType, event: str, _about: object) -> None:
        nonlocal calls
        calls += event == "call"

    sys.setprofile(count)
    try:
        season_digests(guide)
    finally:
        sys.setprofile(None)
    return calls


def test_twice_as_many_seasons_are_twice_the_work() -> None:
    """Not four times: nobody's episodes are gone through anew for each season."""
    assert calls_of_digests(40) < 2.5 * calls_of_digests(20)


@settings(max_examples=25)
@given(packs_with_horizons(), st.data())
def test_an_outline_is_part_of_the_story(
    drawn: tuple[InventedPack, Position], data: st.DataObject
) -> None:
    """What is left out of it is left out whole, and the rest is the same."""
    guide = guide_of(*drawn)
    since = data.draw(st.sampled_from((NONE, *map(Position, guide.reached[:-1]))))
    outline, news = guide.outline(since, guide.horizon), guide.news(since)
    assert outline == Story(
        episodes=news.episodes,
        events=news.events,
        newcomers=news.newcomers,
        raised=news.raised,
    )
