"""What is written, and to whom."""

import json
import sys
from collections.abc import Callable
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from etoile_tui.cli.output import Output
from etoile_tui.library import Library, Paths
from tests.harness.invented import LIGHTHOUSE, InventedPack

from .calls import calls, printing
from .conftest import Etoile, answering, status_of

At = Callable[..., Etoile]
EPISODES = ("S01E01", "S01E02", "S01E03")

HOSTILE = (
    "\x1b]0;owned\x07a\x1b[31mb\x9b1mc\x1bPq\x1b\\d\x00e\x08f\x7fg\x85h\u202ei\u2066j\u200bk\r\n"
    "[bold]l[/bold] {m}\tn"
)


def hostile_pack(folder: Path) -> Path:
    """Write a pack that holds the hostile text in every place that takes text."""
    told = {"text": HOSTILE, "source": "one"}
    tables = {
        "synopsis": HOSTILE,
        "event": [told | {"people": ["ann", "bob"], "place": HOSTILE}],
        "person": [
            dict.fromkeys(("name", "role", "played_by", "about", "status", "looks"), HOSTILE)
            | {"id": "ann", "also": [HOSTILE]},
            {"id": "bob", "name": "Bob"},
        ],
        "relationship": [told | {"between": ["ann", "bob"], "kind": "love", "is": HOSTILE}],
        "identity": [told | {"people": ["ann", "bob"]}],
        "question": [{"id": "why", "asks": HOSTILE}],
        "answer": [told | {"question": "why"}],
        "sources": {"one": {"title": HOSTILE, "publisher": HOSTILE, "url": HOSTILE}},
    }
    menu = [{"id": episode, "title": HOSTILE, "teaser": HOSTILE} for episode in EPISODES]
    show = {"format": 1, "id": "hostile", "title": HOSTILE, "premise": HOSTILE, "episode": menu}
    return InventedPack(show, dict.fromkeys(EPISODES, tables)).write(folder)


def harmless(text: str) -> bool:
    """Tell whether a terminal can do nothing with a text but show it."""
    return all(sign.isprintable() or sign == "\n" for sign in text)


def test_no_control_characters_are_written(etoile: Etoile, paths: Paths) -> None:
    """Whatever a pack says, a terminal is given text; and markup is text as well."""
    show = ("--show", str(hostile_pack(paths.shows / "hostile")))
    etoile("viewers", "curtain", "open")
    marked = etoile(*show, "mark", "S01E02", "--yes")
    assert harmless(marked.out)
    told = ""
    for call in calls([*EPISODES, "S09E99"]):
        said = etoile(*show, *call)
        assert harmless(said.out), call
        assert harmless(said.err), call
        etoile(*show, "mark", "S01E02", "--yes")
        told += said.out
    assert "abcdefg" in told
    assert "[bold]l[/bold] {m} n" in told


@pytest.mark.parametrize(
    "argv",
    [
        ["episode", HOSTILE],
        ["mark", HOSTILE],
        ["status", "--at", HOSTILE],
        [HOSTILE],
        [f"--{HOSTILE}"],
        ["viewers", "curtain", HOSTILE],
        ["status", HOSTILE],
        ["status", "\udcff"],
        ["episode", "\udcff"],
    ],
    ids=repr,
)
def test_what_somebody_typed_is_repeated_as_text(at: At, argv: list[str]) -> None:
    """An echo of the call is as harmless as the rest."""
    said = at("S01E02")(*argv)
    assert (said.status, said.out) == (2, "")
    assert harmless(said.err)


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "utf-8"])
def test_any_encoding_of_stdout_will_do(
    at: At, library: Library, monkeypatch: pytest.MonkeyPatch, encoding: str
) -> None:
    """Signs that stdout cannot hold are replaced, in all that is printed and in all help."""
    at("S01E02")
    everything = calls(EPISODES)
    helps = [["--help"], *([call[0], "--help"] for call in everything)]
    for call in (*everything, *helps):
        written = BytesIO()
        stream = TextIOWrapper(written, encoding=encoding)
        monkeypatch.setattr(sys, "stdout", stream)
        status = status_of(["--show", str(LIGHTHOUSE), *call], library)
        stream.flush()
        assert status in (0, 1, 2), call
        in_file = call[0] == "export" and not {"--help", "-"}.intersection(call)
        shows = "--json" in call or (not in_file and status == 0)
        assert bool(written.getvalue().decode(encoding)) is shows, call


