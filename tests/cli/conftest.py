"""The command line, called in this process."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, Protocol

import pytest

from etoile_tui.cli.main import main
from etoile_tui.guide.curtain import Curtain
from etoile_tui.library import Library, OpenShow
from tests.invented import LIGHTHOUSE


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in a folder of the test's own: `etoile export` writes where it is called."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)


class Said(NamedTuple):
    """What a call came to."""

    status: int
    out: str
    err: str


class Etoile(Protocol):
    """Calls the program with arguments."""

    def __call__(self, *argv: str) -> Said:
        """Return what the call came to."""


def no_screen(_library: Library, show: OpenShow, at: str | None) -> int:
    """Stand in for the screen, where it is not to be opened."""
    raise AssertionError(f"the screen was opened for {show.poster.id} at {at}")


def status_of(argv: list[str], library: Library) -> int:
    """Run a call in this process, and return its exit status."""
    try:
        return main(argv, no_screen, library)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 0


@pytest.fixture
def etoile(library: Library, capsys: pytest.CaptureFixture[str]) -> Etoile:
    """Call the program, with a library of the test's own."""

    def call(*argv: str) -> Said:
        capsys.readouterr()
        status = status_of(list(argv), library)
        said = capsys.readouterr()
        return Said(status, said.out, said.err)

    return call


@pytest.fixture
def at(
    etoile: Etoile, library: Library, marked: Callable[[str], OpenShow]
) -> Callable[[str], Etoile]:
    """Call the program about the lighthouse show, watched to a position, behind a curtain."""

    def watched(position: str, curtain: str = "drawn") -> Etoile:
        marked(position)
        library.choose_curtain(Curtain(curtain))
        return lambda *argv: etoile("--show", str(LIGHTHOUSE), *argv)

    return watched


@pytest.fixture
def own_pack(tmp_path: Path) -> Path:
    """A copy of the lighthouse show, to be broken."""
    folder = tmp_path / "own"
    (folder / "episodes").mkdir(parents=True)
    for path in LIGHTHOUSE.rglob("*.toml"):
        (folder / path.relative_to(LIGHTHOUSE)).write_bytes(path.read_bytes())
    return folder
