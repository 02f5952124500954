"""What a source knows of a show, in one shape whatever the source."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple, TypeAlias

from etoile_tui.importing.values import Ids

Kind: TypeAlias = Literal["regular", "special", "extra"]
"""An episode of a season; a special that belongs to the story; or what was made about the show."""


class Place(NamedTuple):
    """Where a special stands, as a source says it."""

    season: int
    before: int | None = None
    """The episode that it comes before; None where it comes after the whole season."""


class Credit(NamedTuple):
    """Whom to thank for a text, where its licence asks for it."""

    key: str
    """What the pack's files call it."""
    title: str
    publisher: str
    url: str | None = None


class Entry(NamedTuple):
    """An episode."""

    season: int | None
    """Its season; None for a special without one."""
    numbers: tuple[int, ...]
    """Its numbers, several where it was shown in one go; none for a special without one."""
    title: str | None = None
    aired: date | None = None
    minutes: int | None = None
    text: str | None = None
    credit: Credit | None = None
    """Whom to thank for the text."""
    kind: Kind = "regular"
    place: Place | None = None
    ids: Ids = ()

    @property
    def is_special(self) -> bool:
        """Whether it belongs to no season's numbers."""
        return self.kind != "regular" or not self.season or not self.numbers


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A show and its episodes, in the order in which the source has them."""

    origin: str
    """What the source is called in messages."""
    title: str | None = None
    language: str | None = None
    network: str | None = None
    first_aired: date | None = None
    premise: str | None = None
    """The show's own summary; brought in only where somebody asks for it."""
    ids: Ids = ()
    entries: tuple[Entry, ...] = ()
    ordered: bool = False
    """Whether the source's order is the order of watching, specials included."""
    problems: tuple[str, ...] = ()
    """What could not be read, each with the file's name. A name may tell of what lies ahead."""
