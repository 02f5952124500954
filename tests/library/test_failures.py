"""What can go wrong with progress: the old one or the new, and one can read on.

A row each: a full disk, a folder that may only be read, one that vanishes, a damaged file, a newer
format, something that is no file.
"""

import os
import resource
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path

import pytest

from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.position import NONE, Position
from etoile_tui.library import Library, OpenShow, Paths, ProgressError
from tests.harness.invented import LIGHTHOUSE

NOBODY = 65534


@contextmanager
def full_disk(room: int) -> Iterator[None]:
    """Let no file grow past some bytes; Python takes no notice of the signal that says so."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@contextmanager
def nobody() -> Iterator[None]:
    """Run as a user whom permissions stop; without root's rights there is nothing to change."""
    # What is imported late must be there: somebody else may not read root's Python.
    import_module("filelock")
    privileged = os.geteuid() == 0
    if privileged:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if privileged:
            os.seteuid(0)


@pytest.fixture
def own_folder() -> Iterator[Path]:
    """A folder that the user of `nobody` may enter: pytest's own folder is closed to them."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if os.geteuid() == 0:
            os.chown(folder, NOBODY, -1)
        yield folder


def paths_in(folder: Path) -> Paths:
    """Return paths in a folder."""
    return Paths(progress=folder / "state" / "progress.toml", shows=folder / "shows")


def contents(folder: Path) -> dict[str, bytes]:
    """Return what the files of a folder hold, but for the lock, which holds nothing."""
    files = (path for path in folder.iterdir() if path.is_file() and path.suffix != ".lock")
    return {path.name: path.read_bytes() for path in files}


def assert_refused(show: OpenShow, path: Path) -> None:
    """Check that nothing can be changed, and that the message says where."""
    uses: tuple[Callable[[], object], ...] = (
        lambda: show.markers.mark(Position("S01E03")),
        lambda: show.markers.mark(Position("S01E02", 30), running=True),
        show.markers.undo,
        show.markers.begin_again,
        lambda: show.markers.choose_curtain(Curtain.OPEN),
    )
    for use in uses:
        with pytest.raises(ProgressError) as caught:
            use()
        assert str(path) in str(caught.value)


def assert_readable(show: OpenShow, marker: str) -> None:
    """Check that the guide works at a marker, and no further."""
    assert str(show.markers.marker) == marker
    assert show.guide().horizon == show.markers.marker
    watched = [entry.id for entry in show.guide().listing][: show.listing().watched]
    assert watched == {"S01E02": ["S01E01", "S01E02"], "none": []}[marker]
    assert not show.guide(Position("S01E03")).reaches("S01E03")


@pytest.mark.parametrize("room", [0, 1, 60])
def test_a_full_disk(
    marked: Callable[[str], OpenShow], library: Library, paths: Paths, room: int
) -> None:
    """The old file stays, byte for byte, and marking works when there is room again."""
    show = marked("S01E02")
    before = contents(paths.progress.parent)
    with full_disk(room):
        assert_refused(show, paths.progress)
        assert_readable(show, "S01E02")
    assert contents(paths.progress.parent) == before
    assert_readable(library.open(str(LIGHTHOUSE)), "S01E02")
    show.markers.mark(Position("S01E03"))
    assert str(library.open(str(LIGHTHOUSE)).markers.marker) == "S01E03"


def test_a_full_disk_on_the_first_day(lighthouse: OpenShow, paths: Paths) -> None:
    """No empty file is left, which would look like a damaged one."""
    with full_disk(0):
        with pytest.raises(ProgressError):
            lighthouse.markers.mark(Position("S01E01"))
        assert_readable(lighthouse, "none")
    assert contents(paths.progress.parent) == {}
    lighthouse.markers.refresh()
    assert lighthouse.markers.trouble is None


@pytest.mark.parametrize("locked", ["folder", "folder and lock"])
def test_a_folder_that_may_only_be_read(own_folder: Path, locked: str) -> None:
    """Reading works, as on a disk that is mounted read-only."""
    paths = paths_in(own_folder)
    folder = paths.progress.parent
    with nobody():
        show = Library(paths).open(str(LIGHTHOUSE))
        show.markers.mark(Position("S01E02"))
        if locked == "folder and lock":
            (folder / "progress.lock").unlink()
        folder.chmod(0o500)
        try:
            before = contents(folder)
            assert_refused(show, paths.progress)
            assert_readable(show, "S01E02")
            show.markers.refresh()
            assert show.markers.trouble is None
            assert contents(folder) == before
        finally:
            folder.chmod(0o700)
        show.markers.mark(Position("S01E03"))


def test_a_folder_that_lets_nobody_in(own_folder: Path) -> None:
    """Nothing is shown or written while progress cannot be read."""
    paths = paths_in(own_folder)
    folder = paths.progress.parent
    with nobody():
        library = Library(paths)
        show = library.open(str(LIGHTHOUSE))
        show.markers.mark(Position("S01E02"))
        before = contents(folder)
        folder.chmod(0)
        try:
            assert_refused(show, paths.progress)
            assert_readable(show, "S01E02")
            show.markers.refresh()
            assert_readable(show, "none")
            assert str(paths.progress) in str(show.markers.trouble)
            with pytest.raises(ProgressError, match="Permission denied"):
                library.restore()
        finally:
            folder.chmod(0o700)
        assert contents(folder) == before
        show.markers.refresh()
        assert_readable(show, "S01E02")


def test_a_file_that_may_not_be_read(own_folder: Path) -> None:
    """It is left as it is."""
    paths = paths_in(own_folder)
    with nobody():
        show = Library(paths).open(str(LIGHTHOUSE))
        show.markers.mark(Position("S01E02"))
        before = contents(paths.progress.parent)
        paths.progress.chmod(0)
        assert_refused(show, paths.progress)
        assert_readable(show, "S01E02")
        paths.progress.chmod(0o600)
        assert contents(paths.progress.parent) == before


def test_a_folder_that_vanishes(marked: Callable[[str], OpenShow], paths: Paths) -> None:
    """The guide goes on for reading, where for instance a disk was removed."""
    show = marked("S01E02")
    folder = paths.progress.parent
    folder.rename(folder.with_name("away"))
    folder.write_bytes(b"something else")
    assert_refused(show, paths.progress)
    assert_readable(show, "S01E02")
    assert show.markers.touched
    folder.unlink()
    folder.with_name("away").rename(folder)
    show.markers.mark(Position("S01E03"))
    assert str(show.markers.marker) == "S01E03"


def test_a_folder_that_was_taken_away(marked: Callable[[str], OpenShow], paths: Paths) -> None:
    """A user can start afresh that way: the next mark makes the folder again."""
    show = marked("S01E02")
    shutil.rmtree(paths.progress.parent)
    assert show.markers.touched
    show.markers.mark(Position("S01E01"))
    assert [str(change.marker) for change in show.markers.changes()] == ["S01E01"]
    assert paths.progress.is_file()


def _folder(path: Path) -> None:
    path.mkdir()


def _circle(path: Path) -> None:
    path.symlink_to(path)


def _written(content: bytes) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        path.write_bytes(content)

    return write


@pytest.mark.parametrize(
    "make",
    [
        _written(b"not toml"),
        _written(b""),
        _written(b"format = 2\nviewers = 3\n"),
        _written(b"format = 0x1" + b"0" * 6000),
        _written(b"format = 4\n"),
        _folder,
        os.mkfifo,
        _circle,
    ],
)
def test_a_file_that_cannot_be_used(
    marked: Callable[[str], OpenShow],
    library: Library,
    paths: Paths,
    make: Callable[[Path], None],
) -> None:
    """Damaged, of a newer format, or no file: nothing is shown past none, and it stays there."""
    show = marked("S01E02")
    good = contents(paths.progress.parent)
    paths.progress.unlink()
    make(paths.progress)
    before = contents(paths.progress.parent)
    # Before the window has noticed, it reads on where it was.
    assert_refused(show, paths.progress)
    assert_readable(show, "S01E02")
    for opened in (show, library.open(str(LIGHTHOUSE))):
        opened.markers.refresh()
        assert_readable(opened, "none")
        assert str(paths.progress) in str(opened.markers.trouble)
        assert_refused(opened, paths.progress)
        assert opened.markers.marker == NONE
    assert contents(paths.progress.parent) == before
    if b"format = 4" not in before.get("progress.toml", b""):
        aside = library.restore()
        assert aside is not None
        assert good.items() <= contents(paths.progress.parent).items()
        show.markers.refresh()
        assert_readable(show, "S01E02")
        assert show.markers.trouble is None
