"""The signs that the screens draw with, in one place."""

from etoile_tui.guide.curtain import State
from etoile_tui.guide.page import Tone

STARS: dict[State, str] = {"reached": "★", "under_way": "☆", "next": "☆", "ahead": "·"}
"""Progress: filled for watched, open for next."""

SIGNS: dict[Tone, str] = {
    "plain": "•",
    "twist": "✦",
    "person": "•",
    "bond": "•",
    "ended": "•",
    "open": "?",
    "answer": "✓",
    "problem": "!",
}
"""What stands before an item of a page."""
