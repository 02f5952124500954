"""The library: the installed shows, and the viewers who watch them."""

import os
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from etoile_tui.errors import CallError
from etoile_tui.guide.schedule.curtain import Curtain, Row
from etoile_tui.guide.schedule.listing import list_episodes
from etoile_tui.guide.schedule.order import Order
from etoile_tui.guide.schedule.show import Medium, Show
from etoile_tui.guide.text.normalize import normalize
from etoile_tui.packs.errors import PackError
from etoile_tui.packs.installed import find_pack, pack_folders, pack_in, shipped_pack
from etoile_tui.packs.show_file import read_show
from etoile_tui.packs.text import line
from etoile_tui.progress import viewers
from etoile_tui.progress.conflicts import conflict_note
from etoile_tui.progress.model import Progress, Seat
from etoile_tui.progress.store import Store

from .history import marked
from .open_show import OpenShow
from .paths import Paths, platform_paths
from .show_key import ShowKey
from .together import standing

if TYPE_CHECKING:
    from .condition import FolderCondition
    from .settings import Config, Settings

SHIPPED = "etoile"
"""The show that is opened where the user names none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InstalledShow:
    """An installed show."""

    id: str
    """What `--show` takes; the folder's name where the pack cannot be used."""
    title: str | None
    marker: str | None
    """How far the viewer has watched; None where that is not known."""
    marked: datetime | None = None
    """When that marker was set; None where nothing was marked."""
    first_aired: date | None = None
    """When it was first shown."""
    medium: Medium = "series"
    """What it is."""
    coming: Row | None = None
    """The episode to watch now, as the curtain allows; None where all is watched."""
    folder: str = ""
    """The pack's folder; empty where the pack cannot be used."""
    shared: bool = False
    """Whether another installed show has the same id, so that only the folder names it."""
    problem: str | None = None
    """Why the pack cannot be used, as a sentence for the user."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Viewers:
    """The viewers' names, without anything they have watched."""

    names: tuple[str, ...]
    """In the order they were added."""
    in_use: str
    """The viewer who watches where the user names none."""


