"""The command line, called in this process."""

import json
import sys
import time
from collections.abc import Callable, Iterator
from copy import copy
from io import StringIO
from pathlib import Path
from typing import NamedTuple, Protocol

import pytest

from etoile_tui.cli import output
from etoile_tui.cli.main import main
from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.library import Library, OpenShow, Paths
from tests.harness.invented import LIGHTHOUSE, InventedPack, Tables


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


LIGHTHOUSE_JSON = {"format": 1, "show": "lighthouse"}
"""The envelope of a record about the lighthouse show."""


def without_record(said: Said) -> Said:
    """Return what a call with nothing to show came to, without the record that JSON has of it."""
    assert not said.out or json.loads(said.out).keys() >= {"format", "show"}
    return said._replace(out="")


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
        # A copy: every call is a program of its own, and knows nothing of whom the last one named.
        status = status_of(list(argv), copy(library))
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
def told(etoile: Etoile, tmp_path: Path) -> Callable[..., Etoile]:
    """Call the program about a show of which these episodes are told and watched."""

    def watched(*episodes: Tables) -> Etoile:
        numbers = range(1, len(episodes) + 2)
        menu = [{"id": f"S01E0{number}", "title": f"Nr {number}"} for number in numbers]
        show = {"format": 1, "id": "told", "title": "Told", "episode": menu}
        tables = {row["id"]: told for row, told in zip(menu, episodes, strict=False)}
        folder = InventedPack(show, tables).write(tmp_path / "told")
        etoile("--show", str(folder), "mark", f"S01E0{len(episodes)}", "--yes")
        return lambda *argv: etoile("--show", str(folder), *argv)

    return watched


@pytest.fixture
def viewers(etoile: Etoile, library: Library) -> Callable[..., Etoile]:
    """Call the program about the lighthouse show, each of some viewers watched to a position."""

    def watched(**markers: str) -> Etoile:
        for name, position in markers.items():
            if name not in library.viewers.names:
                library.add_viewer(name)
            theirs = library_of(library, name).open(str(LIGHTHOUSE))
            theirs.markers.mark(theirs.parse(position))
        return lambda *argv: etoile("--show", str(LIGHTHOUSE), *argv)

    return watched


def library_of(library: Library, *names: str) -> Library:
    """Return a library as others than the viewer in use open it."""
    theirs = copy(library)
    theirs.watch_as(names)
    return theirs


def kept(paths: Paths) -> dict[str, bytes]:
    """Return what is kept on disk, but for the lock that comes and goes."""
    folder = paths.progress.parent
    files = folder.iterdir() if folder.is_dir() else ()
    return {path.name: path.read_bytes() for path in files if path.suffix != ".lock"}


def answering(monkeypatch: pytest.MonkeyPatch, answer: str) -> None:
    """Sit somebody down at the terminal, who answers."""
    stdin = StringIO(answer)
    monkeypatch.setattr(stdin, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stdin", stdin)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)


@pytest.fixture
def on_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Call the program with a terminal for its stdout alone."""
    monkeypatch.setattr(output, "is_terminal", lambda stream: stream is sys.stdout)


@pytest.fixture
def an_hour_ahead(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Live where the clocks are an hour ahead of UTC."""
    with monkeypatch.context() as patched:
        patched.setenv("TZ", "CET-1")
        time.tzset()
        yield
    time.tzset()


@pytest.fixture
def own_pack(tmp_path: Path) -> Path:
    """A copy of the lighthouse show, to be broken."""
    folder = tmp_path / "own"
    (folder / "episodes").mkdir(parents=True)
    for path in LIGHTHOUSE.rglob("*.toml"):
        (folder / path.relative_to(LIGHTHOUSE)).write_bytes(path.read_bytes())
    return folder
