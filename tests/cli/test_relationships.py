"""`etoile relationships`."""

import json
from collections.abc import Callable

import pytest

from etoile_tui.cli.named_person import NOBODY

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
        "  • Mara – Ilse: at odds (since E3 · Ilse knew of the log. · until E3: friends",
        "    · They share the watch. · until E2: wary of each other · Mara had not asked",
        "    for company.)",
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
    assert "Mara – Ilse: friends no more" in here("relationships", "Ilse").out
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


CHAIN = {
    "person": [
        *({"id": name.lower(), "name": name} for name in ("Ann", "Cyd", "Dee")),
        {"id": "bob", "name": "Bob", "also": ["Robert"]},
        {"id": "old", "name": "Old Sam"},
        {"id": "young", "name": "Young Sam"},
    ],
    "relationship": [
        {"between": ["ann", "bob"], "kind": "family", "is": "siblings"},
        {"between": ["bob", "ann"], "kind": "work", "is": "partners"},
        {"between": ["cyd", "bob"], "kind": "love", "is": "in love", "toward": True},
        {"between": ["ann", "old"], "kind": "rivals", "is": "at odds"},
    ],
}


@pytest.mark.parametrize(
    "names", [["ann", "bob"], ["Bob", "ANN"], ["ann", "and", "bob"], ["ann", "&", "bob"]]
)
def test_what_is_between_two(told: Callable[..., Etoile], names: list[str]) -> None:
    """Of every kind, and of nobody else; `and` between the two does no harm."""
    here = told(CHAIN)
    said = here("relationships", *names)
    assert (said.status, said.err) == (0, "")
    assert said.out.splitlines()[1:] == [
        *("", "Family", "  • Ann – Bob: siblings"),
        *("", "Work", "  • Bob – Ann: partners"),
    ]
    record = json.loads(here("relationships", *names, "--json").out)
    assert [found["is"] for found in record["relationships"]] == ["siblings", "partners"]
    assert record["way"] == (["Bob", "Ann"] if names[0] == "Bob" else ["Ann", "Bob"])


def test_the_shortest_way(told: Callable[..., Etoile]) -> None:
    """Where nothing is between the two themselves, step by step."""
    here = told(CHAIN)
    said = here("relationships", "ann", "cyd")
    assert (said.status, said.err) == (0, "")
    assert said.out.splitlines() == [
        "Ann and Cyd: how they hang together",
        "",
        "Nothing is told between the two themselves; the shortest way",
        "  • Ann – Bob: siblings",
        "  • Cyd → Bob: in love",
    ]
    record = json.loads(here("relationships", "ann", "cyd", "--json").out)
    assert record["way"] == ["Ann", "Bob", "Cyd"]
    assert [found["is"] for found in record["relationships"]] == ["siblings", "in love"]


@pytest.mark.parametrize(
    ("names", "status", "message"),
    [
        (["ann", "dee"], 1, "Nothing told so far leads from Ann to Dee."),
        (["ann", "zzz"], 1, f"Ann has been met. The other name: {NOBODY}"),
        (["zzz", "ann"], 1, f"Ann has been met. The other name: {NOBODY}"),
        (["zzz", "yyy"], 1, NOBODY),
        (["bob", "robert"], 1, "Both are names of Bob."),
        (["ann", "x"], 1, f"Ann has been met. The other name: {NOBODY}"),
        (["ann", "bobb"], 1, f"Ann has been met. The other name: {NOBODY}\nDid you mean Bob?"),
        (["bob", "sam"], 2, "One of the names fits several:\n  Old Sam\n  Young Sam"),
    ],
    ids=str,
)
def test_two_names_with_nothing_between(
    told: Callable[..., Etoile], names: list[str], status: int, message: str
) -> None:
    """It is said which of the two is known."""
    said = told(CHAIN)("relationships", *names)
    assert said == (status, "", f"{message}\n")


@pytest.mark.parametrize(
    "names", [["Old Sam", "ann"], ["Old", "Sam", "Ann"], ["ann", "Old", "sam"]]
)
def test_names_of_several_words(told: Callable[..., Etoile], names: list[str]) -> None:
    """In quotation marks or without."""
    assert "at odds" in told(CHAIN)("relationships", *names).out


def test_one_name_of_several_words_stays_one(at: At) -> None:
    """With a slip in it too."""
    here = at("S01E04")
    assert here("relationships", "the", "man", "on", "the", "ferry").out.startswith("Jon: ")
    assert "Did you mean" in here("relationships", "the", "man", "on", "the", "fery").err


@pytest.mark.parametrize("name", ["Jon", "the second hand", "signaller", "Nobody Atall"])
@pytest.mark.parametrize("extra", [(), ("--json",)])
def test_beside_a_known_name_one_ahead_is_one_that_nobody_has(
    at: At, name: str, extra: tuple[str, ...]
) -> None:
    """In the same bytes."""
    here = at("S01E01")
    assert here("relationships", "Mara", name, *extra) == here(
        "relationships", "Mara", "Qwx", *extra
    )


def test_two_names_of_one_person(told: Callable[..., Etoile]) -> None:
    """What was between them while they were two."""
    here = told(TWO, {"identity": [{"people": ["a", "b"]}]})
    assert "sworn enemies" in here("relationships", "ann", "bob").out
