"""`etoile search`."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
import tomli_w

from etoile_tui.cli.commands.search import FORGIVEN, MOST, NOTHING_FOUND

from .conftest import LIGHTHOUSE_JSON, Etoile, Said

At = Callable[..., Etoile]

NOTHING = Said(1, "", f"{NOTHING_FOUND}\n")


def hits(said: Said) -> list[dict[str, str]]:
    """Return the hits of a call for JSON."""
    found: list[dict[str, str]] = json.loads(said.out)["hits"]
    return found


@pytest.mark.usefixtures("on_screen")
def test_one_thing_a_line(at: At) -> None:
    """Where it is from, what it is, and what it says."""
    said = at("S01E06")("search", "log")
    assert (said.status, said.err) == (0, "")
    assert said.out.splitlines() == [
        "S01E03  episode       The Keeper's Log",
        "S01E03  twist         The log is in two hands. (probably here)",
        "S01E03  event         Three weeks are missing from the log.",
        "S01E03  synopsis      Mara finds the log under the stairs, and three weeks are",
        "                      missing from it.",
        "S01E01  person        Jon: also the man on the ferry, the second hand ·",
        "                      ferryman (probably by now) (He watches the island and",
        "                      does not come ashore. · until S01E06: Somebody else wrote",
        "                      in the log.)",
        "S01E04  relationship  Mara – Ilse: friends no more (until S01E04: at odds ·",
        "                      Ilse knew of the log. · until S01E03: friends · They",
        "                      share the watch. · until S01E02: wary of each other ·",
        "                      Mara had not asked for…)",
    ]


def test_words_may_stand_in_any_order_and_be_one_argument(at: At) -> None:
    """Case and accents make no difference."""
    here = at("S01E04")
    said = here("search", "boat", "island")
    assert said.out.startswith("S01E04  answer  Why did the lamp go out? Mara put it out, so that")
    assert here("search", "ISLÁND boat") == said


def test_a_phrase_stands_as_it_is(at: At) -> None:
    """In double quotation marks."""
    here = at("S01E06")
    assert len(hits(here("search", "log the", "--json"))) > 0
    assert here("search", '"log the"') == NOTHING


def test_an_episode_is_found_by_its_number(at: At) -> None:
    """A number that lies ahead is as one that is nowhere."""
    here = at("S01E03")
    for typed in ("S01E02", "1x02", "102", "2"):
        (hit,) = (hit for hit in hits(here("search", typed, "--json")) if "text" not in hit)
        assert (hit["kind"], hit["episode"], hit["lead"]) == ("episode", "S01E02", "The Lamp")
    assert here("search", "S01E04") == here("search", "S01E44") == NOTHING


def test_the_records(at: At) -> None:
    """What a hit has no word of has no key; nobody's id is there."""
    said = at("S01E06")("search", "jon", "ilse", "--json")
    assert json.loads(said.out) == LIGHTHOUSE_JSON | {
        "loosely": False,
        "more": False,
        "hits": [
            {
                "kind": "twist",
                "episode": "S01E06",
                "text": "Jon writes his name, and Ilse knows the hand.",
            }
        ],
    }
    (title, *_) = hits(at("S01E06")("search", "keeper's", "log", "--json"))
    assert title == {"kind": "episode", "episode": "S01E03", "lead": "The Keeper's Log"}


def test_every_key_is_a_documented_one(at: At) -> None:
    """And all are to be met."""
    here = at("S02E02")
    words = ("mara", "jetty", "the", "odds")
    met = [hit for word in words for hit in hits(here("search", word, "--json"))]
    assert {key for hit in met for key in hit} == {
        *("kind", "episode", "lead", "text", "note", "placed")
    }


@pytest.mark.parametrize("word", ["signaller", "ferryman", "Jon", "second", "xylophone", "fog"])
@pytest.mark.parametrize("extra", [(), ("--all",)])
def test_ahead_and_nowhere_are_one_answer(at: At, word: str, extra: tuple[str, ...]) -> None:
    """The same bytes, without the word."""
    assert at("S01E02")("search", word, *extra) == NOTHING
    assert hits(at("S01E02")("search", word, *extra, "--json")) == []


def test_before_the_beginning_nothing_is_found(at: At) -> None:
    """There is nothing to look through."""
    assert at("none")("search", "mara") == NOTHING


def test_looking_back_finds_what_was_told_by_then(at: At) -> None:
    """And no further."""
    here = at("S02E02")
    assert here("search", "odds", "--at", "S01E02") == NOTHING
    assert here("search", "odds", "--at", "S01E03").out == (
        "S01E03  relationship  Mara – Ilse: at odds · Ilse knew of the log.\n"
    )


@pytest.mark.parametrize("words", [("",), (" ",), ('""',), ("…", "-")])
def test_a_search_for_nothing_is_a_wrong_call(at: At, words: tuple[str, ...]) -> None:
    """Signs are no words."""
    said = at("S01E06")("search", "--", *words)
    assert (said.status, said.out) == (2, "")
    assert "A word is needed" in said.err


def test_a_search_without_words_is_a_wrong_call(at: At) -> None:
    """The parser says so."""
    said = at("S01E06")("search")
    assert (said.status, said.out) == (2, "")
    assert "WORDS" in said.err


def test_a_typo_is_forgiven_and_said(at: At) -> None:
    """On stderr, and in the record."""
    here = at("S01E06")
    meant, said = here("search", "ferry"), here("search", "feryr")
    assert said == Said(0, meant.out, f"{FORGIVEN}\n")
    assert json.loads(here("search", "feryr", "--json").out)["loosely"] is True


def test_of_many_the_first_are_printed(etoile: Etoile, own_pack: Path) -> None:
    """All of them with `--all`."""
    events = [{"text": f"Wave {number}."} for number in range(MOST + 1)]
    (own_pack / "episodes" / "S01E01.toml").write_text(tomli_w.dumps({"event": events}))
    show = ("--show", str(own_pack))
    etoile(*show, "mark", "S01E01", "--yes")
    said = etoile(*show, "search", "wave")
    assert said.out.splitlines() == [f"S01E01  event  Wave {number}." for number in range(MOST)]
    assert said.err == f"These are the first {MOST}. One more word, or --all?\n"
    everything = etoile(*show, "search", "wave", "--all")
    assert (len(everything.out.splitlines()), everything.err) == (MOST + 1, "")
    assert json.loads(etoile(*show, "search", "wave", "--json").out)["more"] is True


def test_an_episode_that_cannot_be_read_is_told_of(etoile: Etoile, own_pack: Path) -> None:
    """What can be is looked through."""
    show = ("--show", str(own_pack))
    (own_pack / "episodes" / "S01E02.toml").write_text("synopsis = 1962")
    etoile(*show, "mark", "S01E03", "--yes")
    for word, found in (("log", True), ("xylophone", False)):
        said = etoile(*show, "search", word)
        assert said.status == 3
        assert bool(said.out) is found
        assert "episodes/S01E02.toml" in said.err
