"""Pages of who is what to whom: everybody's relationships, one person's, and one pair's."""

from collections.abc import Iterable, Iterator, Sequence

from etoile_tui.guide.items.episode_items import episode_item, to_episode
from etoile_tui.guide.items.page import NOTHING_TOLD, HeadedItems, Item, Page, make_sections
from etoile_tui.guide.items.person_items import person_item
from etoile_tui.guide.items.relationship_items import (
    earlier_periods,
    merged_relationship_items,
    relationship_items,
    two_names,
    words_with_end,
)
from etoile_tui.guide.items.wording import placed_by_now, source_names
from etoile_tui.guide.schedule.order import Reach
from etoile_tui.guide.story.facts import KINDS, Kind
from etoile_tui.guide.story.guide import Guide
from etoile_tui.guide.story.relationship import Relationship
from etoile_tui.guide.story.relationship_queries import (
    merged_relationships_of,
    relationships_between,
    relationships_of,
)

NOTHING_BETWEEN = "Nothing has been told yet of who is what to whom."
"""What stands in place of an empty page of everybody's relationships."""


NOTHING_OF_THEM = "Nothing has been told yet of what they are to anybody."
"""What stands in place of an empty page of one person's relationships."""

THE_WAY = "Nothing is told between the two themselves; the shortest way"
"""The heading above relationships that lead from one person to another."""

MERGED = "Between two who turned out to be one"
"""The heading above the relationships of two who are one person by now."""


def relationships_page(guide: Guide, person: str | None = None, *, whole: bool = False) -> Page:
    """Return who is what to whom.

    Args:
        guide: The guide.
        person: Id of somebody whose relationships alone are wanted; None for everybody's.
        whole: Whether to tell also how they came to be what they were before.
    """
    found = guide.relationships if person is None else relationships_of(guide, person)
    merged = (
        guide.merged_relationships if person is None else merged_relationships_of(guide, person)
    )
    if not found and not merged:
        return Page(paragraphs=(NOTHING_BETWEEN if person is None else NOTHING_OF_THEM,))
    return page_by_kind(guide, found, merged, whole=whole)


def page_by_kind(
    guide: Guide,
    relationships: Sequence[Relationship],
    merged: Iterable[Relationship] = (),
    *,
    whole: bool = False,
) -> Page:
    """Return relationships by kind, in the order given; within a kind ended ones come last.

    Args:
        guide: The guide.
        relationships: The relationships.
        merged: The relationships of two who are one person by now.
        whole: Whether to tell also how they came to be what they were before.
    """
    by_kind = ((kind, [one for one in relationships if one.kind == kind]) for kind in KINDS)
    return Page(
        sections=make_sections(
            *(
                (kind.capitalize(), relationship_items(guide, found, whole=whole))
                for kind, found in by_kind
            ),
            (MERGED, merged_relationship_items(guide, merged)),
        )
    )


def way_page(guide: Guide, way: Sequence[Relationship]) -> Page:
    """Return relationships that lead from one person to another, in their order.

    Args:
        guide: The guide.
        way: The relationships.
    """
    items = (item for step in way for item in relationship_items(guide, (step,)))
    return Page(sections=make_sections((THE_WAY, items)))


def relationship_page(guide: Guide, pair: tuple[str, str], kind: Kind | None = None) -> Page:
    """Return what two people are to each other, how that came about, and what they were before.

    Args:
        guide: The guide.
        pair: Ids of the two, in any order.
        kind: The kind to begin with; the others between the two come after it.
    """
    found = sorted(
        relationships_between(guide, pair),
        key=lambda relationship: (relationship.kind != kind, relationship.ended),
    )
    made = make_sections(
        *((relationship.kind.capitalize(), _whole(guide, relationship)) for relationship in found),
        *_the_two(guide, found),
    )
    return Page(paragraphs=() if made else (NOTHING_TOLD,), sections=made)


def _whole(guide: Guide, relationship: Relationship) -> Iterator[Item]:
    """Yield all that is known of a relationship, what was before last, the latest first."""
    yield Item(
        tone="ended" if relationship.ended else "relationship",
        lead=two_names(relationship),
        text=words_with_end(relationship.words, ended=relationship.ended),
        note=placed_by_now(relationship.placed),
        sources=source_names(relationship.sources),
    )
    if relationship.text:
        yield Item(text=relationship.text)
    yield episode_item(guide, "Known since", relationship.since, placed=relationship.first_placed)
    if (over := _over_since(relationship)) is not None:
        yield episode_item(guide, "Over since", over)
    for held, entry in reversed(list(earlier_periods(guide, relationship, whole=True))):
        yield Item(
            lead=held[0].upper() + held[1:],
            text=words_with_end(entry.words, ended=entry.ended),
            note=entry.text,
            link=to_episode(guide, entry.until),
            sources=source_names(entry.sources),
        )


def _over_since(relationship: Relationship) -> Reach | None:
    """Return the reach at which a relationship ended.

    None where it has not ended, or where it had ended before anything was told of it.
    """
    if not relationship.ended:
        return None
    held = (entry.until for entry in reversed(relationship.earlier) if not entry.ended)
    return next(held, None)


def _the_two(guide: Guide, relationships: Sequence[Relationship]) -> Iterator[HeadedItems]:
    if relationships:
        people = (guide.person(person) for person in relationships[0].between)
        yield "The two", [person_item(person) for person in people if person is not None]
