"""Items about events, and about episodes that cannot be read."""

from etoile_tui.guide.schedule.position import format_clock
from etoile_tui.guide.story.story import Event

from .link import ToEpisode
from .page import Item
from .wording import make_note, placed_here


def event_item(event: Event) -> Item:
    """Return an event as its own episode's page tells it."""
    at = None if event.at is None else format_clock(event.at)
    note = make_note(event.place, at, placed_here(event.placed))
    return Item(tone="twist" if event.twist else "plain", text=event.text, note=note)


def linked_event_item(event: Event) -> Item:
    """Return an event with a link to its episode."""
    return event_item(event)._replace(link=ToEpisode(event.episode))


def problem_item(text: str, episode: str | None = None) -> Item:
    """Return why an episode cannot be used.

    Args:
        text: Why.
        episode: The episode's id; None where the page names it already.
    """
    return Item(tone="problem", lead=episode, text=text)
