"""A page: paragraphs, sections and items, the same for the screen, the commands and exports."""

from collections.abc import Iterable
from typing import Literal, NamedTuple, TypeAlias

from .link import Link

Tone: TypeAlias = Literal[
    "plain",
    "twist",
    "person",
    "change",
    "relationship",
    "tie",
    "ended",
    "open",
    "answer",
    "problem",
]
"""What an item is about. It decides the item's sign and colour."""


class Mention(NamedTuple):
    """Words of a text that lead somewhere."""

    start: int
    end: int
    link: Link


class Item(NamedTuple):
    """One line of a section, of any length: `lead: text (note)`."""

    tone: Tone = "plain"
    lead: str | None = None
    """Who or what it is about."""
    text: str = ""
    note: str | None = None
    link: Link | None = None
    mentions: tuple[Mention, ...] = ()
    """The words of the text that lead to somebody, from left to right; the link leads to the first
    of them."""
    sources: tuple[str, ...] = ()
    """The names of those who told it. They are shown where somebody wants to see them."""


class Section(NamedTuple):
    """A heading with paragraphs and items below it."""

    heading: str
    link: Link | None = None
    """What the heading leads to."""
    paragraphs: tuple[str, ...] = ()
    credit: str | None = None
    """Whose words the paragraphs are made from; always shown beside them."""
    items: tuple[Item, ...] = ()
    folded: bool = False
    """Whether the screen shows the items only to whoever asks for them."""
    aligned: bool = False
    """Whether what follows the leads stands in a column on the screen."""


class Page(NamedTuple):
    """Paragraphs, then sections, then the names of the sources."""

    paragraphs: tuple[str, ...] = ()
    credit: str | None = None
    """Whose words the paragraphs are made from; always shown beside them."""
    sources: tuple[str, ...] = ()
    """The names of those who told what the paragraphs say, shown where somebody wants to."""
    sections: tuple[Section, ...] = ()
    told_by: str | None = None


NOTHING_TOLD = "Nothing has been told of this yet."
"""What stands in place of an empty page."""


HeadedItems: TypeAlias = tuple[str, Iterable[Item]]
"""A heading and the items below it."""


def make_sections(*parts: HeadedItems) -> tuple[Section, ...]:
    """Return the sections that have items; the others are left out."""
    made = (Section(heading=heading, items=tuple(items)) for heading, items in parts)
    return tuple(section for section in made if section.items)
