"""`etoile shows`."""

import json
import shutil
from pathlib import Path

from etoile_tui.library import Paths
from tests.harness.invented import LIGHTHOUSE

from .conftest import Etoile


def install(paths: Paths, name: str = "lighthouse") -> Path:
    """Put the lighthouse show into the user's own folder of shows."""
    folder: Path = shutil.copytree(LIGHTHOUSE, paths.shows / name)
    return folder


def test_the_shows_that_are_installed(etoile: Etoile, paths: Paths) -> None:
    """The user's own and the one that ships are listed, each with its marker."""
    install(paths)
    etoile("--show", "lighthouse", "mark", "S01E02", "--yes")
    said = etoile("shows")
    assert (said.status, said.err) == (0, "")
    assert "lighthouse  The Lighthouse  (S01E02)" in said.out.splitlines()
    assert len(said.out.splitlines()) == 2


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
    }


def test_a_broken_pack_among_them(etoile: Etoile, paths: Paths) -> None:
    """It is said to be broken, and the others are listed all the same."""
    install(paths)
    (install(paths, "broken") / "show.toml").write_text("format = 1\ntitle: 1\n")
    said = etoile("shows")
    assert said.status == 0
    assert "lighthouse  The Lighthouse  (none)" in said.out.splitlines()
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
