"""What `--json` prints: one envelope for every command, as the schema says."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from etoile_tui.cli.main import COMMANDS, command_named
from tests.harness.json_schema import mistakes

from .calls import calls
from .conftest import LIGHTHOUSE_JSON, Etoile

At = Callable[..., Etoile]
SCHEMA: dict[str, Any] = json.loads(
    Path(__file__).parents[2].joinpath("docs", "json.schema.json").read_text(encoding="utf-8")
)
CALLS = [call for call in calls(["S01E02", "S01E03@12:30", "S09E01"]) if "--json" in call]


def definition(name: str, record: dict[str, Any]) -> dict[str, Any]:
    """Return what the schema says of a command's record."""
    found: dict[str, Any] = SCHEMA["$defs"]["error" if "error" in record else name]
    return found


def check(name: str, record: dict[str, Any]) -> None:
    """Check a command's record against its own part of the schema, and against all of it."""
    assert mistakes(definition(name, record), record, whole=SCHEMA) == []
    assert mistakes(SCHEMA, record, whole=SCHEMA) == []


@pytest.mark.parametrize("position", ["none", "S01E03", "S01E04@12:30", "S02E02"])
@pytest.mark.parametrize("call", CALLS, ids=" ".join)
def test_every_call_prints_what_the_schema_says(at: At, call: list[str], position: str) -> None:
    """One record, whatever the status is, and nothing that the schema does not know."""
    said = at(position)(*call)
    check("episodes" if call == ["episode", "--json"] else call[0], json.loads(said.out))


def test_every_command_is_in_the_schema() -> None:
    """Each that prints facts, and nothing else."""
    printing = {name for name in COMMANDS if command_named(name).prints_facts}
    named = {ref["$ref"].removeprefix("#/$defs/") for ref in SCHEMA["anyOf"]}
    assert named == printing | {"error"}


@pytest.mark.parametrize(
    ("call", "status"),
    [
        (["stauts", "--json"], 2),
        (["--json", "--nonsense", "status"], 2),
        (["--json"], 2),
        (["mark", "next", "--json"], 2),
        (["episode", "first", "--json"], 2),
        (["status", "--json", "--as", "nobody"], 2),
        (["status", "--json", "--show", "no-such-show"], 3),
        (["again", "--json"], 2),
    ],
    ids=str,
)
def test_an_error_is_json_as_well(at: At, call: list[str], status: int) -> None:
    """With the exit status, and the sentence that stderr gets."""
    said = at("S01E03")(*call)
    record = json.loads(said.out)
    check("error", record)
    assert said.status == record["error"]["status"] == status
    assert said.err == record["error"]["message"] + "\n"


def test_words_behind_a_double_dash_are_words(at: At) -> None:
    """They ask for no JSON."""
    said = at("S01E03")("search", "--", "--json", "nowhere")
    assert (said.status, said.out) == (1, "")


@pytest.mark.parametrize(
    ("position", "call", "empty"),
    [
        ("S01E03", ["search", "nowhere"], {"hits": [], "more": False, "loosely": False}),
        ("S01E03", ["person", "nobody"], {"people": []}),
        ("S01E03", ["relationships", "nobody"], {"relationships": []}),
        ("S01E03", ["episode", "S01E04"], {}),
        ("S01E03", ["people", "--episode", "S01E04"], {"people": []}),
        ("none", ["people"], {"people": []}),
        ("none", ["questions"], {"questions": []}),
        ("none", ["recap"], {"horizon": "none", "since": "none", "episodes": []}),
    ],
    ids=str,
)
def test_nothing_to_show_is_an_empty_record(
    at: At, position: str, call: list[str], empty: dict[str, Any]
) -> None:
    """With status 1, and the sentence on stderr."""
    said = at(position)(*call, "--json")
    assert said.status == 1
    assert said.err
    assert json.loads(said.out) == LIGHTHOUSE_JSON | empty


def test_nothing_marked(etoile: Etoile, at: At) -> None:
    """The lists of what was marked are empty, too."""
    assert at is not None
    for call, key in (("history", "history"), ("again list", "passes")):
        said = etoile("--show", "etoile", *call.split(), "--json")
        assert said.status == 1
        assert json.loads(said.out) == {"format": 1, "show": "etoile", key: []}


@pytest.mark.parametrize("call", ["people", "relationships", "questions", "search mara"])
def test_an_episode_that_cannot_be_read_is_told_of(
    etoile: Etoile, own_pack: Path, call: str
) -> None:
    """In the record, as on stderr."""
    show = ("--show", str(own_pack))
    (own_pack / "episodes" / "S01E02.toml").write_text("synopsis = 1962")
    etoile(*show, "mark", "S01E03", "--yes")
    said = etoile(*show, *call.split(), "--json")
    record = json.loads(said.out)
    check(call.split(maxsplit=1)[0], record)
    assert said.status == 3
    assert record["problems"] == said.err.splitlines()


@pytest.mark.parametrize(
    ("value", "where"),
    [
        ({"format": 1, "show": "x"}, "$: no key history"),
        ({"format": 2, "show": "x", "history": []}, "$.format"),
        ({"format": 1, "show": None, "history": []}, "$.show"),
        ({"format": 1, "show": "x", "history": [], "more": 1}, "$: a key more"),
        ({"format": 1, "show": "x", "history": [{}]}, "$.history[0]: no key"),
    ],
    ids=str,
)
def test_the_check_finds_what_is_wrong(value: dict[str, Any], where: str) -> None:
    """Of the parts of the schema's language, each can fail."""
    found = mistakes(SCHEMA["$defs"]["history"], value, whole=SCHEMA)
    assert any(mistake.startswith(where) for mistake in found)