def now() -> datetime:
    """Return the time to the millisecond, so that quick changes keep their order."""
    when = datetime.now(UTC)
    return when.replace(microsecond=when.microsecond // 1000 * 1000)


class Library:
    """The shows and the viewers, and the one door to a guide."""

    def __init__(self, paths: Paths | None = None, *, clock: Callable[[], datetime] = now) -> None:
        """Open the library.

        Args:
            paths: Where everything is kept; the platform's paths where left out.
            clock: Tells the time for the history of markers.
        """
        self._paths = platform_paths() if paths is None else paths
        self._store = Store(self._paths.progress)
        self._clock = clock
        self._watching: tuple[Seat, ...] = ()

    # Who watches.

    def watch_as(self, names: Sequence[str]) -> None:
        """Choose who watches, instead of the viewer in use, while this library is open.

        Args:
            names: One viewer's name, or those of several who watch together.

        Raises:
            ViewerError: There is no such viewer.
            ProgressError: Progress cannot be read.
        """
        progress = self._store.read()
        found = dict.fromkeys(viewers.find(progress, name) for name in names)
        self._watching = tuple(progress.seat(name) for name in found)

    @property
    def viewers(self) -> Viewers:
        """All viewers.

        Raises:
            ProgressError: Progress cannot be read.
        """
        return _viewers(self._store.read())

    def add_viewer(self, name: str) -> Viewers:
        """Add a viewer, who has watched nothing, and return all viewers.

        Raises:
            ViewerError: The name is not allowed, or a viewer has it.
            ProgressError: Progress cannot be read or written.
        """
        return _viewers(self._store.change(lambda progress: viewers.add(progress, name)))

    def use_viewer(self, name: str) -> Viewers:
        """Put a viewer in use, and return all viewers.

        Raises:
            ViewerError: There is no such viewer.
            ProgressError: Progress cannot be read or written.
        """
        return _viewers(self._store.change(lambda progress: viewers.use(progress, name)))

    def rename_viewer(self, name: str, new: str) -> Viewers:
        """Rename a viewer, and return all viewers.

        Raises:
            ViewerError: There is no such viewer, the new name is not allowed, or a viewer has it.
            ProgressError: Progress cannot be read or written.
        """
        return _viewers(self._store.change(lambda progress: viewers.rename(progress, name, new)))

    def remove_viewer(self, name: str) -> Viewers:
        """Delete a viewer with everything that is kept for them, and return the others.

        Raises:
            ViewerError: There is no such viewer, or it is the one in use.
            ProgressError: Progress cannot be read or written.
        """
        return _viewers(self._store.change(lambda progress: viewers.remove(progress, name)))

    def viewer_named(self, name: str) -> str:
        """Return a viewer's name as it is in the progress file.

        Raises:
            ViewerError: There is no such viewer.
            ProgressError: Progress cannot be read.
        """
        return viewers.find(self._store.read(), name)

    def curtain(self) -> Curtain:
        """Return the strictest curtain of those who watch.

        Raises:
            ProgressError: Progress cannot be read.
        """
        progress = self._store.read()
        return standing(progress, self._present(progress), "", Order(())).curtain

    def choose_curtain(self, curtain: Curtain) -> None:
        """Set the curtain of the viewer who watches.

        Raises:
            CallError: Several viewers watch together, or the viewer does not exist any more.
            ProgressError: Progress cannot be read or written.
        """

        def chosen(progress: Progress) -> Progress:
            name, *others = self._present(progress)
            if others:
                raise CallError("Each viewer chooses their own curtain. Take one alone: --as NAME.")
            name = viewers.find(progress, name)  # another program may have deleted them
            return progress.with_viewer(name, replace(progress.viewer(name), curtain=curtain))

        self._store.change(chosen)

    def restore(self) -> Path | None:
        """Restore the last good copy of a progress file that cannot be used.

        Returns:
            Where the unusable file is now; None where there was none.

        Raises:
            NothingToRestoreError: Progress is in order, or there has never been any.
            ProgressError: The file has a newer format, or there is no good copy.
        """
        return self._store.restore(self._clock().strftime("%Y%m%d-%H%M%S"))

    def _present(self, progress: Progress) -> tuple[str, ...]:
        """Return who watches; one who is gone by the name they had."""
        seated = (progress.name_of(seat) or seat.name for seat in self._watching)
        return tuple(seated) or (progress.in_use,)

    # The shows.

    @property
    def own_shows(self) -> Path:
        """The folder of the user's own packs; it need not be there."""
        return self._paths.shows

    def open(self, show: str | None = None) -> OpenShow:
        """Open a show by its id or its folder; the show that ships where none is named.

        Raises:
            PackError: There is no such show, or its pack cannot be used.
        """
        pack = shipped_pack(SHIPPED) if show is None else find_pack(show, self._paths.shows)
        key = ShowKey(pack.show.poster, pack.folder, self._paths.shows)
        return OpenShow(pack, key, self._store, self._watching, self._clock)

    def reopen(self, show: OpenShow) -> OpenShow:
        """Open a show again whose pack was changed, for those who watch it.

        Raises:
            PackError: The pack cannot be used, or another show is in its folder now.
        """
        pack = pack_in(show.folder)
        if pack.show.poster.id != show.poster.id:
            raise PackError("another show is in its folder now.")
        key = ShowKey(pack.show.poster, pack.folder, self._paths.shows)
        return OpenShow(pack, key, self._store, show.markers.seats, self._clock)

    def shows(self) -> tuple[InstalledShow, ...]:
        """Return the installed shows, sorted by title without regard to case and accents.

        Broken packs come last.

        Raises:
            ProgressError: Progress cannot be read.
        """
        progress = self._store.read()
        found: list[InstalledShow] = []
        broken: list[InstalledShow] = []
        for folder in pack_folders(self._paths.shows):
            try:
                show = read_show(folder)
            except PackError as error:
                name = line(folder.name)
                broken.append(InstalledShow(id=name, title=None, marker=None, problem=str(error)))
                continue
            found.append(self._installed(progress, show, folder))
        count = Counter(show.id for show in found)
        found = [replace(show, shared=count[show.id] > 1) for show in found]
        in_order = sorted(found, key=lambda show: (normalize(show.title or ""), show.id))
        return (*in_order, *broken)

    def _installed(self, progress: Progress, show: Show, folder: Path) -> InstalledShow:
        """Return where those who watch are in a show."""
        poster, order = show.poster, Order.of(show.episodes)
        key = ShowKey(poster, folder, self._paths.shows).of(progress)
        found = standing(progress, self._present(progress), key, order)
        if found.lost:
            return InstalledShow(
                id=poster.id,
                title=poster.title,
                first_aired=poster.first_aired,
                marker=None,
                folder=line(str(folder)),
            )
        listing = list_episodes(show.episodes, order.reach(found.marker), found.curtain)
        return InstalledShow(
            id=poster.id,
            title=poster.title,
            first_aired=poster.first_aired,
            folder=line(str(folder)),
            marker=str(found.marker),
            marked=marked(progress.viewer(found.decides).track(key)),
            medium=poster.medium,
            coming=listing.coming,
        )

    def folders(self) -> "tuple[FolderCondition, ...]":
        """Return the condition of the folders that are used."""
        from .condition import folder_conditions

        return folder_conditions(self._paths)

    def locks_work(self) -> bool | None:
        """Tell whether there are locks where progress is; None where that cannot be tried."""
        from .condition import locks_work

        return locks_work(self._paths.progress.parent)

    def now(self) -> datetime:
        """Return the time of this library's clock."""
        return self._clock()

    def conflict_note(self) -> str:
        """Return what to say of a second progress file that syncing has left; often nothing."""
        return conflict_note(self._store.path)

    # The settings.

    def config(self) -> "Config | None":
        """Return what the config file says; None where there is no file."""
        if self._paths.config is None or not os.path.lexists(self._paths.config):
            return None
        from etoile_tui.settings.config import read_config  # 1 ms, only for whoever has one

        return read_config(self._paths.config)

    def settings(self) -> "Settings":
        """Return the settings of the config file, and the choices that are remembered."""
        # Imported only when the guide opens.
        from etoile_tui.settings.config import read_config
        from etoile_tui.settings.remembered import read_remembered

        from .settings import Settings

        return Settings(
            config=read_config(self._paths.config),
            remembered=read_remembered(self._paths.remembered),
        )

    def keep_theme(self, name: str) -> None:
        """Remember a theme.

        Raises:
            SettingsError: It cannot be remembered.
        """
        from etoile_tui.settings.remembered import keep_theme  # as above

        keep_theme(self._paths.remembered, name)


def _viewers(progress: Progress) -> Viewers:
    return Viewers(names=progress.names, in_use=progress.in_use)
