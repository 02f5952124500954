"""Filtering a list of people by what somebody types."""

from etoile_tui.guide.story.person import Person
from etoile_tui.guide.text.normalize import normalize


def person_matches(person: Person, typed: str) -> bool:
    """Tell whether every typed word is part of somebody's names, role or actor's name.

    Case and accents make no difference. Where nothing is typed everybody matches.

    Args:
        person: The person, as known at a horizon.
        typed: Words or parts of words, in any order.
    """
    known = (person.name, *person.also, person.role or "", person.played_by or "")
    words = normalize("\n".join(known))
    return all(word in words for word in normalize(typed).split())
