"""What one viewer is told depends on nothing that another has watched, done or chosen."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeAlias

from etoile_tui.library import Paths

from .calls import calls
from .conftest import Etoile, Said

Several = Callable[..., Etoile]
Told: TypeAlias = tuple[list[str], Said, dict[str, bytes]]
"""A call, what it came to, and the files that it wrote."""

ASKED = [
    *calls(["S01E01", "S01E02@12:30", "S01E03", "S02E02", "S09E99"]),
    ["mark", "next", "--yes"],
    ["mark", "S01E06", "--yes"],
    ["viewers", "curtain", "open"],
    ["viewers", "add", "cyd"],
    ["viewers", "use", "ana"],
    ["viewers", "rename", "ana", "anna"],
    ["viewers", "remove", "ana"],
    ["viewers", "remove", "ana", "--yes"],
    ["viewers", "add", "ana"],
]

CHANGES: dict[str, Sequence[Sequence[str]]] = {
    "nothing watched": [["mark", "none"]],
    "further": [["mark", "S02E02", "--yes"]],
    "under way": [["mark", "S01E04@12:30", "--yes"]],
    "where ben is": [["mark", "S01E02"]],
    "taken back": [["mark", "S01E06", "--yes"], ["undo"]],
    "to the beginning": [["undo"]],
    "another curtain": [["viewers", "curtain", "sealed"]],
    "again": [["again"], ["mark", "S01E02", "--yes"]],
    "an earlier pass": [["again"], ["mark", "S01E04", "--yes"], ["again", "back", "1", "--yes"]],
}


def told(here: Etoile, paths: Paths) -> list[Told]:
    """Return what each call comes to for ben, each made from the same progress."""
    progress = paths.progress.read_bytes()
    found: list[Told] = []
    for call in ASKED:
        said = here("--as", "ben", *call)
        written = {path.name: path.read_bytes() for path in Path.cwd().iterdir()}
        found.append((call, said, written))
        for name in written:
            Path(name).unlink()
        paths.progress.write_bytes(progress)
    return found


def test_nothing_of_one_shows_for_another(viewers: Several, paths: Paths) -> None:
    """Whatever ana does, ben is told the same bytes, with the same status."""
    here = viewers(ana="S01E03", ben="S01E02")
    here("--as", "ben", "mark", "S01E03", "--yes")
    here("--as", "ben", "undo")
    progress = paths.progress.read_bytes()
    before = told(here, paths)
    for name, calls_of_ana in CHANGES.items():
        paths.progress.write_bytes(progress)
        for call in calls_of_ana:
            assert here("--as", "ana", *call).status == 0, name
        assert paths.progress.read_bytes() != progress, name
        assert told(here, paths) == before, name


def test_a_marker_that_one_has_lost(viewers: Several, paths: Paths) -> None:
    """Nonsense that the file holds for ana is no trouble of ben's."""
    here = viewers(ana="S01E03", ben="S01E02")
    before = told(here, paths)
    paths.progress.write_text(paths.progress.read_text().replace("S01E03", "S77E77"))
    assert told(here, paths) == before


def test_with_nobody_else_no_viewer_is_ever_mentioned(viewers: Several, paths: Paths) -> None:
    """Somebody alone meets the word only where they ask for it."""
    here = viewers(me="S01E02")
    progress = paths.progress.read_bytes()
    for call in ASKED:
        if call[0] in ("viewers", "help"):
            continue
        said = here(*call)
        assert "viewer" not in said.out + said.err, call
        assert "(me)" not in said.out + said.err, call
        paths.progress.write_bytes(progress)
