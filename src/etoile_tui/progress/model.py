"""Viewers and their markers, as plain values; a change makes new ones."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from etoile_tui.guide.curtain import Curtain

ME = "me"
"""The viewer where none is named."""

NOTHING_WATCHED = "none"
"""The marker of a show that has never been marked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A marker that was set, and when."""

    marker: str
    """A position, as it is written: `S01E03`, `S01E04@12:30` or `none`."""
    when: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Track:
    """A viewer's way through one show: every marker set, and which of them holds.

    Attributes:
        steps: The markers in the order they were set.
        current: How many of the steps hold; the last of those is the marker. The steps after it
            have been undone.
    """

    steps: tuple[Step, ...] = ()
    current: int = 0

    @property
    def marker(self) -> str:
        """The marker that holds."""
        return self.steps[self.current - 1].marker if self.current else NOTHING_WATCHED

    def mark(self, marker: str, when: datetime) -> "Track":
        """Return the track with a new marker; what had been undone is let go.

        A marker that holds already is no change.
        """
        if marker == self.marker:
            return self
        steps = (*self.steps[: self.current], Step(marker=marker, when=when))
        return Track(steps=steps, current=len(steps))

    def undo(self) -> "Track":
        """Return the track with the marker before; unchanged where there is none."""
        return replace(self, current=max(0, self.current - 1))


@dataclass(frozen=True, slots=True, kw_only=True)
class Viewer:
    """Whose markers they are."""

    curtain: Curtain = Curtain.DRAWN
    shows: Mapping[str, Track] = field(default_factory=dict)
    """Tracks by show id."""

    def track(self, show: str) -> Track:
        """Return the viewer's way through a show; an empty one where nothing was marked."""
        return self.shows.get(show, Track())

    def with_track(self, show: str, track: Track) -> "Viewer":
        """Return the viewer with another track through a show."""
        return replace(self, shows={**self.shows, show: track})


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """All viewers of this machine's user."""

    viewers: Mapping[str, Viewer] = field(default_factory=dict)

    def viewer(self, name: str) -> Viewer:
        """Return a viewer; one who has done nothing yet where the name is new."""
        return self.viewers.get(name, Viewer())

    def with_viewer(self, name: str, viewer: Viewer) -> "Progress":
        """Return the progress with another state of a viewer."""
        return replace(self, viewers={**self.viewers, name: viewer})
