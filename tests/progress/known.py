"""What writers have said of their marks, and whether the progress file agrees."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from etoile_tui.progress.track import Track

from .writing import serial, writer_of

Key: TypeAlias = tuple[str, str]
"""A viewer and a show."""


class LostError(Exception):
    """Something was lost, or something is there that nobody has written."""


@dataclass(kw_only=True)
class Known:
    """The marks of one viewer in one show that are known to be written."""

    tried: set[str] = field(default_factory=set)
    """Every mark that may be on disk."""
    done: dict[str, None] = field(default_factory=dict)
    """Every mark that has to be there, in the order in which that was told."""
    seen: Sequence[str] = ()
    """The marks that were on disk before, in their order."""

    def copy(self) -> "Known":
        """Return another one of the same."""
        return Known(tried=set(self.tried), done=dict(self.done), seen=self.seen)


def check(track: Track, before: Known, after: Known) -> None:
    """Check one viewer's marks in one show.

    Args:
        track: What the file says.
        before: What was known before it was read.
        after: What was known after that: marks that were set meanwhile may be there.

    Raises:
        LostError: It is not what the writers have done.
    """
    steps = [step.marker for step in track.steps]
    found = set(steps)
    if lost := before.done.keys() - found:
        raise LostError(f"lost: {sorted(lost)}")
    if strange := found - after.tried:
        raise LostError(f"nobody has set {sorted(strange)}")
    if len(found) != len(steps) or track.current != len(steps):
        raise LostError(f"{len(steps)} steps of {len(found)} marks, of which {track.current} hold")
    if steps[: len(before.seen)] != list(before.seen):
        raise LostError("what stood there is not where it was")
    _check_marker(track.marker, before, after)
    _check_order(steps)


def _check_marker(marker: str, before: Known, after: Known) -> None:
    """Check that the marker is the last one that some writer has set, or was setting."""
    last = {writer_of(done): done for done in before.done}
    if before.done and marker not in {*last.values(), *(after.tried - before.done.keys())}:
        raise LostError(f"{marker} holds, and is not the last one of its writer")


def _check_order(steps: Sequence[str]) -> None:
    last: dict[int, int] = {}
    for marker in steps:
        if last.get(writer_of(marker), -1) >= serial(marker):
            raise LostError(f"{marker} stands after a later one of its writer")
        last[writer_of(marker)] = serial(marker)
