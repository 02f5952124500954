"""`etoile recap`."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from etoile_tui.guide.items.page import NOTHING_TOLD

from .conftest import Etoile

At = Callable[..., Etoile]

TO_THE_LOG = """\
The Lighthouse: before you watch 4 · Low Water
==============================================

What 3 · The Keeper's Log left you with
  ✦ The log is in two hands. (50:00 · probably here)
  ? Who wrote the second hand? (probably here)

Still open
  ? Why did the lamp go out? (since E1)

Where everybody stands
  • Mara: on the island (keeper of the light)
  • Ilse: stranded on the island (counts birds)
  • Jon: ferryman (probably by now)
  • the second hand: Somebody else wrote in the log. (probably by now)

New between people
  • Mara – Ilse: friends → at odds (Ilse knew of the log.)
  • Jon → Mara: watches her (He looks up at the lamp every night. · probably by
    now)

The story so far
================

1 · Landfall
  Mara keeps the lamp on an island that nobody visits. The ferry brings Ilse,
  who has come to count the birds, and on its deck stands a man who does not
  come ashore.
  ✦ The lamp goes out for eleven minutes, and Mara says nothing of it. (41:30)

2 · The Lamp
  A night watch shared by two who do not trust each other yet.
  Synopsis: Gull & Co

3 · The Keeper's Log
  Mara finds the log under the stairs, and three weeks are missing from it.

  She counts them twice.
  ✦ The log is in two hands. (50:00 · probably here)