def test_json_is_read_alike_in_any_encoding(
    at: At, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A record says the same in an encoding that has to escape it."""
    at("S01E02")
    for call in (call for call in printing(["S01E01"]) if "--json" in call):
        if call[0] == "doctor":
            continue  # it tells which encoding that is
        records = []
        for encoding in ("ascii", "utf-8"):
            written = BytesIO()
            stream = TextIOWrapper(written, encoding=encoding)
            monkeypatch.setattr(sys, "stdout", stream)
            status_of(["--show", str(LIGHTHOUSE), *call], library)
            stream.flush()
            records.append(json.loads(written.getvalue().decode(encoding)))
        assert records[0] == records[1]


def test_json_escapes_what_is_not_to_be_written(capsys: pytest.CaptureFixture[str]) -> None:
    """A record keeps every sign, and a terminal is given none that it could act on."""
    Output().json({"text": HOSTILE, "name": "\udcff"})
    written = capsys.readouterr().out
    assert harmless(written)
    assert json.loads(written) == {"text": HOSTILE, "name": "\udcff"}


def test_joined_signs_stay_joined(capsys: pytest.CaptureFixture[str]) -> None:
    """The joiners that scripts and emoji are made with reach the terminal."""
    Output().data("👩\u200d🚀 می\u200cخواهم")
    assert capsys.readouterr().out == "👩\u200d🚀 می\u200cخواهم\n"


def test_streams_that_were_closed(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    """A call without stdin, stdout or stderr does what it should, and has nobody to ask."""
    show = ["--show", str(LIGHTHOUSE)]
    for stream in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, stream, None)
    assert status_of([*show, "mark", "S01E02"], library) == 2
    with pytest.raises(OSError, match="Bad file descriptor"):
        status_of([*show, "mark", "S01E02", "--yes"], library)
    assert str(library.open(str(LIGHTHOUSE)).markers.marker) == "S01E02"
    assert status_of(show, library) == 2


@pytest.mark.parametrize("call", [["status"], ["status", "--json"], ["mark", "S01E01", "--yes"]])
def test_a_closed_stdout_is_like_a_full_disk(
    library: Library, monkeypatch: pytest.MonkeyPatch, call: list[str]
) -> None:
    """What nobody gets has not been said."""
    monkeypatch.setattr(sys, "stdout", None)
    with pytest.raises(OSError, match="Bad file descriptor"):
        status_of(["--show", str(LIGHTHOUSE), *call], library)


@pytest.mark.parametrize("answer", ["y\n", "Y\n", "yes\n", " Yes \n", "y"])
def test_going_forward_is_asked_and_agreed_to(
    at: At, monkeypatch: pytest.MonkeyPatch, answer: str
) -> None:
    """The question names the episode, on stderr, and the marker moves."""
    here = at("S01E02")
    answering(monkeypatch, answer)
    said = here("mark", "next")
    assert said == (
        0,
        "The Lighthouse: through S01E03\n",
        "The Lighthouse: watched through S01E03 · The Keeper's Log? [y/N] ",
    )


@pytest.mark.parametrize("answer", ["n\n", "no\n", "\n", "", "yeah\n", "S01E03\n"])
def test_anything_but_yes_is_no(at: At, monkeypatch: pytest.MonkeyPatch, answer: str) -> None:
    """Enter alone, the end of input and every other word leave the marker where it is."""
    here = at("S01E02")
    answering(monkeypatch, answer)
    said = here("mark", "S01E04")
    assert (said.status, said.out) == (1, "")
    assert said.err.endswith("Nothing has changed: through S01E02.\n")
    plain = answer.strip() in ("n", "no", "")
    assert ("taken as no" in said.err) is not plain
    assert here("status").out.startswith("The Lighthouse: through S01E02\n")


@pytest.mark.parametrize(
    ("curtain", "wanted", "named"),
    [
        ("open", "S01E04", "S01E04 · Low Water"),
        ("drawn", "S01E04", "S01E04"),
        ("drawn", "S01E03@12:30", "S01E03@12:30 · The Keeper's Log"),
        ("sealed", "next", "the next episode"),
        ("sealed", "S01E03", "S01E03"),
    ],
)
def test_the_question_names_no_more_than_the_curtain(
    at: At, monkeypatch: pytest.MonkeyPatch, curtain: str, wanted: str, named: str
) -> None:
    """What is asked about is named as the list of episodes names it."""
    here = at("S01E02", curtain)
    answering(monkeypatch, "n\n")
    question = here("mark", wanted).err.splitlines()[0]
    preposition = "to" if "@" in wanted else "through"
    assert question.startswith(f"The Lighthouse: watched {preposition} {named}? [y/N] ")
