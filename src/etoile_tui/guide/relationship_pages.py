"""Pages of who is what to whom: everybody's relationships, one person's, and one pair's."""

from collections.abc import Iterable, Iterator

from .facts import KINDS, Kind
from .guide import Guide
from .items import aside, between, to_relationship, with_ended
from .link import ToEpisode, ToPerson
from .order import Reach
from .page import NOTHING_TOLD, Item, Page, Part, sections
from .person import Person
from .relationship import EarlierWords, Relationship
from .wording import BY_NOW, short, title_of

NOTHING_BETWEEN = "Nothing has been told yet of who is what to whom."
"""What the page of relationships says where there are none."""


NOTHING_OF_THEM = "Nothing has been told yet of what they are to anybody."
"""The same of the page of one person's."""


def relationships_page(guide: Guide, person: str | None = None) -> Page:
    """Return who is what to whom.

    Args:
        guide: The guide.
        person: Id of somebody whose relationships alone are wanted; None for everybody's.
    """
    found = guide.relationships if person is None else relationships_of(guide, person)
    if not found:
        return Page(paragraphs=(NOTHING_BETWEEN if person is None else NOTHING_OF_THEM,))
    return page_by_kind(guide, found)


def page_by_kind(guide: Guide, relationships: Iterable[Relationship]) -> Page:
    """Return relationships by kind, in the order given; within a kind what is over comes last."""
    found = tuple(relationships)
    return Page(
        sections=sections(
            *(
                (kind.capitalize(), relationship_items(guide, _of_kind(found, kind)))
                for kind in KINDS
            )
        )
    )


def relationship_page(guide: Guide, pair: tuple[str, str], kind: Kind | None = None) -> Page:
    """Return what two people are to each other, how that came about, and what they were before.

    Args:
        guide: The guide.
        pair: Ids of the two, in any order.
        kind: The kind to begin with; the others between the two come after it.
    """
    wanted = frozenset(_head(guide, person) for person in pair)
    found = [
        relationship
        for relationship in guide.relationships
        if frozenset(relationship.between) == wanted
    ]
    found.sort(key=lambda relationship: (relationship.kind != kind, relationship.ended))
    made = sections(
        *((relationship.kind.capitalize(), _whole(guide, relationship)) for relationship in found),
        *_the_two(guide, found),
    )
    return Page(paragraphs=() if made else (NOTHING_TOLD,), sections=made)


def relationships_of(guide: Guide, *people: str) -> tuple[Relationship, ...]:
    """Return people's relationships in the order told, those that are over included."""
    heads = {_head(guide, person) for person in people}
    return tuple(
        relationship
        for relationship in guide.relationships
        if heads.intersection(relationship.between)
    )


def relationship_items(guide: Guide, relationships: Iterable[Relationship]) -> Iterator[Item]:
    """Yield a line for each relationship, those that are over last."""
    for relationship in sorted(relationships, key=lambda relationship: relationship.ended):
        before = (f"{held}: {words}" for held, words, _ in past(guide, relationship))
        note = aside(relationship.text, *before, likely=relationship.likely, wording=BY_NOW)
        yield Item(
            tone="ended" if relationship.ended else "relationship",
            lead=between(relationship),
            text=with_ended(relationship.words, ended=relationship.ended),
            note=note,
            link=to_relationship(relationship),
        )


def earlier_words(relationship: Relationship) -> tuple[EarlierWords, ...]:
    """Return what two people were to each other before, without what was only said again."""
    after = [(entry.words, entry.ended) for entry in relationship.earlier[1:]]
    after.append((relationship.words, relationship.ended))
    return tuple(
        entry
        for entry, then in zip(relationship.earlier, after, strict=False)
        if (entry.words, entry.ended) != then
    )


def span(guide: Guide, began: Reach, end: Reach, first: Reach) -> str:
    """Return how long something held: `until E3`.

    What was told and taken back at once held `in E3`, or `at first` where nothing was told
    before it.

    Args:
        guide: The guide.
        began: The reach it was told at.
        end: The reach from which on something else is known.
        first: The reach at which anything was told of the same.
    """
    if began < end:
        return f"until {_short(guide, end)}"
    return "at first" if end <= first else f"in {_short(guide, end)}"


def episode_item(guide: Guide, lead: str, reach: Reach, *, likely: bool = False) -> Item:
    """Return in which episode something was told, with the way there."""
    place, _ = reach
    row = guide.listing[place]
    return Item(
        lead=lead,
        text=title_of(row, one_season=guide.listing.one_season),
        note=aside(likely=likely),
        link=to_episode(guide, reach),
    )


def to_episode(guide: Guide, reach: Reach) -> ToEpisode | None:
    """Return the way to the episode that a reach lies in."""
    episode = guide.position(reach).episode
    return None if episode is None else ToEpisode(episode)


def _of_kind(relationships: Iterable[Relationship], kind: Kind) -> Iterator[Relationship]:
    return (relationship for relationship in relationships if relationship.kind == kind)


def _whole(guide: Guide, relationship: Relationship) -> Iterator[Item]:
    """Yield all that is known of a relationship."""
    yield Item(
        tone="ended" if relationship.ended else "relationship",
        lead=between(relationship),
        text=with_ended(relationship.words, ended=relationship.ended),
        note=aside(likely=relationship.likely, wording=BY_NOW),
    )
    if relationship.text:
        yield Item(text=relationship.text)
    yield episode_item(guide, "Known since", relationship.since)
    if (over := _over_since(relationship)) is not None:
        yield episode_item(guide, "Over since", over)
    for held, words, end in past(guide, relationship):
        yield Item(lead=held[0].upper() + held[1:], text=words, link=to_episode(guide, end))


def _over_since(relationship: Relationship) -> Reach | None:
    """The reach at which a relationship ended; None where it holds, or was over when told."""
    if not relationship.ended:
        return None
    held = (entry.until for entry in reversed(relationship.earlier) if not entry.ended)
    return next(held, None)


def _the_two(guide: Guide, relationships: list[Relationship]) -> Iterator[Part]:
    if relationships:
        people = (guide.person(person) for person in relationships[0].between)
        yield "The two", [_somebody(person) for person in people if person is not None]


def _somebody(person: Person) -> Item:
    text = " · ".join(filter(None, (person.role, person.status)))
    return Item(tone="person", lead=person.name, text=text, link=ToPerson(person.id))


def past(guide: Guide, relationship: Relationship) -> Iterator[tuple[str, str, Reach]]:
    """Yield what two people were before: how long, the words, and what ended it."""
    began = relationship.since
    for entry in earlier_words(relationship):
        words = with_ended(entry.words, ended=entry.ended)
        yield span(guide, began, entry.until, relationship.since), words, entry.until
        began = entry.until


def _short(guide: Guide, reach: Reach) -> str:
    return short(guide.position(reach), one_season=guide.listing.one_season)


def _head(guide: Guide, person: str) -> str:
    """The id of who somebody has turned out to be."""
    known = guide.person(person)
    return person if known is None else known.id
