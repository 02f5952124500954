"""The makers of a page's items: one for each kind of thing that the story tells."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from etoile_tui.guide.schedule.position import clock
from etoile_tui.guide.story.person import SOMEBODY, Person
from etoile_tui.guide.story.relationship import Relationship
from etoile_tui.guide.story.story import Event, PersonChange, Question, RelationshipChange, Reveal

from .link import Link, ToEpisode, ToPerson, ToQuestion, ToRelationship
from .page import Item
from .wording import HERE


def problem_item(text: str, episode: str | None = None) -> Item:
    """Return why an episode cannot be used, under its id where that does not stand above."""
    return Item(tone="problem", lead=episode, text=text)


def event_item(event: Event) -> Item:
    """Return a beat of the story, on its own episode's page."""
    at = None if event.at is None else clock(event.at)
    note = aside(event.place, at, likely=event.likely)
    return Item(tone="twist" if event.twist else "plain", text=event.text, note=note)


def twist_item(event: Event) -> Item:
    """Return a beat of the story, with the way to its episode."""
    return replace(event_item(event), link=ToEpisode(event.episode))


def newcomer_item(person: Person) -> Item:
    """Return somebody who comes in, with all that is known of them."""
    # A short name that is part of the whole one goes without saying.
    names = [name for name in person.also if name not in person.name]
    also = f"also {', '.join(names)}" if names else None
    played = f"played by {person.played_by}" if person.played_by else None
    text = ", ".join(filter(None, (also, person.role, person.status, played)))
    note = aside(person.about, likely=person.likely)
    return Item(tone="person", lead=person.name, text=text, note=note, link=ToPerson(person.id))


def reveal_item(reveal: Reveal) -> Item:
    """Return people who turn out to be one."""
    were = " and ".join(reveal.were)
    if len(reveal.were) > 1:
        lead = f"{were}: one and the same"
    else:
        # Not all of them had been met.
        lead = f"{were} is {reveal.name}" if were not in ("", reveal.name) else reveal.name
    note = aside(likely=reveal.likely)
    return Item(
        tone="twist",
        lead=lead,
        text=reveal.text or reveal.name,
        note=note,
        link=None if reveal.name == SOMEBODY else ToPerson(reveal.person),
    )


def change_items(changes: Iterable[PersonChange]) -> Iterator[Item]:
    """Yield one item a person: what else they are called, are and do; what is known of them."""
    by_person: dict[str, list[PersonChange]] = {}
    for change in changes:
        by_person.setdefault(change.person, []).append(change)
    for its in by_person.values():
        about = next((change.now for change in its if change.what == "about"), None)
        said = "; ".join(_change(change) for change in its if change.what != "about")
        likely = any(change.likely for change in its)
        note = aside(about if said else None, likely=likely)
        yield Item(
            tone="person",
            lead=its[0].name,
            text=said or about or "",
            note=note,
            link=ToPerson(its[0].one or its[0].person),
        )


def _change(change: PersonChange) -> str:
    if change.what == "name":
        # The lead is the name at the horizon, which may be a later one still.
        return f"{change.was} is called {change.now}"
    if change.what == "also":
        return f"also {change.now}"
    if change.what == "played_by":
        return f"played by {change.now}"
    return change.now if change.was is None else f"{change.was} → {change.now}"


def between(relationship: Relationship) -> str:
    """Return the two of a relationship in one line, in the order in which its words read."""
    first, second = relationship.names
    return f"{first} {'→' if relationship.toward else '–'} {second}"


def relationship_item(change: RelationshipChange) -> Item:
    """Return what changed between two people."""
    now = change.now
    was = None if change.was is None else with_ended(change.was, ended=change.was_ended)
    words = with_ended(now.words, ended=now.ended)
    return Item(
        tone="ended" if now.ended else "relationship",
        lead=between(now),
        text=words if was in (None, words) else f"{was} → {words}",
        note=aside(now.text, likely=now.likely),
        link=to_relationship(now),
    )


def to_relationship(relationship: Relationship) -> Link | None:
    """Return where a line about two people leads; None for one whom nobody has met."""
    first, second = relationship.between
    if first == second:
        if set(relationship.names) == {SOMEBODY}:
            return None
        return ToPerson(first)  # by now they have turned out to be one
    return ToRelationship(relationship.between, relationship.kind)


def with_ended(words: str, *, ended: bool) -> str:
    """Return the words for a relationship, and that it is over where it is."""
    return f"{words} (over)" if ended else words


def raised_item(question: Question) -> Item:
    """Return a question on the page of the stretch that raised it."""
    later = [answer.episode for answer in question.answers if answer.episode != question.episode]
    answered = f"answered in {later[0]}" if later else None
    return Item(
        tone="open",
        text=question.asks,
        note=aside(answered, likely=question.likely),
        link=ToQuestion(question.id),
    )


def answered_item(question: Question) -> Item:
    """Return a question with its answers."""
    return Item(
        tone="answer",
        lead=question.asks or None,
        text=" ".join(answer.text for answer in question.answers),
        note=aside(likely=any(answer.likely for answer in question.answers)),
        link=ToQuestion(question.id) if question.asks else None,
    )


def aside(*parts: str | None, likely: bool, wording: str = HERE) -> str | None:
    """Return an aside of the parts that there are; None where there are none.

    Args:
        parts: What is said.
        likely: Whether the placement of it is likely rather than certain.
        wording: What is said of that.
    """
    return " · ".join(filter(None, (*parts, wording if likely else None))) or None
