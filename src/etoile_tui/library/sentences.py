"""Sentences that both front ends say."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from etoile_tui.guide.schedule.position import NONE, Position
from etoile_tui.guide.schedule.show import Poster
from etoile_tui.packs.text import line

PROGRESS_GONE: Final = "Your progress file has gone. etoile restore brings its good copy back."
"""Said where nothing is known of the viewer, and a good copy of the file is there."""

NO_VIEWER: Final = (
    "There is no viewer {name} any more. Choose who is watching: with v in the guide, or with "
    "etoile viewers use NAME."
)
"""Said where somebody who watches has been removed elsewhere."""

ONLY_FORWARD: Final = (
    "Watching together only goes forward: nobody's marker is lowered. To take the last step back, "
    "undo it."
)
"""Said where several mark what lies behind them."""

LOST_MARKER: Final = (
    "{whose} marker for this show in {path} names no episode of it, so nothing is shown past the "
    "beginning. Mark how far you have watched once more."
)
"""Said where what stands in the progress file is no place in the show."""


def list_changed(who: str, marker: Position, now: Position, poster: Poster) -> str:
    """Return what is said where a pack's episode list has changed before a marker.

    It names the marker as it was set, and nothing that the pack has now.

    Args:
        who: Whose marker it is: `you`, or a name.
        marker: The marker as it was set.
        now: The last place up to which the list is as it was.
        poster: The show's poster.
    """
    where = "the beginning" if now == NONE else str(now)
    return poster.says(
        "The episode list of this show has changed since {who} marked {marker}. The guide is at "
        "{where}: only up to there is the list as it was. To go on, mark how far you have watched.",
        who=who,
        marker=marker,
        where=where,
    )


def shares_id(others: Sequence[Path]) -> str:
    """Return what is said of a show that shares its id with others."""
    folders = ", ".join(line(str(folder)) for folder in others)
    return f"Another show here has the same id, and a marker of its own: {folders}"
