"""The signs that screens and commands put before lines."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from etoile_tui.guide.schedule.curtain import EpisodeState

    from .page import Tone

STARS: "dict[EpisodeState, str]" = {"reached": "★", "under_way": "☆", "next": "☆", "ahead": "·"}
"""The sign of an episode: a filled star when watched, an empty one when under way or next."""

SIGNS: "dict[Tone, str]" = {
    "plain": "•",
    "twist": "✦",
    "person": "•",
    "change": "⇄",
    "relationship": "•",
    "tie": "&",
    "ended": "•",
    "open": "?",
    "answer": "✓",
    "problem": "!",
}
"""The sign of an item, by its tone."""

HERE = "◆"
"""The sign of who is in the chosen episode."""

CHOSEN = "▸"
"""The sign of the item that the keys act on."""

FOLDED, UNFOLDED = "+", "–"
"""The signs of a section that can be unfolded, and of one that can be folded again."""

RUNNING = "▶"
"""The sign before the time of a running clock."""
