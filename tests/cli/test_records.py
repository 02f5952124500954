"""The records of `--json`."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from etoile_tui.library import Paths
from tests.harness.invented import InventedPack

from .calls import calls, printing
from .conftest import LIGHTHOUSE_JSON, Etoile

At = Callable[..., Etoile]
EPISODES = ("S01E01", "S01E02", "S01E03", "S01E04")

ROW = {"id", "state", "title", "aired", "minutes", "teaser"}
STORY = {
    "synopsis",
    "synopsis_by",
    "events",
    "people",
    "changes",
    "identities",
    "relationships",
    "questions",
    "answers",
    "sources",
    "problems",
}
PARTS: dict[str, set[str]] = {
    "events": {"text", "people", "at", "place", "twist", "placed"},
    "people": {"name", "also", "role", "played_by", "about", "status", "looks", "placed"},
    "changes": {"name", "what", "was", "now", "placed"},
    "identities": {"people", "name", "text", "placed"},
    "relationships": {
        *("between", "kind", "is", "was", "was_ended", "text", "ended", "toward", "placed"),
    },
    "questions": {"asks", "open", "placed"},
    "answers": {"asks", "text", "placed"},
    "sources": {"publisher", "title", "url", "date"},
}

TELLING = ("the-murderer", "secret-twin", "dies-in-the-end", "who-killed-him", "leaked-script")
"""Ids such as authors write for themselves; the show below has nothing else in common with them."""


def telling_pack(folder: Path) -> Path:
    """Write a pack whose every id gives something away, some of its people without a name."""
    murderer, twin, dead, question, source = TELLING
    everybody = [murderer, twin, dead, "the-murderer-again"]
    tables = {
        "event": [{"text": "Rain.", "people": everybody, "source": source}],
        "person": [
            {"id": murderer, "name": "Gil", "source": source},
            {"id": twin, "role": "gardener"},
            {"id": dead, "name": "Pia", "status": "well"},
        ],
        "relationship": [
            {"between": [first, second], "kind": "work", "is": "colleagues"}
            for first, second in ((murderer, twin), (twin, dead), (dead, "nobody-introduced"))
        ],
        "identity": [{"people": [twin, murderer], "source": [source, "missing-source"]}],
        "question": [{"id": question, "asks": "Why the rain?"}],
        "answer": [
            {"question": question, "text": "Clouds."},
            {"question": "never-asked", "text": "Nothing."},
        ],
        "sources": {source: {"publisher": "The Weather"}},
    }
    menu = [{"id": episode, "title": "Weather"} for episode in EPISODES]
    show = {"format": 1, "id": "weather", "title": "Weather", "episode": menu}
    return InventedPack(show, dict.fromkeys(EPISODES, tables)).write(folder)


def records(value: object) -> Iterator[dict[str, Any]]:
    """Go through every record within a value."""
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for inner in value:
            yield from records(inner)


def test_no_id_of_a_pack_is_ever_printed(etoile: Etoile, paths: Paths) -> None:
    """People, questions and sources have ids for authors alone, as text and as JSON."""
    show = ("--show", str(telling_pack(paths.shows / "weather")))
    told = ""
    for call in calls(EPISODES):
        etoile(*show, "mark", "S01E03", "--yes")
        said = etoile(*show, *call)
        told += said.out + said.err
    for written in (*TELLING, "nobody-introduced", "never-asked", "missing-source"):
        assert written not in told
    assert "Gil" in told
    assert "The Weather" in told


@pytest.mark.parametrize("position", ["S01E06", "S01E03@50:00", "S00E01"])
def test_an_episode_has_the_documented_keys(at: At, position: str) -> None:
    """Whatever an episode tells, its record has these keys and no others."""
    here = at(position)
    listed = json.loads(here("episodes", "--json").out)["episodes"]
    for episode in (row["id"] for row in listed if row["state"] in ("reached", "under_way")):
        record = json.loads(here("episode", episode, "--json").out)
        assert record.keys() <= ROW | STORY | LIGHTHOUSE_JSON.keys()
        assert record.keys() >= (STORY - {"synopsis", "synopsis_by"}) | {
            "show",
            "id",
            "state",
            "title",
        }
        for part, keys in PARTS.items():
            assert all(entry.keys() <= keys for entry in record[part]), part


def test_every_key_is_to_be_met(at: At) -> None:
    """The keys above are all used, so that a record that loses one is noticed."""
    here = at("S02E02")
    met: dict[str, set[str]] = {part: set() for part in PARTS}
    for episode in ("S01E01", "S01E02", "S01E03", "S01E04", "S01E06", "S02E01"):
        record = json.loads(here("episode", episode, "--json").out)
        for part in PARTS:
            met[part].update(*(entry.keys() for entry in record[part]))
    assert met == PARTS


def test_the_values_are_those_of_the_pack(at: At) -> None:
    """A record says what the pack says, names for ids, dates and minute marks as in the pack."""
    record = json.loads(at("S01E04")("episode", "S01E03", "--json").out)
    assert record["events"] == [
        {"text": "Three weeks are missing from the log.", "people": ["Mara"], "twist": False},
        {
            "text": "The log is in two hands.",
            "people": [],
            "at": "50:00",
            "twist": True,
            "placed": "likely",
        },
    ]
    assert record["relationships"][1] == {
        "between": ["Jon", "Mara"],
        "kind": "love",
        "is": "watches her",
        "text": "He looks up at the lamp every night.",
        "ended": False,
        "toward": True,
        "placed": "likely",
    }
    assert record["questions"] == [
        {"asks": "Who wrote the second hand?", "open": True, "placed": "likely"}
    ]
    assert record["sources"] == [{"publisher": "The Tide Table", "date": "2024-03-10"}]
    assert record["synopsis"].split("\n\n")[1] == "She counts them twice."


@pytest.mark.parametrize("position", ["none", "S01E02", "S02E02"])
@pytest.mark.parametrize("curtain", ["open", "drawn", "sealed"])
def test_every_record_is_plain(at: At, position: str, curtain: str) -> None:
    """JSON is one document on stdout; keys are in small letters, and a state is one of four."""
    here = at(position, curtain)
    for call in (call for call in printing(["S01E01"]) if "--json" in call):
        said = here(*call)
        for record in records(json.loads(said.out)):
            assert all(key.replace("_", "").islower() for key in record)
            state = record.get("state", "next")
            assert state in ("reached", "under_way", "next", "ahead")
