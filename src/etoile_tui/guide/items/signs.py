"""The signs that screens and commands draw with, in one place."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from etoile_tui.guide.schedule.curtain import State

    from .page import Tone

STARS: "dict[State, str]" = {"reached": "★", "under_way": "☆", "next": "☆", "ahead": "·"}
"""Progress: filled for watched, open for next."""

SIGNS: "dict[Tone, str]" = {
    "plain": "•",
    "twist": "✦",
    "person": "•",
    "relationship": "•",
    "ended": "•",
    "open": "?",
    "answer": "✓",
    "problem": "!",
}
"""What stands before an item of a page."""

CHOSEN = "▸"
"""What stands before the item that the keys act on."""

RUNNING = "▶"
"""What stands before the time of a clock that runs."""
