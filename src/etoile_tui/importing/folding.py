"""Titles as they are compared: without case, accents, punctuation and a year behind them."""

import re
from typing import NamedTuple

from etoile_tui.guide.text.normalize import normalize, normalize_words

_BEHIND = re.compile(r"\s*\((?:(\d{4})|[A-Za-z]{2,3})\)\s*$")
_UNTITLED = re.compile(r"(episode|folge|épisode|episodio|chapter|part|special) \d+|tb[ad]|\d+")


class Named(NamedTuple):
    """A show's title as it is compared, and the year that stands behind it."""

    title: str
    year: int | None


def fold_show(title: str) -> Named:
    """Return a show's title as it is compared. Its article stays: “Boys” is not “The Boys”."""
    year = None
    if (match := _BEHIND.search(title)) is not None and match.start():
        year = int(match[1]) if match[1] else None
        title = title[: match.start()]
    return Named(fold(title), year)


def fold(title: str) -> str:
    """Return a title as it is compared."""
    spelled = normalize(title.replace("&", " and ")).replace("'", "")
    return " ".join(normalize_words(spelled).split())


def says_something(title: str | None) -> bool:
    """Tell whether an episode's title is one, and not its number or a stand-in."""
    return bool(title) and _UNTITLED.fullmatch(fold(title or "")) is None
