"""What need not be said because the same line says it already."""

import re

from etoile_tui.guide.story.person import Person
from etoile_tui.guide.text.normalize import normalize_words

_SAYS_OVER = re.compile(
    r"\b(?:ended|formerly|former|ex|divorced|parted|separated|broke|broken|split)\b"
    r"|\bonce\b(?! (?:more|again)\b)"
    r"|\bno (?:longer|more)\b"
    r"|\bover\b(?=\W*$|[,;:.])",
    re.IGNORECASE,
)


def holds_phrase(text: str, phrase: str) -> bool:
    """Tell whether a text has a phrase in it, as whole words; case and accents do not matter."""
    within, wanted = (" ".join(normalize_words(each).split()) for each in (text, phrase))
    return f" {wanted} " in f" {within} " if wanted else phrase in text


def role_and_status(person: Person) -> tuple[str | None, str | None]:
    """Return somebody's role and status; what their name or the other says already is None."""
    role, status = person.role if person.named else None, person.status
    if role and status and holds_phrase(role, status):
        return role, None
    if role and status and holds_phrase(status, role):
        return None, status
    return role, status


def says_more(what: str, was: str, now: str) -> bool:
    """Tell whether a value only says more of the same than the one before: `cook`, `cook, inn`.

    Args:
        what: The key in the pack.
        was: The value before.
        now: The value since.
    """
    return what in ("role", "status") and holds_phrase(now, was)


def says_it_is_over(words: str) -> bool:
    """Tell whether English words for a relationship say themselves that it has ended."""
    return _SAYS_OVER.search(words) is not None
