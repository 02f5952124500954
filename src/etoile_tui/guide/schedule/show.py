"""What `show.toml` says of a show: its poster and its menu of episodes."""

import datetime
from typing import NamedTuple


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


class Show(NamedTuple):
    """A show: its poster, and its episodes in watching order."""

    poster: Poster
    episodes: tuple[Episode, ...]
    sources: tuple[Source, ...] = ()
