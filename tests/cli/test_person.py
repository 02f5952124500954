"""`etoile person`."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import LIGHTHOUSE_JSON, Etoile, without_record

At = Callable[..., Etoile]

NOBODY = (1, "", "Nobody met so far goes by that name.\n")


@pytest.mark.usefixtures("on_screen")
def test_a_card(at: At) -> None:
    """The name, what is known, what changed, relationships and episodes."""
    said = at("S01E06")("person", "jon")
    assert (said.status, said.err) == (0, "")
    assert said.out.splitlines() == [
        "Jon",
        "",
        "He watches the island and does not come ashore.",
        "",
        "Who it is",
        "  • Role: ferryman (probably by now)",
        "  • Also called: the man on the ferry, the second hand (probably by now)",
        "  • First seen: S01E01 · Landfall",
        "",
        "Between people",
        "  • Jon → Mara: watches her (He looks up at the lamp every night. · probably by",
        "    now)",
        "",
        "What changed",
        "  • Known until S01E06: Somebody else wrote in the log.",
        "  • Name until S01E06: the second hand",
        "  • Name until S01E03: the man on the ferry",
        "",
        "Episodes",
        "  • S01E01 · Landfall: He watches the island and does not come ashore.",
        "  • S01E03 · The Keeper's Log: Somebody else wrote in the log. (probably here);",
        "    ferryman (probably here)",
        "  ✦ S01E06 · The Second Hand: Jon writes his name, and Ilse knows the hand.",
    ]


@pytest.mark.parametrize("typed", [("the", "man", "on", "the", "ferry"), ("FERRY",), ("jon",)])
def test_an_earlier_name_finds_the_same_card(at: At, typed: tuple[str, ...]) -> None:
    """Under the name of now; the words need no quotation marks."""
    here = at("S01E03")
    assert here("person", *typed) == here("person", "Jon")


@pytest.mark.parametrize(
    ("position", "typed"),
    [
        ("none", "Mara"),
        ("S01E01@00:59", "Mara"),
        ("S01E02", "Jon"),
        ("S01E03@49:59", "the second hand"),
        ("S01E06", "the signaller"),
        ("S02E02", "Nobody Atall"),
    ],
)
def test_a_name_ahead_is_a_name_that_nobody_has(at: At, position: str, typed: str) -> None:
    """In the same bytes, as text and as JSON."""
    here = at(position)
    assert here("person", typed) == NOBODY
    said = here("person", typed, "--json")
    assert without_record(said) == NOBODY
    assert json.loads(said.out) == LIGHTHOUSE_JSON | {"people": []}
    assert here("person", "Qwx") == NOBODY


def test_a_typo_is_answered_with_the_names_near_it(at: At) -> None:
    """Those that have been met, and no others."""
    here = at("S01E02")
    assert here("person", "Maara").err == f"{NOBODY[2]}Did you mean Mara?\n"
    assert here("person", "signalle") == NOBODY
    assert here("person", "signalle", "--at", "S01E01") == NOBODY
    assert "Did you mean the signaller?" in at("S02E01")("person", "signalle r").err


def test_a_name_that_fits_several_is_a_question(at: At) -> None:
    """The names that fit are listed, in the order in which they came in."""
    said = at("S01E02")("person", "the")
    assert said.status == 0  # there is but one so far
    said = at("S01E04")("person", "the")
    assert said == (2, "", "That name fits several:\n  Jon\n  the second hand\n")


@pytest.mark.parametrize("typed", ["", "  "])
def test_no_name_is_a_wrong_call(at: At, typed: str) -> None:
    """There is nobody to look for."""
    assert at("S01E02")("person", typed) == (2, "", "A name is needed: whatever you call them.\n")


@pytest.fixture
def crowd(at: At, own_pack: Path) -> Etoile:
    """A pack with two people of one name, and many of names that begin alike."""
    path = own_pack / "episodes" / "S01E01.toml"
    named = [("Kim", "cook"), ("Kím", "guest"), *((f"Nan {n}", "extra") for n in range(14))]
    told = "".join(
        f'[[person]]\nid = "x{place}"\nname = "{name}"\nrole = "{role}"\n'
        for place, (name, role) in enumerate(named)
    )
    path.write_text(path.read_text().replace("[sources]", f"{told}\n[sources]"))
    here = at("none")
    here("--show", str(own_pack), "mark", "S01E01", "--yes")
    return lambda *argv: here("--show", str(own_pack), *argv)


def test_all_of_one_name_have_their_cards_printed(crowd: Etoile) -> None:
    """No name would tell them apart."""
    said = crowd("person", "kim")
    assert said.status == 0
    assert [line for line in said.out.splitlines() if "Role" in line] == [
        "  • Role: cook",
        "  • Role: guest",
    ]
    assert "\n\nKím\n" in said.out
    assert len(json.loads(crowd("person", "kim", "--json").out)["people"]) == 2


def test_a_long_list_of_names_is_cut_short(crowd: Etoile) -> None:
    """It says how many more have been met that fit."""
    lines = crowd("person", "nan").err.splitlines()
    assert lines[1] == "  Nan 0"
    assert lines[-2:] == ["  Nan 11", "  and 2 more"]


def test_json_has_every_list_whole(at: At) -> None:
    """With the documented keys, people by name."""
    (person,) = json.loads(at("S01E06")("person", "Jon", "--json").out)["people"]
    assert person["since"] == "S01E01"
    assert person["unsure"] == ["name", "also", "role"]
    assert person["earlier"] == [
        {"what": "name", "was": "the man on the ferry", "until": "S01E03"},
        {"what": "name", "was": "the second hand", "until": "S01E06"},
        {"what": "about", "was": "Somebody else wrote in the log.", "until": "S01E06"},
    ]
    assert [relationship["between"] for relationship in person["relationships"]] == [
        ["Jon", "Mara"]
    ]
    assert person["episodes"][0] == {"id": "S01E01", "events": []}
    assert person["episodes"][2]["events"] == [
        {
            "text": "Jon writes his name, and Ilse knows the hand.",
            "people": ["Jon", "Ilse"],
            "twist": True,
        }
    ]


def test_another_name_of_earlier_finds_the_same_card(told: Callable[..., Etoile]) -> None:
    """And stands on it, until when it held."""
    here = told(
        {"person": [{"id": "jon", "name": "Jon", "also": ["The Ferryman"]}]},
        {"person": [{"id": "jon", "also": ["The Captain"]}]},
    )
    said = here("person", "ferryman")
    assert said == here("person", "Jon")
    assert "  • Also called until E2: The Ferryman" in said.out.splitlines()
    (card,) = json.loads(here("person", "ferryman", "--json").out)["people"]
    assert card["also"] == ["The Captain"]
    assert card["earlier"] == [{"what": "also", "was": "The Ferryman", "until": "S01E02"}]


def test_two_names(at: At) -> None:
    """Both are known, and it is said what tells of two."""
    said = at("S01E04")("person", "mara", "ilse")
    assert (said.status, said.out) == (1, "")
    assert said.err.startswith("Those are two, Mara and Ilse. ")
    assert "etoile relationships" in said.err
    assert at("S01E01")("person", "mara", "jon").err == NOBODY[2]
