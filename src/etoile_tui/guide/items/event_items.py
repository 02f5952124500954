"""Items about events, and about episodes that cannot be read."""

from etoile_tui.guide.schedule.position import format_clock
from etoile_tui.guide.story.names import has_pronoun, is_named, names_within
from etoile_tui.guide.story.person import SOMEBODY
from etoile_tui.guide.story.story import Event

from .link import ToEpisode, ToPerson
from .page import Item
from .wording import make_note, placed_here, source_names


def event_item(event: Event) -> Item:
    """Return an event as its own episode's page tells it."""
    at = None if event.at is None else format_clock(event.at)
    note = make_note(event.place, at, placed_here(event.placed))
    leading = _leading(event)
    return Item(
        tone="twist" if event.twist else "plain",
        text=event.text,
        note=note,
        link=ToPerson(event.person_ids[0]) if leading else None,
        leading=leading,
        sources=source_names(event.sources),
    )


def _leading(event: Event) -> str:
    """Return the words of an event that name whom it is about; empty for none, or nobody known."""
    names = event.first_names
    if not names or names[0] == SOMEBODY:
        return ""
    whole = (name for name in names if name in event.text)
    parts = (part for name in names for part in names_within(name) if is_named(event.text, (part,)))
    return next((found for found in (*whole, *parts) if found in event.text), "")


def linked_event_item(event: Event) -> Item:
    """Return an event away from its episode's page: with a link to it, and who it is about."""
    link = ToEpisode(event.episode, event.text)
    return event_item(event)._replace(lead=left_unnamed(event), link=link, leading="")


def left_unnamed(event: Event) -> str | None:
    """Return the name of whoever an event is about where its text says no more than `she`.

    On its episode's page the event before says who that is; anywhere else nothing would. A text
    without a pronoun needs no name.
    """
    names = event.first_names
    if not names or names[0] == SOMEBODY or not has_pronoun(event.text):
        return None
    return None if is_named(event.text, names) else names[0]


def unnamed_beside(event: Event, person: str) -> str | None:
    """Return the same where somebody's own name stands before the event.

    Args:
        event: The event.
        person: Their canonical id.
    """
    return None if event.person_ids[:1] == (person,) else left_unnamed(event)


def problem_item(text: str, episode: str | None = None) -> Item:
    """Return why an episode cannot be used.

    Args:
        text: Why.
        episode: The episode's id; None where the page names it already.
    """
    return Item(tone="problem", lead=episode, text=text)
