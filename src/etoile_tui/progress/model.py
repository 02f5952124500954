"""Viewers and what is kept for them, as immutable values: a change returns a new value."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from etoile_tui.guide.items.wording import ME
from etoile_tui.guide.schedule.curtain import Curtain

from .track import NOTHING_WATCHED, Track

__all__ = ["ME", "NOTHING_WATCHED", "PackRecord", "Progress", "Seat", "Viewer"]


class PackRecord(NamedTuple):
    """Which pack a show's markers belong to."""

    folder: str
    """Where the pack is."""
    poster: str
    """The checksum of what its poster says, by which it is known again when it is moved."""


class Seat(NamedTuple):
    """Somebody who watches, by name and by identity.

    A viewer who is renamed is the same; another viewer who is given the name is another.
    """

    name: str
    """The name that they had last."""
    id: str
    """The identity, which no other viewer ever has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Viewer:
    """What is kept for one viewer. The name is not part of it, so it can change."""

    curtain: Curtain = Curtain.DRAWN
    id: str = ""
    """Who it is, whatever the name; empty where it is the name that they began with."""
    shows: Mapping[str, Track] = field(default_factory=dict)
    """The tracks, by the keys of the shows: their ids, where no two packs share one."""
    unknown_keys: Mapping[str, object] = field(default_factory=dict)
    """Other keys of the viewer's table in the file, kept for the program that wrote them."""

    def track(self, show: str) -> Track:
        """Return the viewer's track for a show; an empty one where nothing was marked."""
        return self.shows.get(show, Track())

    def with_track(self, show: str, track: Track) -> "Viewer":
        """Return the viewer with another track for a show."""
        return replace(self, shows={**self.shows, show: track})


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """All viewers of this machine's user.

    Attributes:
        viewers: The viewers by name, in the order they were added. Without any, `me` is
            the only viewer, and has marked nothing.
        using: The name of the viewer in use.
        packs: Which pack is meant, by the key under which viewers have its show.
        unknown_keys: Other keys of the file, kept for the program that wrote them.
    """

    viewers: Mapping[str, Viewer] = field(default_factory=dict)
    using: str = ME
    packs: Mapping[str, PackRecord] = field(default_factory=dict)
    unknown_keys: Mapping[str, object] = field(default_factory=dict)

    @property
    def names(self) -> tuple[str, ...]:
        """The viewers' names, in the order they were added."""
        return tuple(self.viewers) or (ME,)

    @property
    def in_use(self) -> str:
        """The viewer in use; the first viewer where `using` is no viewer's name."""
        return self.using if self.using in self.names else self.names[0]

    def viewer(self, name: str) -> Viewer:
        """Return a viewer by name; one who has marked nothing where the name is new."""
        return self.viewers.get(name, Viewer())

    @property
    def shows(self) -> tuple[str, ...]:
        """The keys of all shows of which something is kept."""
        watched = (key for viewer in self.viewers.values() for key in viewer.shows)
        return tuple(dict.fromkeys((*self.packs, *watched)))

    def with_pack(self, key: str, pack: PackRecord) -> "Progress":
        """Return the progress that says to which pack the markers under a key belong."""
        return replace(self, packs={**self.packs, key: pack})

    def seat(self, name: str) -> Seat:
        """Return the seat of a viewer; one that is nobody's where there is none of the name."""
        known = name in self.names
        return Seat(name, (self.viewer(name).id or name) if known else "")

    def name_of(self, seat: Seat) -> str | None:
        """Return the present name of somebody who has a seat; None where they are gone."""
        return next((name for name in self.names if self.seat(name).id == seat.id), None)

    def with_viewer(self, name: str, viewer: Viewer) -> "Progress":
        """Return the progress with a viewer replaced or added."""
        return replace(self, viewers={**self.viewers, name: viewer})
