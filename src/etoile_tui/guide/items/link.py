"""Where a line of the guide leads: what a screen opens when the line is chosen.

A link is made at a horizon from what is reached there, so it cannot lead past it.
"""

from typing import NamedTuple, TypeAlias

from etoile_tui.guide.story.facts import Kind


class ToEpisode(NamedTuple):
    """To an episode's page."""

    episode: str


class ToPerson(NamedTuple):
    """To a person's card."""

    person: str
    """Their id under who they have turned out to be; for the program alone."""


class ToRelationship(NamedTuple):
    """To a line of the map."""

    between: tuple[str, str]
    """Ids of the two, under who they have turned out to be; for the program alone."""
    kind: Kind


class ToQuestion(NamedTuple):
    """To a question in the recap."""

    question: str
    """The question's id; for the program alone."""


Link: TypeAlias = ToEpisode | ToPerson | ToRelationship | ToQuestion
