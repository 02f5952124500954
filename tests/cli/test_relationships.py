"""`etoile relationships`."""

import json
from collections.abc import Callable

import pytest

from .conftest import Etoile, without_record

At = Callable[..., Etoile]


@pytest.mark.usefixtures("on_screen")
def test_everybodys_relationships(at: At) -> None:
    """By kind, with how each came about and what it was before."""
    said = at("S01E03")("relationships")
    assert (said.status, said.err) == (0, "")
    assert said.out.splitlines() == [
        "The Lighthouse: who is what to whom",
        "",
        "Love",
        "  • Jon → Mara: watches her (He looks up at the lamp every night. · probably by",
        "    now)",
        "",
        "Friends",
        "  • Mara – Ilse: at odds (Ilse knew of the log. · until E2: wary of each other",
        "    · Mara had not asked for company. · until E3: friends · They share the",
        "    watch.)",
    ]


def test_somebodys_relationships(at: At) -> None:
    """Under the name of now, whatever was typed."""
    said = at("S01E03")("relationships", "man", "on", "the", "ferry")
    assert said.out.splitlines()[0] == "Jon: who is what to whom"
    assert "Jon → Mara" in said.out
    assert "Ilse" not in said.out


def test_what_is_over_is_told_as_such(at: At) -> None:
    """From the episode on that ends it."""
    here = at("S01E04")
    assert "Mara – Ilse: friends no more (over)" in here("relationships", "Ilse").out
    assert "over" not in here("relationships", "Ilse", "--at", "S01E03").out


@pytest.mark.parametrize("extra", [(), ("--json",)])
def test_nothing_is_told_before_the_beginning(at: At, extra: tuple[str, ...]) -> None:
    """A sentence says so; as JSON the list is empty."""
    said = at("none")("relationships", *extra)
    assert without_record(said) == (
        1,
        "",
        "Nothing has been told yet of who is what to whom.\n",
    )


@pytest.mark.parametrize("extra", [(), ("--json",)])
def test_somebody_who_is_nothing_to_anybody(at: At, extra: tuple[str, ...]) -> None:
    """Which may be for now."""
    said = at("S01E02")("relationships", "the man on the ferry", *extra)
    assert without_record(said) == (
        1,
        "",
        "Nothing has been told yet of what they are to anybody.\n",
    )


@pytest.mark.parametrize("name", ["Jon", "the second hand", "Nobody Atall"])
def test_a_name_ahead_is_a_name_that_nobody_has(at: At, name: str) -> None:
    """In the same bytes."""
    said = at("S01E02")("relationships", name)
    assert said == (1, "", "Nobody met so far goes by that name.\n")


@pytest.mark.parametrize(("typed", "message"), [("the", "That name fits several"), ("", "A name")])
def test_a_name_that_does_not_say_whose_is_a_wrong_call(at: At, typed: str, message: str) -> None:
    """As for a card."""
    said = at("S01E04")("relationships", typed)
    assert (said.status, said.out) == (2, "")
    assert said.err.startswith(message)


def test_json_has_the_documented_keys(at: At) -> None:
    """In the order told, with what was known before."""
    listed = json.loads(at("S01E04")("relationships", "--json").out)["relationships"]
    assert listed == [
        {
            "between": ["Mara", "Ilse"],
            "kind": "friends",
            "is": "friends no more",
            "ended": True,
            "toward": False,
            "since": "S01E01",
            "earlier": [
                {
                    "is": "wary of each other",
                    "text": "Mara had not asked for company.",
                    "ended": False,
                    "until": "S01E02",
                },
                {
                    "is": "friends",
                    "text": "They share the watch.",
                    "ended": False,
                    "until": "S01E03",
                },
                {
                    "is": "at odds",
                    "text": "Ilse knew of the log.",
                    "ended": False,
                    "until": "S01E04",
                },
            ],
        },
        {
            "between": ["Jon", "Mara"],
            "kind": "love",
            "is": "watches her",
            "text": "He looks up at the lamp every night.",
            "ended": False,
            "toward": True,
            "since": "S01E03",
            "placed": "likely",
            "earlier": [],
        },
    ]


DUEL = {"between": ["a", "b"], "kind": "rivals", "is": "sworn enemies", "text": "A duel."}
TWO = {"person": [{"id": "a", "name": "Ann"}, {"id": "b", "name": "Bob"}], "relationship": [DUEL]}


@pytest.mark.parametrize("name", [(), ("Bob",), ("Ann",)])
def test_what_was_between_two_who_are_one(
    told: Callable[..., Etoile], name: tuple[str, ...]
) -> None:
    """It is told as such, and not as if nothing had ever been."""
    here = told(TWO, {"identity": [{"people": ["a", "b"]}]})
    said = here("relationships", *name)
    assert said.status == 0
    assert said.out.splitlines()[2:] == [
        "Between two who turned out to be one",
        "  • Ann – Bob until E2: sworn enemies (A duel.)",
    ]
    record = json.loads(here("relationships", *name, "--json").out)
    assert record["relationships"] == []
    assert record["as_two"] == [
        {
            "between": ["Ann", "Bob"],
            "kind": "rivals",
            "is": "sworn enemies",
            "text": "A duel.",
            "ended": False,
            "toward": False,
            "since": "S01E01",
            "earlier": [],
            "until": "S01E02",
        }
    ]
    back = json.loads(here("relationships", *name, "--json", "--at", "S01E01").out)
    assert [entry["is"] for entry in back["relationships"]] == ["sworn enemies"]
    assert "as_two" not in back
