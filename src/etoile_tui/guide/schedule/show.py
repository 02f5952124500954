"""What a show's poster and its episode menu say, as plain records."""

import datetime
from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a fact was told: a publication, as far as it may be named."""

    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    date: datetime.date | None = None


class Episode(NamedTuple):
    """An episode's entry in the menu; a tuple, because a long show has thousands of them."""

    id: str
    title: str
    aired: datetime.date | None = None
    minutes: int | None = None
    """The running time in whole minutes."""
    teaser: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Poster:
    """What is safe to read before the first minute of a show."""

    id: str
    """Names the pack for commands and files; never shown as text."""
    title: str
    language: str | None = None
    network: str | None = None
    first_aired: datetime.date | None = None
    created_by: tuple[str, ...] = ()
    starring: tuple[str, ...] = ()
    premise: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Show:
    """A show as `show.toml` gives it: the poster, and the menu in watching order."""

    poster: Poster
    episodes: tuple[Episode, ...]
    sources: tuple[Source, ...] = ()
