"""`etoile status`."""

import json
from collections.abc import Callable
from datetime import timedelta

import pytest

from etoile_tui.library import Library

from .conftest import LIGHTHOUSE_JSON, Etoile

At = Callable[..., Etoile]


def test_before_the_first_episode(at: At) -> None:
    """Nothing is watched, and the first episode is next."""
    said = at("none")("status")
    assert said == (
        0,
        "The Lighthouse: nothing watched yet\nNext: S01E01 · Landfall · 51 min · 24 Feb 2024\n",
        "",
    )


def test_between_episodes(at: At) -> None:
    """The marker and the next episode are told."""
    said = at("S01E04")("status")
    assert said == (
        0,
        "The Lighthouse: through S01E04\nNext: S00E01 · A Winter Night · 30 min · 24 Dec 2024\n",
        "",
    )


def test_inside_an_episode(at: At) -> None:
    """The episode under way is told as such."""
    said = at("S01E03@12:30")("status")
    assert said.out.splitlines() == [
        "The Lighthouse: at S01E03@12:30",
        "Now: S01E03 · The Keeper's Log · 58 min · 9 Mar 2024",
    ]


def test_after_the_last_episode(at: At) -> None:
    """There is nothing next."""
    said = at("S02E02")("status")
    assert said.out.splitlines()[1] == "Next: nothing, you have watched it all"


@pytest.mark.parametrize(
    ("position", "line"),
    [("S01E06", "Next: the next episode"), ("S02E01", "Next: the next episode")],
)
def test_a_sealed_curtain_names_no_next_episode(at: At, position: str, line: str) -> None:
    """The last episode, and the first of a season, look like any other."""
    assert at(position, "sealed")("status").out.splitlines()[1] == line


def test_looking_back(at: At) -> None:
    """An earlier position is taken as it is, and told beside the marker."""
    said = at("S01E04")("status", "--at", "S01E02")
    assert said.out.splitlines() == [
        "The Lighthouse: through S01E04 (looking back to S01E02)",
        "Next: S01E03 · The Keeper's Log · 58 min · 9 Mar 2024",
    ]
    assert said.err == ""


def test_looking_back_never_goes_forward(at: At) -> None:
    """A position past the marker is clamped to it, and that is said."""
    here = at("S01E02")
    said = here("status", "--at", "S01E03")
    assert said.status == 0
    assert said.out == here("status").out
    assert said.err == "S01E03 lies past your marker; this is the guide at S01E02.\n"


def test_json(at: At) -> None:
    """The same as a record, the curtain's rows as in the list."""
    said = at("S01E04")("status", "--json", "--at", "S01E02")
    assert json.loads(said.out) == LIGHTHOUSE_JSON | {
        "title": "The Lighthouse",
        "marker": "S01E04",
        "horizon": "S01E02",
        "curtain": "drawn",
        "watched": 2,
        "next": {
            "id": "S01E03",
            "state": "next",
            "title": "The Keeper's Log",
            "aired": "2024-03-09",
            "minutes": 58,
            "teaser": "Every night has its line in the log.",
        },
        "marked": "2026-01-31T20:15:00+00:00",
    }


def test_json_after_the_last_episode(at: At) -> None:
    """The next episode is null where there is none."""
    assert json.loads(at("S02E02")("status", "--json").out)["next"] is None


def test_json_tells_who_watches_where_there_are_several(
    viewers: Callable[..., Etoile],
) -> None:
    """With nobody but the user there is nobody to name."""
    here = viewers(me="S01E04")
    alone = json.loads(here("status", "--json").out)
    here("viewers", "add", "ana")
    assert json.loads(here("status", "--json").out) == alone | {"viewer": "me", "present": ["me"]}


@pytest.mark.parametrize("command", ["recap", "questions", "relationships"])
def test_whose_guide_it_is(viewers: Callable[..., Etoile], command: str) -> None:
    """A heading names the one who reads, where there are several."""
    here = viewers(me="S01E04")
    assert here(command).out.startswith("The Lighthouse: ")
    here("viewers", "add", "ana")
    assert here(command).out.startswith("The Lighthouse (me): ")


def later(library: Library, monkeypatch: pytest.MonkeyPatch, **since: float) -> None:
    """Let time go by."""
    when = library.now() + timedelta(**since)
    monkeypatch.setattr(library, "_clock", lambda: when)


@pytest.mark.parametrize(
    ("hours", "words"),
    [(0, ""), (3, ""), (4, ", yesterday"), (27, ", yesterday"), (28, ", two days ago")],
)
def test_how_long_ago(
    at: At, library: Library, monkeypatch: pytest.MonkeyPatch, hours: float, words: str
) -> None:
    """By the days of the calendar, from yesterday on."""
    here = at("S01E02")
    later(library, monkeypatch, hours=hours)
    assert here("status").out.splitlines()[0] == f"The Lighthouse: through S01E02{words}"


def test_how_long_ago_counts_for_the_marker_that_holds(
    at: At, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Looking back and what was undone change nothing; where nothing is watched it is not said."""
    here = at("S01E02")
    later(library, monkeypatch, days=10)
    here("mark", "S01E03", "--yes")
    later(library, monkeypatch, days=1)
    assert here("status").out.startswith("The Lighthouse: through S01E03, yesterday\n")
    assert here("status", "--at", "S01E01").out.startswith(
        "The Lighthouse: through S01E03, yesterday (looking back to S01E01)\n"
    )
    here("undo")
    assert here("status").out.startswith("The Lighthouse: through S01E02, eleven days ago\n")
    here("again")
    later(library, monkeypatch, days=1)
    assert here("status").out.startswith("The Lighthouse: nothing watched yet\n")
    assert "marked" not in json.loads(here("status", "--json").out)
