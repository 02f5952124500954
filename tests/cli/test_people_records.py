"""The records of people and relationships."""

import json
from collections.abc import Callable

from etoile_tui.library import Paths

from .conftest import Etoile
from .test_records import PARTS, TELLING, telling_pack

At = Callable[..., Etoile]

PERSON = PARTS["people"] | {"since", "unsure"}
CARD = {"earlier", "relationships", "episodes"}
RELATIONSHIP = (PARTS["relationships"] - {"was", "was_ended"}) | {"since", "earlier"}
POSITIONS = ("S01E01", "S01E03", "S01E04", "S01E06", "S02E01")


def test_every_key_is_to_be_met_and_no_other(at: At) -> None:
    """Of a person in the list, of a card with all its parts, and of a relationship."""
    here = at("S02E02")
    people: set[str] = set()
    cards: set[str] = set()
    relationships: set[str] = set()
    for back in POSITIONS:
        for person in json.loads(here("people", "--at", back, "--json").out)["people"]:
            people |= person.keys()
            shown = here("person", person["name"], "--at", back, "--json").out
            (card,) = json.loads(shown)["people"]
            assert {key: card[key] for key in person} == person
            assert card.keys() - person.keys() == CARD
            cards |= {key for part in CARD for entry in card[part] for key in entry}
        for relationship in json.loads(here("relationships", "--at", back, "--json").out)[
            "relationships"
        ]:
            relationships |= relationship.keys()
            assert all(
                entry.keys() == {"is", "text", "ended", "until"}
                for entry in relationship["earlier"]
            )
    assert people == PERSON
    assert relationships == RELATIONSHIP
    assert cards == RELATIONSHIP | {"what", "was", "until", "id", "events"}


def test_no_id_is_printed_and_none_finds_anybody(etoile: Etoile, paths: Paths) -> None:
    """Not even where an author has written names into them."""
    show = ("--show", str(telling_pack(paths.shows / "weather")))
    etoile(*show, "mark", "S01E03", "--yes")
    told = ""
    for call in (["people"], ["person", "Gil"], ["person", "Pia"], ["relationships", "Gil"]):
        for extra in ([], ["--json"], ["--at", "S01E01"]):
            said = etoile(*show, *call, *extra)
            assert said.status == 0
            told += said.out + said.err
    assert "colleagues" in told
    for written in (*TELLING, "the-murderer-again", "nobody-introduced"):
        assert written not in told
        assert etoile(*show, "person", written).out == ""
        assert etoile(*show, "person", written).status == 1
