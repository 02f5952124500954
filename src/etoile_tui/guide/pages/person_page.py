"""A person's card: who somebody is at the horizon, and how that came to be."""

from collections.abc import Iterator

from etoile_tui.guide.items.episode_items import episode_item, period, to_episode
from etoile_tui.guide.items.event_items import unnamed_beside
from etoile_tui.guide.items.link import ToEpisode
from etoile_tui.guide.items.page import NOTHING_TOLD, Item, Page, Section, make_sections
from etoile_tui.guide.items.relationship_items import merged_relationship_items, relationship_items
from etoile_tui.guide.items.repetition import role_and_status, says_more
from etoile_tui.guide.items.telling_items import tellings
from etoile_tui.guide.items.wording import (
    hedged,
    make_note,
    one_line,
    placed_by_now,
    placed_here,
    source_names,
)
from etoile_tui.guide.story.appearances import Appearance, Appearances
from etoile_tui.guide.story.guide import Guide
from etoile_tui.guide.story.names import NAME_KEYS
from etoile_tui.guide.story.person import EarlierValue, Person
from etoile_tui.guide.story.relationship_queries import merged_relationships_of, relationships_of
from etoile_tui.guide.story.story import Event

MOMENTS = 2
"""How many events of an episode a card tells; the episode's own page has them all."""

WHILE_TWO = "While they were two"
"""The heading above the relationships between two who are this one person by now."""

_LABELS = {
    "name": "Name",
    "also": "Also called",
    "role": "Role",
    "status": "Status",
    "played_by": "Played by",
    "about": "Known",
    "looks": "Looks",
}


def person_page(guide: Guide, person: str, appearances: Appearances) -> Page:
    """Return somebody's card at the horizon. The name that stands above it is not part of it.

    Args:
        guide: The guide.
        person: Any of the person's ids.
        appearances: Who is in which episode of the guide; shared between many cards.
    """
    known = guide.person(person)
    if known is None:
        return Page(paragraphs=(NOTHING_TOLD,))
    merged = merged_relationships_of(guide, known.id)
    return Page(
        paragraphs=tuple(_about(known)),
        sources=source_names(known.sources_of("about")),
        sections=(
            Section(heading="Who it is", items=tuple(_facts(guide, known)), aligned=True),
            *make_sections(
                ("Between people", relationship_items(guide, relationships_of(guide, known.id))),
                (WHILE_TWO, merged_relationship_items(guide, merged)),
                ("What changed", reversed(list(_changes(guide, known)))),
                (
                    guide.poster.says("Episodes"),
                    (_episode(guide, one, known.id) for one in appearances.of(known.id)),
                ),
            ),
        ),
    )


def _about(person: Person) -> Iterator[str]:
    if person.about is not None:
        yield from hedged(person.about, placed_by_now(person.placement("about"))).split("\n\n")


def _facts(guide: Guide, person: Person) -> Iterator[Item]:
    role, status = role_and_status(person)
    facts = (
        ("role", "Role", role),
        ("status", "Status", status),
        ("looks", "Looks", one_line(person.looks or "")),
        ("played_by", "Played by", person.played_by),
        ("also", "Also called", ", ".join(person.also)),
    )
    for key, lead, text in facts:
        if text:
            yield Item(
                lead=lead,
                text=text,
                note=placed_by_now(person.placement(key)),
                sources=source_names(person.sources_of(key)),
            )
    yield episode_item(guide, guide.poster.says("First seen"), person.since, placed=person.placed)


def _changes(guide: Guide, person: Person) -> Iterator[Item]:
    """Yield what was believed of somebody, and until when, the earliest first."""
    for entry in filter(lambda entry: _changed(person, entry), person.earlier):
        held = period(guide, entry.since, entry.until, person.since)
        yield Item(
            lead=f"{_LABELS[entry.what]} {held}",
            text=entry.was,
            link=to_episode(guide, entry.until),
            sources=source_names(entry.sources),
        )


def _changed(person: Person, entry: EarlierValue) -> bool:
    """Tell whether what was known of somebody is other than what is known since.

    More of the same is no change; what an episode says and takes back at once is one.
    """
    if entry.what in NAME_KEYS:
        return True
    later = (
        one
        for one in person.earlier
        if one is not entry and one.what == entry.what and one.since >= entry.until
    )
    then = min(later, key=lambda one: one.until, default=None)
    now: str | None = getattr(person, entry.what) if then is None else then.was
    return not says_more(entry.what, entry.was, now or "")


def _episode(guide: Guide, appearance: Appearance, of: str) -> Item:
    """Return an episode with a few of the events that somebody is in, or what it tells of them."""
    if not appearance.events:
        told_of_them = list(tellings(guide, appearance.episode, of))[:MOMENTS]
        return Item(
            lead=guide.names.title(guide.row(appearance.episode)),
            text="; ".join(words for words, _ in told_of_them),
            link=ToEpisode(appearance.episode),
            sources=source_names(source for _, told_by in told_of_them for source in told_by),
        )
    told = _moments(appearance.events)
    more = len(appearance.events) - len(told)
    return Item(
        tone="twist" if any(event.twist for event in told) else "plain",
        lead=guide.names.title(guide.row(appearance.episode)),
        text=" ".join(_moment(event, of) for event in told),
        note=f"and {more} more" if more else None,
        link=ToEpisode(appearance.episode),
        sources=source_names(told_by for event in told for told_by in event.sources),
    )


def _moment(event: Event, of: str) -> str:
    """Return an event as somebody's card tells it."""
    about = unnamed_beside(event, of)
    return hedged(event.text, make_note(about, placed_here(event.placed)))


def _moments(events: tuple[Event, ...]) -> list[Event]:
    """Return the first events, twists before others, in the order told."""
    chosen = sorted(range(len(events)), key=lambda number: not events[number].twist)[:MOMENTS]
    return [events[number] for number in sorted(chosen)]
