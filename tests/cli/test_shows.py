"""`etoile shows`."""

import json
import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from etoile_tui.library import Library, Paths
from tests.harness.invented import LIGHTHOUSE

from .conftest import Etoile


def install(paths: Paths, name: str = "lighthouse") -> Path:
    """Put the lighthouse show into the user's own folder of shows."""
    folder: Path = shutil.copytree(LIGHTHOUSE, paths.shows / name)
    return folder


def test_the_shows_that_are_installed(etoile: Etoile, paths: Paths) -> None:
    """The user's own and those that ship are listed, each with its marker."""
    install(paths)
    etoile("--show", "lighthouse", "mark", "S01E02", "--yes")
    said = etoile("shows")
    assert (said.status, said.err) == (0, "")
    assert (
        "lighthouse  The Lighthouse  (S01E02)  next: S01E03 · The Keeper's Log"
        in said.out.splitlines()
    )
    assert [line.split()[0] for line in said.out.splitlines()] == [
        *("etoile", "les-vampires", "lighthouse")
    ]


def test_a_show_of_the_users_own_is_opened_by_its_id(etoile: Etoile, paths: Paths) -> None:
    """The id is what counts, whatever the folder's name."""
    install(paths, "some-folder")
    assert etoile("--show", "lighthouse", "status").out.startswith("The Lighthouse: ")


def test_json(etoile: Etoile, paths: Paths) -> None:
    """A record a show."""
    install(paths)
    said = etoile("shows", "--json")
    records = {record["id"]: record for record in json.loads(said.out)["shows"]}
    assert records["lighthouse"] == {
        "id": "lighthouse",
        "title": "The Lighthouse",
        "marker": "none",
        "next": {
            "id": "S01E01",
            "state": "next",
            "title": "Landfall",
            "aired": "2024-02-24",
            "minutes": 51,
            "teaser": "The ferry brings more than the post.",
        },
    }


def test_a_broken_pack_among_them(etoile: Etoile, paths: Paths) -> None:
    """It is said to be broken, and the others are listed all the same."""
    install(paths)
    (install(paths, "broken") / "show.toml").write_text("format = 1\ntitle: 1\n")
    said = etoile("shows")
    assert said.status == 0
    assert "lighthouse  The Lighthouse  (none)  next: S01E01 · Landfall" in said.out.splitlines()
    assert "broken" not in said.out
    assert said.err.startswith("broken: show.toml, line 2, column ")


def test_a_folder_whose_name_is_no_text(etoile: Etoile, paths: Paths) -> None:
    """A broken pack in a folder of any name is listed, as plain text and as JSON."""
    for name in (b"\xff-shows", "one\x1b[31m\x9b1m".encode()):
        folder = paths.shows / name.decode(errors="surrogateescape")
        folder.mkdir(parents=True)
        (folder / "show.toml").write_text("broken")
    plain, record = etoile("shows"), etoile("shows", "--json")
    assert plain.status == record.status == 0
    assert plain.err.count("show.toml") == 2
    assert sum("problem" in show for show in json.loads(record.out)["shows"]) == 2
    for text in (plain.err, record.out, record.err):
        assert all(sign.isprintable() or sign == "\n" for sign in text)


@pytest.fixture
def eleven_days(library: Library, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Let eleven days go by."""

    def later() -> None:
        when = library.now() + timedelta(days=11)
        monkeypatch.setattr(library, "_clock", lambda: when)

    return later


@pytest.mark.parametrize(
    ("marker", "curtain", "line"),
    [
        ("S01E02", "drawn", "(S01E02, eleven days ago)  next: S01E03 · The Keeper's Log"),
        ("S01E02", "sealed", "(S01E02, eleven days ago)  next: the next episode"),
        ("S02E01", "sealed", "(S02E01, eleven days ago)  next: the next episode"),
        ("S02E02", "sealed", "(S02E02, eleven days ago)  all watched"),
        ("S02E02", "open", "(S02E02, eleven days ago)  all watched"),
        ("S01E03@12:30", "open", "(S01E03@12:30, eleven days ago)  now: S01E03 · The Keeper's Log"),
    ],
)
def test_when_and_what_is_next(  # noqa: PLR0917 (a table's columns)
    etoile: Etoile,
    paths: Paths,
    eleven_days: Callable[[], None],
    marker: str,
    curtain: str,
    line: str,
) -> None:
    """As far as the curtain lets it be seen; `status` says the same of one show."""
    install(paths)
    etoile("--show", "lighthouse", "mark", marker, "--yes")
    etoile("viewers", "curtain", curtain)
    eleven_days()
    assert f"lighthouse  The Lighthouse  {line}" in etoile("shows").out.splitlines()
    listed = json.loads(etoile("shows", "--json").out)["shows"]
    status = json.loads(etoile("--show", "lighthouse", "status", "--json").out)
    (record,) = (show for show in listed if show["id"] == "lighthouse")
    assert record == {
        "id": "lighthouse",
        **{key: status[key] for key in ("title", "marker", "marked", "next")},
    }


def test_several_who_watch(etoile: Etoile, library: Library, paths: Paths) -> None:
    """It is the lowest marker, behind the strictest curtain."""
    install(paths)
    library.add_viewer("ana")
    etoile("--show", "lighthouse", "mark", "S01E04", "--yes")
    etoile("--show", "lighthouse", "--as", "ana", "mark", "S01E02", "--yes")
    etoile("--as", "ana", "viewers", "curtain", "sealed")
    said = etoile("--with", "me,ana", "shows")
    assert "lighthouse  The Lighthouse  (S01E02)  next: the next episode" in said.out.splitlines()
