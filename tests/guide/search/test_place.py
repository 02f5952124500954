"""Finding an episode by its number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etoile_tui.guide.items.link import ToEpisode
from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.position import Position
from etoile_tui.guide.schedule.show import Episode
from etoile_tui.guide.search.place import find_place
from etoile_tui.guide.search.search import Search
from etoile_tui.guide.story.guide import Guide
from tests.harness.guides import guide_to, show_of

SEASONS = ("S01E01", "S01E02", "S01E12", "S00E01", "S02E01", "S02E12", "S02E13", "S12E01")


def place(typed: str, horizon: str, *episodes: str) -> str | None:
    """Return the episode that is found."""
    hit = find_place(guide_to(horizon, episodes=episodes or SEASONS), typed)
    assert hit is None or hit.link == ToEpisode(hit.episode)
    return None if hit is None else hit.episode


@pytest.mark.parametrize("typed", ["S02E12", "s2e12", " S02 E12 ", "2x12", "02x12", "212"])
def test_every_way_of_writing_it_is_understood(typed: str) -> None:
    """In any case, with or without zeros."""
    assert place(typed, "S02E13") == "S02E12"


@pytest.mark.parametrize("typed", ["2", "e2", "E02", "002", "s01e02", "1x2", "102"])
def test_with_one_season_a_number_will_do(typed: str) -> None:
    """Also with the season before it."""
    assert place(typed, "S01E05", *(f"S01E0{number}" for number in range(1, 6))) == "S01E02"


def test_what_can_mean_several_means_none() -> None:
    """Until it is said which; what is not reached is not meant."""
    assert place("12", "S01E12") == "S01E12"
    assert place("12", "S02E12") is None
    assert place("1", "S02E01") is None
    assert place("13", "S02E13") == "S02E13"
    long = tuple(f"S01E{number}" for number in range(100, 300))
    assert place("212", "S01E299", *long) == "S01E212"
    assert place("212", "S02E12", *long, "S02E12") is None


def test_an_episode_of_several_numbers_is_found_by_each() -> None:
    """It is one episode all the same."""
    double = Episode("S01E02", "Two in One", span=2)
    menu = (Episode("S01E01", "One"), double, Episode("S01E04", "Four"))
    guide = Guide(
        show_of()._replace(episodes=menu), {}, horizon=Position("S01E02"), curtain=Curtain.DRAWN
    )
    for typed in ("2", "3", "S01E03", "1x02", "103", "e3"):
        hit = find_place(guide, typed)
        assert hit is not None
        assert (hit.episode, hit.lead) == ("S01E02", "Two in One")
    assert find_place(guide, "4") is find_place(guide, "S01E04") is None


def test_a_special_is_found_by_its_whole_number() -> None:
    """It belongs to no season."""
    assert place("S00E01", "S02E01") == "S00E01"
    assert place("0x1", "S02E01") == "S00E01"


@pytest.mark.parametrize("curtain", Curtain)
@pytest.mark.parametrize("typed", ["S01E04", "4", "1x04", "104", "e4"])
def test_what_lies_ahead_is_as_nowhere(typed: str, curtain: Curtain) -> None:
    """The same is answered to a number that there is and one that there is not."""
    here, there = (
        guide_to("S01E03", episodes=(*SHORT, *later), curtain=curtain)
        for later in ((), ("S01E04", "S01E05", "S02E04"))
    )
    assert find_place(here, typed) is None
    assert Search(here).look_up(typed) == Search(there).look_up(typed)


SHORT = ("S01E01", "S01E02", "S01E03")


def test_an_episode_stands_before_what_has_the_number_in_it() -> None:
    """And once, though its title has it too."""
    guide = guide_to("S01E03", episodes=SHORT)
    by_number, by_title = (Search(guide).look_up(words) for words in ("2", "title s01e02"))
    assert [hit.lead for hit in by_number.hits] == ["Title of S01E02"]
    assert [hit.lead for hit in by_title.hits] == ["Title of S01E02"]
    assert Search(guide).look_up("S01E02").hits[0].link == ToEpisode("S01E02")
    assert len(Search(guide).look_up("S01E02").hits) == 1


@given(st.text(max_size=8) | st.from_regex(r"[sSeExX0-9 ]{0,8}", fullmatch=True))
def test_whatever_is_typed_is_answered(typed: str) -> None:
    """With an episode that is reached, or none."""
    guide = guide_to("S02E12", episodes=SEASONS)
    hit = find_place(guide, typed)
    assert hit is None or guide.reaches(hit.episode)
