"""Two packs with one id, on the command line."""

import json
import shutil
from pathlib import Path

import pytest

from etoile_tui.library import Paths
from tests.harness.invented import LIGHTHOUSE

from .conftest import Etoile


@pytest.fixture
def two(paths: Paths) -> tuple[Path, Path]:
    """Two packs of one id among the user's own."""
    first, second = (Path(shutil.copytree(LIGHTHOUSE, paths.shows / name)) for name in "ab")
    return first, second


def test_which_one_is_meant_is_not_guessed(etoile: Etoile, two: tuple[Path, Path]) -> None:
    """With nobody to ask it is refused, and both folders are named."""
    said = etoile("--show", "lighthouse", "status")
    assert (said.status, said.out) == (3, "")
    assert all(str(folder) in said.err for folder in two)


def test_each_says_that_it_shares_its_id(etoile: Etoile, two: tuple[Path, Path]) -> None:
    """Beside what it is asked for, and in the list."""
    first, second = map(str, two)
    etoile("--show", first, "mark", "S01E02", "--yes")
    said = etoile("--show", second, "status")
    assert said.out.startswith("The Lighthouse: nothing watched yet\n")
    assert f"marker of its own: {first}" in said.err
    lines = [line for line in etoile("shows").out.splitlines() if line.startswith("lighthouse")]
    assert [("S01E02" in line, first in line, second in line) for line in lines] == [
        (True, True, False),
        (False, False, True),
    ]
    shows = json.loads(etoile("shows", "--json").out)["shows"]
    assert {show.get("folder") for show in shows if show["id"] == "lighthouse"} == set(
        map(str, two)
    )
