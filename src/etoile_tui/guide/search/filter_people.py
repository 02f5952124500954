"""Filtering people by a part of what they are called, are or are played by."""

from etoile_tui.guide.story.person import Person
from etoile_tui.guide.text.normalize import plain


def fits(person: Person, typed: str) -> bool:
    """Tell whether every word typed stands somewhere in what is known of somebody by name.

    Case and accents do not matter; nothing typed fits everybody.

    Args:
        person: The person, as known at a horizon.
        typed: Words, in any order: parts of a name, another name, a role or an actor's name.
    """
    known = (person.name, *person.also, person.role or "", person.played_by or "")
    words = plain("\n".join(known))
    return all(word in words for word in plain(typed).split())
