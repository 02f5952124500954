"""Pages of who is what to whom: everybody's relationships, one person's, and one pair's."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from etoile_tui.guide.items.link import Link, ToEpisode, ToPerson
from etoile_tui.guide.items.page import NOTHING_TOLD, Item, Page, Part, sections
from etoile_tui.guide.items.story_items import aside, between, to_relationship, with_ended
from etoile_tui.guide.items.wording import BY_NOW, short, title_of
from etoile_tui.guide.schedule.order import Reach
from etoile_tui.guide.story.facts import KINDS, Kind
from etoile_tui.guide.story.guide import Guide
from etoile_tui.guide.story.person import Person
from etoile_tui.guide.story.relationship import EarlierWords, Relationship

NOTHING_BETWEEN = "Nothing has been told yet of who is what to whom."
"""What the page of relationships says where there are none."""


NOTHING_OF_THEM = "Nothing has been told yet of what they are to anybody."
"""The same of the page of one person's."""

AS_TWO = "Between two who turned out to be one"
"""What stands above what was told of them while they were two."""


def relationships_page(guide: Guide, person: str | None = None, *, whole: bool = False) -> Page:
    """Return who is what to whom.

    Args:
        guide: The guide.
        person: Id of somebody whose relationships alone are wanted; None for everybody's.
        whole: Whether how they came to be what they were before is told as well.
    """
    found = guide.relationships if person is None else relationships_of(guide, person)
    past = guide.as_two if person is None else as_two_of(guide, person)
    if not found and not past:
        return Page(paragraphs=(NOTHING_BETWEEN if person is None else NOTHING_OF_THEM,))
    return page_by_kind(guide, found, past, whole=whole)


def page_by_kind(
    guide: Guide,
    relationships: Iterable[Relationship],
    as_two: Iterable[Relationship] = (),
    *,
    whole: bool = False,
) -> Page:
    """Return relationships by kind, in the order given; within a kind what is over comes last.

    Args:
        guide: The guide.
        relationships: The relationships.
        as_two: What was between two who have turned out to be one.
        whole: Whether how they came to be what they were before is told as well.
    """
    found = tuple(relationships)
    return Page(
        sections=sections(
            *(
                (kind.capitalize(), relationship_items(guide, _of_kind(found, kind), whole=whole))
                for kind in KINDS
            ),
            (AS_TWO, as_two_items(guide, as_two)),
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


def as_two_of(guide: Guide, *people: str) -> tuple[Relationship, ...]:
    """Return what was between people and themselves, before that was known."""
    heads = {_head(guide, person) for person in people}
    return tuple(found for found in guide.as_two if heads.intersection(found.between))


def relationship_items(
    guide: Guide, relationships: Iterable[Relationship], *, whole: bool = False
) -> Iterator[Item]:
    """Yield a line for each relationship, those that are over last."""
    for relationship in sorted(relationships, key=lambda relationship: relationship.ended):
        before = said_before(guide, relationship, whole=whole)
        note = aside(relationship.text, *before, likely=relationship.likely, wording=BY_NOW)
        yield Item(
            tone="ended" if relationship.ended else "relationship",
            lead=between(relationship),
            text=with_ended(relationship.words, ended=relationship.ended),
            note=note,
            link=to_relationship(relationship),
        )


def as_two_items(guide: Guide, relationships: Iterable[Relationship]) -> Iterator[Item]:
    """Yield a line for whatever was between two who have turned out to be one."""
    for found in relationships:
        before = said_before(guide, found, whole=True)
        yield Item(
            tone="ended",
            lead=lead_of(guide, found),
            text=with_ended(found.words, ended=found.ended),
            note=aside(found.text, *before, likely=found.likely, wording=BY_NOW),
            link=way_of(guide, found),
        )


def lead_of(guide: Guide, relationship: Relationship) -> str:
    """Return the two of a relationship; where they have turned out to be one, until when."""
    since, until = relationship.since, relationship.one_since
    two = between(relationship)
    return two if until is None else f"{two} {span(guide, since, until, since)}"


def way_of(guide: Guide, relationship: Relationship) -> Link | None:
    """Return where a line about two leads; where they are one whom nobody has met, the episode."""
    if relationship.one_since is None or guide.person(relationship.between[0]) is not None:
        return to_relationship(relationship)
    return to_episode(guide, relationship.since)


def said_before(guide: Guide, relationship: Relationship, *, whole: bool) -> Iterator[str]:
    """Yield what two people were before, in words; if wanted, with how that came about."""
    for held, entry in past(guide, relationship, whole=whole):
        yield f"{held}: {with_ended(entry.words, ended=entry.ended)}"
        if whole and entry.text:
            yield entry.text


def earlier_words(relationship: Relationship, *, whole: bool = False) -> tuple[EarlierWords, ...]:
    """Return what two people were to each other before, without what was only said again.

    Args:
        relationship: The relationship.
        whole: Whether what came about in another way counts as something else.
    """
    now = EarlierWords(
        words=relationship.words,
        text=relationship.text,
        ended=relationship.ended,
        until=relationship.since,
    )
    return tuple(
        entry
        for entry, then in pairwise((*relationship.earlier, now))
        if (entry.words, entry.ended) != (then.words, then.ended)
        or (whole and entry.text not in (None, then.text))
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
    for held, entry in past(guide, relationship, whole=True):
        yield Item(
            lead=held[0].upper() + held[1:],
            text=with_ended(entry.words, ended=entry.ended),
            note=entry.text,
            link=to_episode(guide, entry.until),
        )


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


def past(
    guide: Guide, relationship: Relationship, *, whole: bool
) -> Iterator[tuple[str, EarlierWords]]:
    """Yield what two people were before, and how long."""
    began = relationship.since
    for entry in earlier_words(relationship, whole=whole):
        yield span(guide, began, entry.until, relationship.since), entry
        began = entry.until


def _short(guide: Guide, reach: Reach) -> str:
    return short(guide.position(reach), one_season=guide.listing.one_season)


def _head(guide: Guide, person: str) -> str:
    """The id of who somebody has turned out to be."""
    known = guide.person(person)
    return person if known is None else known.id
