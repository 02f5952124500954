"""`etoile people`."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import Etoile, without_record

At = Callable[..., Etoile]


def names(here: Etoile, *argv: str) -> list[str]:
    """Return whom a call lists."""
    return [person["name"] for person in json.loads(here("people", *argv, "--json").out)["people"]]


def test_everybody_stands_by_name(at: At) -> None:
    """With who they are and where they stand, or what else is known of them."""
    said = at("S01E02")("people")
    assert (said.status, said.err) == (0, "")
    assert said.out.splitlines() == [
        "Ilse                  counts birds · stranded on the island",
        "Mara                  keeper of the light · on the island",
        "the man on the ferry  He watches the island and does not come ashore.",
    ]


def test_the_people_of_an_episode_stand_as_it_mentions_them(at: At) -> None:
    """And nobody else does."""
    here = at("S01E06")
    assert names(here) == ["Ilse", "Jon", "Mara"]
    assert names(here, "--episode", "S01E06") == ["Jon", "Ilse"]
    assert names(here, "--episode", "s1e4") == ["Mara", "Ilse"]


def test_two_are_two_until_they_turn_out_to_be_one(at: At) -> None:
    """Looking back makes them two again."""
    here = at("S01E06")
    assert names(here, "--at", "S00E01") == ["Ilse", "Jon", "Mara", "the second hand"]
    assert names(here, "--at", "S01E02") == ["Ilse", "Mara", "the man on the ferry"]


@pytest.mark.parametrize("episode", ["S01E04", "S01E05", "S02E02", "S31E77"])
def test_an_episode_that_is_not_reached(at: At, episode: str) -> None:
    """It lies ahead or does not exist, which is one answer."""
    said = at("S01E03")("people", "--episode", episode)
    assert said == (1, "", f"{episode} is not among the episodes up to S01E03.\n")


def test_an_episode_that_tells_of_nobody(at: At) -> None:
    """The special has but a synopsis."""
    said = at("S01E06")("people", "--episode", "S00E01")
    assert said == (1, "", "S00E01 tells of nobody.\n")


@pytest.mark.parametrize("extra", [(), ("--json",), ("--episode", "S01E01")])
def test_nobody_has_been_met_before_the_beginning(at: At, extra: tuple[str, ...]) -> None:
    """A sentence says so; as JSON the list is empty."""
    assert without_record(at("none")("people", *extra)) == (1, "", "Nobody has been met so far.\n")


@pytest.mark.parametrize("written", ["none", "S01E01@10:00"])
def test_a_position_is_no_episode(at: At, written: str) -> None:
    """`none` and a minute mark are asked for by mistake."""
    said = at("S01E02")("people", "--episode", written)
    assert (said.status, said.out) == (2, "")
    assert "without a minute mark" in said.err


@pytest.mark.usefixtures("on_screen")
def test_the_list_fits_the_terminal(
    at: At, own_pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is said of somebody is folded below itself; a very long name has a line of its own."""
    path = own_pack / "episodes" / "S01E01.toml"
    told = '[[person]]\nid = "x"\nname = "{}"\nrole = "{}"\n'
    long = told.format("Wilhelmina of the many middle names", "guest")
    path.write_text(path.read_text().replace("[sources]", f"{long}\n[sources]"))
    monkeypatch.setenv("COLUMNS", "50")
    at("S01E02")
    here = at("none")
    here("--show", str(own_pack), "mark", "S01E02", "--yes")
    assert here("--show", str(own_pack), "people").out.splitlines() == [
        "Ilse                  counts birds · stranded on",
        "                      the island",
        "Mara                  keeper of the light · on",
        "                      the island",
        "the man on the ferry  He watches the island and",
        "                      does not come ashore.",
        "Wilhelmina of the many middle names",
        "                      guest",
    ]


def test_an_episode_that_cannot_be_read_is_told_of(at: At, own_pack: Path) -> None:
    """The list stands, and may lack somebody."""
    (own_pack / "episodes" / "S01E01.toml").write_text("person = 3")
    here = at("none")
    here("--show", str(own_pack), "mark", "S01E03", "--yes")
    said = here("--show", str(own_pack), "people")
    assert said.status == 3
    assert "Ilse" not in said.err
    assert "S01E01.toml" in said.err
    assert said.out.startswith("Jon")
