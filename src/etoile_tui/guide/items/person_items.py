"""Items about people: who came in, what changed, who turned out to be whom."""

from collections.abc import Iterable, Iterator

from etoile_tui.guide.story.person import SOMEBODY, Person
from etoile_tui.guide.story.story import Event, PersonChange, Reveal

from .event_items import unnamed_beside
from .link import ToPerson
from .page import Item
from .repetition import role_and_status, says_more
from .telling_items import first_sentence
from .wording import hedged, make_note, not_so, one_line, placed_by_now, placed_here, source_names


def newcomer_item(person: Person) -> Item:
    """Return somebody who comes in, with all that is known of them."""

    def told(key: str, words: str | None) -> str | None:
        placed = person.placement(key)
        # What is no surer than the coming in itself need not say so again.
        return words and hedged(words, placed_here(placed) if placed != person.placed else None)

    unsure = person.placed or (person.placement("about") if person.about else None)
    role, status = role_and_status(person)
    played = f"played by {person.played_by}" if person.played_by else None
    text = (
        told("also", also_called(person)),
        told("role", role),
        told("status", status),
        told("played_by", played),
    )
    return Item(
        tone="person",
        lead=person.name,
        text=", ".join(filter(None, text)),
        note=make_note(person.about, told("looks", person.looks), placed_here(unsure)),
        link=ToPerson(person.id),
        sources=source_names(person.sources_of()),
    )


def also_called(person: Person) -> str | None:
    """Return somebody's other names: `also Annie, the Captain`; None for none."""
    # A short name that is part of the whole one needs no mention.
    names = [name for name in person.also if name not in person.name]
    return f"also {', '.join(names)}" if names else None


def standing_item(person: Person, lately: Event | None = None) -> Item:
    """Return somebody's present status, and their role as the note; without a status the role.

    Where neither is known it is what is known of them, or what they did last.

    Args:
        person: The person.
        lately: The last event that they are in.
    """
    item = Item(tone="person", lead=person.name, link=ToPerson(person.id))
    role, status = role_and_status_by_now(person)
    if role and status:
        sources = source_names(person.sources_of("role", "status"))
        return item._replace(text=status, note=role, sources=sources)
    role, status = role_and_status(person)
    about = first_sentence(person.about) if person.about else None
    for key, value in (("status", status), ("role", role), ("about", about)):
        if value:
            return item._replace(
                text=value,
                note=placed_by_now(person.placement(key)),
                sources=source_names(person.sources_of(key)),
            )
    if lately is None:
        return item
    return item._replace(
        text=lately.text,
        note=make_note(unnamed_beside(lately, person.id), placed_by_now(lately.placed)),
        sources=source_names(lately.sources),
    )


def role_and_status_by_now(person: Person) -> tuple[str | None, str | None]:
    """Return somebody's role and status at the horizon, each with its hedge."""
    role, status = role_and_status(person)
    return (
        role and hedged(role, placed_by_now(person.placement("role"))),
        status and hedged(status, placed_by_now(person.placement("status"))),
    )


def who_is(person: Person) -> str:
    """Return who somebody is at the horizon: `keeper · on the island`; empty where unknown."""
    return " · ".join(filter(None, role_and_status_by_now(person)))


def person_item(person: Person) -> Item:
    """Return who somebody is: their role and status."""
    return Item(
        tone="person",
        lead=person.name,
        text=who_is(person),
        link=ToPerson(person.id),
        sources=source_names(person.sources_of("role", "status")),
    )


def reveal_item(reveal: Reveal) -> Item:
    """Return people who turn out to be one, or not to be who were taken for one."""
    return Item(
        tone="twist",
        lead=_reveal_lead(reveal),
        text=reveal.text or ("" if reveal.ended else reveal.name),
        note=make_note(placed_here(reveal.placed), not_so(believed=reveal.until is not None)),
        link=None if reveal.name == SOMEBODY else ToPerson(reveal.person),
        sources=source_names(reveal.sources),
    )


def _reveal_lead(reveal: Reveal) -> str:
    were = " and ".join(reveal.were)
    if reveal.ended:
        return f"{were or reveal.name}: not the same after all"
    if len(reveal.were) > 1:
        return f"{were}: one and the same"
    # Not all of them had been met.
    return f"{were} is {reveal.name}" if were not in ("", reveal.name) else reveal.name


def change_items(changes: Iterable[PersonChange], *, brief: bool = False) -> Iterator[Item]:
    """Yield one item for each person, with all that changed about them.

    Args:
        changes: The changes.
        brief: Whether to leave out what is told at length where there is something shorter.
    """
    by_person: dict[str, list[PersonChange]] = {}
    for change in changes:
        if _is_news(change):
            by_person.setdefault(change.person, []).append(change)
    for of_person in by_person.values():
        about = next((change for change in of_person if change.what == "about"), None)
        hedge = None if about is None else placed_here(about.placed)
        text = "; ".join(_change(change) for change in of_person if change.what != "about")
        note = make_note(about.now if about and text else None, hedge)
        yield Item(
            tone="person",
            lead=of_person[0].name,
            text=text or (about.now if about else ""),
            note=None if brief and text else note,
            link=ToPerson(of_person[0].canonical or of_person[0].person),
            sources=source_names(told for change in of_person for told in change.sources),
        )


def _is_news(change: PersonChange) -> bool:
    """Tell whether something has changed for somebody, and not only for the guide."""
    if change.what == "also":
        return bool(change.added)
    if change.was is None:
        # To learn who plays somebody changes nothing for them.
        return change.what != "played_by"
    return not says_more(change.what, change.was, change.now)


def _change(change: PersonChange) -> str:
    return hedged(_changed_to(change), placed_here(change.placed))


def _changed_to(change: PersonChange) -> str:
    if change.what == "name":
        # The lead is the name at the horizon, which may be a later one.
        return f"{change.was} is called {change.now}"
    if change.what == "also":
        return f"also {', '.join(change.added)}"
    if change.what == "played_by":
        return f"played by {change.now}"
    if change.what == "looks":
        return f"looks: {one_line(change.now)}"
    return change.now if change.was is None else f"{change.was} → {change.now}"
