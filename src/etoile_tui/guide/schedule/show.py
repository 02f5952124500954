"""What `show.toml` says of a show: its poster and its menu of episodes."""

import datetime
from typing import Literal, NamedTuple, TypeAlias, get_args

from .medium_words import in_words

Medium: TypeAlias = Literal["series", "book", "podcast"]
"""What a show is."""

MEDIUMS: tuple[Medium, ...] = get_args(Medium)


class Source(NamedTuple):
    """A publication that a fact was taken from."""

    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    date: datetime.date | None = None


class Episode(NamedTuple):
    """An episode in the menu. A tuple, because a long show has thousands of them."""

    id: str
    title: str
    aired: datetime.date | None = None
    minutes: int | None = None
    """The running time in whole minutes."""
    teaser: str | None = None
    key: str | None = None
    """What names it for good, so that it can be renumbered; never shown as text."""
    span: int = 1
    """How many numbers it has: an episode of two, shown at one go, is `S01E01` and `S01E02`."""
    ids: tuple[tuple[str, str], ...] = ()
    """What other programs call it, by the program's name; never shown."""


class Poster(NamedTuple):
    """What is safe to read before the first minute of a show."""

    id: str
    """The pack's id in commands and files; never shown as text."""
    title: str
    language: str | None = None
    network: str | None = None
    first_aired: datetime.date | None = None
    created_by: tuple[str, ...] = ()
    starring: tuple[str, ...] = ()
    premise: str | None = None
    medium: Medium = "series"
    """It chooses the words: watch, read or listen; episode or chapter."""
    ids: tuple[tuple[str, str], ...] = ()
    """What other programs call the show, by the program's name; never shown."""

    def says(self, told: str, **values: object) -> str:
        """Return a sentence of the guide in the words of the show's medium.

        Args:
            told: The sentence, in the words of a series; no text of a pack is in it.
            values: What is put in at `{...}`, as it is.
        """
        return in_words(self.medium, told, **values)


class Show(NamedTuple):
    """A show: its poster, and its episodes in watching order."""

    poster: Poster
    episodes: tuple[Episode, ...]
    sources: tuple[Source, ...] = ()