"""


@pytest.mark.usefixtures("on_screen")
def test_what_to_have_in_mind_then_the_story(at: At) -> None:
    """The page before the next episode, then the story so far by episode."""
    assert at("S01E03")("recap") == (0, TO_THE_LOG, "")


def test_looking_back(at: At) -> None:
    """The same as it was then, called what is known then."""
    here = at("S01E03")
    back = here("recap", "--at", "S01E02")
    assert back == at("S01E02")("recap")
    assert "The Lighthouse: before you watch 3 · The Keeper's Log" in back.out
    assert "Jon" not in back.out


@pytest.mark.parametrize(
    ("curtain", "heading"),
    [
        ("open", "The Lighthouse: before you watch S01E03 · The Keeper's Log"),
        ("drawn", "The Lighthouse: before you watch 3 · The Keeper's Log"),
        ("sealed", "The Lighthouse: before the next episode"),
    ],
)
def test_the_next_episode_is_named_as_the_curtain_allows(
    at: At, curtain: str, heading: str
) -> None:
    """No further, and an equally long rule stands under it."""
    assert f"{heading}\n{'=' * len(heading)}\n" in at("S01E02", curtain)("recap").out


@pytest.mark.usefixtures("on_screen")
def test_what_came_after_a_position(at: At) -> None:
    """That alone, without what to have in mind."""
    said = at("S01E04")("recap", "--since", "3")
    assert said.status == 0
    assert said.out.splitlines() == [
        "The Lighthouse: what was told after S01E03",
        "==========================================",
        "",
        "4 · Low Water",
        "  The tide goes out further than it ever has, and the lamp's eleven minutes are",
        "  explained.",
        "  ✦ Mara put out the lamp herself.",
    ]


def test_what_came_after_a_minute_mark(at: At) -> None:
    """The events after it, up to where the viewer is."""
    said = at("S01E04@12:30")("recap", "--since", "S01E03@50:00")
    assert said.out.splitlines()[3:] == [
        "3 · The Keeper's Log, from 50:00 on",
        "  • Three weeks are missing from the log.",
        "",
        "4 · Low Water, up to 12:30",
        "  • A wreck lies where the chart shows nothing. (12:30)",
    ]


@pytest.mark.parametrize(
    "since", ["S01E03@50:00", "S01E03@50:01", "S01E03", "S01E04", "S02E02", "S01E05", "S09E99"]
)
@pytest.mark.parametrize("curtain", ["open", "drawn", "sealed"])
def test_nothing_was_told_after_what_lies_ahead(at: At, since: str, curtain: str) -> None:
    """Said in the same words of where one stands, of what lies ahead and of what is nowhere."""
    said = at("S01E03@50:00", curtain)("recap", "--since", since)
    assert said == (
        1,
        "",
        f"Nothing has been told after {since}: this is the guide at S01E03@50:00.\n",
    )


def test_since_is_measured_against_where_one_looks_back_to(at: At) -> None:
    """What came after that had not been told by then."""
    said = at("S01E04")("recap", "--at", "S01E02", "--since", "S01E03")
    assert said == (
        1,
        "",
        "Nothing has been told after S01E03: this is the guide at S01E02.\n",
    )


@pytest.mark.parametrize("argv", [[], ["--since", "none"], ["--since", "S01E01"]])
def test_nothing_watched(at: At, argv: list[str]) -> None:
    """There is nothing to print, and a sentence says why."""
    assert at("none")("recap", *argv) == (
        1,
        "",
        "Nothing has been watched yet, so there is nothing to recall.\n",
    )


def test_since_is_a_position(at: At) -> None:
    """Anything else is a wrong call."""
    said = at("S01E03")("recap", "--since", "tomorrow")
    assert (said.status, said.out) == (2, "")
    assert "written like" in said.err


def test_everything_watched(at: At) -> None:
    """There is no next episode to be named."""
    said = at("S02E02", "sealed")("recap")
    assert said.status == 0
    assert said.out.startswith("The Lighthouse: where it all stands\n===")


@pytest.mark.parametrize("extra", [[], ["--json"], ["--since", "S01E01"]])
def test_one_broken_episode(etoile: Etoile, own_pack: Path, extra: list[str]) -> None:
    """It says so in its place, the others are told, and the status says that one is missing."""
    (own_pack / "episodes" / "S01E02.toml").write_text("synopsis = 1962")
    show = ("--show", str(own_pack))
    etoile(*show, "mark", "S01E03", "--yes")
    said = etoile(*show, "recap", *extra)
    assert said.status == 3
    assert "episodes/S01E02.toml" in said.out
    assert "1962" not in said.out + said.err
    assert "She counts them twice." in said.out
    assert etoile(*show, "recap", "--since", "S01E02").status == 0


def test_as_json(at: At) -> None:
    """Every episode with its events, and what to have in mind in whole lists."""
    said = at("S01E04@12:30")("recap", "--json")
    record = json.loads(said.out)
    assert (said.status, said.err) == (0, "")
    assert (record["show"], record["horizon"], record["since"]) == (
        "lighthouse",
        "S01E04@12:30",
        "none",
    )
    assert [entry["id"] for entry in record["episodes"]] == [
        "S01E01",
        "S01E02",
        "S01E03",
        "S01E04",
    ]
    assert record["episodes"][3] == {
        "id": "S01E04",
        "title": "Low Water",
        "events": [
            {
                "text": "A wreck lies where the chart shows nothing.",
                "people": [],
                "at": "12:30",
                "twist": False,
            }
        ],
        "identities": [],
        "problems": [],
    }
    before = record["before"]
    assert before["next"]["state"] == "under_way"
    assert before["questions"] == [
        {
            "asks": "Who wrote the second hand?",
            "episode": "S01E03",
            "open": True,
            "answers": [],
            "placed": "likely",
        },
        {"asks": "Why did the lamp go out?", "episode": "S01E01", "open": True, "answers": []},
    ]
    assert before["people"] == [
        {"name": "Mara", "role": "keeper of the light", "status": "on the island"},
        {"name": "Ilse", "role": "counts birds", "status": "stranded on the island"},
        {"name": "Jon", "role": "ferryman", "placed": "likely"},
        {
            "name": "the second hand",
            "about": "Somebody else wrote in the log.",
            "placed": "likely",
        },
    ]
    assert [(entry["between"], entry.get("was")) for entry in before["relationships"]] == [
        (["Mara", "Ilse"], "friends"),
        (["Jon", "Mara"], None),
    ]


def test_json_since_a_position(at: At) -> None:
    """The episodes after it alone; what to have in mind is not asked for."""
    record = json.loads(at("S01E06")("recap", "--since", "S00E01", "--json").out)
    assert record.keys() == {"format", "show", "horizon", "since", "episodes"}
    (told,) = record["episodes"]
    assert told["identities"] == [
        {
            "people": ["the second hand", "Jon"],
            "name": "Jon",
            "text": "Jon wrote the missing weeks.",
            "placed": "likely",
        }
    ]


def test_an_episode_that_tells_of_people_alone(told: Callable[..., Etoile]) -> None:
    """It is told by them, as text, as JSON, and in an export; it has no other keys elsewhere."""
    here = told(
        {"person": [{"id": "a", "name": "Ann", "role": "keeper"}]},
        {"event": [{"text": "Rain."}], "person": [{"id": "a", "status": "wet"}]},
    )
    assert here("recap", "--since", "S01E01@00:10").out.splitlines()[3:] == [
        "1 · Nr 1, from 00:10 on",
        "  • Ann: keeper",
        "",
        "2 · Nr 2",
        "  • Rain.",
    ]
    first, second = json.loads(here("recap", "--json").out)["episodes"]
    assert first["people"] == [{"name": "Ann", "also": [], "role": "keeper"}]
    assert first.keys() == {"id", "title", "events", "identities", "problems", "people"}
    assert second.keys() == {"id", "title", "events", "identities", "problems"}
    here("export", "told.md")
    exported = Path("told.md").read_text(encoding="utf-8")
    assert "- **Ann:** keeper" in exported
    assert NOTHING_TOLD not in exported
