"""The small wordings that front ends share."""

from datetime import date, timedelta

import pytest

from etoile_tui.guide.items.wording import (
    ago,
    billing,
    day,
    listed,
    ordinal,
    stays_behind,
    told_by,
    whose,
)
from etoile_tui.guide.schedule.show import Source


@pytest.mark.parametrize(
    ("when", "words"), [(date(2025, 4, 4), "4 Apr 2025"), (date(1999, 12, 31), "31 Dec 1999")]
)
def test_a_day(when: date, words: str) -> None:
    """The same in every locale."""
    assert day(when) == words


@pytest.mark.parametrize(
    ("aired", "minutes", "words"),
    [
        (date(2024, 3, 9), 58, "58 min · 9 Mar 2024"),
        (None, 58, "58 min"),
        (date(2024, 3, 9), None, "9 Mar 2024"),
        (None, None, ""),
    ],
)
def test_billing(aired: date | None, minutes: int | None, words: str) -> None:
    """As far as it is known."""
    assert billing(aired, minutes) == words


@pytest.mark.parametrize(
    ("names", "said"),
    [(["ana"], "ana"), (["ana", "ben"], "ana and ben"), (["a", "b", "c"], "a, b and c")],
)
def test_names_as_they_are_said(names: list[str], said: str) -> None:
    """A comma between all but the last two."""
    assert listed(names) == said


def test_who_stays_behind() -> None:
    """One, or several."""
    assert stays_behind(["ana"]).startswith("ana has not seen")
    assert stays_behind(["ana", "ben"]).startswith("ana and ben have not seen")
    assert stays_behind(["me", "ana"]).startswith("me and ana have not seen")


def test_the_user_is_spoken_to() -> None:
    """Where nobody has given them another name."""
    assert stays_behind(["me"]) == "You have not seen the episode before it and stay where you are."
    assert (whose("me"), whose("ana")) == ("my", "ana's")


@pytest.mark.parametrize(
    ("number", "said"),
    [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (21, "21st")],
)
def test_places_in_a_row(number: int, said: str) -> None:
    """The teens are no exception to their own rule."""
    assert ordinal(number) == said
    assert ordinal(number + 100) == str(number + 100) + said[-2:]


def test_where_it_was_told() -> None:
    """By publisher, or by title where there is none; each once, with its day where known."""
    dated = Source(publisher="The Tide Table", date=date(2024, 3, 9), title="A title", url="u")
    named = Source(title="A letter")
    assert told_by((dated, named, dated, Source(url="https://gull.example"))) == (
        "The Tide Table (9 Mar 2024), A letter"
    )
    assert told_by(()) is None
    assert told_by((Source(url="https://gull.example"),)) is None


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (-3, None),
        (0, None),
        (1, "yesterday"),
        (2, "two days ago"),
        (11, "eleven days ago"),
        (13, "13 days ago"),
        (14, "two weeks ago"),
        (59, "eight weeks ago"),
        (60, "two months ago"),
        (389, "twelve months ago"),
        (390, "13 months ago"),
        (729, "24 months ago"),
        (730, "two years ago"),
        (36500, "100 years ago"),
    ],
)
def test_how_long_ago(days: int, words: str | None) -> None:
    """In the largest unit of which there are at least two."""
    today = date(2026, 1, 31)
    assert ago(today - timedelta(days=days), today) == words
