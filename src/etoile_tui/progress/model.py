"""Viewers and all that they keep, as plain values; a change makes new ones."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from etoile_tui.guide.items.wording import ME
from etoile_tui.guide.schedule.curtain import Curtain

from .track import NOTHING_WATCHED, Track

__all__ = ["ME", "NOTHING_WATCHED", "Progress", "Viewer"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Viewer:
    """Whose markers they are."""

    curtain: Curtain = Curtain.DRAWN
    shows: Mapping[str, Track] = field(default_factory=dict)
    """Tracks by show id."""
    rest: Mapping[str, object] = field(default_factory=dict)
    """What else the file says of the viewer: kept, for a program that knows it."""

    def track(self, show: str) -> Track:
        """Return the viewer's way through a show; an empty one where nothing was marked."""
        return self.shows.get(show, Track())

    def with_track(self, show: str, track: Track) -> "Viewer":
        """Return the viewer with another track through a show."""
        return replace(self, shows={**self.shows, show: track})


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """All viewers of this machine's user.

    Attributes:
        viewers: The viewers by name, in the order they came in. Where there are none, `me` is
            meant, who has done nothing yet.
        using: The name of the viewer in use.
        rest: What else the file says: kept, for a program that knows it.
    """

    viewers: Mapping[str, Viewer] = field(default_factory=dict)
    using: str = ME
    rest: Mapping[str, object] = field(default_factory=dict)

    @property
    def names(self) -> tuple[str, ...]:
        """The viewers' names, in the order they came in."""
        return tuple(self.viewers) or (ME,)

    @property
    def in_use(self) -> str:
        """The viewer where none is asked for; a name in the file that is nobody's is passed by."""
        return self.using if self.using in self.names else self.names[0]

    def viewer(self, name: str) -> Viewer:
        """Return a viewer; one who has done nothing yet where the name is new."""
        return self.viewers.get(name, Viewer())

    def with_viewer(self, name: str, viewer: Viewer) -> "Progress":
        """Return the progress with another state of a viewer."""
        return replace(self, viewers={**self.viewers, name: viewer})
