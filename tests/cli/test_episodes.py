"""`etoile episodes`."""

import json
from collections.abc import Callable

import pytest

from .conftest import Etoile

At = Callable[..., Etoile]

WITHHELD = "What lies ahead stays behind the curtain.\n"


def test_a_drawn_curtain(at: At) -> None:
    """Reached and next in full, numbers to the season's end, no later season."""
    said = at("S01E02")("episodes")
    assert said.status == 0
    assert said.out.splitlines() == [
        "★ S01E01  Landfall          51 min · 24 Feb 2024",
        "★ S01E02  The Lamp          49 min · 2 Mar 2024",
        "☆ S01E03  The Keeper's Log  58 min · 9 Mar 2024   next",
        "· S01E04",
        "· S00E01",
        "· S01E06",
    ]
    assert said.err == WITHHELD


def test_an_open_curtain(at: At) -> None:
    """Everything ahead has its title, date and minutes."""
    said = at("S01E06", "open")("episodes")
    assert said.out.splitlines()[-2:] == [
        "☆ S02E01  Fog Signal        52 min · 1 Feb 2025   next",
        "· S02E02  The Other Island  55 min · 8 Feb 2025",
    ]


@pytest.mark.parametrize("position", ["S01E02", "S01E06", "S02E01"])
def test_a_sealed_curtain(at: At, position: str) -> None:
    """There is one more row, and it says `next` and nothing else."""
    said = at(position, "sealed")("episodes")
    rows = said.out.splitlines()
    assert rows[-1] == "☆ next"
    assert rows[-2].startswith(f"★ {position}  ")
    assert said.err == WITHHELD


def test_an_episode_under_way(at: At) -> None:
    """It is neither watched nor next."""
    rows = at("S01E02@10:00", "sealed")("episodes").out.splitlines()
    assert [row[:8] for row in rows] == ["★ S01E01", "☆ S01E02"]
    assert rows[-1].endswith("  now")


def test_everything_watched(at: At) -> None:
    """Where nothing lies ahead nothing is said to be withheld."""
    said = at("S02E02", "sealed")("episodes")
    assert [row[:8] for row in said.out.splitlines()][-2:] == ["★ S02E01", "★ S02E02"]
    assert len(said.out.splitlines()) == 8
    assert said.err == ""


def test_looking_back(at: At) -> None:
    """An earlier position gives the list of then."""
    here = at("S01E02")
    then = here("episodes")
    here("mark", "S02E02", "--yes")
    assert here("episodes", "--at", "S01E02") == then


def test_json(at: At) -> None:
    """Each row has what the curtain lets through, and no key for the rest."""
    said = at("S01E04")("episodes", "--json")
    record = json.loads(said.out)
    assert (said.status, said.err) == (0, "")
    assert (record["show"], record["curtain"]) == ("lighthouse", "drawn")
    assert record["episodes"][3] == {
        "id": "S01E04",
        "state": "reached",
        "title": "Low Water",
        "aired": "2024-03-16",
        "minutes": 50,
        "teaser": "What the sea covers, it uncovers.",
    }
    assert record["episodes"][4]["state"] == "next"
    assert record["episodes"][5:] == [{"id": "S01E06", "state": "ahead"}]


def test_json_behind_a_sealed_curtain(at: At) -> None:
    """The next episode has no name."""
    record = json.loads(at("S01E04", "sealed")("episodes", "--json").out)
    assert record["episodes"][4:] == [{"state": "next"}]


def test_json_behind_an_open_curtain(at: At) -> None:
    """Later episodes have everything but their teaser."""
    record = json.loads(at("S01E06", "open")("episodes", "--json").out)
    assert record["episodes"][7] == {
        "id": "S02E02",
        "state": "ahead",
        "title": "The Other Island",
        "aired": "2025-02-08",
        "minutes": 55,
    }
