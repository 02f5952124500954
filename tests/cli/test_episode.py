"""`etoile episode`."""

import json
from collections.abc import Callable

import pytest

from .conftest import LIGHTHOUSE_JSON, Etoile

At = Callable[..., Etoile]


def test_a_reached_episode(at: At) -> None:
    """Its heading, its synopsis, and what it told, as of then."""
    said = at("S01E02")("episode", "S01E01")
    assert (said.status, said.err) == (0, "")
    assert said.out.startswith("S01E01 · Landfall\n51 min · 24 Feb 2024\n\nMara keeps the lamp")
    for told in (
        "• Ilse steps off the ferry with more boxes than one person can carry. (the jetty · 04:10)",
        "✦ The lamp goes out for eleven minutes",
        "• Mara: keeper of the light, on the island, played by Agnes Quill",
        "• Mara – Ilse: wary of each other (Mara had not asked for company.)",
        "? Why did the lamp go out?",
        "Told by The Tide Table (25 Feb 2024).",
    ):
        assert told in " ".join(said.out.split())


def test_people_are_called_what_they_are_called_at_the_horizon(at: At) -> None:
    """A name that was learnt later stands on an earlier episode's page, but not before."""
    here = at("S01E03")
    assert "Jon" in here("episode", "S01E01").out
    back = here("episode", "S01E01", "--at", "S01E02").out
    assert "Jon" not in back
    assert "the man on the ferry" in back


def test_an_identity_is_two_people_until_it_is_revealed(at: At) -> None:
    """The two have a name each before it, and one after it."""
    here = at("S01E06")
    assert "one and the same" in here("episode", "S01E06").out
    before = here("episode", "S01E03", "--at", "S00E01").out
    assert "the second hand" in before
    assert "one and the same" not in before


def test_an_episode_under_way(at: At) -> None:
    """What has been told so far stands there, and nothing that belongs to the end."""
    said = at("S01E03@50:00")("episode", "S01E03")
    assert said.status == 0
    assert "so far, at S01E03@50:00" in said.out
    assert "The log is in two hands." in said.out
    assert "Three weeks" not in said.out
    assert "She counts them twice" not in said.out


@pytest.mark.parametrize(
    ("position", "seen"), [("S01E01@04:09", False), ("S01E01@04:10", True), ("S01E01", True)]
)
def test_the_boundary(at: At, position: str, seen: bool) -> None:
    """A fact at a minute mark is there from that second on."""
    assert ("Ilse steps off" in at(position)("episode", "S01E01").out) is seen


@pytest.mark.parametrize("position", ["none", "S01E02", "S01E03@00:00"])
def test_an_episode_ahead(at: At, position: str) -> None:
    """What is not reached is not told."""
    said = at(position)("episode", "S01E04")
    assert (said.status, said.out) == (1, "")
    assert said.err == ("S01E04 lies ahead of you. Once you have watched it: etoile mark S01E04\n")


def test_an_episode_that_does_not_exist(at: At) -> None:
    """It is not among the episodes watched, which is all that is said."""
    said = at("S01E02")("episode", "S01E05")
    assert said == (1, "", "S01E05 is not among the episodes you have watched.\n")


@pytest.mark.parametrize("written", ["none", "S01E01@10:00"])
def test_a_position_is_no_episode(at: At, written: str) -> None:
    """`none` and a minute mark are asked for by mistake."""
    said = at("S01E02")("episode", written)
    assert (said.status, said.out) == (2, "")
    assert "without a minute mark" in said.err


@pytest.mark.parametrize("written", ["1", "e1", "s1e1"])
def test_any_spelling(at: At, written: str) -> None:
    """An episode is found in any spelling."""
    here = at("S01E02")
    assert here("episode", written) == here("episode", "S01E01")


def test_json_is_what_the_page_says(at: At) -> None:
    """The record has the row's keys and the story's."""
    said = at("S01E02")("episode", "S01E02", "--json")
    record = json.loads(said.out)
    assert (said.status, said.err) == (0, "")
    assert (record["show"], record["id"], record["state"]) == ("lighthouse", "S01E02", "reached")
    assert record["synopsis"] == "A night watch shared by two who do not trust each other yet."
    assert record["relationships"][0]["was"] == "wary of each other"
    assert record["problems"] == []


def test_json_of_an_episode_ahead(at: At) -> None:
    """The record has nothing but its envelope."""
    said = at("S01E02")("episode", "S01E04", "--json")
    assert (said.status, json.loads(said.out)) == (1, LIGHTHOUSE_JSON)
    assert "lies ahead" in said.err


@pytest.mark.usefixtures("on_screen")
def test_prose_is_folded_to_the_terminal(at: At, monkeypatch: pytest.MonkeyPatch) -> None:
    """No line is longer than the terminal is wide, and none than is pleasant to read."""
    here = at("S01E03")
    for columns, widest in (("60", 59), ("300", 100)):
        monkeypatch.setenv("COLUMNS", columns)
        widths = [len(line) for line in here("episode", "S01E01").out.splitlines()]
        assert widest - 15 < max(widths) <= widest
