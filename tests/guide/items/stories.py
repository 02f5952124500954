"""Small stories, and the episode page that shows their items."""

from etoile_tui.guide.items.page import Item
from etoile_tui.guide.pages.episode_page import episode_page
from etoile_tui.guide.story.facts import Placed
from etoile_tui.guide.story.relationship import Relationship
from etoile_tui.guide.story.story import (
    RelationshipChange,
    Reveal,
    Story,
)

ONE = ("S01E01",)


def sections(story: Story) -> dict[str, tuple[Item, ...]]:
    """Return an episode's sections by their headings."""
    return {section.heading: section.items for section in episode_page(story, ended=True).sections}


def bond(was: str | None, now: str, *, ended: bool = False, toward: bool = False) -> Story:
    """Return a story with a change between two people."""
    relationship = Relationship(
        between=("a", "b"),
        names=("Ada", "Bea"),
        kind="friends",
        words=now,
        text="They talk.",
        ended=ended,
        toward=toward,
        since=(0, 0),
    )
    return Story(episodes=ONE, relationships=(RelationshipChange(now=relationship, was=was),))


def reveal(*were: str, text: str | None = None, placed: Placed | None = None) -> Reveal:
    """Return how people turn out to be Bob."""
    return Reveal(episode="S01E01", were=were, name="Bob", person="bob", text=text, placed=placed)
