"""What episodes are called."""

import pytest

from etoile_tui.guide.schedule.curtain import Row
from etoile_tui.guide.schedule.episode_names import EpisodeNames
from etoile_tui.guide.schedule.position import parse_position


@pytest.mark.parametrize(
    ("episode", "one_season", "words"),
    [
        ("S01E03", True, "3"),
        ("S02E11", True, "11"),
        ("S01E03", False, "S01E03"),
        ("S00E01", True, "S00E01"),
        ("S00E01", False, "S00E01"),
    ],
)
def test_a_label(episode: str, one_season: bool, words: str) -> None:
    """The number alone will do where a show has one season; a special is never a number."""
    assert EpisodeNames(one_season=one_season).label(episode) == words


@pytest.mark.parametrize(
    ("episode", "one_season", "words"),
    [("S01E03", True, "3–4"), ("S01E03", False, "S01E03–04"), ("S00E09", True, "S00E09–11")],
)
def test_an_episode_with_several_numbers(episode: str, one_season: bool, words: str) -> None:
    """Has both ends of them, in a sentence too, and without a title."""
    names = EpisodeNames(one_season=one_season, spans={"S01E03": 2, "S00E09": 3})
    assert names.label(episode) == words
    assert names.short(parse_position(f"{episode}@12:30")) == (
        f"{'E' if words == '3–4' else ''}{words} at 12:30"
    )
    assert names.title(Row("ahead", episode, span=2)) == f"Episodes {words}"


@pytest.mark.parametrize(
    ("position", "one_season", "words"),
    [
        ("none", True, "nothing yet"),
        ("S01E03", True, "E3"),
        ("S01E04@12:30", True, "E4 at 12:30"),
        ("S02E03", False, "S02E03"),
        ("S02E03@62:30", False, "S02E03 at 62:30"),
        ("S00E01", True, "S00E01"),
    ],
)
def test_a_position_in_a_sentence(position: str, one_season: bool, words: str) -> None:
    """Short, with the season where there are several."""
    assert EpisodeNames(one_season=one_season).short(parse_position(position)) == words


@pytest.mark.parametrize(
    ("row", "one_season", "words"),
    [
        (Row("reached", "S01E03", "The Keeper's Log"), True, "3 · The Keeper's Log"),
        (Row("reached", "S01E03", "The Keeper's Log"), False, "S01E03 · The Keeper's Log"),
        (Row("ahead", "S01E07"), True, "Episode 7"),
        (Row("next"), True, "The next episode"),
    ],
)
def test_the_title_of_a_row(row: Row, one_season: bool, words: str) -> None:
    """As far as the curtain names it."""
    assert EpisodeNames(one_season=one_season).title(row) == words
