"""What an episode tells of somebody who is in none of its events."""

import re
from collections.abc import Iterator

from etoile_tui.guide.schedule.show import Source
from etoile_tui.guide.story.facts import Chapter, PersonFact, RelationshipFact
from etoile_tui.guide.story.guide import Guide

from .relationship_items import words_with_end
from .wording import hedged, make_note, not_so, placed_here

_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|\n\n")


def first_sentence(text: str) -> str:
    """Return the first sentence of a text."""
    return _SENTENCE_END.split(text, maxsplit=1)[0]


def tellings(guide: Guide, episode: str, person: str) -> Iterator[tuple[str, tuple[Source, ...]]]:
    """Yield what an episode tells of somebody besides its events, in a few words, and its sources.

    Args:
        guide: The guide.
        episode: The episode's id.
        person: The person's canonical id.
    """
    chapter = guide.chapters.get(episode, Chapter(episode=episode))
    members = set(guide.facts.members(person))
    for fact in chapter.people:
        if fact.id in members and (told := _of_themselves(fact)):
            yield hedged(told, placed_here(fact.placed)), fact.sources
    for relationship in chapter.relationships:
        if len(members.intersection(relationship.between)) == 1:
            words = _between(guide, relationship)
            yield hedged(words, placed_here(relationship.placed)), relationship.sources
    for identity in chapter.identities:
        if identity.text and not members.isdisjoint(identity.people):
            believed = not_so(believed=guide.facts.is_parted(identity))
            yield (
                hedged(identity.text, make_note(placed_here(identity.placed), believed)),
                identity.sources,
            )


def _of_themselves(fact: PersonFact) -> str:
    text = fact.about or fact.looks
    about = first_sentence(text) if text else None
    return ", ".join(filter(None, (fact.role, fact.status))) or about or ""


def _between(guide: Guide, fact: RelationshipFact) -> str:
    first, second = map(guide.name, fact.between)
    joint = "→" if fact.toward else "–"
    return f"{first} {joint} {second}: {words_with_end(fact.words, ended=fact.ended)}"
