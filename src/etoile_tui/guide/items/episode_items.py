"""Items and wordings that name the episode in which something was told."""

from etoile_tui.guide.schedule.order import Reach
from etoile_tui.guide.story.facts import Placed
from etoile_tui.guide.story.guide import Guide

from .link import ToEpisode
from .page import Item
from .wording import placed_here


def episode_item(guide: Guide, lead: str, reach: Reach, *, placed: Placed | None = None) -> Item:
    """Return the episode in which something was told, with a link to it."""
    index, _ = reach
    return Item(
        lead=lead,
        text=guide.names.title(guide.listing[index]),
        note=placed_here(placed),
        link=to_episode(guide, reach),
    )


def to_episode(guide: Guide, reach: Reach) -> ToEpisode | None:
    """Return the link to the episode that a reach is in."""
    episode = guide.position(reach).episode
    return None if episode is None else ToEpisode(episode)


def period(guide: Guide, began: Reach, end: Reach, first: Reach) -> str:
    """Return how long something held: `until E3`.

    What was told and replaced at the same reach held `in E3`, or `at first` where nothing was
    told of the same before.

    Args:
        guide: The guide.
        began: The reach at which it was told.
        end: The reach from which on something else is known.
        first: The reach at which anything was told of the same person or pair.
    """
    if began < end:
        return f"until {guide.names.short(guide.position(end))}"
    return "at first" if end <= first else f"in {guide.names.short(guide.position(end))}"
