"""`etoile history`."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from etoile_tui.library import Paths
from tests.harness.invented import LIGHTHOUSE

from .conftest import Etoile

At = Callable[..., Etoile]


@pytest.mark.usefixtures("an_hour_ahead")
def test_every_marker_that_was_set(at: At) -> None:
    """In the order they were set, by the viewer's clock; what was taken back is said to be."""
    here = at("S01E01")
    here("mark", "S01E02@12:30", "--yes")
    here("mark", "S01E04", "--yes")
    here("undo")
    assert here("history") == (
        0,
        "The Lighthouse: every marker, the earliest first\n"
        "  2026-01-31 21:15  S01E01\n"
        "> 2026-01-31 21:15  S01E02@12:30\n"
        "  2026-01-31 21:15  S01E04  (taken back 2026-01-31 21:15)\n",
        "",
    )


def test_nothing_marked(etoile: Etoile) -> None:
    """Where nothing was ever marked there is no history."""
    assert etoile("--show", str(LIGHTHOUSE), "history") == (1, "", "Nothing has been marked yet.\n")


def test_all_of_it_taken_back(at: At) -> None:
    """At the beginning no marker holds."""
    here = at("S01E01")
    here("undo")
    said = here("history")
    assert said.status == 0
    assert ">" not in said.out
    assert "S01E01  (taken back" in said.out


def test_several_passes(at: At) -> None:
    """Where there is more than one, each is introduced."""
    here = at("S01E02")
    assert "time" not in here("history").out
    here("again")
    here("mark", "S01E01", "--yes")
    here("again", "back", "1", "--yes")
    lines = here("history").out.splitlines()[1:]
    assert [line.split("  ")[-1] for line in lines] == [
        *("1st time", "S01E02", "2nd time", "none", "S01E01", "1st time", "S01E02"),
    ]
    assert [line for line in lines if line.startswith(">")] == lines[-1:]


def test_json(at: At) -> None:
    """A record a marker; when it was taken back stands only with those that were."""
    here = at("S01E01")
    here("mark", "S01E04", "--yes")
    here("undo")
    here("again")
    when = "2026-01-31T20:15:00+00:00"
    assert json.loads(here("history", "--json").out)["history"] == [
        {"marker": "S01E01", "when": when, "pass": 1, "holds": "before"},
        {"marker": "S01E04", "when": when, "pass": 1, "holds": "undone", "undone": when},
        {"marker": "none", "when": when, "pass": 2, "holds": "now"},
    ]


def test_a_marker_that_is_none(etoile: Etoile, paths: Paths) -> None:
    """Words in the file that are no position are not repeated; strange times are printed."""
    paths.progress.parent.mkdir()
    paths.progress.write_text(
        "format = 2\n[viewers.me.shows.lighthouse]\nsteps = [\n"
        '{ marker = "secret", when = 0001-01-01T00:00:00+23:59 },\n'
        '{ marker = "S01E01", when = 9999-12-31T23:59:00-23:59 },\n]\n'
    )
    show = ("--show", str(LIGHTHOUSE))
    said = etoile(*show, "history")
    assert said.out.splitlines()[1:] == [
        "  0001-01-01 00:00  a marker that is lost",
        "> 9999-12-31 23:59  S01E01",
    ]
    listed = json.loads(etoile(*show, "history", "--json").out)["history"]
    assert [change["marker"] for change in listed] == [None, "S01E01"]


def test_a_marker_that_the_show_has_lost_is_told_of(etoile: Etoile, paths: Paths) -> None:
    """The history is there for somebody who looks for where they were."""
    paths.progress.parent.mkdir()
    paths.progress.write_text(
        "format = 2\n[viewers.me.shows.lighthouse]\nsteps = [\n"
        '{ marker = "S01E02", when = 2026-01-31T20:15:00Z },\n'
        '{ marker = "S01E99", when = 2026-01-31T20:16:00Z },\n]\n'
    )
    said = etoile("--show", str(LIGHTHOUSE), "history")
    assert said.status == 0
    assert "S01E02" in said.out
    assert "names no episode" in said.err


def test_no_title_is_looked_up(etoile: Etoile, own_pack: Path) -> None:
    """What is printed is what was marked, whatever the episodes are called."""
    show = ("--show", str(own_pack))
    etoile(*show, "mark", "S01E02", "--yes")
    before = etoile(*show, "history")
    menu = own_pack / "show.toml"
    menu.write_text(menu.read_text().replace("The Lamp", "Another title"))
    assert etoile(*show, "history")[:2] == before[:2]
