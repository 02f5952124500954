"""`etoile again`."""

import json
from collections.abc import Callable

import pytest

from etoile_tui.library import Library, Paths
from tests.harness.invented import LIGHTHOUSE

from .conftest import Etoile, answering, kept

At = Callable[..., Etoile]
SHOW = ("--show", str(LIGHTHOUSE))


def test_a_new_pass(at: At) -> None:
    """Everything is ahead again, without a question; undo takes it back."""
    here = at("S01E04")
    assert here("again") == (0, "The Lighthouse: nothing watched yet\n", "")
    assert here("episode", "S01E01").status == 1
    assert here("undo", "--yes") == (0, "The Lighthouse: through S01E04\n", "")
    assert here("episode", "S01E01").status == 0


@pytest.mark.parametrize("before", [[], [["mark", "S01E02", "--yes"], ["again"]]])
def test_nothing_to_begin_again(etoile: Etoile, paths: Paths, before: list[list[str]]) -> None:
    """A pass in which nothing is watched is new already."""
    for call in before:
        etoile(*SHOW, *call)
    as_it_was = kept(paths)
    said = etoile(*SHOW, "again")
    assert (said.status, said.out) == (1, "")
    assert "Nothing is watched this time" in said.err
    assert kept(paths) == as_it_was


@pytest.mark.usefixtures("an_hour_ahead")
def test_the_passes(at: At) -> None:
    """Each with how far it came and from when to when, and the one that goes on."""
    here = at("S01E04")
    here("again")
    here("mark", "S01E01", "--yes")
    assert here("again", "list") == (
        0,
        "The Lighthouse: each time, and how far\n"
        "  1st time  S01E04  2026-01-31 21:15\n"
        "> 2nd time  S01E01  2026-01-31 21:15\n",
        "",
    )


def test_a_pass_of_several_days(etoile: Etoile, paths: Paths) -> None:
    """It has the time of its first marker, and that of its last."""
    paths.progress.parent.mkdir()
    paths.progress.write_text(
        "format = 2\n[viewers.me.shows.lighthouse]\nsteps = [\n"
        '{ marker = "S01E01", when = 2026-01-31T20:15:00 },\n'
        '{ marker = "S01E02", when = 2026-02-01T21:00:00 },\n]\n'
    )
    said = etoile(*SHOW, "again", "list").out
    assert said.endswith("> 1st time  S01E02  2026-01-31 20:15 to 2026-02-01 21:00\n")


def test_json(at: At) -> None:
    """A record a pass."""
    here = at("S01E04")
    here("again")
    when = "2026-01-31T20:15:00+00:00"
    assert json.loads(here("again", "list", "--json").out)["passes"] == [
        {"pass": 1, "marker": "S01E04", "begun": when, "latest": when, "now": False},
        {"pass": 2, "marker": "none", "begun": when, "latest": when, "now": True},
    ]


@pytest.mark.parametrize("call", [["again"], ["again", "back", "1"]])
def test_json_is_for_the_list(at: At, library: Library, call: list[str]) -> None:
    """The others print no record, and say which one does."""
    said = at("S01E02")(*call, "--json")
    assert said.status == json.loads(said.out)["error"]["status"] == 2
    assert "etoile again list" in said.err
    assert str(library.open(str(LIGHTHOUSE)).markers.marker) == "S01E02"


def test_no_pass_to_list(etoile: Etoile) -> None:
    """Where nothing was ever marked there is none."""
    said = etoile(*SHOW, "again", "list")
    assert said == (1, "", "Nothing has been marked yet.\n")


def test_back_to_an_earlier_pass(at: At) -> None:
    """It goes on where it was left, and undo takes it back."""
    here = at("S01E04")
    here("again")
    here("mark", "S01E01", "--yes")
    said = here("again", "back", "1", "--yes")
    assert said == (0, "The Lighthouse: through S01E04\n", "")
    assert here("again", "back", "2") == (0, "The Lighthouse: through S01E01\n", "")
    assert here("undo", "--yes").out == "The Lighthouse: through S01E04\n"


def test_forward_with_nobody_to_ask(at: At) -> None:
    """A pass that came further is not gone on with unasked."""
    here = at("S01E04")
    here("again")
    said = here("again", "back", "1")
    assert (said.status, said.out) == (2, "")
    assert "S01E04 lies ahead of you" in said.err
    assert "--yes" in said.err
    assert here("status").out.startswith("The Lighthouse: nothing watched yet\n")


@pytest.mark.parametrize(("answer", "status"), [("y\n", 0), ("n\n", 1)])
def test_forward_is_asked(
    at: At, monkeypatch: pytest.MonkeyPatch, answer: str, status: int
) -> None:
    """The question is that of `etoile mark`."""
    here = at("S01E01")
    here("again")
    answering(monkeypatch, answer)
    said = here("again", "back", "1")
    assert said.status == status
    assert said.err.startswith("The Lighthouse: watched through S01E01 · Landfall? [y/N] ")
    assert ("through S01E01" in here("status").out) is (status == 0)


@pytest.mark.parametrize("number", ["0", "2", "7", "-1", "x", "1.5", "", "9" * 5000, "１"])
def test_a_pass_that_there_is_not(at: At, paths: Paths, number: str) -> None:
    """It is said how to find those there are, and nothing changes."""
    here = at("S01E04")
    before = kept(paths)
    said = here("again", "back", "--yes", "--", number)
    assert (said.status, said.out) == (2, "")
    assert "etoile again list" in said.err
    assert kept(paths) == before


def test_a_pass_whose_marker_is_lost(at: At, paths: Paths) -> None:
    """It is gone on with, for it can be marked anew; where it was left is said to be lost."""
    here = at("S01E04")
    here("again")
    paths.progress.write_text(paths.progress.read_text().replace("S01E04", "secret"))
    assert "1st time  a marker that is lost" in here("again", "list").out
    said = here("again", "back", "1")
    assert (said.status, said.out) == (4, "")
    assert "names no episode" in said.err
    assert "secret" not in said.err
    assert here("mark", "S01E02", "--yes").status == 0
