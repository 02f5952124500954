"""The library: the shows that are here, and the viewer who watches them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from etoile_tui.errors import CallError
from etoile_tui.guide.schedule.curtain import Curtain
from etoile_tui.guide.schedule.order import Order
from etoile_tui.guide.schedule.show import Show
from etoile_tui.packs.errors import PackError
from etoile_tui.packs.installed import find_pack, pack_folders
from etoile_tui.packs.show_file import read_show
from etoile_tui.packs.text import line
from etoile_tui.progress import viewers
from etoile_tui.progress.model import Progress
from etoile_tui.progress.store import Store

from .open_show import OpenShow
from .paths import Places, platform_places
from .together import standing

if TYPE_CHECKING:
    from .settings import Settings

SHIPPED = "etoile"
"""The show that is opened where none is named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Installed:
    """A show that is here."""

    id: str
    """What `--show` takes; the folder's name where the pack cannot be used."""
    title: str | None
    marker: str | None
    """How far the viewer has watched; None where that cannot be told."""
    problem: str | None = None
    """Why the pack cannot be used, in words for people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Viewers:
    """The viewers there are. Nothing of what one has watched stands in it."""

    names: tuple[str, ...]
    """In the order they came in."""
    in_use: str
    """The one who watches where none is named."""


def now() -> datetime:
    """Return the time, to the millisecond: changes made in a row are undone in that order."""
    when = datetime.now(UTC)
    return when.replace(microsecond=when.microsecond // 1000 * 1000)


class Library:
    """The shows and the viewers, and the one door to a guide."""

    def __init__(
        self, places: Places | None = None, *, clock: Callable[[], datetime] = now
    ) -> None:
        """Open the library.

        Args:
            places: Where things are kept; the platform's places where left out.
            clock: Tells the time for the history of markers.
        """
        self._places = platform_places() if places is None else places
        self._store = Store(self._places.progress)
        self._clock = clock
        self._asked: tuple[str, ...] = ()

    # Who watches.

    def watch_as(self, names: Sequence[str]) -> None:
        """Let other viewers watch than the one in use, for as long as the library is open.

        Args:
            names: One viewer's name, or those of several who watch together.

        Raises:
            ViewerError: There is no such viewer.
            ProgressError: Progress cannot be read.
        """
        progress = self._store.read()
        self._asked = tuple(dict.fromkeys(viewers.find(progress, name) for name in names))

    @property
    def viewers(self) -> Viewers:
        """The viewers there are.

        Raises:
            ProgressError: Progress cannot be read.
        """
        return _viewers(self._store.read())

    def add_viewer(self, name: str) -> Viewers:
        """Add a viewer, who has watched nothing, and return those there are.

        Raises:
            ViewerError: No viewer can have that name, or one has it.
            ProgressError: Progress cannot be read or written.
        """
        return _viewers(self._store.change(lambda progress: viewers.add(progress, name)))

    def use_viewer(self, name: str) -> Viewers:
        """Put a viewer in use wherever none is named, and return those there are.

        Raises:
            ViewerError: There is no such viewer.
            ProgressError: Progress cannot be read or written.
        """
        return _viewers(self._store.change(lambda progress: viewers.use(progress, name)))

    def rename_viewer(self, name: str, new: str) -> Viewers:
        """Call a viewer something else, and return those there are.

        Raises:
            ViewerError: There is no such viewer, no viewer can have the new name, or one has it.
            ProgressError: Progress cannot be read or written.
        """
        return _viewers(self._store.change(lambda progress: viewers.rename(progress, name, new)))

    def remove_viewer(self, name: str) -> Viewers:
        """Let go of a viewer and all that is kept for them, and return those who are left.

        Raises:
            ViewerError: There is no such viewer, or it is the one in use.
            ProgressError: Progress cannot be read or written.
        """
        return _viewers(self._store.change(lambda progress: viewers.remove(progress, name)))

    def viewer_named(self, name: str) -> str:
        """Return a viewer's name as it is kept.

        Raises:
            ViewerError: There is no such viewer.
            ProgressError: Progress cannot be read.
        """
        return viewers.find(self._store.read(), name)

    def curtain(self) -> Curtain:
        """Return the curtain of those who watch: the strictest of theirs.

        Raises:
            ProgressError: Progress cannot be read.
        """
        progress = self._store.read()
        return standing(progress, self._present(progress), "", Order(())).curtain

    def choose_curtain(self, curtain: Curtain) -> None:
        """Keep another curtain for the one who watches.

        Raises:
            CallError: Several watch together, and each one's curtain is theirs to choose; or the
                one who watches is no viewer any more.
            ProgressError: Progress cannot be read or written.
        """

        def chosen(progress: Progress) -> Progress:
            name, *others = self._present(progress)
            if others:
                raise CallError("Each viewer chooses their own curtain. Take one alone: --as NAME.")
            name = viewers.find(progress, name)  # they may be gone by now
            return progress.with_viewer(name, replace(progress.viewer(name), curtain=curtain))

        self._store.change(chosen)

    def restore(self) -> Path | None:
        """Bring back the last good copy of a progress file that cannot be used.

        Returns:
            Where the unusable file is now; None where there was none.

        Raises:
            NothingToRestoreError: Progress is in order, or there has never been any.
            ProgressError: It is of a newer format, or there is no good copy.
        """
        return self._store.restore(self._clock().strftime("%Y%m%d-%H%M%S"))

    def _present(self, progress: Progress) -> tuple[str, ...]:
        return self._asked or (progress.in_use,)

    # The shows.

    def open(self, show: str | None = None) -> OpenShow:
        """Open a show by its id or its folder; the one that ships where none is named.

        Raises:
            PackError: There is no such show, or its pack cannot be used.
        """
        pack = find_pack(SHIPPED if show is None else show, self._places.shows)
        return OpenShow(pack, self._store, self._asked, self._clock)

    def shows(self) -> tuple[Installed, ...]:
        """Return what is installed, by title; broken packs come last.

        Raises:
            ProgressError: Progress cannot be read.
        """
        progress = self._store.read()
        found: dict[str, Installed] = {}
        named: set[str] = set()
        broken: list[Installed] = []
        for folder in pack_folders(self._places.shows):
            try:
                show = read_show(folder)
            except PackError as error:
                name = line(folder.name)
                broken.append(Installed(id=name, title=None, marker=None, problem=str(error)))
                continue
            poster = show.poster
            marker = self._marker(progress, show)
            entry = Installed(id=poster.id, title=poster.title, marker=marker)
            # Of several with one id the one is told of that `open` finds: see `find_pack`.
            if folder.name == poster.id and poster.id not in named:
                named.add(poster.id)
                found[poster.id] = entry
            found.setdefault(poster.id, entry)
        in_order = sorted(found.values(), key=lambda show: (show.title or "", show.id))
        return (*in_order, *broken)

    def _marker(self, progress: Progress, show: Show) -> str | None:
        """Return a show's marker as it is written; None where it names no episode of it."""
        order = Order(episode.id for episode in show.episodes)
        found = standing(progress, self._present(progress), show.poster.id, order)
        return None if found.lost else str(found.marker)

    # Comfort.

    def settings(self) -> "Settings":
        """Return what makes the guide comfortable: the config file's words, and what was chosen."""
        # Imported when the guide opens: no command pays for it.
        from etoile_tui.settings.config import read_config
        from etoile_tui.settings.remembered import read_choices

        from .settings import Settings

        return Settings(
            config=read_config(self._places.config), choices=read_choices(self._places.choices)
        )

    def keep_theme(self, name: str) -> None:
        """Remember a theme.

        Raises:
            SettingsError: It cannot be remembered.
        """
        from etoile_tui.settings.remembered import keep_theme  # as above

        keep_theme(self._places.choices, name)


def _viewers(progress: Progress) -> Viewers:
    return Viewers(names=progress.names, in_use=progress.in_use)
