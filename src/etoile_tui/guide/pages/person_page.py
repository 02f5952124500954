"""A person's card: who somebody is as of now, and how that came to be."""

from collections.abc import Iterator

from etoile_tui.guide.items.link import ToEpisode
from etoile_tui.guide.items.page import NOTHING_TOLD, Item, Page, sections
from etoile_tui.guide.items.story_items import aside
from etoile_tui.guide.items.wording import BY_NOW, title_of
from etoile_tui.guide.story.appearances import Appearance
from etoile_tui.guide.story.guide import Guide
from etoile_tui.guide.story.person import Person
from etoile_tui.guide.story.story import Event

from .relationship_pages import (
    as_two_items,
    as_two_of,
    episode_item,
    relationship_items,
    relationships_of,
    span,
    to_episode,
)

MOMENTS = 2
"""How many events of an episode a card tells; the episode's own page has them all."""

WHILE_TWO = "While they were two"
"""What stands above what was between two who have turned out to be the one."""

_LABELS = {
    "name": "Name",
    "also": "Also called",
    "role": "Role",
    "status": "Status",
    "played_by": "Played by",
    "about": "Known",
}


def person_page(guide: Guide, person: str) -> Page:
    """Return somebody's card as of the horizon; the name to stand above it is the person's.

    Args:
        guide: The guide.
        person: The id of anybody they have turned out to be.
    """
    known = guide.person(person)
    if known is None:
        return Page(paragraphs=(NOTHING_TOLD,))
    return Page(
        paragraphs=tuple(_about(known)),
        sections=sections(
            ("Who it is", _facts(guide, known)),
            ("What changed", _changes(guide, known)),
            ("Between people", relationship_items(guide, relationships_of(guide, known.id))),
            (WHILE_TWO, as_two_items(guide, as_two_of(guide, known.id))),
            ("Episodes", (_episode(guide, its) for its in guide.cast.appearances(known.id))),
        ),
    )


def _about(person: Person) -> Iterator[str]:
    if person.about is not None:
        told = f"{person.about} ({BY_NOW})" if "about" in person.unsure else person.about
        yield from told.split("\n\n")


def _facts(guide: Guide, person: Person) -> Iterator[Item]:
    facts = (
        ("role", "Role", person.role),
        ("status", "Status", person.status),
        ("played_by", "Played by", person.played_by),
        ("also", "Also called", ", ".join(person.also)),
    )
    for key, lead, text in facts:
        if text:
            yield Item(lead=lead, text=text, note=BY_NOW if key in person.unsure else None)
    yield episode_item(guide, "First seen", person.since, likely=person.likely)


def _changes(guide: Guide, person: Person) -> Iterator[Item]:
    """Yield what was believed of somebody, and until when."""
    for entry in person.earlier:
        held = span(guide, entry.since, entry.until, person.since)
        yield Item(
            lead=f"{_LABELS[entry.what]} {held}",
            text=entry.was,
            link=to_episode(guide, entry.until),
        )


def _episode(guide: Guide, its: Appearance) -> Item:
    """An episode with the first of somebody's moments in it, or those that turned things over."""
    told = _moments(its.events)
    more = len(its.events) - len(told)
    row = guide.listing[guide.place(its.episode)]
    return Item(
        tone="twist" if any(event.twist for event in told) else "plain",
        lead=title_of(row, one_season=guide.listing.one_season),
        text=" ".join(event.text for event in told),
        note=aside(
            f"and {more} more" if more else None,
            likely=any(event.likely for event in told),
        ),
        link=ToEpisode(its.episode),
    )


def _moments(events: tuple[Event, ...]) -> list[Event]:
    """The events to tell of somebody's in an episode, in the order told, twists before others."""
    chosen = sorted(range(len(events)), key=lambda turn: not events[turn].twist)[:MOMENTS]
    return [events[turn] for turn in sorted(chosen)]
