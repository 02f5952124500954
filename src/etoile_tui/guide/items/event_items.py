"""Items about events, and about episodes that cannot be read."""

from collections.abc import Iterator

from etoile_tui.guide.schedule.position import format_clock
from etoile_tui.guide.story.names import has_pronoun, is_named, span_of_name
from etoile_tui.guide.story.person import SOMEBODY
from etoile_tui.guide.story.story import Event

from .link import ToEpisode, ToPerson
from .page import Item, Mention
from .wording import make_note, placed_here, source_names


def event_item(event: Event) -> Item:
    """Return an event as its own episode's page tells it: the names in it lead to people."""
    mentions = tuple(_mentions(event))
    at = None if event.at is None else format_clock(event.at)
    note = make_note(event.place, at, placed_here(event.placed))
    return Item(
        tone="twist" if event.twist else "plain",
        text=event.text,
        note=note,
        link=mentions[0].link if mentions else None,
        mentions=mentions,
        sources=source_names(event.sources),
    )


def _mentions(event: Event) -> Iterator[Mention]:
    """Yield the names of those who take part, where the text has them, from left to right."""
    if len(event.people) != len(event.person_ids):
        return  # two of one name, or one with two ids: nobody knows who is meant
    found = [
        Mention(*span, ToPerson(person))
        for name, person in zip(event.people, event.person_ids, strict=True)
        if name != SOMEBODY and (span := span_of_name(event.text, name)) is not None
    ]
    end = 0
    for mention in sorted(found, key=lambda each: (each.start, -each.end)):
        if mention.start >= end:
            yield mention
            end = mention.end


def linked_event_item(event: Event) -> Item:
    """Return an event away from its episode's page: with a link to it, and who it is about."""
    link = ToEpisode(event.episode, event.text)
    return event_item(event)._replace(lead=left_unnamed(event), link=link, mentions=())


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
