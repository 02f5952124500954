"""The words of a medium: what is watched of a series is read of a book, episodes are chapters.

The guide's sentences are written for a series. For another medium the words in them are exchanged.
"""

import re
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from .show import Medium

_TITLES: Final[dict[str, dict[str, str]]] = {
    "book": {"watched": "finished", "watched season": "finished part"},
    "podcast": {},
}
"""The titles of commands that would be called like another one, such as `read`."""

_WORDS: Final[dict[str, dict[str, str]]] = {
    "book": {
        "an episode": "a chapter",
        "episode": "chapter",
        "episodes": "chapters",
        "season": "part",
        "seasons": "parts",
        "first seen": "first met",
        "seen": "read",
        "watch": "read",
        "watches": "reads",
        "watched": "read",
        "watching": "reading",
        "created by": "by",
    },
    "podcast": {
        "first seen": "first heard of",
        "seen": "heard",
        "watch": "listen",
        "watch it": "listen to it",
        "watch the": "listen to the",
        "watch {what}": "listen to {what}",
        "watches": "listens",
        "watched": "heard",
        "watching": "listening",
        "watching {what}": "listening to {what}",
    },
}
"""What stands in the place of a series' words."""

_SHORT: Final[dict[str, str]] = {"series": "E", "book": "ch. ", "podcast": "E"}
"""What stands before an episode's number in a sentence."""


def in_words(medium: "Medium", told: str, **values: object) -> str:
    """Return a sentence of the guide in the words of a medium.

    Args:
        medium: What the show is.
        told: The sentence, in the words of a series; no text of a pack is in it.
        values: What is put in at `{...}`, as it is.
    """
    told = told if medium == "series" else _exchanged(medium, told)
    return told.format(**values) if values else told


def numbered(medium: "Medium", number: str) -> str:
    """Return what a sentence calls an episode by its number: `E3`, or `ch. 3` of a book."""
    return f"{_SHORT[medium]}{number}"


def timed(medium: "Medium", minutes: int | None) -> bool:
    """Tell whether one can be so many minutes into an episode.

    Args:
        medium: What the show is.
        minutes: How long the episode is; None where that is not known.
    """
    return medium != "book" or minutes is not None


@cache
def _exchanged(medium: str, told: str) -> str:
    words, titles = _WORDS[medium], _TITLES[medium]
    return (
        titles[told]
        if told in titles
        else _pattern(medium).sub(lambda match: _like(match[0], words[match[0].lower()]), told)
    )


@cache
def _pattern(medium: str) -> re.Pattern[str]:
    longest_first = sorted(_WORDS[medium], key=len, reverse=True)
    either = "|".join(map(re.escape, longest_first))
    return re.compile(rf"(?<![\w{{])(?:{either})(?!\w)", re.IGNORECASE)


def _like(before: str, word: str) -> str:
    """Return a word with a capital where the one before it had one."""
    return word[0].upper() + word[1:] if before[0].isupper() else word
