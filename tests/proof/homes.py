"""A user's files while one pack of a pair is installed, and markers that stay where they agree."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from unittest.mock import patch

from etoile_tui.errors import PositionError
from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.position import parse_position
from etoile_tui.library import Library, OpenShow, Paths, ProgressError
from etoile_tui.progress.model import ME, Progress, Viewer
from etoile_tui.progress.store import Store

from .pairs import Pair
from .strange_files import Files, lay

NOW = datetime(2026, 1, 31, 20, 15, tzinfo=UTC)
OTHERS = ("ana", "ben")
"""Who watches besides."""


class Home:
    """What a user has on disk while one of the packs of a pair is installed.

    The same paths and the same progress serve both packs, one after the other.
    """

    def __init__(self, folder: Path, pair: Pair) -> None:
        """Prepare progress as the pair has it; no pack is installed yet."""
        self.folder = folder
        self.pair = pair
        self.paths = Paths(
            progress=folder / "state" / "progress.toml",
            shows=folder / "shows",
            config=folder / "config" / "config.toml",
            remembered=folder / "state" / "choices.toml",
        )
        self.install(pair.one)
        self._prepare()
        self._progress = self.kept()

    def install(self, files: Files) -> None:
        """Install a pack in the place of the one before."""
        lay(files, self.pack)

    @property
    def pack(self) -> Path:
        """The installed pack's folder."""
        return self.paths.shows / "pack"

    @property
    def present(self) -> tuple[str, ...]:
        """Who is present."""
        return (ME, *OTHERS[: len(self.pair.party)]) if self.pair.together else (ME,)

    def library(self, *present: str) -> Library:
        """Return a library whose clock stands.

        Args:
            present: Who watches; the pair's own where left out.
        """
        library = Library(self.paths, clock=lambda: NOW)
        library.watch_as(present or self.present)
        return library

    def show(self) -> OpenShow:
        """Open the installed pack."""
        return self.library().open(str(self.pack))

    def reset(self) -> None:
        """Put back the files as they were before anything was done."""
        for name in self.kept():
            (self.paths.progress.parent / name).unlink()
        for name, content in self._progress.items():
            (self.paths.progress.parent / name).write_bytes(content)

    def kept(self) -> dict[str, bytes]:
        """Return what is kept on disk, by name, but for the lock that comes and goes."""
        folder = self.paths.progress.parent
        files = folder.iterdir() if folder.is_dir() else ()
        return {path.name: path.read_bytes() for path in files if path.suffix != ".lock"}

    def _prepare(self) -> None:
        pair = self.pair
        for name, marker in zip(OTHERS, pair.party, strict=False):
            library = self.library(ME)
            library.add_viewer(name)
            theirs = self.library(name)
            theirs.choose_curtain(pair.curtain)
            theirs.open(str(self.pack)).markers.mark(parse_position(marker))
        library = self.library(ME)
        library.choose_curtain(pair.curtain)
        show = library.open(str(self.pack))
        for marker in (*pair.before, str(pair.horizon)):
            show.markers.mark(parse_position(marker))


class _TooFarError(ProgressError):
    """A change after which the packs may differ."""

    def __init__(self) -> None:
        super().__init__("Not now.")


@contextmanager
def nobody_goes_on(show: OpenShow, pair: Pair) -> Iterator[None]:
    """Refuse every marker past the pair's horizon and every laxer curtain, whatever is asked."""
    order, strictness = show._pack.order, list(Curtain)
    change = Store.change

    def agreed(viewer: Viewer) -> bool:
        try:
            marker = parse_position(viewer.track(show.poster.id).marker)
            reached = order.reach(marker) <= order.reach(pair.horizon)
        except PositionError:
            return False
        return reached and strictness.index(viewer.curtain) >= strictness.index(pair.curtain)

    def guarded(store: Store, wanted: Callable[[Progress], Progress]) -> Progress:
        def checked(progress: Progress) -> Progress:
            changed = wanted(progress)
            if not all(agreed(changed.viewer(name)) for name in changed.names):
                raise _TooFarError
            return changed

        return change(store, checked)

    with patch.object(Store, "change", guarded):
        yield
