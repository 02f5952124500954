"""`etoile questions`."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import LIGHTHOUSE_JSON, Etoile

At = Callable[..., Etoile]


@pytest.mark.usefixtures("on_screen")
def test_what_is_open_and_what_was_answered(at: At) -> None:
    """Each with where it was left open, and where it was answered."""
    assert at("S01E04")("questions") == (
        0,
        """\
The Lighthouse: what is open, and what was answered

Open
  ? Who wrote the second hand? (probably since E3)

Answered
  ✓ Why did the lamp go out? Mara put it out, so that a boat would not find the
    island. (asked in E1, answered in E4)
""",
        "",
    )


def test_a_question_is_open_until_its_answer(at: At) -> None:
    """Looking back it is open once more."""
    back = at("S01E04")("questions", "--at", "S01E04@59:59")
    assert "? Why did the lamp go out? (since E1)" in back.out
    assert "so that a boat" not in back.out


def test_nothing_to_ask(at: At) -> None:
    """Before the story begins, and before it has left anything open."""
    assert at("none")("questions") == (
        1,
        "",
        "Nothing has been watched yet, so there is nothing to recall.\n",
    )
    assert at("S01E01@59:59")("questions") == (
        1,
        "",
        "The story has left nothing open so far.\n",
    )


def test_as_json(at: At) -> None:
    """A record for each, with its answers and where they stand."""
    said = at("S01E04")("questions", "--json")
    assert (said.status, said.err) == (0, "")
    assert json.loads(said.out) == LIGHTHOUSE_JSON | {
        "questions": [
            {
                "asks": "Who wrote the second hand?",
                "episode": "S01E03",
                "open": True,
                "answers": [],
                "placed": "likely",
            },
            {
                "asks": "Why did the lamp go out?",
                "episode": "S01E01",
                "open": False,
                "answers": [
                    {
                        "episode": "S01E04",
                        "text": "Mara put it out, so that a boat would not find the island.",
                    }
                ],
            },
        ],
    }


def test_one_broken_episode(etoile: Etoile, own_pack: Path) -> None:
    """What it asked is missing and is said to be; an answer to it is there all the same."""
    (own_pack / "episodes" / "S01E01.toml").write_text("synopsis = 1962")
    show = ("--show", str(own_pack))
    etoile(*show, "mark", "S01E04", "--yes")
    said = etoile(*show, "questions")
    assert said.status == 3
    assert "episodes/S01E01.toml" in said.err
    assert "Why did the lamp" not in said.out
    assert "✓ Mara put it out, so that a boat would not find the island." in said.out
    answered = json.loads(etoile(*show, "questions", "--json").out)["questions"][1]
    assert answered.keys() == {"open", "answers"}
    assert answered["open"] is False


@pytest.mark.usefixtures("on_screen")
def test_a_question_that_is_asked_again(told: Callable[..., Etoile]) -> None:
    """It is open again, and tells what it asked before and what answered that."""
    here = told(
        {"question": [{"id": "q", "asks": "Who lit it?"}]},
        {"answer": [{"question": "q", "text": "Jon did."}]},
        {"question": [{"id": "q", "asks": "Who, if Jon was away?"}]},
    )
    assert here("questions").out.splitlines()[2:] == [
        "Open",
        "  ? Who, if Jon was away? (since E3 · asked in E1 as “Who lit it?” · answered",
        "    in E2: Jon did.)",
    ]
    assert json.loads(here("questions", "--json").out)["questions"] == [
        {
            "asks": "Who, if Jon was away?",
            "episode": "S01E03",
            "open": True,
            "answers": [],
            "earlier": [
                {
                    "asks": "Who lit it?",
                    "episode": "S01E01",
                    "answers": [{"episode": "S01E02", "text": "Jon did."}],
                }
            ],
        }
    ]
    assert here("questions", "--at", "S01E02").out.splitlines()[2:] == [
        "Answered",
        "  ✓ Who lit it? Jon did. (asked in E1, answered in E2)",
    ]
    assert "? Who, if Jon was away?" in here("episode", "S01E03").out
    (answer,) = json.loads(here("episode", "S01E02", "--json").out)["answers"]
    assert answer == {"asks": "Who lit it?", "text": "Jon did."}
