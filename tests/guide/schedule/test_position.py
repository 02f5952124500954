"""Positions as viewers write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etoile_tui.errors import PositionError
from etoile_tui.guide.schedule.position import (
    NONE,
    Position,
    episode_id,
    format_clock,
    parse_clock,
    parse_position,
    split_id,
)


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("S01E03", Position("S01E03")),
        ("s1e3", Position("S01E03")),
        ("  s01 e03 ", Position("S01E03")),
        ("S00E02", Position("S00E02")),
        ("S12E345", Position("S12E345")),
        ("3", Position("S01E03")),
        ("e3", Position("S01E03")),
        ("E03", Position("S01E03")),
        ("S01E04@12:30", Position("S01E04", 750)),
        ("4@12:30", Position("S01E04", 750)),
        ("e4 @ 00:00", Position("S01E04", 0)),
        ("S01E04@1:02:30", Position("S01E04", 3750)),
        ("S01E04@62:30", Position("S01E04", 3750)),
        ("none", NONE),
        (" NONE ", NONE),
    ],
)
def test_positions_are_read_as_people_type_them(text: str, position: Position) -> None:
    """In any case, with or without the season, with or without a minute mark."""
    assert parse_position(text) == position


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "S01",
        "E",
        "S01E",
        "SE01",
        "S01E03E04",
        "-1",
        "3.5",
        "S01E03@",
        "S01E03@12",
        "S01E03@12:60",
        "S01E03@-1:00",
        "S01E03@1:60:00",
        "S01E03@1:02:03:04",
        "@12:30",
        "none@12:30",
        "S00001E01",
        "S01E123456",
        "next",
        "\x1b[31mS01E01",
    ],
)
def test_anything_else_is_refused(text: str) -> None:
    """What is no position is not guessed at."""
    with pytest.raises(PositionError):
        parse_position(text)


def test_a_bare_number_is_of_the_one_known_season() -> None:
    """With one season known it need not be named, whatever its number."""
    assert parse_position("3", seasons=(2,)) == Position("S02E03")


def test_a_bare_number_of_several_seasons_is_refused() -> None:
    """With several seasons known, a bare number could be any of them; a full id could not."""
    with pytest.raises(PositionError, match="season"):
        parse_position("3", seasons=(1, 2))
    assert parse_position("s2e3", seasons=(1, 2)) == Position("S02E03")


def test_what_was_typed_is_repeated_without_control_codes_and_in_bounds() -> None:
    """A message that repeats somebody's typing cannot act on a terminal, nor flood it."""
    with pytest.raises(PositionError) as caught:
        parse_position("\x1b]0;title\x07\u202e" + "x" * 5000)
    message = str(caught.value)
    assert message.isprintable()
    assert len(message) < 200


@given(st.integers(0, 999), st.integers(0, 99_999), st.none() | st.integers(0, 599_999))
def test_a_position_is_read_as_it_was_written(season: int, number: int, at: int | None) -> None:
    """Writing and reading are each other's reverse."""
    position = Position(episode_id(season, number), at)
    assert parse_position(str(position)) == position


@given(st.from_regex(r"\A(?:\d{1,2}:)?\d{1,4}:[0-5]\d\Z"))
def test_a_minute_mark_that_can_be_read_can_be_written_and_read_again(text: str) -> None:
    """A marker on disk is what `format_clock` writes, so that has to be readable, always."""
    try:
        seconds = parse_clock(text)
    except PositionError:
        return
    assert parse_clock(format_clock(seconds)) == seconds


def test_none_is_written_as_none() -> None:
    """What is written can be read again."""
    assert parse_position(str(NONE)) == NONE


def test_an_id_is_split_into_season_and_number() -> None:
    """However it is spelled."""
    assert split_id("S02E13") == (2, 13)
    assert split_id("s2e13") == (2, 13)
    with pytest.raises(PositionError):
        split_id("13")


@pytest.mark.parametrize("written", ["S2018E02", "s2018e2", "S2018E1000@12:30", "S01E99999"])
def test_long_numbers(written: str) -> None:
    """A season may be called by its year, and have a thousand episodes."""
    position = parse_position(written)
    assert position.episode is not None
    assert parse_position(str(position)) == position
