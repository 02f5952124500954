"""Items about what two people are to each other, what changed, and what they were before."""

from collections.abc import Iterable, Iterator

from etoile_tui.guide.schedule.show import Source
from etoile_tui.guide.story.guide import Guide
from etoile_tui.guide.story.person import SOMEBODY
from etoile_tui.guide.story.relationship import EarlierWords, Relationship, earlier_words
from etoile_tui.guide.story.story import RelationshipChange

from .episode_items import period, to_episode
from .link import Link, ToPerson, ToRelationship
from .page import Item
from .repetition import says_it_is_over
from .wording import make_note, placed_by_now, placed_here, source_names


def two_names(relationship: Relationship) -> str:
    """Return the names of the two: `Ann – Bob`, or `Ann → Bob` where it is one-sided."""
    first, second = relationship.names
    return f"{first} {'→' if relationship.toward else '–'} {second}"


def words_with_end(words: str, *, ended: bool) -> str:
    """Return the words for a relationship: `friends`, `friends (over)`, or `friends once`."""
    return f"{words} (over)" if ended and not says_it_is_over(words) else words


def to_relationship(relationship: Relationship) -> Link | None:
    """Return the link of a line about two people; None where nobody has met either of them."""
    first, second = relationship.between
    if first == second:
        if set(relationship.names) == {SOMEBODY}:
            return None
        return ToPerson(first)  # the two are one person by now
    return ToRelationship(relationship.between, relationship.kind)


def relationship_change_item(change: RelationshipChange) -> Item:
    """Return what changed between two people, as the episode tells it."""
    now = change.now
    was = None if change.was is None else words_with_end(change.was, ended=change.was_ended)
    words = words_with_end(now.words, ended=now.ended)
    return Item(
        tone="ended" if now.ended else "relationship",
        lead=two_names(now),
        text=words if was in (None, words) else f"{was} → {words}",
        note=make_note(now.text, placed_here(now.placed)),
        link=to_relationship(now),
        sources=source_names(now.sources),
    )


def changed_item(change: RelationshipChange) -> Item:
    """Return what changed between two people, as the recap tells it."""
    note = make_note(change.now.text, placed_by_now(change.now.placed))
    return relationship_change_item(change)._replace(note=note)


def unchanged_item(relationship: Relationship) -> Item:
    """Return what two people still are to each other."""
    return Item(
        tone="relationship",
        lead=two_names(relationship),
        text=relationship.words,
        note=placed_by_now(relationship.placed),
        link=to_relationship(relationship),
        sources=source_names(relationship.sources),
    )


def relationship_items(
    guide: Guide, relationships: Iterable[Relationship], *, whole: bool = False
) -> Iterator[Item]:
    """Yield an item for each relationship, ended ones last.

    Args:
        guide: The guide.
        relationships: The relationships.
        whole: Whether to tell also how they came to be what they were before.
    """
    for relationship in sorted(relationships, key=lambda relationship: relationship.ended):
        note = make_note(
            since_words(guide, relationship),
            relationship.text,
            placed_by_now(relationship.placed),
            *said_before(guide, relationship, whole=whole),
        )
        yield Item(
            tone="ended" if relationship.ended else "relationship",
            lead=two_names(relationship),
            text=words_with_end(relationship.words, ended=relationship.ended),
            note=note,
            link=to_relationship(relationship),
            sources=source_names(_all_sources(relationship)),
        )


def merged_relationship_items(
    guide: Guide, relationships: Iterable[Relationship]
) -> Iterator[Item]:
    """Yield an item for each relationship of two who are one person by now."""
    for found in relationships:
        before = said_before(guide, found, whole=True)
        yield Item(
            tone="ended",
            lead=lead_of(guide, found),
            text=words_with_end(found.words, ended=found.ended),
            note=make_note(found.text, placed_by_now(found.placed), *before),
            link=link_of(guide, found),
            sources=source_names(_all_sources(found)),
        )


def _all_sources(relationship: Relationship) -> Iterator[Source]:
    """Yield the sources of what two people are to each other and of what they were."""
    yield from relationship.sources
    for entry in relationship.earlier:
        yield from entry.sources


def lead_of(guide: Guide, relationship: Relationship) -> str:
    """Return the names of the two, and until when they were two if they are one by now."""
    since, until = relationship.since, relationship.merged_at
    two = two_names(relationship)
    return two if until is None else f"{two} {period(guide, since, until, since)}"


def link_of(guide: Guide, relationship: Relationship) -> Link | None:
    """Return the link of a relationship: to the line, to the person the two are, or to the episode.

    It leads to the episode where the two are one person whom nobody has met.
    """
    if relationship.merged_at is None or guide.person(relationship.between[0]) is not None:
        return to_relationship(relationship)
    return to_episode(guide, relationship.since)


def since_words(guide: Guide, relationship: Relationship) -> str | None:
    """Return since when two people are what they are: `since E5`; None where nothing was before."""
    before = earlier_words(relationship)
    if not before or before[-1].until <= relationship.since:
        return None
    return f"since {guide.names.short(guide.position(before[-1].until))}"


def said_before(guide: Guide, relationship: Relationship, *, whole: bool) -> Iterator[str]:
    """Yield what two people were before, the latest first: `until E3: friends`.

    If wanted, with the text of each.
    """
    for held, entry in reversed(list(earlier_periods(guide, relationship, whole=whole))):
        yield f"{held}: {words_with_end(entry.words, ended=entry.ended)}"
        if whole and entry.text:
            yield entry.text


def earlier_periods(
    guide: Guide, relationship: Relationship, *, whole: bool
) -> Iterator[tuple[str, EarlierWords]]:
    """Yield what two people were before, each with how long."""
    began = relationship.since
    for entry in earlier_words(relationship, whole=whole):
        yield period(guide, began, entry.until, relationship.since), entry
        began = entry.until
