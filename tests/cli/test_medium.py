"""The words of a book: no command speaks of episodes, or of watching."""

import re
from pathlib import Path

import pytest

from tests.harness.invented import InventedPack

from .calls import EXTRA, WITHOUT_A_SHOW
from .conftest import Etoile

SERIES = re.compile(r"\b(episode|season|watch|seen)\w*", re.IGNORECASE)
"""Words of a series."""
CALLS = re.compile(r"etoile [a-z]+|episodes/\w+\.toml")
"""What is typed stays as it is, and what a file is called."""


def book(folder: Path) -> str:
    """Write a book of two parts, in which no such word stands, and return its folder."""
    menu = [{"id": episode} for episode in ("S01E01", "S01E02", "S02E01", "S02E02")]
    show = {"format": 1, "id": "told", "title": "Told", "medium": "book", "episode": menu}
    told = {
        "event": [{"text": "The ferry comes.", "people": ["mara"]}],
        "person": [{"id": "mara", "name": "Mara", "role": "keeper"}],
        "question": [{"id": "who", "asks": "Who is on it?"}],
    }
    pack = InventedPack(show, {"S01E01": told, "S02E01": {"synopsis": "Nothing."}})
    return str(pack.write(folder))


@pytest.mark.parametrize("marker", ["none", "S01E01", "S02E02"])
@pytest.mark.parametrize("curtain", ["drawn", "sealed"])
def test_a_book_is_told_of_in_its_words(
    marker: str, curtain: str, etoile: Etoile, tmp_path: Path
) -> None:
    """Whatever is asked, at the beginning, inside and at the end; missing files too."""
    folder = book(tmp_path / "book")
    etoile("viewers", "curtain", curtain)
    told = []
    for command in EXTRA.keys() - {*WITHOUT_A_SHOW, "import"}:
        for extra in EXTRA[command](("S01E01", "S02E02", "S07E01")):
            etoile("--show", folder, "mark", marker, "--yes")
            said = etoile("--show", folder, command, *extra)
            if "json" not in " ".join(extra):
                told.append((command, extra, CALLS.sub("", said.out + said.err)))
    for call in ("+1", "+2", "S02", "3"):
        etoile("--show", folder, "mark", marker, "--yes")
        told.append(("mark", [call], etoile("--show", folder, "mark", call).err))
    spoken = [each for each in told if SERIES.search(each[2])]
    assert not spoken, spoken
    assert any("chapter" in words.lower() for _, _, words in told)
