"""Sentences that several commands share."""

from etoile_tui.guide.position import Position


def standing(marker: Position) -> str:
    """Return where a marker stands, in words."""
    if marker.episode is None:
        return "nothing watched yet"
    return f"through {marker}" if marker.at is None else f"at {marker}"
