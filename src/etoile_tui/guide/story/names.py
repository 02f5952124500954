"""The names that somebody goes by, and whether a text names them."""

import re

from .facts import unique
from .person import Person

NAME_KEYS = ("name", "also")
"""The keys of a person that hold names."""

_WORD = re.compile(r"\w+")

_PRONOUNS = frozenset(
    (
        *("he", "him", "his", "himself", "she", "her", "hers", "herself"),
        *("they", "them", "their", "theirs", "themselves"),
    )
)


def names_of(person: Person) -> tuple[str, ...]:
    """Return somebody's present and earlier names, each once, the present name first."""
    was = (entry.was for entry in person.earlier if entry.what in NAME_KEYS)
    return unique((person.name, *person.also, *was))


def is_named(text: str, names: tuple[str, ...]) -> bool:
    """Tell whether a text names somebody.

    A part of a name will do where each of its words is a name: `Jack` for `Jack McMillan`. It will
    not do for `Jack's mother`, which is about somebody else.

    Args:
        text: The text.
        names: All names of the person.
    """
    # A sentence may begin with a name that is written small: `The man on the ferry`.
    folded = text.lower()
    if any(name.lower() in folded for name in names):
        return True
    parts = {part for name in names for part in names_within(name)}
    return bool(parts) and not parts.isdisjoint(_WORD.findall(text))


def span_of_name(text: str, name: str) -> tuple[int, int] | None:
    """Return where a text names somebody first; None where it does not.

    Args:
        text: The text.
        name: Their name. A part of it will do, as for `is_named`.
    """
    found = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE)
    parts = set(names_within(name))
    if found is None and parts:
        found = next((word for word in _WORD.finditer(text) if word[0] in parts), None)
    return None if found is None else found.span()


def has_pronoun(text: str) -> bool:
    """Tell whether an English text speaks of somebody by a pronoun."""
    return not _PRONOUNS.isdisjoint(_WORD.findall(text.lower()))


def names_within(name: str) -> list[str]:
    """Return the words of a name that are names themselves; none where it has other words."""
    whole = all(part[0].isupper() for part in name.split()) and not re.search("['’]", name)
    return _WORD.findall(name) if whole else []
