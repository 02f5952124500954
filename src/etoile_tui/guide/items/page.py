"""A page: what is to be read, in paragraphs and sections, the same for every front end."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from .link import Link

Tone: TypeAlias = Literal[
    "plain", "twist", "person", "relationship", "ended", "open", "answer", "problem"
]
"""What an item is, for its sign and colour."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One line of a section, as long as it may be."""

    tone: Tone = "plain"
    lead: str | None = None
    """Who or what it is about."""
    text: str = ""
    note: str | None = None
    """An aside."""
    link: Link | None = None
    """Where it leads."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading with what stands below it."""

    heading: str
    link: Link | None = None
    """Where the heading leads."""
    paragraphs: tuple[str, ...] = ()
    items: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Paragraphs, sections, and where it was told."""

    paragraphs: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()
    told_by: str | None = None


NOTHING_TOLD = "Nothing has been told of this yet."
"""What a page says of a stretch for which the pack has nothing."""


Part: TypeAlias = tuple[str, Iterable[Item]]
"""A section's heading, and its items."""


def sections(*parts: Part) -> tuple[Section, ...]:
    """Return sections, without those that have no items."""
    made = (Section(heading=heading, items=tuple(items)) for heading, items in parts)
    return tuple(section for section in made if section.items)
