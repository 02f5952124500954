"""Links: what a screen opens when a line of the guide is chosen.

A link is made from a guide, so it cannot lead to anything that is not reached.
"""

from typing import NamedTuple, TypeAlias

from etoile_tui.guide.story.facts import Kind


class ToEpisode(NamedTuple):
    """To an episode's page."""

    episode: str
    line: str = ""
    """What the line says that is meant; empty for the page as a whole."""


class ToPerson(NamedTuple):
    """To a person's card."""

    person: str
    """Their canonical id; never shown."""


class ToRelationship(NamedTuple):
    """To a line of the relationship map."""

    between: tuple[str, str]
    """The canonical ids of the two; never shown."""
    kind: Kind


class ToQuestion(NamedTuple):
    """To a question in the recap."""

    question: str
    """The question's id; never shown."""


class ToBeats(NamedTuple):
    """To everything that happens in the episode that is being read, and back again."""


Link: TypeAlias = ToEpisode | ToPerson | ToRelationship | ToQuestion | ToBeats


def same_link(link: Link | None, other: Link | None) -> bool:
    """Tell whether two links lead to the same.

    A relationship can be told once as of ana and ben, and later as of ben and ana.
    """
    if isinstance(link, ToRelationship) and isinstance(other, ToRelationship):
        return link.kind == other.kind and frozenset(link.between) == frozenset(other.between)
    return link == other
