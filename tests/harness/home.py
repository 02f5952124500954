"""A user's files, all of them in one folder: progress, settings, and one installed pack."""

import shutil
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from etoile_tui.guide.schedule.position import parse_position
from etoile_tui.library import Library, OpenShow, Paths
from etoile_tui.progress.model import ME

from .invented import InventedPack

NOW = datetime(2026, 1, 31, 20, 15, tzinfo=UTC)
"""What the user's clock says, always."""


class Home:
    """The files of one user, where the platform keeps them inside a folder of its own.

    Attributes:
        folder: The user's home.
        paths: Their progress, settings and packs.
        pack: The folder of the installed pack; `install` puts another in its place.
        present: Who watches, where nobody is named.
    """

    def __init__(self, folder: Path) -> None:
        """Take a folder, in which nothing has to be yet."""
        self.folder = folder
        state = folder / "state" / "etoile"
        self.paths = Paths(
            progress=state / "progress.toml",
            shows=folder / "data" / "etoile" / "shows",
            config=folder / "config" / "etoile" / "config.toml",
            remembered=state / "choices.toml",
        )
        self.pack = self.paths.shows / "pack"
        self.present: tuple[str, ...] = (ME,)
        self._saved: Mapping[str, bytes] = {}

    @property
    def environment(self) -> dict[str, str]:
        """The variables by which a program of its own finds these files."""
        names = ("state", "data", "config")
        folders = {f"XDG_{name.upper()}_HOME": self.folder / name for name in names}
        return {name: str(path) for name, path in ({"HOME": self.folder} | folders).items()}

    def install(self, pack: InventedPack) -> None:
        """Install a pack in the place of the one before."""
        shutil.rmtree(self.pack, ignore_errors=True)
        pack.write(self.pack)

    def library(self, *viewers: str) -> Library:
        """Return a library, for some viewers; for those present where none is named."""
        library = Library(self.paths, clock=lambda: NOW)
        library.watch_as(viewers or self.present)
        return library

    def show(self, *viewers: str) -> OpenShow:
        """Open the installed show, for some viewers."""
        return self.library(*viewers).open(str(self.pack))

    def mark(self, *markers: str, viewer: str = ME) -> OpenShow:
        """Have a viewer watch to some markers, one after the other, and return the show."""
        show = self.show(viewer)
        for marker in markers:
            show.markers.mark(parse_position(marker))
        return show

    def kept(self) -> dict[str, bytes]:
        """Return what is kept of progress and choices, but for the lock that comes and goes."""
        folder = self.paths.progress.parent
        files = folder.iterdir() if folder.is_dir() else ()
        return {path.name: path.read_bytes() for path in files if path.suffix != ".lock"}

    def configure(self, text: str) -> None:
        """Write the config file."""
        assert self.paths.config is not None
        self.paths.config.parent.mkdir(parents=True, exist_ok=True)
        self.paths.config.write_text(text, encoding="utf-8")

    def save(self, files: Mapping[str, bytes] | None = None) -> None:
        """Keep files for `reset`: what is on disk now, where none are given."""
        self._saved = self.kept() if files is None else files

    def reset(self) -> None:
        """Put progress and choices back as they were saved."""
        folder = self.paths.progress.parent
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        for name, content in self._saved.items():
            (folder / name).write_bytes(content)
