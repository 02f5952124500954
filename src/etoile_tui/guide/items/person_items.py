"""Items about people: who came in, what changed, who turned out to be whom."""

from collections.abc import Iterable, Iterator

from etoile_tui.guide.story.person import SOMEBODY, Person
from etoile_tui.guide.story.story import PersonChange, Reveal

from .link import ToPerson
from .page import Item
from .wording import PROBABLY_BY_NOW, make_note


def newcomer_item(person: Person) -> Item:
    """Return somebody who comes in, with all that is known of them."""
    played = f"played by {person.played_by}" if person.played_by else None
    text = ", ".join(filter(None, (also_called(person), person.role, person.status, played)))
    note = make_note(person.about, likely=person.likely)
    return Item(tone="person", lead=person.name, text=text, note=note, link=ToPerson(person.id))


def also_called(person: Person) -> str | None:
    """Return somebody's other names: `also Annie, the Captain`; None for none."""
    # A short name that is part of the whole one needs no mention.
    names = [name for name in person.also if name not in person.name]
    return f"also {', '.join(names)}" if names else None


def standing_item(person: Person) -> Item:
    """Return somebody's present status, and their role as the note; without a status the role."""
    likely = not person.unsure.isdisjoint(("status", "role"))
    role = person.role if person.status else None
    return Item(
        tone="person",
        lead=person.name,
        text=person.status or person.role or "",
        note=make_note(role, likely=likely, wording=PROBABLY_BY_NOW),
        link=ToPerson(person.id),
    )


def person_item(person: Person) -> Item:
    """Return who somebody is: their role and status."""
    text = " · ".join(filter(None, (person.role, person.status)))
    return Item(tone="person", lead=person.name, text=text, link=ToPerson(person.id))


def reveal_item(reveal: Reveal) -> Item:
    """Return people who turn out to be one."""
    were = " and ".join(reveal.were)
    if len(reveal.were) > 1:
        lead = f"{were}: one and the same"
    else:
        # Not all of them had been met.
        lead = f"{were} is {reveal.name}" if were not in ("", reveal.name) else reveal.name
    return Item(
        tone="twist",
        lead=lead,
        text=reveal.text or reveal.name,
        note=make_note(likely=reveal.likely),
        link=None if reveal.name == SOMEBODY else ToPerson(reveal.person),
    )


def change_items(changes: Iterable[PersonChange]) -> Iterator[Item]:
    """Yield one item for each person, with all that changed about them."""
    by_person: dict[str, list[PersonChange]] = {}
    for change in changes:
        by_person.setdefault(change.person, []).append(change)
    for of_person in by_person.values():
        about = next((change.now for change in of_person if change.what == "about"), None)
        text = "; ".join(_change(change) for change in of_person if change.what != "about")
        likely = any(change.likely for change in of_person)
        yield Item(
            tone="person",
            lead=of_person[0].name,
            text=text or about or "",
            note=make_note(about if text else None, likely=likely),
            link=ToPerson(of_person[0].canonical or of_person[0].person),
        )


def _change(change: PersonChange) -> str:
    if change.what == "name":
        # The lead is the name at the horizon, which may be a later one.
        return f"{change.was} is called {change.now}"
    if change.what == "also":
        return f"also {change.now}"
    if change.what == "played_by":
        return f"played by {change.now}"
    return change.now if change.was is None else f"{change.was} → {change.now}"
