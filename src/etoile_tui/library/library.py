"""The library: the shows that are here, and the viewer who watches them."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from etoile_tui.guide.curtain import Curtain
from etoile_tui.guide.errors import PositionError
from etoile_tui.guide.order import Order
from etoile_tui.guide.show import Show
from etoile_tui.packs.errors import PackError
from etoile_tui.packs.installed import find, folders
from etoile_tui.packs.show_file import read_show
from etoile_tui.packs.text import line
from etoile_tui.progress.model import ME
from etoile_tui.progress.store import Store

from .open_show import OpenShow, read_marker
from .places import Places, platform_places

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


def now() -> datetime:
    """Return the time, to the second."""
    return datetime.now(UTC).replace(microsecond=0)


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
        self._viewer = ME

    def open(self, show: str | None = None) -> OpenShow:
        """Open a show by its id or its folder; the one that ships where none is named.

        Raises:
            PackError: There is no such show, or its pack cannot be used.
        """
        pack = find(SHIPPED if show is None else show, self._places.shows)
        return OpenShow(pack, self._store, self._viewer, self._clock)

    def shows(self) -> tuple[Installed, ...]:
        """Return what is installed, by title; broken packs come last.

        Raises:
            ProgressError: Progress cannot be read.
        """
        viewer = self._store.read().viewer(self._viewer)
        found: dict[str, Installed] = {}
        named: set[str] = set()
        broken: list[Installed] = []
        for folder in folders(self._places.shows):
            try:
                show = read_show(folder)
            except PackError as error:
                name = line(folder.name)
                broken.append(Installed(id=name, title=None, marker=None, problem=str(error)))
                continue
            poster = show.poster
            marker = _checked(viewer.track(poster.id).marker, show)
            entry = Installed(id=poster.id, title=poster.title, marker=marker)
            # Of several with one id the one is told of that `open` finds: see `find`.
            if folder.name == poster.id and poster.id not in named:
                named.add(poster.id)
                found[poster.id] = entry
            found.setdefault(poster.id, entry)
        in_order = sorted(found.values(), key=lambda show: (show.title or "", show.id))
        return (*in_order, *broken)

    def curtain(self) -> Curtain:
        """Return the viewer's curtain.

        Raises:
            ProgressError: Progress cannot be read.
        """
        return self._store.read().viewer(self._viewer).curtain

    def choose_curtain(self, curtain: Curtain) -> None:
        """Keep another curtain for the viewer.

        Raises:
            ProgressError: Progress cannot be read or written.
        """
        self._store.change_viewer(self._viewer, lambda viewer: replace(viewer, curtain=curtain))

    def settings(self) -> "Settings":
        """Return what makes the guide comfortable: the config file's words, and what was chosen."""
        # Imported when the guide opens: no command pays for it.
        from etoile_tui.settings.choices import read_choices
        from etoile_tui.settings.config import read_config

        from .settings import Settings

        return Settings(
            config=read_config(self._places.config), choices=read_choices(self._places.choices)
        )

    def keep_theme(self, name: str) -> None:
        """Remember a theme.

        Raises:
            SettingsError: It cannot be remembered.
        """
        from etoile_tui.settings.choices import keep_theme  # as above

        keep_theme(self._places.choices, name)


def _checked(marker: str, show: Show) -> str | None:
    """Return a marker as it is written; None where it names no episode of its show."""
    try:
        return str(read_marker(marker, Order(episode.id for episode in show.episodes)))
    except PositionError:
        return None
